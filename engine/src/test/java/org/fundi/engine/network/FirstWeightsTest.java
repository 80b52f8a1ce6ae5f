package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.learning.Training;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

class FirstWeightsTest {
    private static final List<String> VARIANTS =
            List.of(
                    "learningRate=0.5",
                    "epochs=3",
                    "l2=0.1",
                    "layers.dropout=0.3",
                    "optimiser.kind=sgd",
                    "activation=gelu",
                    "activation=tanh",
                    "hidden=4",
                    "layers.draw=1",
                    "layers.normalisation=layer",
                    "layers.residual=true",
                    "layers.initialisation=normal",
                    "layers.initialisation=he",
                    "layers.initialisation=zeros");

    /// As drawn for three inputs and one output.
    private static float[] drawn(NeuralNetwork network) {
        return network.fresh(3, new SquaredError(), Training.quiet(5)::chance).weights();
    }

    private static NeuralNetwork with(String setting) {
        return with("4,4", setting);
    }

    private static NeuralNetwork with(String hidden, String setting) {
        String[] parts = setting.split("=");
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "hidden", hidden);
        return Knobs.with(network, parts[0], parts[1]);
    }

    @Test
    void theSameAreThoseThatAreDrawnTheSame() {
        for (String hidden : List.of("4,4", "")) {
            for (String one : VARIANTS) {
                for (String other : VARIANTS) {
                    NeuralNetwork first = with(hidden, one);
                    NeuralNetwork second = with(hidden, other);
                    assertEquals(
                            Arrays.equals(drawn(first), drawn(second)),
                            FirstWeights.same(first, second),
                            "hidden " + hidden + ": " + one + " and " + other);
                }
            }
        }
    }

    @Test
    void beyondTheLastDrawTheFirstComesAgain() {
        NeuralNetwork last = FirstWeights.with(NeuralNetwork.USUAL, 9_999);
        assertEquals(9_999, FirstWeights.draw(last));
        assertEquals(0, FirstWeights.draw(FirstWeights.with(last, 10_000)));
    }

    @Test
    void whatWasForkedLearnsFromItsBeginning() {
        NeuralNetwork fork = with("l2=0").forkedFrom(with("l2=0.1"), 3);
        assertEquals("", FirstWeights.with(fork, 2).earlier());
    }
}
