package org.fundi.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.Safetensors;
import org.fundi.engine.setting.Refusal;

/// Where `train` writes a network's weights: looked at before training, so that no hour of learning
/// ends with a folder that is not there.
final class WeightsFile {
    /// A safetensors file begins with the length of its header, which begins with a brace.
    private static final int LENGTH = Long.BYTES;

    private WeightsFile() {}

    /// @param data the file that is learnt from
    /// @param project where the run is kept, if it is
    /// @throws Refusal where this model has no weights, the file could not be written, or what it
    ///     holds are no weights: nothing else is written over
    static void check(Path file, Algorithm algorithm, Path data, Optional<Path> project) {
        if (!(algorithm instanceof NeuralNetwork)) throw noWeights(algorithm);
        Path place = file.toAbsolutePath().normalize();
        Path folder = place.getParent();
        if (project.map(kept -> kept.toAbsolutePath().normalize())
                .filter(place::equals)
                .isPresent()) throw kept(file, "it is the project the run is kept in");
        if (Files.isDirectory(file)) throw unwritable(file, "it is a folder");
        if (folder == null || !Files.isDirectory(folder))
            throw unwritable(file, "its folder is not there");
        if (!Files.isWritable(Files.exists(file) ? file : folder))
            throw unwritable(file, "you may not write there");
        if (Files.isRegularFile(file)) checkOverwriting(file, data);
    }

    private static void checkOverwriting(Path file, Path data) {
        try {
            if (Files.exists(data) && Files.isSameFile(file, data))
                throw kept(file, "it is the file that is learnt from");
            if (Files.size(file) > 0 && !holdsWeights(file))
                throw kept(file, "it is there already and holds no weights");
        } catch (IOException e) {
            throw kept(file, "it is there already and cannot be read");
        }
    }

    private static boolean holdsWeights(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] head = input.readNBytes(LENGTH + 1);
            if (head.length <= LENGTH || head[LENGTH] != '{') return false;
            long header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong();
            return header > 0 && header <= Files.size(file) - LENGTH;
        }
    }

    private static Refusal kept(Path file, String why) {
        return new Refusal(
                "the weights are not written over '%s': %s".formatted(file, why),
                "choose another name, such as weights.safetensors");
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
