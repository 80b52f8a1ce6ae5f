package org.fundi.app.lab.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.evaluate.Made;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.lab.metrics.Ladder;
import org.fundi.engine.lab.metrics.RareProblem;
import org.fundi.engine.metric.Accuracy;
import org.fundi.engine.metric.LogLoss;
import org.fundi.engine.metric.Precision;
import org.fundi.engine.metric.Recall;
import org.fundi.engine.metric.Score;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

class MetricsViewModelTest {
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final MetricsViewModel model = new MetricsViewModel(jobs, workspace);
    private final MetricsWords words = new MetricsWords(model);

    @Test
    void everyFigureHasItsIntervalAtOnceWithTheThreshold() {
        for (double threshold : new double[] {0.5, 0.03, 0.9}) {
            model.put(threshold);
            var scored = model.ownScores().orElseThrow();
            for (var metric : model.metrics()) {
                double value = model.score(metric).orNaN();
                var one = Optional.ofNullable(scored.get(metric.key())).orElseThrow();
                assertEquals(value, one.score().orNaN(), metric.key());
                var interval = Optional.ofNullable(one.interval()).orElseThrow();
                assertTrue(interval.low() <= value && value <= interval.high(), metric.key());
            }
        }
    }

    @Test
    void aLabOpenedOnceMoreAsksAnewAtItsUsualSpeed() {
        model.answer();
        model.player().quicker(-99);
        model.open(RareProblem.USUAL);
        assertFalse(model.isAnswered());
        assertEquals(20, model.player().speed());
    }

    @Test
    void theRunLookedAtIsJudgedOnItsValidationRows() {
        workspace.open(Made.churn());
        RunRow row = Made.run(workspace, LogisticRegression.USUAL);
        model.set(Knobs.with(RareProblem.USUAL, "source", "project"));
        assertEquals(60, model.rows());
        var matrix = model.matrix().orElseThrow();
        assertEquals(60, matrix.total());
        assertEquals(matrix.actual(1), model.positiveRows());
        double inEvaluate =
                Optional.ofNullable(row.result().orElseThrow().scores().get("accuracy"))
                        .orElseThrow()
                        .score()
                        .orNaN();
        assertEquals(inEvaluate, model.score(new Accuracy()).orNaN());
        assertFalse(model.lab().uses("positives"));
        assertEquals(0, model.at(1, new Recall()).orNaN(), "nobody is told yes at 1");
    }

    @Test
    void withoutARunItIsSaidWhereOneIsMade() {
        model.set(Knobs.with(RareProblem.USUAL, "source", "project"));
        assertTrue(model.swept().isEmpty());
        assertTrue(model.refusalProperty().get().isPresent());
        assertTrue(words.coach(Shown.values()[0]).isEmpty());
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
        model.attend();
        assertEquals(60, model.rows());
        model.answer();
        model.attend();
        assertTrue(model.isAnswered(), "the same run");
        workspace.open(Made.churn());
        Made.run(workspace, new LogisticRegression(5, 1_000, 1e-8));
        model.attend();
        assertFalse(model.isAnswered(), "run 1 of another project");
    }

    @Test
    void alwaysNoIsNearlyAlwaysRightAndFindsNobody() {
        assertEquals(0.99, model.never(new Accuracy()).orNaN());
        assertEquals(0, model.never(new Recall()).orNaN());
        assertTrue(model.never(new Precision()) instanceof Score.Undefined);
        assertEquals(30_000, model.never(model.lab().cost()).orNaN());
    }

    @Test
    void theCurveOfTheCostsComesWithTheFirstTipOnly() {
        assertFalse(hasCurve());
        model.put(0.2);
        assertFalse(model.isAnswered(), "to try is no answer");
        model.tip(Stretch.TENTHS);
        model.tip(Stretch.HUNDREDTHS);
        assertEquals(Optional.of(Stretch.TENTHS), model.askedProperty().get().tip());
        assertTrue(hasCurve());
        assertTrue(words.answer().contains(Stretch.TENTHS.title()), words.answer());
        assertTrue(words.answer().contains("30,000"), words.answer());
    }

    private boolean hasCurve() {
        Plot plot = ThresholdPlots.of(model, model.swept().orElseThrow(), Shown.COST);
        return plot.layers().stream().anyMatch(Layer.Line.class::isInstance);
    }

    @Test
    void toGoToTheCheapestCostsWhatWasAnswered() {
        model.answer();
        model.goToCheapest();
        double cost = model.score(model.lab().cost()).orNaN();
        assertEquals(model.swept().orElseThrow().lowest(), cost);
        var sent = words.figures().orElseThrow();
        assertEquals(Stretch.of(model.swept().orElseThrow().cheapest()).title(), sent.outcome());
        assertEquals("", sent.tip());
    }

    @Test
    void aSweepGoesFromAlwaysYesToAlwaysNoAndAnswers() {
        model.sweep();
        assertEquals(0, model.lab().threshold());
        model.player().quicker(99);
        for (int frame = 0; frame < 100 && !model.isAnswered(); frame++) jobs.frame();
        model.player().go(Ladder.STEPS);
        assertEquals(1, model.lab().threshold());
        assertTrue(model.isAnswered());
    }

    @Test
    void anArrowGoesToTheNextStepOfTheLadder() {
        model.put(0.5);
        int at = model.player().at();
        model.player().step(-1);
        assertEquals(model.ladder().at(at - 1), model.lab().threshold());
    }

    @Test
    void aThresholdThatIsFixedStaysWhereItIs() {
        model.lock(true);
        model.put(0.1);
        model.player().step(5);
        model.sweep();
        assertEquals(0.5, model.lab().threshold());
    }

    @Test
    void otherPricesAskAnewAndOtherThresholdsDoNot() {
        model.tip(Stretch.BELOW);
        model.put(0.1);
        assertTrue(model.isAnswered());
        model.set(Knobs.with(model.lab(), "missCost", (Object) 20.0));
        assertFalse(model.isAnswered());
        assertEquals(2_000, model.never(model.lab().cost()).orNaN());
        assertEquals(0.1, model.lab().threshold());
    }

    @Test
    void whatTheThresholdDoesIsSaidInTheCountsOfItsMatrix() {
        var matrix = model.matrix().orElseThrow();
        String said = words.counts(matrix);
        long missed = matrix.falseNegatives();
        assertTrue(said.contains(missed + " × 300"), said);
        assertTrue(said.contains(missed + " of 100"), said);
        for (Shown shown : Shown.values()) assertFalse(words.coach(shown).isEmpty());
    }

    @Test
    void sureAndWrongIsDearInLogLossAndBoundedInSquaredError() {
        // −ln 0.01 = 4.60517…
        assertEquals(4.60517, LossPlot.loss(new LogLoss(), 0.01), 1e-5);
        assertEquals("99 % sure and wrong", MetricsWords.sure(0.01).replace(".0", ""));
        model.confide(-3);
        assertEquals(0.001, model.lab().confidence());
    }

    @Test
    void everyPictureIsDrawnAtTheEndsToo() {
        for (double threshold : List.of(0.0, 1.0)) {
            model.set(RareProblem.USUAL.at(threshold));
            for (Shown shown : Shown.values()) {
                Plot plot = ThresholdPlots.of(model, model.swept().orElseThrow(), shown);
                for (Layer layer : plot.layers()) {
                    if (layer instanceof Layer.Upright line) {
                        assertTrue(line.x() >= plot.x().low() && line.x() <= plot.x().high());
                    }
                }
            }
        }
    }
}
