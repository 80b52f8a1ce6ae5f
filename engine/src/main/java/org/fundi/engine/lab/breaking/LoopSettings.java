package org.fundi.engine.lab.breaking;

import java.util.List;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.Shape;
import org.fundi.engine.lab.Source;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;

/// What a loop trains, and how: tanh units by plain gradient descent.
///
/// @param source whose rows are learnt
/// @param points what is learnt where rows are generated, of classes; of a project's, how many
/// @param hidden units of each hidden layer
/// @param dropout after each of them
/// @param learningRate of plain gradient descent
/// @param batchSize rows a batch
/// @param epochs how often all rows are shown
public record LoopSettings(
        @Knob(
                        help =
                                "Whose rows are learnt: generated ones, or those of the project that is open, as they are cut and prepared there. Sealed rows stay sealed.")
                Source source,
        Points points,
        @Knob(
                        min = 1,
                        max = 64,
                        help = "Units of each hidden layer, joined by commas: 24,24 is two layers.")
                List<Integer> hidden,
        @Knob(max = 0.8, help = "The share of hidden units silenced at random in every batch.")
                double dropout,
        @Knob(
                        min = 1e-4,
                        max = 1,
                        scale = Knob.Scale.LOG,
                        help = "How far the weights move each time.")
                double learningRate,
        @Knob(
                        min = 2,
                        max = 200,
                        scale = Knob.Scale.LOG,
                        help = "How many rows are looked at before the weights move.")
                int batchSize,
        @Knob(min = 8, max = 1000, scale = Knob.Scale.LOG, help = "How often every row is shown.")
                int epochs) {

    /// A network that can learn its few rows by heart, so that rows which judge and are learnt from
    /// give themselves away.
    public static final LoopSettings USUAL =
            new LoopSettings(
                    Source.GENERATED,
                    new Points(Shape.XOR, 0.35, 40, 60, 0),
                    List.of(24, 24),
                    0.05,
                    0.1,
                    5,
                    400);

    public LoopSettings {
        hidden = List.copyOf(hidden);
    }

    NeuralNetwork network() {
        var descent = new OptimiserSettings(OptimiserSettings.Kind.SGD, 0, 0.9, 0.999);
        var plain =
                new NeuralNetwork(
                        hidden, Activation.TANH, descent, learningRate, batchSize, epochs, 0);
        return Knobs.with(plain, "layers.dropout", (Object) dropout);
    }
}
