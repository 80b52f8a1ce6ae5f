package org.fundi.engine.capsule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.AskedText;
import org.fundi.engine.project.Names;
import org.fundi.engine.setting.Refusal;

/// A capsule as JSON.
public final class CapsuleText {
    private static final int FORMAT = 1;

    /// No data larger than this are put in, and none larger are taken out.
    public static final int MOST_DATA = 50 << 20;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CapsuleText() {}

    public static String write(Capsule capsule) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("fundirun", FORMAT);
        node.put("name", capsule.name());
        put(node.putObject("made_by"), capsule.provenance());
        ObjectNode data = node.putObject("data");
        data.put("name", capsule.dataName());
        data.put("fingerprint", capsule.asked().fingerprint());
        capsule.data().ifPresent(bytes -> data.put("gzip", packed(bytes)));
        node.set("asked", parse(AskedText.write(capsule.asked())));
        node.put("model", capsule.model());
        put(node.putObject("settings"), capsule.settings());
        node.put("seed", capsule.seed());
        node.put("steps", capsule.steps());
        ArrayNode digests = node.putArray("digests");
        for (Digest digest : capsule.digests()) {
            ObjectNode one = digests.addObject();
            one.put("step", digest.step());
            put(one.putObject("layers"), digest.layers());
        }
        return node.toPrettyString() + "\n";
    }

    /// @param file what it is called, for messages
    /// @throws Refusal where it is no capsule, a newer one, or damaged
    public static Capsule read(String file, String text, Names names) {
        try {
            JsonNode node = parse(text);
            int format = node.path("fundirun").asInt(0);
            if (format > FORMAT) throw newer(file);
            if (format < 1) throw new IllegalArgumentException("no 'fundirun'");
            return read(node, names);
        } catch (IllegalArgumentException | IOException damaged) {
            throw new Refusal(
                    "'%s' is no shared run of Fundi, or damaged (%s)"
                            .formatted(file, damaged.getMessage()),
                    "ask whoever shared it to share it again");
        }
    }

    private static Capsule read(JsonNode node, Names names) throws IOException {
        JsonNode data = node.path("data");
        Optional<byte[]> bytes =
                data.has("gzip") ? Optional.of(unpacked(text(data, "gzip"))) : Optional.empty();
        List<Digest> digests = new ArrayList<>();
        for (JsonNode one : node.path("digests")) {
            digests.add(new Digest(steps(one, "step"), texts(one, "layers")));
        }
        Asked asked = AskedText.read(node.path("asked").toString(), names);
        if (!text(data, "fingerprint").equals(asked.fingerprint())) {
            throw new IllegalArgumentException("two fingerprints");
        }
        return new Capsule(
                text(node, "name"),
                asked,
                text(data, "name"),
                bytes,
                text(node, "model"),
                texts(node, "settings"),
                whole(node, "seed"),
                steps(node, "steps"),
                digests,
                texts(node, "made_by"));
    }

    private static Refusal newer(String file) {
        return new Refusal(
                "'%s' was shared by a newer version of Fundi".formatted(file),
                "install the newest Fundi, then open it again");
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || !node.isObject()) throw new IllegalArgumentException("no JSON");
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static void put(ObjectNode node, Map<String, String> texts) {
        texts.forEach(node::put);
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isTextual()) throw new IllegalArgumentException("no text " + name);
        return node.path(name).asText();
    }

    private static long whole(JsonNode node, String name) {
        JsonNode number = node.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException("no whole number " + name);
        }
        return number.asLong();
    }

    private static int steps(JsonNode node, String name) {
        long steps = whole(node, name);
        if (steps < 0 || steps > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no number of steps " + name);
        }
        return (int) steps;
    }

    private static Map<String, String> texts(JsonNode node, String name) {
        if (!node.path(name).isObject()) throw new IllegalArgumentException("no " + name);
        Map<String, String> texts = new LinkedHashMap<>();
        node.path(name).properties().forEach(it -> texts.put(it.getKey(), it.getValue().asText()));
        return texts;
    }

    private static String packed(byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(data);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static byte[] unpacked(String text) throws IOException {
        byte[] packed = Base64.getDecoder().decode(text);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] data = gzip.readNBytes(MOST_DATA + 1);
            if (data.length > MOST_DATA) throw new IOException("its data are too large");
            return data;
        }
    }
}
