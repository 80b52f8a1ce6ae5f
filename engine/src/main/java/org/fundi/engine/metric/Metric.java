package org.fundi.engine.metric;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.engine.problem.Task;

/// A way of judging answers against the truth. Every metric is a record and sees [Answers] only,
/// never a model. Most are a [ConfusionMetric] or a [MeanMetric].
public interface Metric {

    /// The word of the command line and of saved files, such as `roc_auc`.
    String key();

    /// What people call it, with its averaging, such as "Macro-F1".
    String title();

    /// What people call it in the middle of a sentence: "MAE", "recall at a 10 % alert budget".
    default String shortTitle() {
        Matcher brackets = Pattern.compile("(.+) \\((.+)\\)").matcher(title());
        boolean extra = brackets.matches();
        if (extra && brackets.group(2).matches("[A-Z]{2,}")) return brackets.group(2);
        String name = extra ? brackets.group(1) : title();
        boolean sign = name.length() < 2 || !Character.isLowerCase(name.charAt(1));
        boolean person = name.matches("(Brier|Calinski|Cohen|Davies|Matthews).*");
        if (sign || person) return name;
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /// The shortest that people call it, for the head of a narrow column: "MAE", "Recall@10 %".
    default String briefTitle() {
        Matcher budget = Pattern.compile("(\\w+) at a (.+ %) alert budget").matcher(title());
        if (budget.matches()) return budget.group(1) + "@" + budget.group(2);
        String name = shortTitle();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// Two sentences: what it counts, and when it misleads.
    String help();

    boolean judges(Task task);

    default Better better() {
        return Better.HIGHER;
    }

    /// No score is better than this: 1 where more is better, 0 where less is.
    default double bound() {
        return better() == Better.HIGHER ? 1 : 0;
    }

    Score score(Answers answers);

    /// The score as a share of so many trials, where it is one: its interval near 0 or 1, or on few
    /// rows, is Wilson's.
    default Optional<Proportion> proportion(Answers answers) {
        return Optional.empty();
    }

    /// Why an interval over rows would mislead; empty where it would not.
    default String whyNoInterval() {
        return "";
    }

    /// Where the threshold should begin when this is what counts: 0.5 unless the metric has one of
    /// its own.
    default double ownThreshold(Answers.Binary answers) {
        return 0.5;
    }

    /// Which of two scores is the better one.
    enum Better {
        HIGHER,
        LOWER;

        /// Above 0 where `first` is better than `second`.
        public double lead(double first, double second) {
            return this == HIGHER ? first - second : second - first;
        }
    }
}
