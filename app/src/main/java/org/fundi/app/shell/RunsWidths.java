package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundi.app.chart.Letters;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Scored;
import org.jspecify.annotations.Nullable;

/// How wide what stands in the runs table is. Every run is looked at once and once more with its
/// news; widths grow and never shrink, so that the columns come to rest.
final class RunsWidths {
    static final double PADDING = 20;

    /// Tags and notes take so much at most, and are shortened beyond it.
    private static final double MOST_NOTES = 150;
    private static final double CHIP = 20;

    /// The sign before a state comes from another font, whose letters may be wider.
    private static final double SIGN = 6;

    /// The arrow beside the title of a column that is sorted by.
    private static final double ARROW = 22;

    /// Metrics shown beside the chosen one, so that a row stays readable.
    private static final int OTHERS = 2;

    /// Of its length: no digit is wider than 0.
    private static final String PLAIN = "0.000";

    private final Letters letters;
    private final Letters strong;
    private final double plainScore;
    private final double plainInterval;
    private final Set<String> seen = new HashSet<>();
    private final String chosen;
    private final Map<String, Double> scores = new LinkedHashMap<>();
    private double name;
    private double progress;
    private double interval;
    private double notes;
    private boolean elsewhere;
    private final double scale;

    /// @param chosen the key of the metric in question
    RunsWidths(Theme theme, String chosen) {
        this.letters = Letters.of(theme.type().text(), theme.palette().text());
        this.strong = letters.strong();
        this.plainScore = strong.width(PLAIN);
        this.plainInterval = letters.width(PLAIN + " – " + PLAIN);
        this.chosen = chosen;
        this.scale = theme.scale();
        progress = letters.width(Words.of("runs.column.progress"));
        interval = letters.width(Words.of("runs.column.interval"));
        if (!chosen.isEmpty()) see(chosen);
    }

    void include(RunRow row) {
        elsewhere |= row.state() == RunRow.State.ELSEWHERE;
        name = Math.max(name, letters.width(RunsViewModel.name(row)));
        if (seen.add(row.progress())) {
            progress = Math.max(progress, letters.width(progress(row)));
        }
        row.scores().keySet().forEach(this::see);
        for (String metric : metrics()) {
            Scored scored = row.scores().get(metric);
            if (scored == null || !isPlain(scored.score().orNaN())) {
                double wide = strong.width(RunsViewModel.score(row, metric));
                scores.merge(metric, wide, Math::max);
            } else scores.merge(metric, plainScore, Math::max);
            if (metric.equals(chosen)) includeInterval(row, scored);
        }
    }

    private void includeInterval(RunRow row, @Nullable Scored scored) {
        Interval found = scored == null ? null : scored.interval();
        boolean plain = found != null && isPlain(found.low()) && isPlain(found.high());
        double wide = plain ? plainInterval : letters.width(RunsViewModel.interval(row, chosen));
        interval = Math.max(interval, wide);
    }

    /// Whether it is written like most scores, three digits after 0, so that it need not be written
    /// to be measured. Ten thousand runs have thirty thousand of them.
    private static boolean isPlain(double value) {
        return value >= 0.001 && value < 0.999;
    }

    void include(RunNote note) {
        if (note.isEmpty()) return;
        double title = letters.width(Words.of("runs.column.notes"));
        double chips = CHIP * note.tags().size();
        notes = Math.max(notes, Math.max(title, letters.width(note.line()) + chips));
    }

    /// Each digit as wide as any other, so that counting on does not move the columns.
    private static String progress(RunRow row) {
        return RunsViewModel.progress(row).replaceAll("[0-9]", "0");
    }

    private void see(String metric) {
        scores.putIfAbsent(metric, 0.0);
    }

    String chosen() {
        return chosen;
    }

    /// The keys of the metrics shown where there is room, the chosen one last.
    List<String> metrics() {
        List<String> keys = new ArrayList<>();
        for (String key : scores.keySet()) {
            if (!key.equals(chosen) && keys.size() < OTHERS) keys.add(key);
        }
        if (!chosen.isEmpty()) keys.add(chosen);
        return keys;
    }

    /// Of a metric's scores, and of its title above them.
    double score(String metric, String title) {
        double cells = scores.getOrDefault(metric, 0.0);
        return Math.max(cells, strong.width(title)) + PADDING;
    }

    double progress() {
        return progress + PADDING;
    }

    double interval() {
        return interval + PADDING;
    }

    /// 0 where nobody wrote anything.
    double notes() {
        return notes == 0 ? 0 : Math.min(MOST_NOTES * scale, notes + PADDING);
    }

    /// At most so many letters.
    double name(int most) {
        return Math.min(letters.width("n") * most, name + PADDING);
    }

    /// Of any state.
    double states() {
        double widest = words(Words.of("runs.column.state"));
        for (RunRow.State state : RunRow.State.values()) {
            if (state == RunRow.State.ELSEWHERE && !elsewhere) continue; // long, and rarely there
            widest = Math.max(widest, words(RunsViewModel.state(state)));
        }
        return widest + SIGN * scale;
    }

    /// Of words that are always the same.
    double words(String words) {
        return letters.width(words) + PADDING;
    }

    /// Of a title with the arrow of its order beside it.
    double arrowed(String title) {
        return words(title) + ARROW * scale;
    }
}
