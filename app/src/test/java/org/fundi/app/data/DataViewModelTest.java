package org.fundi.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.RefusedFile;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.DateOrder;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Place;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.math.Workers;
import org.fundi.engine.problem.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found in the cells and what one click does about it; and files that are refused.
class DataViewModelTest {
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final Workers workers = new Workers(1);
    private Path home = Path.of(".");
    private Ground ground;
    private DataViewModel model;

    @BeforeEach
    void stand(@TempDir Path folder) {
        home = folder;
        Opener opener =
                new Opener(
                        jobs,
                        workspace,
                        (file, options, _) ->
                                new DataReader().open(file, options, ReadingWatcher.NONE),
                        Study::proposed,
                        new Recent(home));
        opener.whenRefused(() -> {});
        ground =
                new Ground(
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        jobs,
                        workers,
                        workspace,
                        new Navigation(),
                        new Cutting(jobs, workspace),
                        new Preparing(jobs, workspace),
                        opener);
        model = new DataViewModel(ground, new Asking(jobs, workspace));
    }

    @AfterEach
    void leave() {
        workers.close();
    }

    private void open(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.writeString(file, text);
        ground.opener().open(file);
    }

    /// 300 rows; `calls` tells the answer but for every fiftieth row.
    private static String leaky() {
        StringBuilder text = new StringBuilder("age,calls,left\n");
        for (int row = 0; row < 300; row++) {
            boolean left = row % 5 == 0;
            text.append(20 + row * 7 % 41).append(',');
            text.append((left ? 1 : 0) ^ (row % 50 == 1 ? 1 : 0)).append(',');
            text.append(left ? "yes" : "no").append('\n');
        }
        return text.toString();
    }

    private Optional<Finding> leak() {
        return model.findings().stream().filter(one -> one.kind().equals("leak")).findFirst();
    }

    @Test
    void aLeakIsFoundFirstAndIgnoredByOneClick() throws IOException {
        open("leaky.csv", leaky());
        assertEquals("calls", model.findings().getFirst().column());
        List<CoachCard> cards =
                new FindingCards(model, ground.navigation(), _ -> {}).of(model.findings());
        assertEquals("No: ignore it", cards.getFirst().actions().getFirst().name());
        cards.getFirst().actions().getFirst().run().run();
        var study = workspace.study().orElseThrow();
        assertEquals(Role.IGNORED, study.problem().orElseThrow().roles().get("calls"));
        assertTrue(leak().isEmpty());
        workspace.undo();
        assertTrue(leak().isPresent());
    }

    @Test
    void aColumnKnownInTimeIsNoSuspectAnyMore() throws IOException {
        open("leaky.csv", leaky());
        var calls = workspace.study().orElseThrow().dataset().table().column("calls");
        assertTrue(model.card(calls).suspect());
        model.knownInTime("calls");
        assertFalse(model.card(calls).suspect());
    }

    @Test
    void theProofTrainsWithAndWithoutAndSaysWhatTheColumnAdds() throws IOException {
        open("leaky.csv", leaky());
        model.prove("calls");
        LeakProof proof = model.proofProperty().get().orElseThrow();
        assertTrue(proof.with().score().orNaN() > proof.without().score().orNaN());
        assertTrue(ProofCard.words(proof).startsWith("The column adds +"), ProofCard.words(proof));
        assertEquals(45, proof.rows());
    }

    @Test
    void theTargetsSpreadCoversTrainingRowsOnly() throws IOException {
        open("leaky.csv", leaky());
        var left = workspace.study().orElseThrow().dataset().table().column("left");
        ColumnCard card = model.card(left);
        assertEquals(210, card.training().orElseThrow());
        assertEquals(210, card.bars().stream().mapToInt(Integer::intValue).sum());
        assertTrue(card.spread().endsWith("of 210"), card.spread());
        assertEquals("training 210", model.profileTable().getLast().get(3));
    }

    @Test
    void undecidableDatesAreAskedAndTheAnswerReadsTheFileAgain() throws IOException {
        StringBuilder text = new StringBuilder("day,size,left\n");
        for (int row = 0; row < 60; row++) {
            text.append("0%d/0%d/2025,".formatted(row % 9 + 1, row % 7 + 1));
            text.append(row * 13 % 17).append(',').append(row % 3 == 0 ? "yes\n" : "no\n");
        }
        open("dates.csv", text.toString());
        assertTrue(model.findings().stream().anyMatch(f -> f.kind().equals("ambiguous-date")));
        model.read(options -> options.withDateOrder(DateOrder.DAY_FIRST));
        var day = workspace.study().orElseThrow().dataset().table().column("day");
        assertEquals(ColumnType.DATE, ColumnType.of(day));
    }

    @Test
    void aTypeSaidByThePersonKeepsWhatWasAsked() throws IOException {
        open("leaky.csv", leaky());
        model.role("left", Role.TARGET);
        model.type("age", ColumnType.CATEGORY);
        var study = workspace.study().orElseThrow();
        assertEquals(ColumnType.CATEGORY, ColumnType.of(study.table().column("age")));
        assertEquals("left", study.wishes().target().orElseThrow());
    }

    @Test
    void aDamagedFileIsRefusedWithItsPlacesAndOpensWithoutThem() throws IOException {
        String damaged = leaky().replaceFirst("\n27,0,no\n", "\n27,\"0,no\n");
        assertFalse(damaged.equals(leaky()));
        open("leaky.csv", leaky());
        open("damaged.csv", damaged);
        RefusedFile refused = ground.opener().refusedProperty().get().orElseThrow();
        assertEquals("leaky.csv", workspace.study().orElseThrow().dataset().name());
        List<Place> places = RefusedViewModel.places(refused);
        assertEquals(1, places.size());
        assertEquals(new Marked(3, 4), Marked.of(places.getFirst()));
        new RefusedViewModel(ground.opener()).open(refused);
        assertTrue(ground.opener().refusedProperty().get().isEmpty());
        assertEquals("damaged.csv", workspace.study().orElseThrow().dataset().name());
        assertEquals(299, workspace.study().orElseThrow().dataset().rows());
    }

    @Test
    void aLineOfARefusedFileIsMendedAndTheRestSetAsideOneByOne() throws IOException {
        String damaged =
                leaky().replaceFirst("\n27,0,no\n", "\n27,\"0,no\n")
                        .replaceFirst("\n28,0,no\n", "\n28,0,no,\"\n");
        open("damaged.csv", damaged);
        RefusedFile refused = ground.opener().refusedProperty().get().orElseThrow();
        List<Place> places = RefusedViewModel.places(refused);
        assertEquals(2, places.size());
        RefusedViewModel decisions = new RefusedViewModel(ground.opener());
        Place first = places.getFirst();
        assertEquals("That opens 298 of 300 rows.", decisions.rows(refused));
        assertEquals(
                Optional.of("4 values, the header has 3"),
                decisions.mend(refused, first, "27,0,n,o"));
        assertEquals(Optional.empty(), decisions.mend(refused, first, "27,0,no"));
        assertEquals("That opens 299 of 300 rows.", decisions.rows(refused));
        decisions.setAside(places.getLast());
        assertTrue(decisions.isAside(places.getLast()));
        decisions.putBack(places.getLast());
        assertFalse(decisions.isAside(places.getLast()));
        decisions.open(refused);
        assertEquals(299, workspace.study().orElseThrow().dataset().rows());
        assertEquals(damaged, Files.readString(home.resolve("damaged.csv")));
    }

    @Test
    void aTabInALineIsTypedAsASignForIt() throws IOException {
        open("tabs.csv", "a\tb\n" + "1\tx\n".repeat(9) + "2\t\"y\n" + "3\tz\n".repeat(9));
        RefusedFile refused = ground.opener().refusedProperty().get().orElseThrow();
        Place place = RefusedViewModel.places(refused).getFirst();
        assertEquals("2⇥\"y", RefusedViewModel.typed(place));
        RefusedViewModel decisions = new RefusedViewModel(ground.opener());
        assertEquals(Optional.empty(), decisions.mend(refused, place, "2⇥y"));
        assertEquals(Optional.of("2\ty"), decisions.mended(place));
    }

    @Test
    void linesAboveTheNamesAreSetAsideTogether() throws IOException {
        open("report.csv", "Report of May\n\n" + leaky());
        RefusedFile refused = ground.opener().refusedProperty().get().orElseThrow();
        assertEquals(2, RefusedViewModel.linesAbove(refused));
        new RefusedViewModel(ground.opener()).openBelow(refused);
        assertEquals(300, workspace.study().orElseThrow().dataset().rows());
    }

    @Test
    void oneRowIsOpenedThoughNothingCanBeAsked() throws IOException {
        open("one.csv", "a,b\n1,x\n");
        assertEquals(1, workspace.study().orElseThrow().dataset().rows());
        assertTrue(workspace.study().orElseThrow().problem().isEmpty());
        assertEquals(1, workspace.notices().size());
    }
}
