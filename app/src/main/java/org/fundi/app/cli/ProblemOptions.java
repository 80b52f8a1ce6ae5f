package org.fundi.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Task;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is asked of a file: shared by the commands that learn from one.
final class ProblemOptions {
    private static final String USUAL_SEED = "42";

    @Parameters(paramLabel = "FILE", description = "A CSV or XLSX file.")
    private Path file = Path.of("");

    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            description = "The column to predict; guessed, with the reason, if left out.")
    private @Nullable String target;

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "binary, multiclass or regression; guessed from the target if left out.")
    private @Nullable String task;

    @Option(
            names = "--positive",
            paramLabel = "LEVEL",
            description = "With two classes: the one that is looked for.")
    private @Nullable String positive;

    @Option(
            names = "--ignore",
            paramLabel = "COLUMN",
            split = ",",
            description =
                    "Columns to leave out, joined by commas; a name with a comma stands in double quotes.")
    private List<String> ignored = List.of();

    @Option(
            names = "--known",
            paramLabel = "COLUMN",
            split = ",",
            description =
                    "Columns that are known at the moment of predicting though they tell much: your answer to the leak guard.")
    private List<String> known = List.of();

    @Option(
            names = "--split",
            paramLabel = "HOW",
            description = "random, stratified, time:COLUMN or group:COLUMN; proposed if left out.")
    private @Nullable String split;

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "What success is measured by; see 'fundi metrics'.")
    private @Nullable String metric;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = USUAL_SEED,
            description = "Where all chance comes from; ${DEFAULT-VALUE} if left out.")
    private long seed;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description =
                    "Your own rule as a baseline, such as \"support_calls >= 4 and plan = basic\".")
    private @Nullable String rule;

    @ArgGroup(exclusive = false, validate = false, heading = ReadingFlags.HEADING)
    private ReadingFlags reading = new ReadingFlags();

    Path file() {
        return file;
    }

    /// The file, read as was said.
    Dataset read() {
        return reading.read(new DataReader(), file);
    }

    ReadingOptions reading() {
        return reading.options();
    }

    long seed() {
        return seed;
    }

    Optional<String> metric() {
        return Optional.ofNullable(metric);
    }

    Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    /// @throws Refusal where a word is not one of those there are
    Wishes wishes() {
        Wishes wishes = Wishes.NONE;
        if (target != null) wishes = wishes.target(target);
        if (task != null) wishes = wishes.task(task(task));
        if (positive != null) wishes = wishes.positive(positive);
        if (split != null) wishes = wishes.splitting(Splitting.parse(split));
        List<String> left = ignored.stream().map(ProblemOptions::unquoted).toList();
        for (String column : known) {
            String name = unquoted(column);
            if (left.contains(name))
                throw Contradictions.both("--ignore " + name, "--known " + name);
            wishes = wishes.role(name, Role.FEATURE);
        }
        for (String column : left) {
            boolean splits =
                    split != null && split.matches("(group|time):" + Pattern.quote(column));
            if (splits) throw Contradictions.both("--ignore " + column, "--split " + split);
        }
        return wishes.ignore(left);
    }

    /// The words of what was said and not left to guessing.
    Set<String> said() {
        Set<String> said = new TreeSet<>();
        if (target != null) said.add("target");
        if (task != null) said.add("task");
        if (positive != null) said.add("positive");
        if (split != null) said.add("split");
        if (metric != null) said.add("metric");
        for (String column : wishes().roles().keySet()) said.add("role:" + column);
        return said;
    }

    private static String unquoted(String name) {
        String bare = name.strip();
        boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static Task task(String word) {
        for (Task task : List.of(Task.BINARY, Task.MULTICLASS, Task.REGRESSION)) {
            if (task.key().equals(word.toLowerCase(Locale.ROOT))) return task;
        }
        throw new Refusal(
                "'%s' is no task that can be trained".formatted(word),
                "write --task binary, --task multiclass or --task regression");
    }
}
