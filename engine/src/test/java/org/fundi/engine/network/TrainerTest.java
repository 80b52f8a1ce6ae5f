package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {
    /// 70 rows make two batches of 32 and one of 6.
    private static final Matrix MOONS = Moons.inputs(70, 1);

    static Stream<Optimiser> optimisers() {
        return Stream.concat(Catalogue.OPTIMISERS.stream(), Stream.of(new Sgd(0.9)));
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void aCheckpointInsideAnEpochGoesOnBitForBit(Optimiser optimiser) {
        Trainer straight = trainer(optimiser);
        advance(straight, 4);
        Checkpoint kept = straight.state();
        assertEquals(1, kept.epoch());
        assertEquals(1, kept.batches());
        advance(straight, 7);

        Trainer resumed = trainer(optimiser);
        resumed.restore(kept);
        advance(resumed, 7);
        assertArrayEquals(straight.network().weights(), resumed.network().weights());
        assertEquals(straight.loss(), resumed.loss());
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void goingBackAndOnAgainComesToTheSamePlace(Optimiser optimiser) {
        Trainer trainer = trainer(optimiser);
        advance(trainer, 2);
        Checkpoint kept = trainer.state();
        advance(trainer, 9);
        float[] first = trainer.network().weights();
        trainer.restore(kept);
        advance(trainer, 9);
        assertArrayEquals(first, trainer.network().weights());
    }

    @Test
    void theLastSmallBatchCounts() {
        Trainer trainer = trainer(Sgd.USUAL);
        assertEquals(3, trainer.batches());
        advance(trainer, 2);
        float[] before = trainer.network().weights();
        trainer.batch();
        assertTrue(!Arrays.equals(before, trainer.network().weights()));
        trainer.endEpoch();
        assertEquals(1, trainer.epoch());
    }

    @Test
    void anEpochEndsOnlyWhenItsBatchesAreDone() {
        Trainer trainer = trainer(Sgd.USUAL);
        assertThrows(IllegalStateException.class, trainer::endEpoch);
        advance(trainer, 3);
        assertThrows(IllegalStateException.class, trainer::batch);
    }

    @Test
    void theEpochsLossIsTheMeanOverItsRows() {
        Trainer trainer = trainer(Sgd.USUAL);
        double sum = 32 * trainer.batch() + 32 * trainer.batch() + 6 * trainer.batch();
        assertEquals(sum / 70, trainer.loss(), 1e-12);
    }

    /// Central differences in a double network would need a second implementation; in float a step
    /// of 1e-2 on numbers near 1 leaves an error of some 1e-4.
    @ParameterizedTest
    @MethodSource("losses")
    void slopesAreThoseOfSmallSteps(Loss loss) {
        for (Activation activation : List.of(Activation.TANH, Activation.SIGMOID)) {
            for (int seed = 0; seed < 5; seed++) checkSlopes(loss, activation, seed);
        }
    }

    static Stream<Loss> losses() {
        return Stream.of(new SquaredError(), new BinaryCrossEntropy(), new CrossEntropy(3));
    }

    private static void checkSlopes(Loss loss, Activation activation, int seed) {
        Chance.Draws draws = Chance.of(seed).draws();
        List<Layer> layers =
                List.of(
                        new Dense(5, Start.GLOROT),
                        activation.layer(),
                        new Dense(4, Start.GLOROT),
                        activation.layer(),
                        new Dense(loss.outputs(), Start.GLOROT));
        Network network = Network.fresh(3, layers, i -> Chance.of(seed).named("layer", i));
        float[] weights = network.weights();
        for (int i = 0; i < weights.length; i++) weights[i] += 0.3f * (float) draws.nextGaussian();
        float[] in = new float[7 * 3];
        for (int i = 0; i < in.length; i++) in[i] = (float) draws.nextGaussian();
        float[] truth = new float[7];
        for (int i = 0; i < 7; i++) truth[i] = draws.nextInt(loss.outputs() == 3 ? 3 : 2);
        NetworkPass pass = network.begin(7, weights, Kernels.begin());
        float[] slope = new float[7 * loss.outputs()];
        loss.slope(pass.forward(in, 7), truth, 7, slope);
        float[] slopes = pass.backward(slope, 7).clone();
        for (int i = 0; i < weights.length; i++) {
            float kept = weights[i];
            weights[i] = kept + 1e-2f;
            double above = loss.slope(pass.forward(in, 7), truth, 7, slope);
            weights[i] = kept - 1e-2f;
            double below = loss.slope(pass.forward(in, 7), truth, 7, slope);
            weights[i] = kept;
            assertEquals((above - below) / 2e-2, slopes[i], 5e-4, network.name(i));
        }
    }

    @Test
    void weightsHaveNames() {
        Network network =
                Network.fresh(
                        2,
                        List.of(new Dense(3, Start.HE), Relu.USUAL, new Dense(1, Start.GLOROT)),
                        i -> Chance.of(i));
        assertEquals("the weight from input 1 to unit 1 of layer 1", network.name(0));
        assertEquals("the weight from input 2 to unit 3 of layer 1", network.name(5));
        assertEquals("the bias of unit 1 of layer 1", network.name(6));
        assertEquals("the weight from input 3 to unit 1 of layer 2", network.name(11));
        assertEquals("the bias of unit 1 of layer 2", network.name(12));
    }

    /// Everything that draws, remembers or gathers.
    @Test
    void withEveryPartAtWorkACheckpointGoesOnBitForBit() {
        for (ScheduleSettings.Kind kind : ScheduleSettings.Kind.values()) {
            TrainingPlan plan = everything(kind);
            Trainer straight = trainer(plan, DEEP);
            advance(straight, 7);
            Checkpoint kept = SavedCheckpoint.read(SavedCheckpoint.write(straight.state()));
            assertEquals(8, kept.gathered().rows(), "the seventh batch waits for the eighth");
            advance(straight, 20);
            Trainer resumed = trainer(plan, DEEP);
            resumed.restore(kept);
            advance(resumed, 20);
            assertArrayEquals(straight.network().weights(), resumed.network().weights());
            assertEquals(straight.loss(), resumed.loss());
            assertEquals(straight.rate(), resumed.rate());
        }
    }

    /// 70 rows in batches of 8: the ninth has 6. Two are gathered at a time.
    private static TrainingPlan everything(ScheduleSettings.Kind kind) {
        ScheduleSettings usual = ScheduleSettings.USUAL;
        ScheduleSettings schedule =
                new ScheduleSettings(kind, 1, 2, usual.factor(), usual.decay(), 0, 0);
        return new TrainingPlan(
                new BinaryCrossEntropy(new ClassEmphasis(List.of(1f, 2f), 0.1)),
                AdamW.USUAL,
                0.01,
                schedule.chosen(),
                10,
                8,
                2,
                new TrainingPlan.Penalties(0.001, 0.001),
                0.5,
                new TrainingPlan.Blur(0.1, 0.4));
    }

    private static final List<Layer> DEEP =
            List.of(
                    new Dense(8, Start.HE),
                    BatchNorm.USUAL,
                    Gelu.USUAL,
                    new Dropout(0.3),
                    new Residual(
                            List.of(
                                    new Dense(8, Start.HE),
                                    LayerNorm.USUAL,
                                    LeakyRelu.USUAL,
                                    new Dropout(0.2))),
                    new Dense(1, Start.GLOROT));

    @Test
    void checkpointsOfTheFirstFormatAreStillRead() {
        Checkpoint old =
                SavedCheckpoint.read(
                        HexFormat.of()
                                .parseHex(
                                        "01314346" // format 1
                                                + "0200000001000000" // epoch 2, batch 1
                                                + "000000000000f03f" // losses 1.0
                                                + "0700000000000000" // 7 steps
                                                + "0200000001000000" // 2 arrays of 1
                                                + "0000803f" // weight 1
                                                + "00000040")); // remembered 2
        assertEquals(2, old.epoch());
        assertEquals(1, old.batches());
        assertEquals(7, old.optimiser().steps());
        assertArrayEquals(new float[] {1}, old.weights());
        assertArrayEquals(new float[] {2}, old.optimiser().memory().getFirst());
        assertEquals(0, old.pacer().length);
    }

    @Test
    void gatheredBatchesMoveTheWeightsAsOneOfAllTheirRows() {
        Trainer gathered = trainer(plan(8, 4, 0, TrainingPlan.Blur.NONE), SMALL);
        Trainer whole = trainer(plan(32, 1, 0, TrainingPlan.Blur.NONE), SMALL);
        float[] before = gathered.network().weights();
        advance(gathered, 3);
        assertArrayEquals(before, gathered.network().weights(), "three of four: no move yet");
        advance(gathered, 1);
        advance(whole, 1);
        assertArrayEquals(whole.network().weights(), gathered.network().weights(), 1e-6f);
        advance(gathered, 5);
        advance(whole, 2);
        assertArrayEquals(whole.network().weights(), gathered.network().weights(), 1e-6f);
    }

    /// With plain steps at rate 1 a step is the gradient: none is longer than 0.01.
    @Test
    void aLongGradientIsShortened() {
        Trainer free = trainer(plan(32, 1, 0, TrainingPlan.Blur.NONE), SMALL);
        Trainer clipped = trainer(plan(32, 1, 0.01, TrainingPlan.Blur.NONE), SMALL);
        float[] before = free.network().weights();
        advance(free, 1);
        advance(clipped, 1);
        float[] far = free.network().weights();
        float[] near = clipped.network().weights();
        double length = 0;
        for (int i = 0; i < before.length; i++) length += Math.pow(near[i] - before[i], 2);
        assertEquals(0.01, Math.sqrt(length), 1e-5);
        double scale = (near[0] - before[0]) / (far[0] - before[0]);
        for (int i = 0; i < before.length; i++) {
            assertEquals(scale * (far[i] - before[i]), near[i] - before[i], 1e-6);
        }
    }

    @Test
    void noiseAndMixturesChangeWhatIsLearntAndTheSameSeedRepeatsThem() {
        float[] plain = after(TrainingPlan.Blur.NONE);
        float[] noisy = after(new TrainingPlan.Blur(0.2, 0));
        float[] mixed = after(new TrainingPlan.Blur(0, 0.5));
        assertFalse(Arrays.equals(plain, noisy));
        assertFalse(Arrays.equals(plain, mixed));
        assertArrayEquals(noisy, after(new TrainingPlan.Blur(0.2, 0)));
        assertArrayEquals(mixed, after(new TrainingPlan.Blur(0, 0.5)));
    }

    private static float[] after(TrainingPlan.Blur blur) {
        Trainer trainer = trainer(plan(8, 1, 0, blur), SMALL);
        advance(trainer, 12);
        return trainer.network().weights();
    }

    /// Two unequal units that begin alike stay alike: zeros never break the tie.
    @Test
    void fromZerosAllUnitsOfALayerLearnTheSame() {
        List<Layer> layers =
                List.of(new Dense(3, Start.ZEROS), Tanh.USUAL, new Dense(1, Start.GLOROT));
        float[] fresh = Network.fresh(2, layers, i -> Chance.of(i)).weights();
        for (int i = 0; i < 9; i++) assertEquals(0f, fresh[i]);
        List<Layer> all = List.of(new Dense(3, Start.ZEROS), Tanh.USUAL, new Dense(1, Start.ZEROS));
        Trainer trainer = trainer(plan(32, 1, 0, TrainingPlan.Blur.NONE), all);
        advance(trainer, 10);
        float[] weights = trainer.network().weights();
        for (int unit = 1; unit < 3; unit++) assertEquals(weights[0], weights[unit]);
    }

    @Test
    void fromNoHiddenLayerToFiftyEveryWeightIsMoved() {
        for (int depth : new int[] {0, 1, 50}) {
            LayerSettings settings =
                    new LayerSettings(
                            LayerSettings.Initialisation.BY_ACTIVATION,
                            LayerSettings.Normalisation.LAYER,
                            0,
                            true,
                            0);
            List<Layer> layers =
                    settings.layers(2, Collections.nCopies(depth, 4), Activation.GELU, 1);
            Trainer trainer = trainer(plan(32, 1, 0, TrainingPlan.Blur.NONE), layers);
            float[] before = trainer.network().weights();
            advance(trainer, 6);
            float[] after = trainer.network().weights();
            int still = 0;
            for (int i = 0; i < before.length; i++) if (before[i] == after[i]) still++;
            assertTrue(still <= before.length / 100, still + " stood still at " + depth);
        }
    }

    private static final List<Layer> SMALL =
            List.of(new Dense(8, Start.HE), Relu.USUAL, new Dense(1, Start.GLOROT));

    private static TrainingPlan plan(int batch, int gathered, double clip, TrainingPlan.Blur blur) {
        return new TrainingPlan(
                new BinaryCrossEntropy(),
                Sgd.USUAL,
                1,
                ConstantRate.USUAL,
                10,
                batch,
                gathered,
                new TrainingPlan.Penalties(0, 0),
                clip,
                blur);
    }

    private static void advance(Trainer trainer, int batches) {
        for (int i = 0; i < batches; i++) {
            if (trainer.batchesDone() == trainer.batches()) trainer.endEpoch();
            trainer.batch();
        }
    }

    private static Trainer trainer(Optimiser optimiser) {
        return trainer(
                new TrainingPlan(new BinaryCrossEntropy(), optimiser, 0.05, 0.001, 32), SMALL);
    }

    private static Trainer trainer(TrainingPlan plan, List<Layer> layers) {
        Classes which = Moons.classes(70);
        float[] truth = new float[70];
        for (int row = 0; row < 70; row++) truth[row] = which.at(row);
        Training quiet = Training.quiet(42);
        Network network = Network.fresh(2, layers, layer -> quiet.chance("initialisation", layer));
        return Trainer.begin(network, plan, new Examples(MOONS, truth), quiet::chance);
    }
}
