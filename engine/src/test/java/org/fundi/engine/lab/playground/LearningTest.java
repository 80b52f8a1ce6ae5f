package org.fundi.engine.lab.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.learning.Training;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A playground's network")
class LearningTest {
    private static final Playground SHORT = Playground.USUAL.with("network.epochs", "30");

    @Test
    @DisplayName("parts the usual circles with at least 19 of 20 seeds")
    void learnsTheUsualScene() {
        List<Integer> there = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            String each = String.valueOf(seed);
            Learning learning =
                    Learning.begin(Playground.USUAL.with("seed", each).with("dataSeed", each));
            while (learning.learn(() -> false)) continue;
            if (learning.course().now() == Course.Now.LEARNT) {
                there.add(learning.course().there());
            }
        }
        assertTrue(there.size() >= 19, "parted after these epochs: " + there);
    }

    @Test
    @DisplayName("has the same bits epoch by epoch and trained in one go")
    void stepsAsItRuns() {
        for (String kind : List.of("sgd", "adam")) {
            Playground playground =
                    SHORT.with("network.optimiser.kind", kind)
                            .with("network.layers.dropout", "0.1")
                            .with("network.schedule.kind", "cosine");
            LabRows rows = playground.rows().orElseThrow().rows();
            WeightedModel<?> atOnce =
                    (WeightedModel<?>)
                            playground
                                    .network()
                                    .fit(
                                            playground.inputs().of(rows.inputs()),
                                            (Classes) rows.target(),
                                            Training.quiet(playground.seed()));
            Learning learning = Learning.begin(playground);
            for (int i = 0; i < 30; i++) assertTrue(learning.learn(() -> false));
            assertFalse(learning.learn(() -> false));
            assertArrayEquals(atOnce.weights(), learning.model().weights());
        }
    }

    @Test
    @DisplayName("is the same after an epoch, however it came there")
    void goesBackAndOn() {
        Learning straight = Learning.begin(SHORT);
        straight.go(20, () -> false);
        Learning winding = Learning.begin(SHORT);
        winding.go(30, () -> false);
        winding.go(7, () -> false);
        winding.go(20, () -> false);
        assertArrayEquals(straight.model().weights(), winding.model().weights());
        assertArrayEquals(straight.course().validation(), winding.course().validation());
    }

    @Test
    @DisplayName("changes nothing in an epoch that was left before its end")
    void leavesAnEpochUndone() {
        Learning learning = Learning.begin(SHORT);
        learning.go(3, () -> false);
        float[] before = learning.model().weights();
        int[] batches = {0};
        assertFalse(learning.learn(() -> ++batches[0] > 5));
        assertEquals(3, learning.epoch());
        assertArrayEquals(before, learning.model().weights());
        learning.go(30, () -> false);
        assertArrayEquals(end(SHORT).model().weights(), learning.model().weights());
    }

    @Test
    @DisplayName("takes a typed weight at once and learns on from it")
    void takesATypedWeight() {
        Learning learning = Learning.begin(SHORT);
        learning.go(10, () -> false);
        double before = learning.course().validationNow();
        learning.type(4, 2.5f);
        assertEquals(2.5f, learning.model().weights()[4]);
        assertNotEquals(before, learning.course().validationNow());
        learning.go(30, () -> false);
        assertNotEquals(2.5f, learning.model().weights()[4]);
        assertFalse(Arrays.equals(end(SHORT).model().weights(), learning.model().weights()));
        assertEquals("10:4:2.5", learning.playground().typed());
        assertArrayEquals(end(learning.playground()).model().weights(), learning.model().weights());
    }

    @Test
    @DisplayName("types again what was typed when it goes back and on, and forgets it when rewound")
    void typesAgain() {
        Learning learning = Learning.begin(SHORT);
        learning.go(10, () -> false);
        learning.type(4, 2.5f);
        learning.go(30, () -> false);
        float[] end = learning.model().weights();
        learning.go(5, () -> false);
        learning.go(10, () -> false);
        assertEquals(2.5f, learning.model().weights()[4]);
        learning.go(30, () -> false);
        assertArrayEquals(end, learning.model().weights());
        assertEquals(SHORT, learning.playground().rewound());
    }

    @Test
    @DisplayName("learns on with another rate, and anew with other layers")
    void takesOtherSettings() {
        Learning learning = Learning.begin(SHORT);
        learning.go(10, () -> false);
        float[] before = learning.model().weights();
        Learning on = learning.changed(SHORT.with("network.learningRate", "0.01"));
        assertSame(learning, on);
        assertArrayEquals(before, on.model().weights());
        on.go(30, () -> false);
        assertArrayEquals(end(on.playground()).model().weights(), on.model().weights());
        Learning anew = on.changed(SHORT.with("network.hidden", "3"));
        assertEquals(0, anew.epoch());
        assertEquals("", anew.playground().network().earlier());
    }

    @Test
    @DisplayName("refuses a typed weight that it doesn't have")
    void refusesForeignWeights() {
        Refusal why =
                assertThrows(Refusal.class, () -> Learning.begin(SHORT.with("typed", "0:999:1")));
        assertTrue(why.what().contains("105"), why.what());
    }

    @Test
    @DisplayName("is told to have diverged where its numbers run away")
    void tellsDivergence() {
        Learning learning =
                end(
                        SHORT.with("points.shape", "hills")
                                .with("network.activation", "relu")
                                .with("network.learningRate", "100"));
        assertEquals(Course.Now.DIVERGED, learning.course().now());
    }

    @Test
    @DisplayName("has one matrix of activations a layer, and its last is what it says")
    void showsItsActivations() {
        Learning learning = Learning.begin(SHORT.with("inputs.xTimesY", "true"));
        var inputs = learning.playground().inputs().of(learning.plane().rows().inputs());
        var layers = learning.model().activations(inputs);
        assertEquals(List.of(8, 8, 1), layers.stream().map(layer -> layer.columns()).toList());
        double logit = layers.getLast().at(150, 0);
        double said =
                ((org.fundi.engine.problem.ClassProbabilities) learning.model().predict(inputs))
                        .at(150, 1);
        assertEquals(1 / (1 + StrictMath.exp(-logit)), said, 1e-6);
        assertTrue(Math.abs(layers.getFirst().at(199, 7)) <= 1);
    }

    private static Learning end(Playground playground) {
        Learning learning = Learning.begin(playground);
        learning.go(30, () -> false);
        return learning;
    }
}
