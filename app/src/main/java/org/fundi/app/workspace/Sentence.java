package org.fundi.app.workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Rich;
import org.fundi.app.text.Words;
import org.fundi.engine.Catalogue;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Problem;

/// The problem as one sentence: Given …, predict …, in order to …, measured by ….
public final class Sentence {
    private static final int NAMED = 4;

    private Sentence() {}

    public static Rich of(Optional<Study> study) {
        if (study.isEmpty()) return Rich.of("sentence.none");
        Optional<Problem> asked = study.get().problem();
        if (asked.isEmpty()) return Rich.of("sentence.unasked", study.get().dataset().name());
        return of(
                asked.get(), study.get().framing().answer(Question.PURPOSE), study.get().metric());
    }

    /// @param metric its key
    public static Rich of(Problem problem, Optional<String> purpose, String metric) {
        return Rich.of(
                "sentence.full",
                named(problem.features()),
                others(problem.features()),
                Brief.name(problem.target()),
                purpose.orElse(Words.of("sentence.no-purpose")),
                metricTitle(metric));
    }

    /// What people call the metric with this key, from its first letter as it stands in a sentence.
    public static String metricTitle(String key) {
        return Catalogue.METRICS.stream()
                .filter(metric -> metric.key().equals(key))
                .map(Metric::title)
                .findFirst()
                .orElse(key.isEmpty() ? Words.of("sentence.no-metric") : key);
    }

    /// The same without what stands in brackets, where there is little room: "PR-AUC".
    public static String metricName(String key) {
        String title = metricTitle(key);
        int bracket = title.indexOf(" (");
        return bracket > 0 && title.endsWith(")") ? title.substring(0, bracket) : title;
    }

    private static String named(List<String> features) {
        if (features.isEmpty()) return Words.of("sentence.no-inputs");
        return features.stream().limit(NAMED).map(Brief::name).collect(Collectors.joining(", "));
    }

    private static String others(List<String> features) {
        return features.size() <= NAMED
                ? ""
                : Words.of("sentence.others", Numbers.whole(features.size() - NAMED));
    }
}
