package org.fundi.engine.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.fundi.engine.file.WholeFile;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.math.Sha256;

/// The file format safetensors (Hugging Face, 2022), which PyTorch and others read: eight bytes
/// with the length of the header, little-endian; the header, JSON padded with spaces to a multiple
/// of eight, naming each tensor's type, sizes and place; then the data section, here all weights in
/// network order as little-endian float32. The model's notes stand under `__metadata__`.
public final class Safetensors {
    private Safetensors() {}

    /// Writes the model's weights as a file that other programs read.
    public static void write(Path path, WeightedModel<?> model) throws IOException {
        WholeFile.write(path, bytes(model));
    }

    /// SHA-256 of the data section, in hexadecimal: two networks with the same one are the same.
    public static String sha256(WeightedModel<?> model) {
        return Sha256.of(data(model.weights()));
    }

    /// The whole file. Equal models, equal bytes.
    public static byte[] bytes(WeightedModel<?> model) {
        byte[] header = header(model).getBytes(StandardCharsets.UTF_8);
        int padded = (header.length + 7) / 8 * 8;
        byte[] data = data(model.weights());
        ByteBuffer file =
                ByteBuffer.allocate(8 + padded + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(padded).put(header);
        while (file.position() < 8 + padded) file.put((byte) ' ');
        return file.put(data).array();
    }

    private static String header(WeightedModel<?> model) {
        StringBuilder header = new StringBuilder("{\"__metadata__\":{");
        model.notes()
                .forEach(
                        (name, text) -> {
                            if (header.charAt(header.length() - 1) == '"') header.append(',');
                            header.append(quoted(name)).append(':').append(quoted(text));
                        });
        header.append('}');
        long from = 0;
        for (Map.Entry<String, int[]> tensor : model.tensors().entrySet()) {
            long to = from + 4;
            for (int size : tensor.getValue()) to = from + (to - from) * size;
            header.append(',')
                    .append(quoted(tensor.getKey()))
                    .append(":{\"dtype\":\"F32\",\"shape\":");
            header.append(Arrays.toString(tensor.getValue()).replace(" ", ""));
            header.append(",\"data_offsets\":[").append(from).append(',').append(to).append("]}");
            from = to;
        }
        return header.append('}').toString();
    }

    /// As a JSON string.
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < ' ') quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    /// As little-endian float32.
    static byte[] data(float[] weights) {
        ByteBuffer data = ByteBuffer.allocate(4 * weights.length).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(weights);
        return data.array();
    }
}
