package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class NeuralNetworkTest {
    private static final Matrix MOONS = Moons.inputs(400, 1);
    private static final Classes WHICH = Moons.classes(400);

    @Test
    void learnsMoons() {
        assertTrue(accuracy(usual("epochs", "60").fit(MOONS, WHICH, Training.quiet(42))) > 0.98);
    }

    @Test
    void everyActivationLearnsMoons() {
        for (Activation activation : Activation.values()) {
            NeuralNetwork network =
                    Knobs.with(usual("learningRate", "0.01"), "activation", activation.name());
            double reached = accuracy(network.fit(MOONS, WHICH, Training.quiet(42)));
            assertTrue(reached > 0.85, activation + " reached " + reached);
        }
    }

    @Test
    void sgdWithMomentumLearnsMoons() {
        NeuralNetwork network = Knobs.with(usual("learningRate", "0.05"), "optimiser.kind", "sgd");
        network = Knobs.with(network, "optimiser.momentum", "0.9");
        assertTrue(accuracy(network.fit(MOONS, WHICH, Training.quiet(42))) > 0.95);
    }

    @Test
    void learnsXorOfThreeClassesToo() {
        Matrix corners = Matrix.ofRows(row(0, 0), row(0, 1), row(1, 0), row(1, 1), row(2, 2));
        Classes truth = new Classes(List.of("same", "other", "far"), 0, 1, 1, 0, 2);
        NeuralNetwork network = Knobs.with(usual("learningRate", "0.01"), "epochs", "300");
        ClassProbabilities said = network.fit(corners, truth, Training.quiet(7)).predict(corners);
        for (int r = 0; r < 5; r++) assertEquals(truth.at(r), said.likeliest(r));
    }

    @Test
    void learnsANumberInItsOwnUnit() {
        Chance.Draws draws = Chance.of(3).draws();
        double[][] rows = new double[300][2];
        double[] values = new double[300];
        for (int r = 0; r < 300; r++) {
            rows[r] = row(draws.nextDouble(-1, 1), draws.nextDouble(-1, 1));
            values[r] = 1e6 + 1e4 * rows[r][0] * rows[r][1];
        }
        Matrix inputs = Matrix.ofRows(rows);
        NeuralNetwork network = Knobs.with(usual("learningRate", "0.01"), "epochs", "100");
        Estimates said =
                network.fit(inputs, new Values(values), Training.quiet(42)).predict(inputs);
        double squares = 0;
        for (int r = 0; r < 300; r++) squares += Math.pow(said.at(r) - values[r], 2);
        // The product of two even draws has the standard deviation 1/3, here 3333.
        assertTrue(Math.sqrt(squares / 300) < 400, "off by " + Math.sqrt(squares / 300));
    }

    @Test
    void sameSeedSameWeightsAnotherSeedOthers() {
        String first = hash(usual("epochs", "3"), 42);
        assertEquals(first, hash(usual("epochs", "3"), 42));
        assertNotEquals(first, hash(usual("epochs", "3"), 43));
    }

    @Test
    void stopKeepsTheModelSoFar() {
        Training twoEpochs = stopAfter(2);
        var stopped = usual("epochs", "60").fit(MOONS, WHICH, twoEpochs);
        var short2 = usual("epochs", "2").fit(MOONS, WHICH, Training.quiet(42));
        assertArrayEquals(short2.saved(), stopped.saved());
    }

    @Test
    void aRateFarTooLargeIsReportedWithTheWeightThatRanAway() {
        NeuralNetwork wild =
                new NeuralNetwork(
                        List.of(64, 32),
                        Activation.RELU,
                        Knobs.with(OptimiserSettings.USUAL, "kind", "sgd"),
                        1e6,
                        32,
                        60,
                        0);
        double[] values = new double[400];
        for (int r = 0; r < 400; r++) values[r] = r % 7;
        DivergedException diverged =
                assertThrows(
                        DivergedException.class,
                        () -> wild.fit(MOONS, new Values(values), Training.quiet(42)));
        assertEquals(0, diverged.step());
        assertTrue(
                diverged.culprit().matches("the (loss|(weight|bias) .*layer \\d)"),
                diverged.culprit());
    }

    @Test
    void savedAndLoadedItSaysTheSame() {
        var model = usual("epochs", "2").fit(MOONS, WHICH, Training.quiet(42));
        var again = (TrainedNetwork<?>) NeuralNetwork.USUAL.load(model.saved());
        assertArrayEquals(model.saved(), again.saved());
        assertArrayEquals(
                model.predict(MOONS).of(1), ((ClassProbabilities) again.predict(MOONS)).of(1));
        assertEquals("2 → 64 → 32 → 1 · 2,305 weights", again.describe());
    }

    /// As version 1.0 wrote them: 2 inputs, a hidden unit with the weights 1, 2 and the bias 3,
    /// then 0.5 and the bias -1. Of the row 1, 1 the hidden unit gives 6, the last one 2.
    @Test
    void aNetworkSavedBeforeThereWereMorePartsSaysTheSame() {
        String notes =
                "format=fundi network 1\ninputs=2\nlayers=dense:1 relu dense:1\n"
                        + "loss=binary_cross_entropy\n\n";
        byte[] head = notes.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] weights = Safetensors.data(new float[] {1, 2, 3, 0.5f, -1});
        byte[] saved = java.util.Arrays.copyOf(head, head.length + weights.length);
        System.arraycopy(weights, 0, saved, head.length, weights.length);
        var model = (TrainedNetwork<?>) NeuralNetwork.USUAL.load(saved);
        var said = (ClassProbabilities) model.predict(Matrix.ofRows(row(1, 1)));
        assertEquals(1 / (1 + Math.exp(-2)), said.at(0, 1), 1e-15);
        assertArrayEquals(saved, model.saved());
    }

    @Test
    void everyLossAndLayerSurvivesSaving() {
        double[] values = new double[400];
        for (int r = 0; r < 400; r++) values[r] = MOONS.at(r, 0);
        for (String loss : List.of("absolute", "huber")) {
            var model =
                    Knobs.with(usual("epochs", "2"), "loss.numbers", loss)
                            .fit(MOONS, new Values(values), Training.quiet(1));
            var again = (Model<?>) NeuralNetwork.USUAL.load(model.saved());
            assertEquals(
                    ((Estimates) model.predict(MOONS)).at(7),
                    ((Estimates) again.predict(MOONS)).at(7));
        }
        NeuralNetwork rich = ShortTraining.network("2", "gelu");
        rich = Knobs.with(rich, "loss.classes", "hinge");
        var model = rich.fit(MOONS, WHICH, Training.quiet(1));
        var again = (TrainedNetwork<?>) NeuralNetwork.USUAL.load(model.saved());
        assertArrayEquals(model.saved(), again.saved());
        assertArrayEquals(
                model.predict(MOONS).of(1), ((ClassProbabilities) again.predict(MOONS)).of(1));
        // 2 to 16, 16 to 16 and 16 to 1 with biases, and two scales and shifts of 16
        assertEquals("2 → 16 → 16 → 1 · 401 weights", again.describe());
    }

    @Test
    void everyPartLearnsMoons() {
        for (String setting :
                List.of(
                        "layers.normalisation=batch",
                        "layers.normalisation=layer",
                        "layers.dropout=0.2",
                        "layers.residual=true",
                        "layers.initialisation=he",
                        "loss.classes=hinge",
                        "loss.classWeights=balanced",
                        "loss.smoothing=0.1",
                        "schedule.kind=cosine",
                        "schedule.kind=one_cycle",
                        "regularisation.mixup=0.2",
                        "regularisation.noise=0.1",
                        "regularisation.clip=1",
                        "batches=one_row",
                        "accumulation=2")) {
            String[] parts = setting.split("=", -1);
            NeuralNetwork network = Knobs.with(usual("learningRate", "0.01"), "hidden", "16,16");
            network = Knobs.with(network, parts[0], parts[1]);
            double reached = accuracy(network.fit(MOONS, WHICH, Training.quiet(42)));
            assertTrue(reached > 0.9, setting + " reached " + reached);
        }
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] saved = usual("epochs", "1").fit(MOONS, WHICH, Training.quiet(42)).saved();
        assertThrows(Refusal.class, () -> NeuralNetwork.USUAL.load(new byte[3]));
        byte[] cut = java.util.Arrays.copyOf(saved, saved.length - 4);
        assertThrows(Refusal.class, () -> NeuralNetwork.USUAL.load(cut));
        saved[20] = 'x';
        assertThrows(Refusal.class, () -> NeuralNetwork.USUAL.load(saved));
    }

    @Test
    void shrinkageMakesWeightsSmaller() {
        var free = usual("epochs", "20").fit(MOONS, WHICH, Training.quiet(42));
        var drawn =
                Knobs.with(usual("epochs", "20"), "l2", "0.1")
                        .fit(MOONS, WHICH, Training.quiet(42));
        assertTrue(size(drawn) < size(free) / 2);
    }

    private static double size(Model<?> model) {
        double squares = 0;
        for (float weight : ((TrainedNetwork<?>) model).weights()) squares += weight * weight;
        return squares;
    }

    private static NeuralNetwork usual(String setting, String value) {
        return Knobs.with(NeuralNetwork.USUAL, setting, value);
    }

    private static String hash(NeuralNetwork network, long seed) {
        return Safetensors.sha256(
                (TrainedNetwork<?>) network.fit(MOONS, WHICH, Training.quiet(seed)));
    }

    private static double accuracy(Model<ClassProbabilities> model) {
        ClassProbabilities said = model.predict(MOONS);
        int right = 0;
        for (int r = 0; r < said.size(); r++) if (said.likeliest(r) == WHICH.at(r)) right++;
        return right / (double) said.size();
    }

    private static double[] row(double... cells) {
        return cells;
    }

    private static Training stopAfter(int epochs) {
        Training quiet = Training.quiet(42);
        return new Training() {
            @Override
            public Chance chance(String name, long... index) {
                return quiet.chance(name, index);
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
                return step < epochs;
            }
        };
    }
}
