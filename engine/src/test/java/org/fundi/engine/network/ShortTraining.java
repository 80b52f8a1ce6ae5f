package org.fundi.engine.network;

import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.setting.Knobs;

/// A program of its own that prints the hash of a short training: `epochs` `activation` `seed`, and
/// `warm` where the vector kernels shall be compiled first.
final class ShortTraining {
    private ShortTraining() {}

    public static void main(String... arguments) {
        if (arguments.length > 3) System.err.println(Kernels.warmUp(20_000));
        System.out.println(hash(arguments[0], arguments[1], Long.parseLong(arguments[2])));
    }

    static String hash(String epochs, String activation, long seed) {
        NeuralNetwork network =
                Knobs.with(
                        Knobs.with(NeuralNetwork.USUAL, "epochs", epochs),
                        "activation",
                        activation);
        var model = network.fit(Moons.inputs(100, 1), Moons.classes(100), Training.quiet(seed));
        return Safetensors.sha256((TrainedNetwork<?>) model);
    }
}
