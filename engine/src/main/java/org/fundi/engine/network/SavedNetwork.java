package org.fundi.engine.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.setting.Refusal;

/// A network as bytes: lines of text `name=text`, an empty line, then all weights in network order
/// as little-endian float32.
///
/// The lines say `format` (first), `inputs` (a number), `layers` (their keys, joined by spaces, the
/// first first), `loss`, and for numbers `centre` and `spread` of the target.
final class SavedNetwork {
    static final String FORMAT = "fundi network 1";

    private SavedNetwork() {}

    static byte[] write(TrainedNetwork<?> model) {
        StringBuilder lines = new StringBuilder();
        model.notes().forEach((name, text) -> lines.append(name + "=" + text + "\n"));
        byte[] notes = lines.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        byte[] data = Safetensors.data(model.weights());
        return ByteBuffer.allocate(notes.length + data.length).put(notes).put(data).array();
    }

    /// @throws Refusal where the bytes are damaged
    static TrainedNetwork<? extends Prediction> read(byte[] saved) {
        try {
            int end = endOfNotes(saved);
            Map<String, String> notes = notes(new String(saved, 0, end, StandardCharsets.UTF_8));
            if (!FORMAT.equals(notes.get("format"))) throw damaged();
            List<Layer> layers = new ArrayList<>();
            for (String key : note(notes, "layers").split(" ", -1)) layers.add(layer(key));
            int inputs = Integer.parseInt(note(notes, "inputs"));
            Network network = Network.of(inputs, layers, weights(saved, end));
            return model(network, note(notes, "loss"), notes);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    /// Where the weights begin.
    private static int endOfNotes(byte[] saved) {
        for (int i = 1; i < saved.length; i++) {
            if (saved[i] == '\n' && saved[i - 1] == '\n') return i + 1;
        }
        throw damaged();
    }

    private static Map<String, String> notes(String text) {
        Map<String, String> notes = new LinkedHashMap<>();
        text.lines()
                .filter(line -> line.contains("="))
                .forEach(
                        line -> {
                            int equals = line.indexOf('=');
                            notes.put(line.substring(0, equals), line.substring(equals + 1));
                        });
        return notes;
    }

    private static float[] weights(byte[] saved, int from) {
        if ((saved.length - from) % Float.BYTES != 0) throw damaged();
        float[] weights = new float[(saved.length - from) / Float.BYTES];
        ByteBuffer.wrap(saved, from, saved.length - from)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(weights);
        return weights;
    }

    private static Refusal damaged() {
        return new Refusal(
                "these bytes are not a network saved by Fundi",
                "train the model again, or choose another file");
    }

    private static TrainedNetwork<? extends Prediction> model(
            Network network, String loss, Map<String, String> notes) {
        return switch (word(loss)) {
            case "squared_error" -> ofNumbers(network, new SquaredError(), notes);
            case "absolute_error" -> ofNumbers(network, new AbsoluteError(), notes);
            case "huber" -> ofNumbers(network, new Huber(Double.parseDouble(rest(loss))), notes);
            case "binary_cross_entropy" -> ofClasses(network, new BinaryCrossEntropy());
            case "cross_entropy" -> ofClasses(network, new CrossEntropy(number(loss)));
            case "hinge" -> ofClasses(network, new Hinge());
            case "multi_hinge" -> ofClasses(network, new MultiHinge(number(loss)));
            default -> throw new IllegalArgumentException("no loss is called " + loss);
        };
    }

    private static TrainedNetwork<? extends Prediction> ofClasses(Network network, Loss loss) {
        return TrainedNetwork.ofClasses(network, loss, Kernels.begin());
    }

    private static TrainedNetwork<? extends Prediction> ofNumbers(
            Network network, Loss loss, Map<String, String> notes) {
        return TrainedNetwork.ofNumbers(
                network,
                loss,
                Double.parseDouble(note(notes, "centre")),
                Double.parseDouble(note(notes, "spread")),
                Kernels.begin());
    }

    private static Layer layer(String key) {
        return switch (word(key)) {
            case "dense" -> new Dense(number(key), Dense.USUAL.start());
            case "relu" -> new Relu();
            case "leaky_relu" -> new LeakyRelu(Double.parseDouble(rest(key)));
            case "gelu" -> new Gelu();
            case "tanh" -> new Tanh();
            case "sigmoid" -> new Sigmoid();
            case "dropout" -> new Dropout(Double.parseDouble(rest(key)));
            case "batch_norm" -> new BatchNorm();
            case "layer_norm" -> new LayerNorm();
            case "residual" ->
                    new Residual(
                            Arrays.stream(rest(key).split("\\+"))
                                    .map(SavedNetwork::layer)
                                    .toList());
            default -> throw new IllegalArgumentException("no layer is called " + key);
        };
    }

    private static String note(Map<String, String> notes, String name) {
        String text = notes.get(name);
        if (text == null) throw new IllegalArgumentException("the note " + name + " is missing");
        return text;
    }

    private static String word(String key) {
        int colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }

    private static int number(String key) {
        return Integer.parseInt(rest(key));
    }

    private static String rest(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
