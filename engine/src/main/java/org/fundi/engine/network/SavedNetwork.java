package org.fundi.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundi.engine.problem.Prediction;

/// Reads a network again from what [TrainedNetwork#saved] wrote: a file of tensors whose notes say
/// `format`, `inputs` (a number), `layers` (their keys, joined by spaces, the first first), `loss`,
/// and for numbers `centre` and `spread` of the target.
final class SavedNetwork {
    static final String FORMAT = "fundi network 1";

    private SavedNetwork() {}

    /// @throws org.fundi.engine.setting.Refusal where the bytes are damaged
    static TrainedNetwork<? extends Prediction> read(byte[] saved) {
        Safetensors.Content content = Safetensors.read(saved);
        Map<String, String> notes = content.notes();
        try {
            if (!FORMAT.equals(notes.get("format"))) throw Safetensors.damaged();
            List<Layer> layers = new ArrayList<>();
            for (String key : note(notes, "layers").split(" ")) layers.add(layer(key));
            int inputs = Integer.parseInt(note(notes, "inputs"));
            Network network = Network.of(inputs, layers, content.weights());
            return model(network, note(notes, "loss"), notes);
        } catch (IllegalArgumentException e) {
            throw Safetensors.damaged();
        }
    }

    private static TrainedNetwork<? extends Prediction> model(
            Network network, String loss, Map<String, String> notes) {
        return switch (word(loss)) {
            case "squared_error" ->
                    TrainedNetwork.ofNumbers(
                            network,
                            Double.parseDouble(note(notes, "centre")),
                            Double.parseDouble(note(notes, "spread")));
            case "binary_cross_entropy" ->
                    TrainedNetwork.ofClasses(network, new BinaryCrossEntropy());
            case "cross_entropy" ->
                    TrainedNetwork.ofClasses(network, new CrossEntropy(number(loss)));
            default -> throw new IllegalArgumentException("no loss is called " + loss);
        };
    }

    private static Layer layer(String key) {
        return switch (word(key)) {
            case "dense" -> new Dense(number(key), Dense.USUAL.start());
            case "relu" -> new Relu();
            case "tanh" -> new Tanh();
            case "sigmoid" -> new Sigmoid();
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
        return Integer.parseInt(key.substring(key.indexOf(':') + 1));
    }
}
