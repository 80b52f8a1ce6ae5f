package org.fundi.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Season;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.network.Safetensors;
import org.fundi.engine.setting.Refusal;

/// The catalogue's models by the words of the command line.
final class Models {
    private Models() {}

    /// @throws Refusal naming the models there are
    static Algorithm named(String key) {
        return Catalogue.ALGORITHMS.stream()
                .filter(algorithm -> algorithm.key().equals(key.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "there is no model '%s'".formatted(key.strip()),
                                        "choose one of: "
                                                + String.join(", ", keys(Catalogue.ALGORITHMS))));
    }

    /// Every model that can answer, from the simplest to the most flexible.
    static List<Algorithm> suiting(Plan plan) {
        return Catalogue.ALGORITHMS.stream().filter(plan::suits).toList();
    }

    /// Every model that can answer and that can be set to fit the rows without being told how.
    static List<Algorithm> usual(Question question) {
        return Season.fitting(
                suiting(question.plan()), question.plan(), question.proposal().table());
    }

    /// Asked for by name: with the season the rows show, where they show one.
    static Algorithm inSeason(Algorithm named, Question question) {
        return Season.fitting(List.of(named), question.plan(), question.proposal().table()).stream()
                .findFirst()
                .orElse(named);
    }

    static Refusal unsuited(Algorithm algorithm, Question question) {
        String what =
                switch (algorithm.inputs()) {
                    case FEATURES ->
                            "'%s' does not answer a %s problem"
                                    .formatted(
                                            algorithm.key(),
                                            question.plan().problem().task().key());
                    case RULE -> "'%s' wants a rule".formatted(algorithm.key());
                    case LAST_VALUE, LAST_SEASON ->
                            "'%s' wants numbers in the order of time".formatted(algorithm.key());
                };
        String remedy =
                switch (algorithm.inputs()) {
                    case FEATURES ->
                            "choose one of: " + String.join(", ", keys(suiting(question.plan())));
                    case RULE -> "give one with --rule, such as \"support_calls >= 4\"";
                    case LAST_VALUE, LAST_SEASON -> "split by time with --split time:COLUMN";
                };
        return new Refusal(what, remedy);
    }

    /// What tells two learnt models apart: the hash of all that was learnt, and of a network's
    /// weights.
    static Map<String, String> fingerprints(Model<?> model) {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        if (model instanceof WeightedModel<?> weighted) {
            fingerprints.put("weights_sha256", Safetensors.sha256(weighted));
        }
        fingerprints.put("model_sha256", model.sha256());
        return fingerprints;
    }

    private static List<String> keys(List<Algorithm> algorithms) {
        return algorithms.stream().map(Algorithm::key).toList();
    }
}
