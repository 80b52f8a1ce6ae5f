package org.fundi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.Safetensors;
import org.fundi.engine.setting.Refusal;

/// Where `train` writes a network's weights: looked at before training, so that no hour of learning
/// ends with a folder that is not there.
final class WeightsFile {
    private WeightsFile() {}

    /// @throws Refusal where this model has no weights or the file could not be written
    static void check(Path file, Algorithm algorithm) {
        if (!(algorithm instanceof NeuralNetwork)) throw noWeights(algorithm);
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(file)) throw unwritable(file, "it is a folder");
        if (folder == null || !Files.isDirectory(folder))
            throw unwritable(file, "its folder is not there");
        if (!Files.isWritable(Files.exists(file) ? file : folder))
            throw unwritable(file, "you may not write there");
    }

    static void write(Run run, Path file) {
        if (!(run.model() instanceof WeightedModel<?> weighted)) throw noWeights(run.algorithm());
        try {
            Safetensors.write(file, weighted);
        } catch (IOException e) {
            throw unwritable(file, "the disk is full, read-only or gone");
        }
    }

    private static Refusal noWeights(Algorithm algorithm) {
        return new Refusal(
                "'%s' has no weights to write".formatted(algorithm.key()),
                "leave --weights out, or train the mlp");
    }

    private static Refusal unwritable(Path file, String why) {
        return new Refusal(
                "the weights cannot be written to '%s': %s".formatted(file, why),
                "choose a file in a folder that exists and that you may write to");
    }
}
