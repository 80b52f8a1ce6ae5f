package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Score;
import org.fundi.engine.setting.Knobs;

/// A verdict in sentences. A difference is told as the tables write it: this model's score minus
/// the other's, with "higher" or "lower" in words, so that the sign never has to be guessed.
record Wording(Verdict verdict) {
    private static final int SETTINGS_TOLD = 2;

    List<Verdict.Advice> advice() {
        List<Verdict.Advice> advice = new ArrayList<>();
        verdict.leak()
                .ifPresentOrElse(
                        leak ->
                                advice.add(
                                        new Verdict.Advice(
                                                "Is '%s' known at the moment you predict?"
                                                        .formatted(leak.column()),
                                                leak.evidence()
                                                        + " Until that is settled, no score here says how good a model is.")),
                        () -> verdict.best().ifPresent(best -> advice.add(judged(best))));
        if (verdict.scored().size() > 1) flattered().ifPresent(advice::add);
        return advice;
    }

    private Verdict.Advice judged(Standing best) {
        if (verdict.baseline().isPresent() && verdict.beatsBaseline().isEmpty()) {
            return nothingLearnt(best, verdict.baseline().get());
        }
        Standing simplest = verdict.simplest().orElse(best);
        if (simplest.algorithm().equals(best.algorithm())) return simplestLeads(best);
        boolean earned = verdict.beatsSimplest().contains(best.algorithm());
        String text =
                lead(best, simplest, verdict.toSimplest()) + " " + overBaseline(simplest) + worse();
        return earned
                ? new Verdict.Advice(
                        "%s earns its complexity".formatted(capital(best)), text.strip())
                : new Verdict.Advice("More complexity is not shown to help", text.strip());
    }

    private Verdict.Advice nothingLearnt(Standing best, Standing baseline) {
        PairedDifference difference = verdict.toBaseline().get(best.algorithm());
        boolean ahead = difference != null && difference.ahead() == PairedDifference.Ahead.FIRST;
        return new Verdict.Advice(
                ahead
                        ? "The lead over the baseline may still be luck"
                        : "No model is shown to beat the baseline '%s'"
                                .formatted(baseline.algorithm().title()),
                lead(best, baseline, verdict.toBaseline())
                        + " More rows, other features or another question may help.");
    }

    private Verdict.Advice simplestLeads(Standing best) {
        boolean others = !verdict.toSimplest().isEmpty();
        return new Verdict.Advice(
                others
                        ? "The simplest model leads"
                        : "%s has learnt something".formatted(capital(best)),
                (overBaseline(best)
                                + (others ? " No more complex model scores better." : "")
                                + worse())
                        .strip());
    }

    /// "MLP leads logistic regression: recall 0.026 higher, but the interval of that difference,
    /// −0.025 to +0.077, includes zero."
    private String lead(
            Standing one, Standing other, Map<Algorithm, PairedDifference> differences) {
        PairedDifference difference = differences.get(one.algorithm());
        if (difference == null) return "";
        String start =
                "%s %s %s: %s"
                        .formatted(
                                capital(one), stands(difference), name(other), figure(difference));
        Interval interval = difference.interval();
        if (interval == null)
            return start + "; no interval is known: " + difference.whyNone() + ".";
        return switch (difference.ahead()) {
            case NOBODY ->
                    "%s, %s the interval of that difference, %s, includes zero."
                            .formatted(start, isLevel(difference) ? "and" : "but", span(interval));
            case SECOND -> "%s (%s).".formatted(start, span(interval));
            case FIRST -> start + " (" + span(interval) + ")" + luck(one, differences);
        };
    }

    private static boolean isLevel(PairedDifference difference) {
        return difference.difference().orNaN() == 0;
    }

    private String stands(PairedDifference difference) {
        double lead = verdict.metric().better().lead(difference.difference().orNaN(), 0);
        if (isLevel(difference)) return "is level with";
        return lead < 0 ? "trails" : "leads";
    }

    /// "MAE 5,955 higher".
    private String figure(PairedDifference difference) {
        double value = difference.difference().orNaN();
        if (value == 0) return "the same " + verdict.metric().shortTitle();
        return "%s %s %s"
                .formatted(
                        verdict.metric().shortTitle(),
                        plain(Math.abs(value)),
                        value < 0 ? "lower" : "higher");
    }

    private String luck(Standing one, Map<Algorithm, PairedDifference> differences) {
        boolean claimed =
                verdict.beatsBaseline().contains(one.algorithm())
                                && differences.equals(verdict.toBaseline())
                        || verdict.beatsSimplest().contains(one.algorithm())
                                && differences.equals(verdict.toSimplest());
        return claimed
                ? "."
                : ", but the best of %s such leads may be as large by luck alone."
                        .formatted(count(differences.size()));
    }

    private String overBaseline(Standing model) {
        PairedDifference difference = verdict.toBaseline().get(model.algorithm());
        if (difference == null || verdict.baseline().isEmpty()) return "";
        String baseline = name(verdict.baseline().get());
        if (!verdict.beatsBaseline().contains(model.algorithm())) {
            return lead(model, verdict.baseline().get(), verdict.toBaseline());
        }
        return "%s beats %s: %s (%s). It trains in %s."
                .formatted(
                        capital(model),
                        baseline,
                        figure(difference),
                        difference.interval() == null ? "" : span(difference.interval()),
                        seconds(model));
    }

    /// Models that the simplest one is ahead of.
    private String worse() {
        StringBuilder worse = new StringBuilder();
        verdict.toSimplest()
                .forEach(
                        (algorithm, difference) -> {
                            Interval interval = difference.interval();
                            if (!verdict.behindSimplest().contains(algorithm) || interval == null)
                                return;
                            worse.append(
                                    " %s is worse: %s (%s)."
                                            .formatted(
                                                    capital(title(algorithm)),
                                                    figure(difference),
                                                    span(interval)));
                        });
        return worse.toString();
    }

    /// Where a model was picked, and by rows enough to know an interval.
    private Optional<Verdict.Advice> flattered() {
        boolean known =
                verdict.toBaseline().values().stream().anyMatch(d -> d.interval() != null)
                        || verdict.toSimplest().values().stream()
                                .anyMatch(d -> d.interval() != null);
        if (!known) return Optional.empty();
        if (!(verdict.flattery().less() instanceof Score.Value(double less))) {
            return Optional.empty();
        }
        if (less <= 0 || signed(less).equals(plain(0))) return Optional.empty();
        String measured =
                String.format(
                        Locale.ROOT,
                        "In %,d resamples the winner scored %s on the rows left out.",
                        verdict.flattery().resamples(),
                        plain(less) + " worse");
        String epoch =
                verdict.best()
                        .flatMap(Standing::run)
                        .filter(run -> run.kept().byValidation())
                        .map(run -> " The step kept of its training was chosen on these rows too.")
                        .orElse("");
        return Optional.of(
                new Verdict.Advice(
                        "The best of %s is a little flattered"
                                .formatted(count(verdict.scored().size())),
                        "Picking the winner on the rows that score it favours luck. "
                                + measured
                                + epoch));
    }

    private static String span(Interval interval) {
        int decimals = decimals(Math.max(Math.abs(interval.low()), Math.abs(interval.high())));
        return signed(interval.low(), decimals) + " to " + signed(interval.high(), decimals);
    }

    private static String seconds(Standing model) {
        return model.run()
                .map(run -> run.seconds())
                .map(it -> it < 0.1 ? "under 0.1 s" : String.format(Locale.ROOT, "%.1f s", it))
                .orElse("– s");
    }

    static String signed(double value) {
        return signed(value, decimals(Math.abs(value)));
    }

    private static String signed(double value, int decimals) {
        String size = plain(Math.abs(value), decimals);
        boolean zero = size.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? size : (value < 0 ? "−" : "+") + size;
    }

    /// As many decimals as the tables show: three digits at least can be told apart.
    static String plain(double value) {
        return plain(value, decimals(Math.abs(value)));
    }

    private static int decimals(double size) {
        return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
    }

    private static String plain(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    static String count(int number) {
        List<String> words =
                List.of(
                        "none", "one", "two", "three", "four", "five", "six", "seven", "eight",
                        "nine", "ten", "eleven", "twelve");
        return number < words.size() ? words.get(number) : Integer.toString(number);
    }

    private String name(Standing standing) {
        String title = title(standing.algorithm());
        return standing.isBaseline() ? "the baseline '" + title + "'" : title;
    }

    private String capital(Standing standing) {
        return capital(title(standing.algorithm()));
    }

    /// With the settings that tell it apart, where the same model stands there more than once.
    private String title(Algorithm algorithm) {
        List<Algorithm> alike =
                verdict.scored().stream()
                        .map(Standing::algorithm)
                        .filter(other -> other.key().equals(algorithm.key()))
                        .toList();
        String own =
                Knobs.texts(algorithm).entrySet().stream()
                        .filter(
                                setting ->
                                        alike.stream().anyMatch(other -> differs(other, setting)))
                        .limit(SETTINGS_TOLD)
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining(", "));
        return own.isEmpty() ? algorithm.title() : algorithm.title() + " with " + own;
    }

    private static boolean differs(Algorithm other, Map.Entry<String, String> setting) {
        return !setting.getKey().equals("earlier")
                && Knobs.find(other, setting.getKey())
                        .filter(there -> there.text().equals(setting.getValue()))
                        .isEmpty();
    }

    private static String capital(String text) {
        if (text.charAt(1) == ' ') return text; // the k of k nearest neighbours is a symbol
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
