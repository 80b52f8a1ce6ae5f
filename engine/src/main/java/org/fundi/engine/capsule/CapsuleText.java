package org.fundi.engine.capsule;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
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
        if (!text.stripLeading().startsWith("{")) throw another(file);
        try {
            JsonNode node = parse(text);
            int format = node.path("fundirun").asInt(0);
            if (format > FORMAT) throw newer(file);
            if (format < 1) throw another(file);
            return read(node, names);
        } catch (IllegalArgumentException damaged) {
            throw new Refusal(
                    "the shared run '%s' is damaged: %s".formatted(file, damaged.getMessage()),
                    "ask whoever shared it to send the whole file once more");
        }
    }

    /// What something else is told to be, to which the name of a shared run was given.
    static Refusal another(String file) {
        return new Refusal(
                "'%s' is no shared run of Fundi: something else is in it".formatted(file),
                "choose a file that Share run… or 'fundi share' has written");
    }

    private static Capsule read(JsonNode node, Names names) {
        JsonNode data = node.path("data");
        Optional<byte[]> bytes =
                data.has("gzip") ? Optional.of(unpacked(text(data, "gzip"))) : Optional.empty();
        List<Digest> digests = new ArrayList<>();
        for (JsonNode one : node.path("digests")) {
            digests.add(new Digest(steps(one, "step"), texts(one, "layers")));
        }
        Asked asked = asked(node.path("asked").toString(), names);
        if (!text(data, "fingerprint").equals(asked.fingerprint())) {
            throw new IllegalArgumentException("it names two fingerprints of its data");
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

    private static Asked asked(String text, Names names) {
        try {
            return AskedText.read(text, names);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("its question, 'asked', can't be read", wrong);
        }
    }

    private static Refusal newer(String file) {
        return new Refusal(
                "'%s' was shared by a newer version of Fundi".formatted(file),
                "install the newest Fundi, then open it again");
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation where = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
            boolean isCut = e instanceof JsonEOFException || where.getCharOffset() >= text.length();
            String what = isCut ? "it breaks off in line %d" : "no JSON from line %d on";
            throw new IllegalArgumentException(what.formatted(Math.max(1, where.getLineNr())), e);
        }
    }

    private static void put(ObjectNode node, Map<String, String> texts) {
        texts.forEach(node::put);
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isTextual()) throw missing(name, "text");
        return node.path(name).asText();
    }

    private static long whole(JsonNode node, String name) {
        JsonNode number = node.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw missing(name, "whole number");
        }
        return number.asLong();
    }

    private static int steps(JsonNode node, String name) {
        long steps = whole(node, name);
        if (steps < 0 || steps > Integer.MAX_VALUE) {
            throw missing(name, "number of steps");
        }
        return (int) steps;
    }

    private static Map<String, String> texts(JsonNode node, String name) {
        if (!node.path(name).isObject()) throw missing(name, "list of texts");
        Map<String, String> texts = new LinkedHashMap<>();
        node.path(name).properties().forEach(it -> texts.put(it.getKey(), it.getValue().asText()));
        return texts;
    }

    private static IllegalArgumentException missing(String name, String what) {
        return new IllegalArgumentException("there is no %s at '%s'".formatted(what, name));
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

    private static byte[] unpacked(String text) {
        byte[] data;
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            data = gzip.readNBytes(MOST_DATA + 1);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the data in it can't be unpacked", e);
        }
        if (data.length > MOST_DATA) {
            throw new IllegalArgumentException("the data in it are too large");
        }
        return data;
    }
}
