package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Plot;
import org.fundi.app.chart.SpreadPicture;
import org.fundi.app.chart.Svg;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
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

    /// A rate so small that no weight of type float moves.
    @Test
    void aLayerThatIsNotMovedSaysSoInWords() {
        workspace.open(TinyStudies.churn());
        train.start(network(1e-60, 0));
        curve.tabProperty().set(CurveTab.UPDATE);
        Plot plot = (Plot) curve.pictureProperty().get().orElseThrow();
        assertEquals("layer 1: no update", lines(plot).getFirst().label());
        String drawn = Svg.element(plot, 600, 300, Theme.LIGHT, "x");
        assertTrue(drawn.contains("layer 1: no update"), "it has a word though it has no line");
    }

    /// After 2 of 4 epochs its rate is so small that no weight of type float moves.
    @Test
    void aLayerThatMovesNoMoreFallsToTheFootAndSaysSinceWhen() {
        workspace.open(TinyStudies.churn());
        train.start(network(0.001, 0));
        train.fork(runs.lookedAt().orElseThrow(), 2, network(1e-60, 0));
        train.fork(runs.lookedAt().orElseThrow(), 3, network(1e-60, 0.1));
        curve.tabProperty().set(CurveTab.UPDATE);
        Plot plot = (Plot) curve.pictureProperty().get().orElseThrow();
        Layer.Line last = lines(plot).getLast();
        assertEquals("layer 2: 0 since epoch 3", last.label(), "in its parent, too");
        assertEquals(0, last.y()[last.y().length - 1]);
        String drawn = Svg.element(plot, 600, 300, Theme.LIGHT, "x");
        assertTrue(drawn.contains("↓ layer 2: 0 since epoch 3"), drawn);
        curve.smoothProperty().set(true);
        Plot smooth = (Plot) curve.pictureProperty().get().orElseThrow();
        assertEquals("layer 2: 0 since epoch 3", lines(smooth).getLast().label());
        assertEquals(0, lines(smooth).getLast().y()[last.y().length - 1]);
    }

    /// Of 4 epochs the first 2 are the parent's.
    @Test
    void whatAForkSharesWithItsParentIsDrawnBeforeIt() {
        begin("relu");
        Algorithm other = Knobs.with(runs.lookedAt().orElseThrow().algorithm(), "l2", "0.1");
        train.fork(runs.lookedAt().orElseThrow(), 2, other);
        curve.tabProperty().set(CurveTab.GRADIENT);
        Plot plot = (Plot) curve.pictureProperty().get().orElseThrow();
        List<Layer.Line> lines = lines(plot);
        assertEquals(4, lines.size(), "two layers, before and after");
        assertArrayEquals(new double[] {1, 2, 3}, lines.getFirst().x());
        assertEquals("", lines.getFirst().label());
        assertArrayEquals(new double[] {3, 4}, lines.getLast().x());
        Layer.Upright mark = (Layer.Upright) plot.layers().getLast();
        assertEquals(2, mark.x());
        assertEquals(Words.of("inside.forked", "1"), mark.label());
        curve.tabProperty().set(CurveTab.SPREAD);
        SpreadPicture spread = (SpreadPicture) curve.pictureProperty().get().orElseThrow();
        assertEquals(4, spread.columns().size());
        assertEquals(2, spread.since().orElseThrow().x());
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
    void weightsAndActivationsOfOneLayerAreAHistogramAnEpoch() {
        begin("relu");
        curve.tabProperty().set(CurveTab.SPREAD);
        SpreadPicture weights = (SpreadPicture) curve.pictureProperty().get().orElseThrow();
        assertEquals(4, weights.columns().size(), "after each of 4 epochs");
        LiveRun run = curve.runProperty().get().orElseThrow();
        int all = run.signs().getFirst().layers().getFirst().weights();
        for (SpreadPicture.Column column : weights.columns()) {
            assertEquals(all, column.counts().stream().mapToInt(Integer::intValue).sum());
            assertTrue(weights.y().low() <= column.low() && column.high() <= weights.y().high());
        }
        curve.spreadProperty().set(new SpreadShown(SpreadShown.What.ACTIVATIONS, 0));
        SpreadPicture given = (SpreadPicture) curve.pictureProperty().get().orElseThrow();
        assertTrue(given.columns().stream().allMatch(c -> c.low() >= 0), "ReLUs give no less");
        assertTrue(!given.columns().equals(weights.columns()));
        curve.cursorProperty().set(OptionalDouble.of(2));
        SpreadPicture there = (SpreadPicture) curve.pictureProperty().get().orElseThrow();
        assertEquals(OptionalDouble.of(2), there.at());
    }

    @Test
    void ofManyEpochsSomeAreDrawnAndAlwaysTheLatest() {
        List<SpreadPicture.Column> all = new java.util.ArrayList<>();
        for (int i = 1; i <= 999; i++) all.add(new SpreadPicture.Column(i, -i, i, List.of(1, 2)));
        Axis y = new Axis("weight", -1000, 1000, false);
        Axis x = new Axis("epoch", 0, 1000, false);
        SpreadPicture picture =
                new SpreadPicture("", x, y, all, OptionalDouble.empty(), Optional.empty());
        assertTrue(picture.columns().size() <= 81, "" + picture.columns().size());
        assertEquals(all.getFirst(), picture.columns().getFirst());
        assertEquals(all.getLast(), picture.columns().getLast());
        assertEquals(1 + 2 * picture.columns().size(), picture.table().size());
        assertTrue(Svg.element(picture, 600, 300, Theme.LIGHT, "x").contains("<rect"));
    }

    @Test
    void whatHasNoLayersIsSeenFromOutside() {
        workspace.open(TinyStudies.churn());
        train.start(ModelNames.usual("logistic").orElseThrow());
        assertEquals(CurveTab.OUTSIDE, curve.tabsProperty().get());
    }

    private static NeuralNetwork network(double rate, double l2) {
        OptimiserSettings usual = OptimiserSettings.USUAL;
        return new NeuralNetwork(List.of(4), Activation.RELU, usual, rate, 32, 4, l2);
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
