package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// What is seen of a network's layers, without a window.
class InsideShownTest {
    private final Workspace workspace = new Workspace();
    private final Jobs jobs = JobsForTests.here();
    private final LiveRuns runs = new LiveRuns(jobs, workspace);
    private final TrainViewModel train =
            new TrainViewModel(jobs, 1, workspace, new Preparing(jobs, workspace), runs);
    private final CurveViewModel curve = new CurveViewModel(workspace, train, runs);

    @Test
    void aNetworkIsSeenFromInsideALineALayer() {
        begin("relu");
        assertEquals(List.of(CurveTab.values()), curve.tabsProperty().get());
        curve.tabProperty().set(CurveTab.GRADIENT);
        Plot plot = (Plot) curve.pictureProperty().get().orElseThrow();
        assertTrue(plot.y().log());
        List<Layer.Line> lines = lines(plot);
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().name().contains("1"), lines.getFirst().name());
        assertEquals(4, lines.getFirst().x().length, "after each of 4 epochs");
        assertTrue(Arrays.stream(lines.getFirst().y()).allMatch(size -> size > 0));
    }

    @Test
    void aConstantRateIsALevelLineAboveZero() {
        begin("relu");
        curve.tabProperty().set(CurveTab.RATE);
        Plot plot = (Plot) curve.pictureProperty().get().orElseThrow();
        assertEquals(0, plot.y().low());
        assertTrue(Arrays.stream(lines(plot).getFirst().y()).allMatch(rate -> rate == 0.001));
        assertEquals(Words.of("inside.rate.line") + " 0.001", lines(plot).getFirst().label());
    }

    @Test
    void silentUnitsAreOfferedWhereThereAreReLUs() {
        begin("tanh");
        assertTrue(!curve.tabsProperty().get().contains(CurveTab.SILENT));
        curve.tabProperty().set(CurveTab.SILENT);
        Plot plot = (Plot) curve.pictureProperty().get().orElseThrow();
        assertEquals(CurveShown.title("loss", true), plot.y().title(), "the loss stands in");
    }

    @Test
    void whatHasNoLayersIsSeenFromOutside() {
        workspace.open(TinyStudies.churn());
        train.start(ModelNames.usual("logistic").orElseThrow());
        assertEquals(CurveTab.OUTSIDE, curve.tabsProperty().get());
    }

    private void begin(String activation) {
        workspace.open(TinyStudies.churn());
        Algorithm network = ModelNames.usual("mlp").orElseThrow();
        network = Knobs.with(network, "epochs", "4");
        network = Knobs.with(network, "hidden", "4");
        train.start(Knobs.with(network, "activation", activation));
    }

    private static List<Layer.Line> lines(Plot plot) {
        return plot.layers().stream()
                .filter(Layer.Line.class::isInstance)
                .map(Layer.Line.class::cast)
                .toList();
    }
}
