package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundi.engine.Catalogue;
import org.fundi.engine.math.Chance;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;

/// A folder of projects as a class hands them in, made with the commands that students use.
///
/// The task: which subscribers cancel? `calls_after` counts calls made when somebody had cancelled
/// already, and the sheet said not to use it.
final class HandedIn {
    private static final String LEAK = "calls_after";

    private final Path folder;
    private final Path data;

    /// @param folder where the data and the projects go
    HandedIn(Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("subscribers.csv");
        Files.writeString(data, csv(150));
    }

    Path data() {
        return data;
    }

    Path file(String name) {
        return folder.resolve(name + ".fundi");
    }

    /// Age and plan tell something; calls made afterwards tell nearly all.
    private static String csv(int rows) {
        Chance.Draws draws = Chance.of(5).draws();
        StringBuilder csv = new StringBuilder("age,fee,plan,calls_after,cancels\n");
        for (int row = 0; row < rows; row++) {
            int age = 18 + draws.nextInt(60);
            int fee = 5 + draws.nextInt(40);
            String plan = List.of("basic", "plus", "all").get(draws.nextInt(3));
            boolean cancels = age + fee + draws.nextInt(60) > 100;
            int calls = cancels ? 1 + draws.nextInt(4) : 0;
            csv.append(age).append(',').append(fee).append(',').append(plan).append(',');
            csv.append(calls).append(cancels ? ",yes\n" : ",no\n");
        }
        return csv.toString();
    }

    /// A student's project by the rules, each a little different.
    void honest(String name, int number) {
        String seed = "" + (100 + number);
        switch (number % 6) {
            case 0 -> {
                compare(name, "most_frequent,tree", seed);
                open(name, 2);
            }
            case 1 -> compare(name, "most_frequent,logistic,naive_bayes", seed);
            case 2 -> {
                train(name, "class_prior", seed);
                train(name, "mlp", seed, "--epochs", "4", "--set", "hidden=6");
                interrupted(name);
            }
            case 3 -> {
                train(name, "most_frequent", seed);
                train(name, "boosting", seed, "--epochs", "5");
                open(name, 2);
            }
            case 4 -> {
                compare(name, "class_prior,knn", seed);
                refitted(name, seed);
            }
            default -> {
                leaky(name, seed, "most_frequent,tree");
                compare(name, "most_frequent,tree", seed);
            }
        }
    }

    void compare(String name, String models, String seed) {
        done("compare", "" + data, models(name, models, seed, "--ignore", LEAK));
    }

    /// With the column that is known too late.
    void leaky(String name, String seed, String models) {
        done("compare", "" + data, models(name, models, seed));
    }

    /// A column that somebody said is known in time is answered for.
    void answered(String name, String seed) {
        done("compare", "" + data, models(name, "most_frequent,tree", seed, "--known", LEAK));
    }

    /// From other data: hard rows are taken out, and one is added.
    void withOtherData(String name, String seed) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(data));
        lines.subList(20, 32).clear();
        lines.add("44,21,basic,0,no");
        Path other = folder.resolve("other.csv");
        Files.write(other, lines);
        done("compare", "" + other, models(name, "most_frequent,tree", seed, "--ignore", LEAK));
    }

    /// Chosen by folds, learnt once more from all rows that are not sealed, then judged on those.
    private void refitted(String name, String seed) {
        List<String> words = models(name, "class_prior,knn,forest", seed, "--ignore", LEAK);
        words.addAll(List.of("--cv", "3", "--refit", "knn"));
        done("compare", "" + data, words);
        open(name, 3);
    }

    void train(String name, String model, String seed, String... more) {
        List<String> words = new ArrayList<>(List.of("--target", "cancels", "--model", model));
        words.addAll(List.of("--seed", seed, "--ignore", LEAK, "--project", "" + file(name)));
        words.addAll(List.of(more));
        done("train", "" + data, words);
    }

    void open(String name, int run) {
        done("open-test", "" + file(name), List.of("--run", "" + run));
    }

    private List<String> models(String name, String models, String seed, String... more) {
        List<String> words = new ArrayList<>(List.of("--target", "cancels", "--models", models));
        words.addAll(List.of("--seed", seed, "--project", "" + file(name)));
        words.addAll(List.of(more));
        return words;
    }

    /// A window that was closed while a run was under way.
    private void interrupted(String name) {
        try (ProjectFile project = ProjectFile.openToWrite(file(name), Catalogue.NAMES)) {
            StoredRun first = project.runs().at(1).orElseThrow();
            project.runs()
                    .begin(
                            first.asked(),
                            "Tree",
                            Catalogue.NAMES.algorithm("tree", Map.of()),
                            first.seed(),
                            first.provenance());
        }
    }

    /// A network said to have been trained for as many epochs as there may be.
    void endless(String name) {
        compare(name, "most_frequent,mlp", "1");
        try {
            edit(
                    name,
                    "UPDATE run SET settings = json_set(settings, '$.epochs', '1000', '$.hidden',"
                            + " '256,256', '$.batchSize', '1') WHERE number = 2");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void copy(String name, String from) throws IOException {
        Files.copy(file(from), file(name));
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        Files.setLastModifiedTime(file(name), FileTime.from(tomorrow));
    }

    void edit(String name, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(name));
                Statement statement = connection.createStatement()) {
            for (String one : statements) statement.executeUpdate(one);
        }
    }

    private static void done(String command, String file, List<String> words) {
        List<String> all = new ArrayList<>(List.of(command, file));
        all.addAll(words);
        Terminal run = Terminal.run(all.toArray(String[]::new));
        assertEquals(0, run.code(), () -> all + "\n" + run.err());
    }
}
