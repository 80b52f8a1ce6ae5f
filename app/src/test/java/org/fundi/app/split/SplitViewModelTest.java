package org.fundi.app.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundi.app.form.Choice;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.seal.SealBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who went where, and dividing otherwise.
class SplitViewModelTest {
    private Path home = Path.of(".");
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final Cutting cutting = new Cutting(jobs, workspace);
    private SplitViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        home = folder;
        model =
                new SplitViewModel(
                        workspace, cutting, jobs, new Asking(jobs, workspace), SealBook.in(home));
        workspace.open(Study.proposed(months()));
    }

    /// Ten months of 20 rows each, every fourth row yes.
    static Dataset months() {
        StringBuilder text = new StringBuilder("month,age,left\n");
        for (int row = 0; row < 200; row++) {
            text.append("2025-%s%d,".formatted(row / 20 == 9 ? "" : "0", row / 20 + 1));
            text.append(20 + row % 37).append(',').append(row % 4 == 0 ? "yes" : "no").append('\n');
        }
        return new DataReader().paste(text.toString(), ReadingOptions.USUAL).dataset();
    }

    private Divided divided() {
        return model.dividedProperty().get().orElseThrow();
    }

    @Test
    void byTimeEveryMonthIsABarAndTheLatestAreSealed() {
        List<Bar> bars = divided().bars();
        assertEquals(10, bars.size());
        // at least 15 % of 200 rows = 30, so two whole months each
        assertEquals(Part.TEST, bars.getLast().pieces().getFirst().part());
        assertEquals(Part.VALIDATION, bars.get(7).pieces().getFirst().part());
        assertEquals(Part.TRAINING, bars.get(5).pieces().getFirst().part());
        assertEquals(5, bars.getFirst().pieces().getFirst().positive());
    }

    @Test
    void nothingOfTheTestRowsTargetIsCounted() {
        for (Bar bar : divided().bars()) {
            for (Bar.Piece piece : bar.pieces()) {
                if (piece.part() == Part.TEST) assertEquals(Bar.UNCOUNTED, piece.positive());
            }
        }
        PartRow test = divided().parts().getLast();
        assertEquals(40, test.rows());
        assertEquals(Optional.empty(), test.rate());
        assertEquals("sealed", test.count());
        assertEquals("one last judgement; sealed", PartsTable.table(divided()).getLast().get(1));
    }

    @Test
    void ratesStandBesideWilsonsInterval() {
        PartRow training = divided().parts().getFirst();
        assertEquals(120, training.rows());
        assertEquals(0.25, training.rate().orElseThrow());
        // Wilson for 30 of 120: (0.25 + 0.016006 ± 0.079108…) / 1.032012
        assertEquals(0.1811, training.interval().orElseThrow().low(), 5e-4);
        assertEquals(0.3344, training.interval().orElseThrow().high(), 5e-4);
    }

    @Test
    void atRandomTheTestRowsAreOneBar() {
        model.choose("stratified");
        List<Bar> bars = divided().bars();
        assertEquals(List.of("no", "yes", "▣ test"), bars.stream().map(Bar::label).toList());
        assertEquals(30, bars.getLast().rows());
        assertFalse(model.isGuessed());
    }

    @Test
    void aWayThatIsNotPossibleSaysWhy() {
        Choice group = model.ways().getLast();
        assertFalse(group.possible());
        assertTrue(group.reason().contains("no column says which belong together"));
    }

    @Test
    void sharesThatLeaveNothingToLearnFromAreRefusedAndNothingChanges() {
        model.choose("stratified");
        model.validationShare(40);
        model.testShare(30);
        assertEquals(30, model.testShare());
        assertTrue(workspace.notices().isEmpty());
        assertEquals(60, divided().parts().getFirst().rows());
    }

    @Test
    void anotherSeedDealsOtherRowsAndTextIsNoSeed() {
        model.choose("stratified");
        int[] before = cutting.split().orElseThrow().testRows();
        model.anotherSeed();
        assertEquals(43, model.seed());
        assertFalse(java.util.Arrays.equals(before, cutting.split().orElseThrow().testRows()));
        assertFalse(model.seed("forty-two"));
        assertTrue(model.seed("42"));
        assertEquals(42, model.seed());
    }

    @Test
    void rowsSeenInAnOpeningAreCounted() {
        var split = cutting.split().orElseThrow();
        split.open(
                SealBook.in(home), workspace.study().orElseThrow().dataset().fingerprint(), "#1");
        workspace.openingsProperty().set(1);
        assertEquals(1, divided().openings());
        assertTrue(divided().seen().seen() > 0);
        assertEquals("not shown", divided().parts().getLast().count());
        assertEquals(
                "one last judgement; 40 of 40 opened",
                PartsTable.table(divided()).getLast().get(1));
    }

    @Test
    void aNumberHasNoRateSoNoColumnForIt() {
        assertEquals(7, PartsTable.table(divided()).getFirst().size());
        workspace.open(TinyStudies.prices());
        List<List<String>> table = PartsTable.table(divided());
        assertEquals("Rows", table.getFirst().get(2));
        assertEquals(List.of(5, 5, 5, 5), table.stream().map(List::size).toList());
    }

    @Test
    void whatWasAgreedToIsThisCutAndNoOther() {
        assertFalse(model.isAccepted());
        model.accept();
        assertTrue(model.isAccepted());
        model.anotherSeed();
        assertFalse(model.isAccepted());
    }

    @Test
    void everyCheckIsPassedWhereTimeIsKept() {
        assertTrue(divided().checks().stream().allMatch(Checks.Check::passed));
        assertTrue(
                divided().checks().stream()
                        .anyMatch(check -> check.text().startsWith("Every training month")));
    }

    @Test
    void theStabilityIndexIsNoughtForTheSameValuesAndLargeForOthers() {
        double[] before = new double[1000];
        double[] after = new double[1000];
        for (int i = 0; i < 1000; i++) {
            before[i] = i;
            after[i] = i + 500;
        }
        assertEquals(0, Stability.index(before, before.clone()).orElseThrow().index(), 1e-12);
        assertTrue(Stability.index(before, after).orElseThrow().index() > 0.25);
        assertEquals(Optional.empty(), Stability.index(new double[] {1, 1}, new double[] {1}));
    }

    /// Chi-squared with 9 degrees of freedom exceeds 21.666 in 1 of 100; 200 and 40 rows make
    /// 200 · 40 / 240 = 33.33 of it: 21.666 / 33.33 = 0.650. With 2,000 and 400 a tenth of that.
    @Test
    void onFewRowsChanceAloneGivesALargeStabilityIndex() {
        assertEquals(0.650, new Stability.Found(0.32, 10, 200, 40).byChance(0.01), 0.002);
        assertEquals(0.065, new Stability.Found(0.32, 10, 2000, 400).byChance(0.01), 0.0002);
    }
}
