package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.engine.metric.Scored;

/// Which runs the table shows: those in which every word typed is found, be it in name, model,
/// settings, state, tags or note. `tag:x`, `model:x` and `state:x` look there alone; `score>0.8`,
/// `roc_auc>0.8` and `epochs<=30` compare numbers.
///
/// @param parts all have to fit
record RunFilter(List<Predicate<ShownRun>> parts) {
    private static final Pattern NUMBER =
            Pattern.compile("([\\p{L}_.][\\p{L}\\d_.]*)(>=|<=|>|<)([-+]?[\\d.]+(?:e-?\\d+)?)");
    private static final String CHOSEN = "score";

    RunFilter {
        parts = List.copyOf(parts);
    }

    /// @param metric the key that `score` stands for
    static RunFilter of(String typed, String metric) {
        List<Predicate<ShownRun>> parts = new ArrayList<>();
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!word.isEmpty()) parts.add(part(word, metric));
        }
        return new RunFilter(parts);
    }

    boolean showsAll() {
        return parts.isEmpty();
    }

    boolean shows(ShownRun run) {
        return parts.stream().allMatch(part -> part.test(run));
    }

    private static Predicate<ShownRun> part(String word, String metric) {
        Matcher number = NUMBER.matcher(word);
        if (number.matches()) {
            String name = number.group(1).equals(CHOSEN) ? metric : number.group(1);
            double bound = number(number.group(3));
            String sign = number.group(2);
            return run -> holds(value(run, name), sign, bound);
        }
        int colon = word.indexOf(':');
        String where = colon < 0 ? "" : word.substring(0, colon);
        String what = word.substring(colon + 1);
        return switch (where) {
            case "tag" -> run -> run.note().tags().stream().anyMatch(tag -> has(tag, what));
            case "model" -> run -> has(run.model(), what) || has(run.row().name(), what);
            case "state" -> run -> has(RunsViewModel.state(run.row()), what);
            default -> run -> run.words().contains(word);
        };
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    private static boolean holds(double value, String sign, double bound) {
        return switch (sign) {
            case ">" -> value > bound;
            case "<" -> value < bound;
            case ">=" -> value >= bound;
            default -> value <= bound;
        };
    }

    /// A score, or a setting by the last part of its path; not a number where there is neither.
    private static double value(ShownRun run, String name) {
        Scored scored = run.row().scores().get(name);
        if (scored != null) return scored.score().orNaN();
        for (Map.Entry<String, String> setting : run.settings().entrySet()) {
            String path = setting.getKey().toLowerCase(Locale.ROOT);
            if (path.equals(name) || path.endsWith("." + name)) return number(setting.getValue());
        }
        return Double.NaN;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException words) {
            return Double.NaN;
        }
    }
}
