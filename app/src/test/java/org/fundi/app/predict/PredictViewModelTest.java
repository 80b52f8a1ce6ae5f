package org.fundi.app.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.app.evaluate.Made;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.classical.RidgeRegression;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.Table;
import org.fundi.engine.problem.ClassProbabilities;
import org.junit.jupiter.api.Test;

class PredictViewModelTest {
    private final Workspace workspace = new Workspace();
    private final PredictViewModel model = new PredictViewModel(workspace);

    @Test
    void theFormBeginsWithMediansAndMostFrequentLevels() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        List<Field> fields = model.fieldsProperty().get();
        assertEquals(List.of("calls", "plan"), fields.stream().map(Field::column).toList());
        assertEquals(fields.getFirst().usual(), model.text("calls"));
        Said said = model.saidProperty().get().orElseThrow();
        assertEquals(1, said.values().getFirst() + said.values().getLast(), 1e-12);
        assertTrue(model.moved().isEmpty());
        assertTrue(model.remarks().isEmpty());
    }

    @Test
    void ofVeryManyColumnsOnlyTheFirstHaveAField() {
        StringBuilder text = new StringBuilder();
        for (int row = -1; row < 80; row++) {
            for (int column = 0; column < 305; column++) {
                text.append(row < 0 ? "c" + column : (row * 31 + column * 7) % 50).append(',');
            }
            text.append(row < 0 ? "left" : row % 2 == 0 ? "yes" : "no").append('\n');
        }
        workspace.open(
                Study.proposed(new DataReader().paste(text + "", ReadingOptions.USUAL).dataset()));
        Made.run(workspace, LogisticRegression.USUAL);
        assertEquals(305, model.fieldsProperty().get().size());
        assertTrue(RowForm.left(model).startsWith("Fields for the first 300 of all 305 columns."));
        assertTrue(model.saidProperty().get().isPresent());
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        assertEquals("", RowForm.left(model));
    }

    @Test
    void whileTheRunLookedAtIsPausedTheNewestModelIsAsked() {
        workspace.open(Made.churn());
        RunRow done = Made.run(workspace, LogisticRegression.USUAL);
        RunRow paused = workspace.beginRun("MLP", false).with(RunRow.State.PAUSED, "epoch 3");
        workspace.showRun(paused);
        workspace.selectRun(paused.number());
        assertEquals(done.number(), model.run().orElseThrow().number());
        assertTrue(model.saidProperty().get().isPresent());
    }

    @Test
    void changingAValueMovesThePrediction() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        model.type("calls", "0");
        double few = yes();
        model.type("calls", "9");
        assertTrue(yes() > few, "more calls, more churn");
        assertTrue(model.moved().orElseThrow().contains("+"));
    }

    @Test
    void aCommaBeforeDecimalsMovesThePredictionAsAPointDoes() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        model.type("calls", "2.5");
        double point = yes();
        model.type("calls", "2,5");
        assertEquals(point, yes());
        model.type("calls", "1000,5");
        assertTrue(model.remarks().getFirst().contains("1000,5"), "far outside is remarked on");
    }

    @Test
    void aRowTakenGivesWhatTheRunSaidOfIt() {
        workspace.open(Made.churn());
        RunRow run = Made.run(workspace, LogisticRegression.USUAL);
        Table rows = run.basis().orElseThrow().prepared().split().validation();
        model.take(rows.rows(new int[] {5}));
        ClassProbabilities said = (ClassProbabilities) run.result().orElseThrow().said();
        assertEquals(said.at(5, 1), yes(), 1e-12);
    }

    @Test
    void anUnseenLevelAMissingAndAStrangeValueAreSaid() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        model.type("plan", "gold");
        assertTrue(model.remarks().getFirst().contains("“gold”"));
        assertTrue(model.saidProperty().get().isPresent());
        model.type("plan", "");
        assertEquals("plan is missing: the preparation fills it in.", model.remarks().getFirst());
        model.type("calls", "200");
        assertTrue(model.remarks().getFirst().contains("outside"));
    }

    @Test
    void ofARowThatIsMostlyEmptyItIsSaidHowManyCellsAreFilledIn() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        List<Field> fields = model.fieldsProperty().get();
        assertEquals(2, fields.size());
        for (Field field : fields) model.type(field.column(), "");
        String said = model.remarks().getFirst();
        assertEquals(1, model.remarks().size());
        assertTrue(said.startsWith("Of 2 cells, 2 are empty and filled in"), said);
    }

    @Test
    void aWordWhereANumberBelongsIsRefusedWithARemedy() {
        workspace.open(Made.prices());
        Made.run(workspace, RidgeRegression.USUAL);
        model.type("area", "100");
        // the price is three times the area, give or take 5
        double said = model.saidProperty().get().orElseThrow().values().getFirst();
        assertEquals(300, said, 10);
        model.type("area", "large");
        assertTrue(model.saidProperty().get().isEmpty());
        assertEquals(
                "area takes a number, not “large”",
                model.refusalProperty().get().orElseThrow().what());
        model.type("area", "100");
        assertTrue(model.refusalProperty().get().isEmpty());
    }

    private double yes() {
        return model.saidProperty().get().orElseThrow().values().get(1);
    }
}
