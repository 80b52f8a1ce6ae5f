package org.fundi.engine.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Small words for JSON. What is missing or of another kind is an `IllegalArgumentException`, which
/// [ProjectFile] tells as damage.
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || !node.isObject()) throw new IllegalArgumentException("no object");
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a text in it is cut off or changed", e);
        }
    }

    static void put(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    static void put(ObjectNode node, String name, Map<String, String> texts) {
        ObjectNode inner = node.putObject(name);
        texts.forEach(inner::put);
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isValueNode()) throw new IllegalArgumentException("no text " + name);
        return value.asText();
    }

    static double number(JsonNode node, String name) {
        return Double.parseDouble(text(node, name));
    }

    static List<String> list(JsonNode node, String name) {
        if (!node.path(name).isArray()) throw new IllegalArgumentException("no list " + name);
        List<String> texts = new ArrayList<>();
        for (JsonNode item : node.path(name)) texts.add(item.asText());
        return texts;
    }

    static String write(Map<String, String> texts) {
        ObjectNode node = object();
        texts.forEach(node::put);
        return node.toString();
    }

    static Map<String, String> texts(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        parse(text).properties().forEach(it -> texts.put(it.getKey(), it.getValue().asText()));
        return texts;
    }

    static Map<String, String> texts(JsonNode node, String name) {
        if (!node.path(name).isObject()) throw new IllegalArgumentException("no texts " + name);
        Map<String, String> texts = new LinkedHashMap<>();
        node.path(name).properties().forEach(it -> texts.put(it.getKey(), it.getValue().asText()));
        return texts;
    }
}
