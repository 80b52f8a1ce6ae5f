package org.fundi.engine.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// Scores and points of curves as JSON. Numbers are written so that the same bits come back.
final class ScoresText {
    private static final String LOSS = '"' + CurvePoint.LOSS + "\":";

    private ScoresText() {}

    static String write(Map<String, Scored> scores) {
        ObjectNode node = Json.object();
        scores.forEach((key, scored) -> node.set(key, score(scored)));
        return node.toString();
    }

    static ObjectNode score(Scored scored) {
        ObjectNode node = Json.object();
        put(node, scored.score());
        Interval interval = scored.interval();
        if (interval == null) return node.put("whyNone", scored.whyNone());
        return node.put("low", interval.low())
                .put("high", interval.high())
                .put("method", interval.method());
    }

    static void put(ObjectNode node, Score score) {
        switch (score) {
            case Score.Value(double value) -> node.put("value", value);
            case Score.Undefined(String why) -> node.put("undefined", why);
        }
    }

    static Map<String, Scored> read(String text) {
        Map<String, Scored> scores = new LinkedHashMap<>();
        Json.parse(text).properties().forEach(it -> scores.put(it.getKey(), score(it.getValue())));
        return scores;
    }

    static Score plain(JsonNode node) {
        return node.has("value")
                ? new Score.Value(Json.number(node, "value"))
                : new Score.Undefined(Json.text(node, "undefined"));
    }

    static Scored score(JsonNode node) {
        Score score = plain(node);
        if (!node.has("method")) return new Scored(score, null, Json.text(node, "whyNone"));
        Interval interval =
                new Interval(
                        Json.number(node, "low"),
                        Json.number(node, "high"),
                        Json.text(node, "method"));
        return new Scored(score, interval, "");
    }

    static String write(CurvePoint point) {
        ObjectNode node = Json.object();
        ObjectNode training = node.putObject("training");
        new java.util.TreeMap<>(point.training()).forEach(training::put);
        ObjectNode validation = node.putObject("validation");
        new java.util.TreeMap<>(point.validation()).forEach(validation::put);
        return node.toString();
    }

    static CurvePoint point(int step, String text) {
        JsonNode node = Json.parse(text);
        return new CurvePoint(step, numbers(node, "training"), numbers(node, "validation"));
    }

    /// Of a point as it is written: NaN where it has none. Looks no further than it must.
    static double validationLoss(String text) {
        int from = text.indexOf("\"validation\":{");
        int name = text.indexOf(LOSS, from);
        int number = name + LOSS.length();
        int end = number;
        while (end < text.length() && "+-.0123456789Ee".indexOf(text.charAt(end)) >= 0) end++;
        boolean plain = from >= 0 && name >= 0 && end > number;
        if (plain) return Double.parseDouble(text.substring(number, end));
        return point(0, text).validation().getOrDefault(CurvePoint.LOSS, Double.NaN);
    }

    private static Map<String, Double> numbers(JsonNode node, String name) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Json.texts(node, name).forEach((key, text) -> numbers.put(key, Double.valueOf(text)));
        return numbers;
    }
}
