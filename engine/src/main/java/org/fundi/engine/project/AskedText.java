package org.fundi.engine.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Task;
import org.fundi.engine.proposal.Wishes;

/// What was asked, as JSON: equal questions, equal text.
public final class AskedText {
    private AskedText() {}

    public static String write(Asked asked) {
        ObjectNode node = Json.object();
        node.put("fingerprint", asked.fingerprint());
        node.set("reading", ReadingText.write(asked.reading()));
        node.set("wishes", wishes(asked.wishes()));
        ArrayNode steps = node.putArray("steps");
        for (Map<String, String> words : asked.pipeline().words()) {
            ObjectNode step = steps.addObject();
            words.forEach(step::put);
        }
        node.put("metric", asked.metric());
        node.put("seed", asked.seed());
        asked.rule().ifPresent(rule -> node.put("rule", rule.text()));
        Json.put(node, "answers", asked.answers());
        Json.put(node, "confirmed", List.copyOf(asked.confirmed()));
        if (asked.refit()) node.put("refit", true);
        return node.toString();
    }

    /// @throws IllegalArgumentException where it is no such text
    public static Asked read(String text, Names names) {
        JsonNode node = Json.parse(text);
        List<Map<String, String>> steps = new ArrayList<>();
        for (JsonNode step : node.path("steps")) {
            Map<String, String> words = new LinkedHashMap<>();
            step.properties().forEach(it -> words.put(it.getKey(), it.getValue().asText()));
            steps.add(words);
        }
        return new Asked(
                Json.text(node, "fingerprint"),
                ReadingText.read(node.path("reading")),
                wishes(node.path("wishes")),
                names.pipeline(steps),
                Json.text(node, "metric"),
                Long.parseLong(Json.text(node, "seed")),
                optional(node, "rule").map(Rule::parse),
                Json.texts(node, "answers"),
                java.util.Set.copyOf(Json.list(node, "confirmed")),
                node.path("refit").asBoolean(false));
    }

    private static ObjectNode wishes(Wishes wishes) {
        ObjectNode node = Json.object();
        wishes.target().ifPresent(it -> node.put("target", it));
        wishes.task().ifPresent(it -> node.put("task", it.key()));
        wishes.positive().ifPresent(it -> node.put("positive", it));
        ObjectNode roles = node.putObject("roles");
        wishes.roles().forEach((column, role) -> roles.put(column, role.name()));
        Json.put(node, "notes", new java.util.TreeMap<>(wishes.notes()));
        wishes.splitting()
                .ifPresent(
                        it -> {
                            ObjectNode split = node.putObject("split");
                            split.put("way", it.text());
                            split.put("validation", it.validationShare());
                            split.put("test", it.testShare());
                        });
        return node;
    }

    private static Wishes wishes(JsonNode node) {
        Map<String, Role> roles = new LinkedHashMap<>();
        Json.texts(node, "roles").forEach((column, it) -> roles.put(column, Role.valueOf(it)));
        return new Wishes(
                optional(node, "target"),
                optional(node, "task").map(AskedText::task),
                optional(node, "positive"),
                roles,
                Json.texts(node, "notes"),
                node.has("split") ? Optional.of(split(node.path("split"))) : Optional.empty());
    }

    private static Splitting split(JsonNode node) {
        return Splitting.parse(Json.text(node, "way"))
                .shares(
                        Double.parseDouble(Json.text(node, "validation")),
                        Double.parseDouble(Json.text(node, "test")));
    }

    private static Task task(String key) {
        for (Task task : Task.values()) if (task.key().equals(key)) return task;
        throw new IllegalArgumentException("no task is called " + key);
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return node.has(name) ? Optional.of(Json.text(node, name)) : Optional.empty();
    }
}
