package org.fundi.engine.lab.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.Shape;
import org.fundi.engine.lab.landscape.Surface.Place;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.Workers;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkScapeTest {
    private static final NeuralNetwork LINE =
            new NeuralNetwork(
                    List.of(),
                    Activation.TANH,
                    new OptimiserSettings(OptimiserSettings.Kind.SGD, 0, 0.9, 0.999),
                    0.02,
                    20,
                    12,
                    0);

    @Test
    void theEndHasTheRunsOwnLossAndTheShareIsTold() {
        NetworkScape scape = usual(42);
        NetworkWay.Stop end = scape.way().end();
        assertEquals(end.trainingLoss(), scape.loss(Part.TRAINING, new Place(0, 0)), 1e-12);
        assertEquals(end.validationLoss(), scape.loss(Part.VALIDATION, new Place(0, 0)), 1e-12);
        assertTrue(scape.plane().share() > 0.9 && scape.plane().share() < 1);
        assertTrue(scape.shareByChance() > 0.85 && scape.shareByChance() < 0.97);
        assertTrue(scape.shareOfSteps() < scape.plane().share());
    }

    /// One input: a weight and a bias, so the plane is all there is.
    @Test
    void aRunOfTwoWeightsIsReproducedExactly() {
        LabRows rows = oneColumn();
        NetworkScape scape = NetworkScape.of(NetworkWay.trained(LINE, rows, 5, () -> false));
        assertEquals(2, scape.way().weights());
        assertEquals(1, scape.plane().share(), 1e-9);
        assertEquals(1, scape.shareOfSteps(), 1e-9);
        double[] below = scape.lossesBelow(Part.TRAINING);
        for (int stop = 0; stop < below.length; stop++) {
            assertEquals(scape.way().stops().get(stop).trainingLoss(), below[stop], 1e-6);
        }
        double[] validation = scape.lossesBelow(Part.VALIDATION);
        for (int stop = 0; stop < below.length; stop++) {
            assertEquals(scape.way().stops().get(stop).validationLoss(), validation[stop], 1e-6);
        }
    }

    /// Two inputs, so three weights: said = centre + spread (x₁w₁ + x₂w₂ + b), and the mean squared
    /// error of that over a plane is L₀ + g₁x + g₂y + h₁₁x² + 2h₁₂xy + h₂₂y², with all six numbers
    /// taken from the rows.
    @ParameterizedTest
    @EnumSource(Part.class)
    void theLossOfALinearModelIsTheQuadraticThatItsRowsGive(Part part) {
        Points points = new Points(Shape.HILLS, 0.2, 60, 40, 0);
        LabRows rows = points.rows(9);
        NetworkScape scape = NetworkScape.of(NetworkWay.trained(LINE, rows, 9, () -> false));
        boolean learnt = part == Part.TRAINING;
        Matrix inputs = learnt ? rows.inputs() : rows.judged();
        Values truth = (Values) (learnt ? rows.target() : rows.truth());
        double spread = deviation((Values) rows.target());
        RunPlane plane = scape.plane();
        var said = (org.fundi.engine.problem.Estimates) scape.way().end().network().predict(inputs);
        double[] six = new double[6];
        for (int row = 0; row < truth.size(); row++) {
            double off = said.at(row) - truth.at(row);
            double alongX = spread * along(plane.first(), inputs, row);
            double alongY = spread * along(plane.second(), inputs, row);
            six[0] += off * off / truth.size();
            six[1] += 2 * off * alongX / truth.size();
            six[2] += 2 * off * alongY / truth.size();
            six[3] += alongX * alongX / truth.size();
            six[4] += 2 * alongX * alongY / truth.size();
            six[5] += alongY * alongY / truth.size();
        }
        for (double x = -3; x <= 3; x += 0.75) {
            for (double y = -3; y <= 3; y += 0.75) {
                double closed =
                        six[0]
                                + six[1] * x
                                + six[2] * y
                                + six[3] * x * x
                                + six[4] * x * y
                                + six[5] * y * y;
                double loss = scape.loss(part, new Place(x, y));
                assertEquals(closed, loss, 1e-5 * (1 + closed), x + ", " + y);
            }
        }
    }

    @Test
    void heightsAreTheLossesAtTheMiddlesOfTheirSquaresWhateverTheThreads() {
        NetworkScape scape = usual(3);
        try (Workers one = new Workers(1);
                Workers three = new Workers(3)) {
            double[] heights = scape.heights(Part.TRAINING, 5, one, () -> false, _ -> {});
            double[] again = usual(3).heights(Part.TRAINING, 5, three, () -> false, _ -> {});
            assertArrayEquals(heights, again, 0);
            // row 1, column 3 of 5: 3/10 and 7/10 of the way from minus to plus reach
            double x = scape.middle().x() + scape.reach() * (2 * 0.7 - 1);
            double y = scape.middle().y() + scape.reach() * (2 * 0.3 - 1);
            assertEquals(scape.loss(Part.TRAINING, new Place(x, y)), heights[8], 1e-9);
            assertThrows(
                    CancelledException.class,
                    () -> scape.heights(Part.TRAINING, 5, one, () -> true, _ -> {}));
        }
    }

    /// What the lab is about: the plane holds nearly all of the way, and that says less than it
    /// seems, for of a walk by chance it would hold nearly as much, and of the single steps it does
    /// not.
    @Test
    void theUsualRunShowsItWithTwentySeeds() {
        for (int seed = 0; seed < 20; seed++) {
            NetworkScape scape =
                    NetworkScape.of(NetworkWay.trained(NetworkRun.USUAL, seed, () -> false));
            double share = scape.plane().share();
            assertTrue(share > 0.95, seed + ": " + share);
            assertTrue(scape.shareByChance() > 0.85, seed + ": " + scape.shareByChance());
            assertTrue(scape.shareOfSteps() < 0.85, seed + ": " + scape.shareOfSteps());
            double fallen = scape.way().end().trainingLoss() / scape.way().start().trainingLoss();
            assertTrue(fallen < 0.5, seed + ": " + fallen);
        }
    }

    @Test
    void theWholeWayIsInThePicture() {
        NetworkScape scape = usual(11);
        for (Place place : scape.places()) {
            assertTrue(Math.abs(place.x() - scape.middle().x()) < scape.reach());
            assertTrue(Math.abs(place.y() - scape.middle().y()) < scape.reach());
        }
    }

    @Test
    void aLongRunIsLookedAtInEqualPiecesToItsVeryEnd() {
        NetworkRun run = Knobs.with(NetworkRun.USUAL, "network.epochs", "301");
        List<NetworkWay.Stop> stops = NetworkWay.trained(run, 1, () -> false).stops();
        assertEquals(List.of(0, 3, 6), stops.stream().map(s -> s.epoch()).limit(3).toList());
        assertEquals(301, stops.getLast().epoch());
    }

    @Test
    void whatRunsAwayIsLookedAtAsFarAsItIsFiniteOrRefused() {
        NetworkRun wild = Knobs.with(NetworkRun.USUAL, "points.shape", "plane");
        NetworkRun gone = Knobs.with(wild, "network.learningRate", "100");
        Refusal why = assertThrows(Refusal.class, () -> NetworkWay.trained(gone, 1, () -> false));
        assertTrue(why.remedy().contains("lower learning rate"));
        assertThrows(
                CancelledException.class,
                () -> NetworkWay.trained(NetworkRun.USUAL, 1, () -> true));
    }

    private static NetworkScape usual(long seed) {
        NetworkRun run = Knobs.with(NetworkRun.USUAL, "network.epochs", "20");
        return NetworkScape.of(NetworkWay.trained(run, seed, () -> false));
    }

    /// 2x + 1 with a bend, so that no line meets all.
    private static LabRows oneColumn() {
        float[] inputs = new float[40];
        double[] truth = new double[40];
        for (int row = 0; row < 40; row++) {
            inputs[row] = (row * 7 % 40) / 20f - 1;
            truth[row] = 2 * inputs[row] + 1 + inputs[row] * inputs[row];
        }
        Matrix all = Matrix.of(40, 1, inputs);
        return new LabRows(all, new Values(truth), all, new Values(truth));
    }

    /// The bias is the last of the weights.
    private static double along(double[] direction, Matrix inputs, int row) {
        return direction[0] * inputs.at(row, 0) + direction[1] * inputs.at(row, 1) + direction[2];
    }

    private static double deviation(Values values) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < values.size(); row++) sum += values.at(row);
        double mean = sum / values.size();
        for (int row = 0; row < values.size(); row++) {
            squares += (values.at(row) - mean) * (values.at(row) - mean);
        }
        return Math.sqrt(squares / values.size());
    }
}
