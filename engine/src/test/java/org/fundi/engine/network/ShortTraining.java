package org.fundi.engine.network;

import java.util.List;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knobs;

/// A program of its own that prints the hash of a short training: `epochs` `activation` `seed`, and
/// `warm` where the vector kernels shall be compiled first.
final class ShortTraining {
    static final Matrix INPUTS = Moons.inputs(100, 1);
    static final Classes TRUTH = Moons.classes(100);

    private ShortTraining() {}

    public static void main(String... arguments) {
        if (arguments.length > 3) System.err.println(Kernels.warmUp(20_000));
        System.out.println(hash(arguments[0], arguments[1], Long.parseLong(arguments[2])));
    }

    static String hash(String epochs, String activation, long seed) {
        return Safetensors.sha256(
                (TrainedNetwork<?>)
                        network(epochs, activation).fit(INPUTS, TRUTH, Training.quiet(seed)));
    }

    /// A curve's name; `gelu` comes with every part that draws, remembers or gathers.
    static NeuralNetwork network(String epochs, String activation) {
        NeuralNetwork network = set(NeuralNetwork.USUAL, "epochs", epochs);
        network = set(network, "activation", activation);
        return activation.equals("gelu") ? withEverything(network) : network;
    }

    private static NeuralNetwork withEverything(NeuralNetwork usual) {
        NeuralNetwork network = usual;
        for (String setting :
                List.of(
                        "hidden=16,16",
                        "optimiser.kind=adamw",
                        "accumulation=2",
                        "layers.normalisation=batch",
                        "layers.dropout=0.2",
                        "layers.residual=true",
                        "schedule.kind=plateau",
                        "schedule.warmUp=1",
                        "schedule.patience=0",
                        "loss.classWeights=balanced",
                        "loss.smoothing=0.1",
                        "regularisation.l1=0.001",
                        "regularisation.clip=1",
                        "regularisation.noise=0.1",
                        "regularisation.mixup=0.3")) {
            String[] parts = setting.split("=", -1);
            network = set(network, parts[0], parts[1]);
        }
        return network;
    }

    private static NeuralNetwork set(NeuralNetwork network, String path, String text) {
        return Knobs.with(network, path, text);
    }
}
