package org.fundi.app.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundi.app.evaluate.Made;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.classical.RidgeRegression;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.metric.CoverageCurve;
import org.fundi.engine.problem.ClassProbabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileViewModelTest {
    private final Workspace workspace = new Workspace();
    private final PredictViewModel model = new PredictViewModel(workspace);
    private final FileViewModel file =
            new FileViewModel(model, workspace, JobsForTests.here(), () -> ReadingOptions.USUAL);
    private final Path folder;

    FileViewModelTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path rows(String text) throws IOException {
        return Files.writeString(folder.resolve("new.csv"), text);
    }

    private RunRow churn() {
        workspace.open(Made.churn());
        return Made.run(workspace, LogisticRegression.USUAL);
    }

    private AskedFile asked() {
        return file.askedProperty().get().orElseThrow();
    }

    @Test
    void aFileIsPredictedAsTheOneRowIs() throws IOException {
        churn();
        file.predict(rows("plan,calls,town\nbasic,9,Durban\npremium,0,Paarl\ngold,5,Ceres\n"));
        model.type("calls", "9");
        model.type("plan", "basic");
        double one = model.saidProperty().get().orElseThrow().values().getLast();
        ClassProbabilities said = (ClassProbabilities) asked().predicted().said();
        assertEquals(one, said.at(0, 1), 0);
        assertEquals(
                List.of("unseen-level", "extra-column"),
                asked().findings().stream().map(finding -> finding.kind()).toList());
        assertEquals("Durban", file.table().orElseThrow().row(0).get(3));
    }

    @Test
    void rowsLessSureThanTheSliderSaysGoToAPerson() throws IOException {
        churn();
        file.predict(rows("plan,calls\nbasic,9\nbasic,0\nbasic,8\n"));
        assertEquals(0, asked().abstained(file.deciding()), "at its lowest all are decided");
        file.leastProperty().set(0.8);
        int abstained = asked().abstained(file.deciding());
        assertTrue(abstained > 0 && abstained < 3, "" + abstained);
        List<List<String>> lines =
                java.util.stream.IntStream.range(0, 3)
                        .mapToObj(row -> file.table().orElseThrow().row(row))
                        .toList();
        assertEquals(
                abstained, lines.stream().filter(line -> line.getLast().equals("yes")).count());
    }

    @Test
    void eachRunKeepsHowSureItHasToBeAndSoDoesItsProject() {
        Map<String, String> kept = new HashMap<>();
        workspace.memory().whenKept(kept::put);
        churn();
        file.leastProperty().set(0.85);
        Made.run(workspace, DecisionTree.USUAL);
        assertEquals(0, file.leastProperty().get(), "nothing was chosen for this one");
        workspace.selectRun(1);
        assertEquals(0.85, file.leastProperty().get());
        churn();
        assertEquals(0, file.leastProperty().get(), "other data");
        workspace.memory().recall(kept);
        assertEquals(0.85, file.leastProperty().get());
    }

    @Test
    void coverageIsCountedOnValidationRowsAtTheThreshold() {
        RunRow run = churn();
        CoverageCurve curve = file.coverage().orElseThrow();
        int validation = run.result().orElseThrow().said().size();
        assertEquals(validation, curve.rows());
        assertEquals(1, curve.points().getLast().coverage(), 0);
        model.thresholdProperty().set(0.01);
        CoverageCurve.Point all = file.coverage().orElseThrow().points().getLast();
        assertTrue(all.right() < curve.points().getLast().right(), "nearly everybody alerts");
    }

    @Test
    void aNumberHasNothingToAbstainBy() throws IOException {
        workspace.open(Made.prices());
        Made.run(workspace, RidgeRegression.USUAL);
        assertTrue(file.coverage().isEmpty());
        file.leastProperty().set(0.9);
        file.predict(rows("area\n100\n"));
        assertEquals(0, asked().abstained(file.deciding()));
        assertEquals(300, Double.parseDouble(file.table().orElseThrow().row(0).getLast()), 10);
    }

    @Test
    void whatDoesNotFitIsRefusedAndTheNextFileIsNot() throws IOException {
        churn();
        file.predict(rows("plan\nbasic\n"));
        assertTrue(file.refusalProperty().get().orElseThrow().what().contains("'calls'"));
        assertTrue(file.table().isEmpty());
        file.predict(rows("plan,calls\nbasic,3\n"));
        assertTrue(file.refusalProperty().get().isEmpty());
        assertEquals(1, file.table().orElseThrow().rows());
    }

    @Test
    void anotherRunIsAskedAboutTheSameFile() throws IOException {
        churn();
        file.predict(rows("plan,calls\nbasic,3\n"));
        AskedFile before = asked();
        Made.run(workspace, DecisionTree.USUAL);
        assertFalse(before.predictor().equals(asked().predictor()));
        assertEquals("tree", asked().predictor().algorithm().key());
    }

    @Test
    void theWholeFileIsSavedAndNeverOverWhatItCameFrom() throws IOException {
        churn();
        Path source = rows("plan,calls\nbasic,3\n\"premium\",4\n");
        byte[] before = Files.readAllBytes(source);
        file.predict(source);
        Path to = folder.resolve("said.csv");
        file.save(to);
        assertEquals(
                "row,plan,calls,prediction,probability_no,probability_yes,decision,abstained",
                Files.readAllLines(to).getFirst());
        assertEquals(3, Files.readAllLines(to).size());
        assertEquals(1, workspace.notices().size());
        file.save(source);
        assertArrayEquals(before, Files.readAllBytes(source));
        assertTrue(workspace.notices().toString().contains("made from"), "it is said why not");
    }

    @Test
    void theSentenceSaysWhatThePictureShows() {
        churn();
        file.leastProperty().set(0.8);
        CoverageCurve curve = file.coverage().orElseThrow();
        CoverageCurve.Point here = curve.at(0.8);
        String sentence = CoveragePictures.sentence(curve, file.deciding().least());
        assertTrue(sentence.contains(here.right() + " of " + here.answered()), sentence);
        assertTrue(sentence.startsWith("On the validation rows, from 80.0 % on"), sentence);
    }
}
