package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertTrue(!java.util.Arrays.equals(before, trainer.network().weights()));
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

    private static void advance(Trainer trainer, int batches) {
        for (int i = 0; i < batches; i++) {
            if (trainer.batchesDone() == trainer.batches()) trainer.endEpoch();
            trainer.batch();
        }
    }

    private static Trainer trainer(Optimiser optimiser) {
        Classes which = Moons.classes(70);
        float[] truth = new float[70];
        for (int row = 0; row < 70; row++) truth[row] = which.at(row);
        Training quiet = Training.quiet(42);
        Network network =
                Network.fresh(
                        2,
                        List.of(new Dense(8, Start.HE), Relu.USUAL, new Dense(1, Start.GLOROT)),
                        layer -> quiet.chance("initialisation", layer));
        return Trainer.begin(
                network,
                new TrainingPlan(new BinaryCrossEntropy(), optimiser, 0.05, 0.001, 32),
                new Examples(MOONS, truth),
                epoch -> quiet.chance("shuffle", epoch));
    }
}
