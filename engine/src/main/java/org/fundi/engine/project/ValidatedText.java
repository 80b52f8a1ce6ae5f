package org.fundi.engine.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.experiment.FoldScore;
import org.fundi.engine.experiment.FoldedModel;
import org.fundi.engine.experiment.Refit;
import org.fundi.engine.experiment.Validated;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.setting.Knobs;

/// What came of a cross-validation as JSON. Numbers are written so that the same bits come back.
final class ValidatedText {
    private ValidatedText() {}

    static String write(Validated validated) {
        ObjectNode node = Json.object();
        node.put("folds", validated.folding().folds());
        node.put("repeats", validated.folding().repeats());
        node.put("metric", validated.metric());
        ArrayNode models = node.putArray("models");
        for (FoldedModel model : validated.models()) models.add(model(model));
        ArrayNode advice = node.putArray("advice");
        for (Verdict.Advice one : validated.advice()) {
            advice.addObject().put("title", one.title()).put("text", one.text());
        }
        return node.toString();
    }

    private static ObjectNode model(FoldedModel model) {
        ObjectNode node = Json.object();
        node.put("model", model.algorithm().key());
        Json.put(node, "settings", Knobs.texts(model.algorithm()));
        node.put("seconds", model.seconds());
        Json.put(node, "refit", Knobs.texts(model.refit().algorithm()));
        node.put("why", model.refit().why());
        if (model.score().isEmpty()) return node;
        node.set("mean", ScoresText.score(model.score().get().mean()));
        ArrayNode parts = node.putArray("parts");
        for (FoldScore.Part part : model.score().get().folds()) {
            ObjectNode one = parts.addObject();
            one.put("repeat", part.repeat()).put("fold", part.fold()).put("rows", part.rows());
            ScoresText.put(one, part.score());
        }
        return node;
    }

    static Validated read(String text, Names names) {
        JsonNode node = Json.parse(text);
        List<FoldedModel> models = new ArrayList<>();
        for (JsonNode model : node.path("models")) models.add(model(model, names));
        List<Verdict.Advice> advice = new ArrayList<>();
        for (JsonNode one : node.path("advice")) {
            advice.add(new Verdict.Advice(Json.text(one, "title"), Json.text(one, "text")));
        }
        Folding folding = new Folding(whole(node, "folds"), whole(node, "repeats"));
        return new Validated(folding, Json.text(node, "metric"), models, advice);
    }

    private static FoldedModel model(JsonNode node, Names names) {
        String key = Json.text(node, "model");
        return new FoldedModel(
                names.algorithm(key, Json.texts(node, "settings")),
                Json.number(node, "seconds"),
                node.has("mean") ? Optional.of(score(node)) : Optional.empty(),
                new Refit(names.algorithm(key, Json.texts(node, "refit")), Json.text(node, "why")));
    }

    private static FoldScore score(JsonNode node) {
        List<FoldScore.Part> parts = new ArrayList<>();
        for (JsonNode one : node.path("parts")) {
            parts.add(
                    new FoldScore.Part(
                            whole(one, "repeat"),
                            whole(one, "fold"),
                            whole(one, "rows"),
                            ScoresText.plain(one)));
        }
        return new FoldScore(ScoresText.score(node.path("mean")), parts);
    }

    private static int whole(JsonNode node, String name) {
        return Integer.parseInt(Json.text(node, name));
    }
}
