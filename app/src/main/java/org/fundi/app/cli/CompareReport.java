package org.fundi.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.problem.Folding;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;
import org.jspecify.annotations.Nullable;

/// A finished comparison for programs.
///
/// @param prepared the rows all learnt from; with folds, those of the first
/// @param folding of the cross-validation; empty where there was one validation part
/// @param entries best first
/// @param advice of the coach; none where the comparison was cancelled
/// @param cancelled by Ctrl-C: what had not ended by then has no scores
/// @param refit of the model the person named, after a cross-validation
record CompareReport(
        Question question,
        long seed,
        Prepared prepared,
        Optional<Folding> folding,
        List<CompareEntry> entries,
        List<Verdict.Advice> advice,
        boolean cancelled,
        Optional<RefitAfter.Done> refit) {

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("outcome", cancelled ? "cancelled" : "completed");
        report.put("task", question.plan().problem().task().key());
        report.put("metric", question.metric().key());
        report.put("positive", positive(question.plan().problem()));
        report.put("seed", seed);
        Problem problem = question.plan().problem();
        report.put("split", question.plan().splitting().textFor(problem));
        folding.ifPresent(
                cut -> {
                    report.put("cv", cut.folds());
                    report.put("repeats", cut.repeats());
                });
        report.put(
                "preparation", prepared.plan().pipeline().steps().stream().map(Step::key).toList());
        report.put("fingerprint", question.data().fingerprint());
        report.put("rows", rows());
        report.put("models", entries.stream().map(this::json).toList());
        report.put(
                "verdict",
                advice.stream()
                        .map(card -> Map.of("title", card.title(), "text", card.text()))
                        .toList());
        refit.ifPresent(done -> report.put("refit", done.json()));
        return report;
    }

    private static @Nullable String positive(Problem problem) {
        return switch (problem) {
            case Problem.Classification(var _, List<String> classes) when classes.size() == 2 ->
                    classes.get(1);
            case Problem.Classification _, Problem.Regression _ -> null;
        };
    }

    private Map<String, Object> rows() {
        Split split = prepared.split();
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("training", split.trainingRows().length);
        rows.put("validation", split.validationRows().length);
        rows.put("test", split.testRows().length);
        return rows;
    }

    private Map<String, @Nullable Object> json(CompareEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", entry.algorithm().key());
        json.put("kind", entry.isBaseline() ? "baseline" : "model");
        json.put("settings", SettingValue.all(entry.algorithm()));
        json.put("seconds", entry.failure().isEmpty() ? entry.seconds() : null);
        Map<String, Object> scores = new LinkedHashMap<>();
        for (String key : metricKeys()) scores.put(key, entry.score(key));
        json.put("scores", scores);
        if (!entry.failure().isEmpty()) json.put("why", entry.failure());
        entry.fingerprints().forEach(json::put);
        return json;
    }

    List<String> metricKeys() {
        List<String> keys = new ArrayList<>();
        org.fundi.engine.Catalogue.METRICS.stream()
                .filter(metric -> metric.judges(question.plan().problem().task()))
                .forEach(metric -> keys.add(metric.key()));
        return keys;
    }
}
