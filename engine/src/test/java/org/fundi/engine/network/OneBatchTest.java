package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OneBatchTest {
    private static final int ROWS = 70;
    private static final Matrix MOONS = Moons.inputs(ROWS, 1);
    private static final Classes CLASSES = Moons.classes(ROWS);

    /// A sum of numbers near 1 in float is off by about this.
    private static final double ROUNDING = 2e-6;

    static Stream<String> settings() {
        return Stream.of(
                "optimiser.kind=sgd",
                "optimiser.kind=sgd optimiser.momentum=0.9",
                "optimiser.kind=nesterov optimiser.momentum=0.9",
                "optimiser.kind=rmsprop",
                "optimiser.kind=adagrad",
                "optimiser.kind=adam",
                "optimiser.kind=adamw",
                "regularisation.clip=0.01 l2=0.1 regularisation.l1=0.01",
                "accumulation=2");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theWeightsAfterAreThoseOfTheTrainersOwnNextBatch(String settings) {
        check(set(settings));
    }

    @Test
    void aNetworkOfEveryPartIsTakenApartAsWell() {
        check(ShortTraining.network("3", "gelu"));
    }

    /// At the beginning, inside an epoch, at its last batch, and right after that.
    private static void check(NeuralNetwork network) {
        for (int done : new int[] {0, 1, 2, 3, 4}) {
            Trainer trainer = trainer(network);
            for (int i = 0; i < done; i++) {
                if (trainer.batchesDone() == trainer.batches()) trainer.endEpoch();
                trainer.batch();
            }
            byte[] state = SavedCheckpoint.write(trainer.state());
            if (trainer.batchesDone() == trainer.batches()) trainer.endEpoch();
            Checkpoint before = trainer.state();
            double loss = trainer.batch();
            OneBatch batch = opened(network, Optional.of(state));
            String where = "after " + done + " batches";
            assertArrayEquals(before.weights(), batch.move().before(), where);
            assertArrayEquals(trainer.state().weights(), batch.move().after(), where);
            assertEquals(loss, batch.judged().mean(), where);
            assertArrayEquals(SavedCheckpoint.write(trainer.state()), batch.next(), where);
            List<float[]> memory = batch.move().remembers().memory();
            List<float[]> expected = trainer.state().optimiser().memory();
            assertEquals(expected.size(), memory.size());
            for (int i = 0; i < memory.size(); i++) {
                assertArrayEquals(expected.get(i), memory.get(i), where);
            }
        }
    }

    @Test
    void withoutAMomentItIsTheFirstBatchOfAll() {
        OneBatch batch = opened(set(""), Optional.empty());
        assertEquals(0, batch.place().epoch());
        assertEquals(0, batch.place().batch());
        assertEquals(3, batch.place().batches());
        assertEquals(3, set("").batchesOf(ROWS));
        assertEquals(32, batch.inputs().rows());
        for (int row = 0; row < 32; row++) {
            int from = batch.place().rows().get(row);
            assertArrayEquals(MOONS.row(from), batch.inputs().row(row));
            assertEquals(CLASSES.at(from), batch.judged().truth().at(row, 0));
        }
    }

    @Test
    void theLastSmallBatchHasItsOwnRowsOnly() {
        Trainer trainer = trainer(set(""));
        trainer.batch();
        trainer.batch();
        OneBatch batch = opened(set(""), Optional.of(SavedCheckpoint.write(trainer.state())));
        assertEquals(6, batch.place().rows().size());
        assertEquals(6, batch.stages().getLast().delta().rows());
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void everyNumberForwardAndBackFollowsFromThoseBesideIt(Activation activation) {
        OneBatch batch =
                opened(
                        set("activation=" + activation.name().toLowerCase(java.util.Locale.ROOT)),
                        Optional.empty());
        float[] before = batch.move().before();
        float[] own = batch.move().own();
        for (Stage stage : batch.stages()) {
            if (!stage.isDense()) continue;
            Matrix weights = stage.weights(before);
            Matrix bias = stage.bias(before);
            Matrix slopes = stage.weights(own);
            for (int unit = 0; unit < stage.out().columns(); unit++) {
                for (int row = 0; row < stage.in().rows(); row++) {
                    double sum = bias.at(0, unit);
                    for (int i = 0; i < stage.in().columns(); i++) {
                        sum += (double) stage.in().at(row, i) * weights.at(i, unit);
                    }
                    assertEquals(sum, stage.out().at(row, unit), ROUNDING);
                }
                double column = 0;
                for (int row = 0; row < stage.in().rows(); row++)
                    column += stage.delta().at(row, unit);
                assertEquals(column, stage.bias(own).at(0, unit), ROUNDING);
                for (int i = 0; i < stage.in().columns(); i++) {
                    double sum = 0;
                    for (int row = 0; row < stage.in().rows(); row++) {
                        sum += (double) stage.in().at(row, i) * stage.delta().at(row, unit);
                    }
                    assertEquals(sum, slopes.at(i, unit), ROUNDING);
                }
            }
            if (stage.number() > 0) backThroughWeights(batch, stage, weights);
        }
    }

    /// What arrives before a dense layer is its own slope times its weights turned round.
    private static void backThroughWeights(OneBatch batch, Stage stage, Matrix weights) {
        Matrix arrived = batch.stages().get(stage.number() - 1).delta();
        for (int row = 0; row < arrived.rows(); row++) {
            for (int i = 0; i < arrived.columns(); i++) {
                double sum = 0;
                for (int unit = 0; unit < weights.columns(); unit++) {
                    sum += (double) stage.delta().at(row, unit) * weights.at(i, unit);
                }
                assertEquals(sum, arrived.at(row, i), ROUNDING);
            }
        }
    }

    @Test
    void chancesLossesAndFirstSlopesFollowFromTheLogits() {
        OneBatch batch = opened(set(""), Optional.empty());
        Stage last = batch.stages().getLast();
        double sum = 0;
        int rows = last.out().rows();
        for (int row = 0; row < rows; row++) {
            double p = 1 / (1 + Math.exp(-last.out().at(row, 0)));
            double y = batch.judged().truth().at(row, 0);
            assertEquals(p, batch.judged().said().at(row, 1), ROUNDING);
            double loss = -Math.log(y == 1 ? p : 1 - p);
            assertEquals(loss, batch.judged().rows().get(row), ROUNDING);
            assertEquals((p - y) / rows, last.delta().at(row, 0), ROUNDING);
            sum += loss;
        }
        assertTrue(batch.judged().plain());
        assertEquals(sum / rows, batch.judged().mean(), ROUNDING);
    }

    @Test
    void whatIsGatheredClippedAndPulledFollowsFromTheSlopes() {
        OneBatch clipped = opened(set("regularisation.clip=0.01 l2=0.1"), Optional.empty());
        Move move = clipped.move();
        assertEquals(0.01, length(move.clipped()), 1e-7);
        assertTrue(length(move.own()) > 0.01);
        Stage first = clipped.stages().getFirst();
        for (int i = 0; i < first.in().columns() * first.out().columns(); i++) {
            assertEquals(move.clipped()[i] + 0.1 * move.before()[i], move.used()[i], ROUNDING);
        }
        Matrix bias = first.bias(move.used());
        assertArrayEquals(first.bias(move.clipped()).cells(), bias.cells(), "no bias is pulled");
    }

    @Test
    void aBatchThatIsOnlyGatheredMovesNothing() {
        OneBatch batch = opened(set("accumulation=2"), Optional.empty());
        assertFalse(batch.move().made());
        assertArrayEquals(batch.move().before(), batch.move().after());
        assertEquals(batch.judged().mean(), batch.judged().after());
    }

    @Test
    void theSlopeOfEveryWeightIsThatOfANudge() {
        OneBatch batch = opened(set("activation=tanh"), Optional.empty());
        for (int weight = 0; weight < batch.move().own().length; weight++) {
            Nudge nudge = batch.nudge(weight);
            assertTrue(nudge.precise());
            assertEquals(batch.move().own()[weight], nudge.slope(), 1e-6);
        }
    }

    @Test
    void aNetworkOfMorePartsIsNudgedInFloat() {
        OneBatch batch =
                opened(set("activation=tanh layers.normalisation=layer"), Optional.empty());
        Nudge nudge = batch.nudge(0);
        assertFalse(nudge.precise());
        assertEquals(batch.move().own()[0], nudge.slope(), 1e-3);
    }

    /// The loss bends, so the guess along a straight line is off by the square of the step.
    @Test
    void aSmallStepDoesWhatItsSlopePredicts() {
        OneBatch batch = opened(set("optimiser.kind=sgd learningRate=0.001"), Optional.empty());
        double change = batch.judged().change();
        assertTrue(change < 0);
        assertEquals(1, batch.move().predictedChange() / change, 0.01);
    }

    @Test
    void lookingChangesNoBitOfWhatIsLearnt() {
        NeuralNetwork network = set("");
        byte[] alone = network.fit(MOONS, CLASSES, Training.quiet(42)).saved();
        opened(network, Optional.empty()).nudge(0);
        assertArrayEquals(alone, network.fit(MOONS, CLASSES, Training.quiet(42)).saved());
    }

    private static double length(float[] numbers) {
        double squares = 0;
        for (float each : numbers) squares += (double) each * each;
        return Math.sqrt(squares);
    }

    private static NeuralNetwork set(String settings) {
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "hidden", "4,3");
        if (settings.isEmpty()) return network;
        for (String setting : settings.split(" ", -1)) {
            String[] parts = setting.split("=", -1);
            network = Knobs.with(network, parts[0], parts[1]);
        }
        return network;
    }

    private static OneBatch opened(NeuralNetwork network, Optional<byte[]> state) {
        return network.oneBatch(MOONS, CLASSES, Chance.of(42), state);
    }

    private static Trainer trainer(NeuralNetwork network) {
        float[] truth = new float[ROWS];
        for (int row = 0; row < ROWS; row++) truth[row] = CLASSES.at(row);
        return network.trainer(
                new Examples(MOONS, truth),
                network.loss().ofClasses(CLASSES),
                Chance.of(42)::named);
    }
}
