package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read to list the runs of a project: asked once, however many there are.
class ListingTest {
    private static final int MANY = 1_000;

    private final List<String> asked = new ArrayList<>();

    @Test
    void allRunsAreReadByOneQueryAndTheNewestCurvesByAnother(@TempDir Path folder)
            throws SQLException {
        Path file = folder.resolve("many.fundi");
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            int question = project.questions().keep(Small.asked());
            int first =
                    project.runs()
                            .begin(
                                    question,
                                    "MLP of \"two\nlines\"",
                                    Small.network(),
                                    42,
                                    Map.of());
            project.runs()
                    .steps(
                            first,
                            List.of(new CurvePoint(1, Map.of("loss", 0.5), Map.of("loss", 0.6))),
                            List.of());
            project.runs().label(first, List.of("best", "hand in"), "two\nlines");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE run SET seconds = 0.1 + 0.2");
            }
            multiply(connection);
            Database database = new Database("many.fundi", counting(connection), Standing.of(file));
            Clock clock = Clock.systemUTC();
            Runs runs =
                    new Runs(
                            database, Small.NAMES, new Journal(database, clock), clock, () -> true);
            asked.clear();

            List<StoredRun> all = runs.all();
            assertEquals(MANY, all.size());
            assertEquals(MANY, all.getFirst().number(), "the newest first");
            assertEquals(List.of("best", "hand in"), all.getFirst().tags());
            StoredRun oldest = all.getLast();
            assertEquals("MLP of \"two\nlines\"", oldest.name());
            assertEquals(0.1 + 0.2, oldest.seconds());
            assertEquals(Knobs.texts(Small.network()), oldest.settings());
            assertEquals(1, asked.size(), asked.toString());
            assertFalse(asked.getFirst().contains("saved"), "models are not read: " + asked);

            Map<Integer, List<Double>> losses = runs.lossesFrom(MANY - 299);
            assertEquals(300, losses.size());
            assertEquals(List.of(0.6), losses.get(MANY));
            assertEquals(2, asked.size(), asked.toString());
        }
    }

    /// Copies the only run.
    private static void multiply(Connection connection) throws SQLException {
        StringBuilder columns = new StringBuilder();
        try (Statement statement = connection.createStatement()) {
            try (var names = statement.executeQuery("SELECT name FROM pragma_table_info('run')")) {
                while (names.next()) {
                    if (!names.getString(1).equals("number"))
                        columns.append(", ").append(names.getString(1));
                }
            }
            String numbers =
                    "WITH RECURSIVE n(k) AS (SELECT 2 UNION ALL SELECT k + 1 FROM n WHERE k < %d)"
                            .formatted(MANY);
            statement.executeUpdate(
                    "INSERT INTO run (number%s) %s SELECT n.k%s FROM run, n WHERE number = 1"
                            .formatted(columns, numbers, columns));
            statement.executeUpdate(
                    "INSERT INTO point (run, step, text) %s SELECT n.k, step, text FROM point, n"
                            .formatted(numbers));
        }
    }

    /// The connection, with each query that is asked of it written down.
    private Connection counting(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        ListingTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, values) -> {
                            if (method.getName().equals("prepareStatement")) {
                                asked.add(String.valueOf(values[0]));
                            }
                            try {
                                return method.invoke(connection, values);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
