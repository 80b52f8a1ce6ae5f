package org.fundi.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// Which scores are not the same to the bit, each in words.
final class Differences {
    private static final int TOLD = 6;

    private Differences() {}

    /// @param kept by the file
    /// @param again what came out now
    /// @return such as "accuracy is kept as 0.98 and comes out as 0.91"
    static List<String> between(Map<String, Scored> kept, Map<String, Scored> again) {
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, Scored> one : again.entrySet()) {
            Scored before = kept.get(one.getKey());
            if (before == null) told.add(one.getKey() + " is not kept");
            else if (!before.score().equals(one.getValue().score())) {
                told.add(
                        "%s is kept as %s and comes out as %s"
                                .formatted(
                                        one.getKey(),
                                        text(before.score()),
                                        text(one.getValue().score())));
            } else if (!text(before.interval()).equals(text(one.getValue().interval()))) {
                told.add(
                        "the interval of %s is kept as %s and comes out as %s"
                                .formatted(
                                        one.getKey(),
                                        text(before.interval()),
                                        text(one.getValue().interval())));
            }
        }
        for (String key : kept.keySet()) {
            if (!again.containsKey(key)) told.add(key + " is kept and is no score of this problem");
        }
        return told;
    }

    static String sentence(List<String> differences) {
        String told = String.join("; ", differences.subList(0, Math.min(TOLD, differences.size())));
        int more = differences.size() - TOLD;
        return more > 0 ? told + "; and %d more".formatted(more) : told;
    }

    private static String text(Score score) {
        return switch (score) {
            case Score.Value(double value) -> Double.toString(value);
            case Score.Undefined(String why) -> "undefined (" + why + ")";
        };
    }

    private static String text(@org.jspecify.annotations.Nullable Interval interval) {
        return interval == null ? "none" : interval.low() + " to " + interval.high();
    }
}
