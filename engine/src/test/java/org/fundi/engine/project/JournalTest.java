package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Model;
import org.fundi.engine.seal.Opening;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private final Path folder;
    private final Path file;

    JournalTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("parcels.fundi");
    }

    @Test
    void everythingThatHappensHasItsLineAndFits() {
        make();
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            assertEquals(
                    "[MADE 0, BEGAN 1, ENDED 1, OPENED 1, BEGAN 2, ENDED 2]",
                    project.journal().lines().stream()
                            .map(line -> line.event() + " " + line.about())
                            .toList()
                            .toString());
            assertEquals(List.of(), JournalCheck.of(project.journal()));
        }
    }

    @Test
    void marksAreEqualInACopyAndInNothingElse() {
        make();
        Path copy = folder.resolve("copy.fundi");
        Path other = folder.resolve("other.fundi");
        try (ProjectFile project = ProjectFile.open(file, Small.NAMES)) {
            project.copyTo(copy);
            try (ProjectFile second = ProjectFile.open(copy, Small.NAMES);
                    ProjectFile third = ProjectFile.create(other, Small.NAMES)) {
                Map<Integer, String> marks = project.journal().marks();
                assertEquals(marks, second.journal().marks());
                assertEquals(2, marks.values().stream().distinct().count());
                assertEquals(project.journal().project(), second.journal().project());
                assertNotEquals(project.journal().project(), third.journal().project());
                train(project);
                train(second);
                assertEquals(List.of(), JournalCheck.of(second.journal()));
                assertNotEquals(project.journal().marks(), second.journal().marks());
            }
        }
    }

    @Test
    void whatIsChangedWithAnotherProgramNoLongerFits() throws SQLException {
        assertFound(
                "CONTENT ENDED 2",
                "UPDATE run SET scores = replace(scores, '0.', '0.9') WHERE number = 2");
        assertFound("CONTENT BEGAN 2", "UPDATE run SET openings_before = 0 WHERE number = 2");
        assertFound(
                "CONTENT BEGAN 1",
                "UPDATE run SET began = '2026-01-01T00:00:00Z' WHERE number = 1");
        assertFound("GONE OPENED 1", "DELETE FROM opening");
        assertFound("LINE BEGAN 5", "DELETE FROM opening; DELETE FROM journal WHERE id = 4");
        assertFound(
                "END MADE 6", "DELETE FROM run WHERE number = 2; DELETE FROM journal WHERE id > 4");
        assertFound("LINE ENDED 3", "UPDATE journal SET at = '2026-01-01T00:00:00Z' WHERE id = 3");
        assertFound("UNTOLD BEGAN 9", "UPDATE run SET number = 9 WHERE number = 2");
        assertFound("END MADE 6", "DELETE FROM journal");
    }

    private void assertFound(String what, String change) throws SQLException {
        make();
        change(change);
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            List<String> breaks =
                    JournalCheck.of(project.journal()).stream()
                            .map(it -> it.kind() + " " + it.event() + " " + it.about())
                            .toList();
            assertTrue(breaks.contains(what), () -> change + ": " + breaks);
        }
    }

    /// Made by the version of Fundi that kept no journal: two runs, an opening, a run under way.
    @Test
    void aProjectOfVersion1IsReadAndTakenOverWithACopyBesideIt() throws IOException {
        byte[] old = oldProject("version-1.fundi");
        Files.write(file, old);
        List<StoredRun> runs;
        Map<Integer, String> marks;
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            runs = project.runs().all();
            marks = project.journal().marks();
            assertEquals(List.of(), project.journal().lines());
            assertEquals(List.of(), JournalCheck.of(project.journal()));
        }
        assertArrayEquals(old, Files.readAllBytes(file), "whoever looks changes nothing");
        try (ProjectFile project = ProjectFile.open(file, Small.NAMES)) {
            assertEquals(runs, project.runs().all());
            assertEquals(marks, project.journal().marks());
            assertEquals(3, marks.values().stream().distinct().count());
            assertEquals(
                    "[ADOPTED 0, BEGAN 1, ENDED 1, BEGAN 2, ENDED 2, BEGAN 3, OPENED 1]",
                    project.journal().lines().stream()
                            .map(line -> line.event() + " " + line.about())
                            .toList()
                            .toString());
            train(project);
            assertEquals(List.of(), JournalCheck.of(project.journal()));
        }
        try (ProjectFile copy =
                ProjectFile.look(folder.resolve("parcels.fundi.version-1"), Small.NAMES)) {
            assertEquals(runs, copy.runs().all());
        }
    }

    /// Made by the version of Fundi that kept models among what is listed: a tree and a network,
    /// and a network broken off.
    @Test
    void theModelsOfAProjectOfVersion2AreFoundBeforeAndAfterTheyAreMoved() throws IOException {
        byte[] old = oldProject("version-2.fundi");
        Files.write(file, old);
        List<StoredRun> runs;
        List<String> models;
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            runs = project.runs().all();
            models = models(project);
        }
        assertArrayEquals(old, Files.readAllBytes(file), "whoever looks changes nothing");
        assertEquals(List.of("none", runs.get(1).sha256(), runs.get(2).sha256()), models);
        try (ProjectFile project = ProjectFile.open(file, Small.NAMES)) {
            assertEquals(runs, project.runs().all());
            assertEquals(models, models(project));
            assertEquals(List.of(), JournalCheck.of(project.journal()));
            train(project);
            assertEquals(4, models(project).size());
        }
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            assertEquals(models, models(project).subList(1, 4));
        }
        try (ProjectFile copy =
                ProjectFile.look(folder.resolve("parcels.fundi.version-2"), Small.NAMES)) {
            assertEquals(models, models(copy));
        }
    }

    /// Made by the version of Fundi that kept nothing of what networks looked like from inside: a
    /// tree and a network, and a network broken off.
    @Test
    void aProjectOfVersion3HasNothingSeenInsideUntilSomethingIsTrainedInIt() throws IOException {
        byte[] old = oldProject("version-3.fundi");
        Files.write(file, old);
        List<StoredRun> runs;
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            runs = project.runs().all();
            assertEquals(List.of(), project.runs().signs(2));
            assertEquals(Map.of(), project.validations().all());
        }
        assertArrayEquals(old, Files.readAllBytes(file), "whoever looks changes nothing");
        try (ProjectFile project = ProjectFile.open(file, Small.NAMES)) {
            assertEquals(runs, project.runs().all());
            assertEquals(List.of(), project.runs().signs(2));
            assertEquals(List.of(), JournalCheck.of(project.journal()));
            assertEquals(Map.of("seen.data", "yes"), project.remembered().all());
            project.validations().keep(1, Small.validated());
            int number = Small.begin(project, Small.network());
            Recorder recorder =
                    new Recorder(project.runs(), number, Small.looking(_ -> {}), _ -> {});
            Small.experiment(Small.network()).runOn(Small.prepared(), recorder);
        }
        try (ProjectFile project = ProjectFile.look(file, Small.NAMES)) {
            assertEquals(6, project.runs().signs(4).size());
            assertEquals(1, project.validations().all().size());
        }
        try (ProjectFile copy =
                ProjectFile.look(folder.resolve("parcels.fundi.version-3"), Small.NAMES)) {
            assertEquals(runs, copy.runs().all());
        }
    }

    /// The fingerprints of what the runs have learnt, the newest first.
    private static List<String> models(ProjectFile project) {
        return project.runs().all().stream()
                .map(run -> project.runs().model(run).map(Model::sha256).orElse("none"))
                .toList();
    }

    @Test
    void viewsTriggersAndOtherShapesAreRefused() throws SQLException {
        for (String change :
                List.of(
                        "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM opening; END",
                        "CREATE VIEW v AS SELECT 1",
                        "ALTER TABLE run RENAME TO r; CREATE VIEW run AS SELECT * FROM r",
                        "ALTER TABLE run ADD COLUMN more TEXT",
                        "DROP TABLE model",
                        "DROP TABLE inside",
                        "DROP TABLE journal")) {
            make();
            change(change);
            assertThrows(Refusal.class, () -> ProjectFile.look(file, Small.NAMES), change);
        }
    }

    private void make() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        try (ProjectFile project = ProjectFile.create(file, Small.NAMES)) {
            train(project);
            Prepared prepared = Small.prepared();
            Opening opening =
                    prepared.split().open(SealBook.in(folder), Small.FINGERPRINT, "tree #1");
            project.openings()
                    .keep(
                            1,
                            opening,
                            opening.rows(),
                            0,
                            project.runs().at(1).orElseThrow().scores());
            train(project);
        }
    }

    private static void train(ProjectFile project) {
        int run = Small.begin(project, DecisionTree.USUAL);
        Recorder recorder =
                new Recorder(
                        project.runs(),
                        run,
                        Watcher.NOBODY,
                        refusal -> {
                            throw refusal;
                        });
        Small.experiment(DecisionTree.USUAL).runOn(Small.prepared(), recorder);
    }

    private void change(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    private static byte[] oldProject(String name) throws IOException {
        try (InputStream bytes = JournalTest.class.getResourceAsStream(name)) {
            assertTrue(bytes != null, "the fixture is there");
            return bytes.readAllBytes();
        }
    }
}
