package org.fundi.engine.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.setting.Refusal;

/// The file format safetensors (Hugging Face, 2022), which PyTorch and others read: eight bytes
/// with the length of the header, little-endian; the header, JSON padded with spaces to a multiple
/// of eight, naming each tensor's type, sizes and place; then the data section, here all weights in
/// network order as little-endian float32. The model's notes stand under `__metadata__`.
public final class Safetensors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTES = "__metadata__";

    private Safetensors() {}

    /// A file's notes and weights.
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Content(Map<String, String> notes, float[] weights) {}

    /// Writes the model's weights as a file that other programs read.
    public static void write(Path path, WeightedModel<?> model) throws IOException {
        Files.write(path, bytes(model));
    }

    /// SHA-256 of the data section, in hexadecimal: two networks with the same one are the same.
    public static String sha256(WeightedModel<?> model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(data(model.weights())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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

    /// @throws Refusal where `file` is not what [#bytes] writes
    static Content read(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long length = file.length < 8 ? -1 : buffer.getLong();
        if (length < 2 || length > file.length - 8 || (file.length - 8 - length) % 4 != 0) {
            throw damaged();
        }
        Map<String, String> notes = notes(Arrays.copyOfRange(file, 8, 8 + (int) length));
        buffer.position(8 + (int) length);
        float[] weights = new float[buffer.remaining() / 4];
        buffer.asFloatBuffer().get(weights);
        return new Content(notes, weights);
    }

    static Refusal damaged() {
        return new Refusal(
                "these bytes are not a network saved by Fundi",
                "train the model again, or choose another file");
    }

    private static Map<String, String> notes(byte[] header) {
        try {
            JsonNode read = JSON.readTree(header).path(NOTES);
            Map<String, String> notes = new LinkedHashMap<>();
            read.properties().forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
            return notes;
        } catch (IOException e) {
            throw damaged();
        }
    }

    private static String header(WeightedModel<?> model) {
        ObjectNode header = JSON.createObjectNode();
        ObjectNode notes = header.putObject(NOTES);
        model.notes().forEach(notes::put);
        long from = 0;
        for (Map.Entry<String, int[]> tensor : model.tensors().entrySet()) {
            ObjectNode entry = header.putObject(tensor.getKey()).put("dtype", "F32");
            var sizes = entry.putArray("shape");
            long to = from;
            long count = 1;
            for (int size : tensor.getValue()) {
                sizes.add(size);
                count *= size;
            }
            to += 4 * count;
            entry.putArray("data_offsets").add(from).add(to);
            from = to;
        }
        try {
            return JSON.writeValueAsString(header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] data(float[] weights) {
        ByteBuffer data = ByteBuffer.allocate(4 * weights.length).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(weights);
        return data.array();
    }
}
