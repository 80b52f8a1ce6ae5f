package org.fundi.app.cli;

import java.util.Locale;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// Scores for people.
final class ScoreText {
    /// Twelve digits still fit a column of the table.
    private static final double LARGEST_WRITTEN_OUT = 1e9;

    private ScoreText() {}

    /// Three decimals where they say something, else four digits.
    static String plain(double value) {
        if (Math.abs(value) >= LARGEST_WRITTEN_OUT)
            return String.format(Locale.ROOT, "%.3e", value);
        return Math.abs(value) < 100
                ? String.format(Locale.ROOT, "%.3f", value)
                : String.format(Locale.ROOT, "%,.0f", value);
    }

    static String plain(Score score) {
        return switch (score) {
            case Score.Value(double value) -> plain(value);
            case Score.Undefined _ -> "–";
        };
    }

    static String interval(Scored scored) {
        return scored.interval() == null
                ? ""
                : "%s to %s"
                        .formatted(plain(scored.interval().low()), plain(scored.interval().high()));
    }

    static String withInterval(Scored scored) {
        return switch (scored.score()) {
            case Score.Undefined(String why) -> "– (" + why + ")";
            case Score.Value(double value) ->
                    scored.interval() == null
                            ? "%s (no interval: %s)".formatted(plain(value), scored.whyNone())
                            : "%s (%s)".formatted(plain(value), interval(scored));
        };
    }
}
