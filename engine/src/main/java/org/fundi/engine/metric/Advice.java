package org.fundi.engine.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.fundi.engine.data.Shown;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// Which metric fits a problem, why, and why not the others.
///
/// @param proposal the metric to begin with
/// @param reason one sentence
/// @param others what else could be asked, each advised or not and why
public record Advice(Metric proposal, String reason, List<Other> others) {
    /// Below this share of the training rows the rarer of two classes counts as rare.
    private static final double RARE = 0.2;

    /// From this share on two classes count as even.
    private static final double EVEN = 0.4;

    public Advice {
        others = List.copyOf(others);
    }

    /// @param advised whether it would do as well
    public record Other(Metric metric, boolean advised, String why) {}

    /// What the person knows beyond the rows.
    ///
    /// @param budget alerts somebody has the time to look at, as a share of the rows
    /// @param missPerFalseAlarm what a miss costs, in false alarms
    public record Needs(OptionalDouble budget, OptionalDouble missPerFalseAlarm) {
        public static final Needs NONE = new Needs(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// @param truth the answers of training rows only
    public static Advice of(Target truth, Needs needs) {
        return switch (truth) {
            case Values _ -> ofNumbers();
            case Classes classes when classes.count() > 2 -> ofSeveral(classes);
            case Classes classes -> ofTwo(classes, needs);
        };
    }

    private static Advice ofNumbers() {
        return new Advice(
                new MeanAbsoluteError(),
                "its value can be read in the target's own unit, and one outlier does not rule it",
                List.of(
                        new Other(
                                new RootMeanSquaredError(),
                                true,
                                "advised where one large mistake is worse than many small ones"),
                        new Other(
                                new RSquared(),
                                true,
                                "advised to see how much better than always saying the mean it is"),
                        new Other(
                                new MeanAbsolutePercentageError(),
                                false,
                                "not advised: a true value near 0 makes it explode")));
    }

    private static Advice ofSeveral(Classes truth) {
        int frequent = mostFrequent(truth);
        double share = share(truth, frequent);
        Other accuracy =
                new Other(
                        new Accuracy(),
                        false,
                        alwaysRight(truth, frequent, "and never finds another class"));
        Other log =
                new Other(
                        new LogLoss(), true, "advised where the probabilities themselves are used");
        int rarest = rarest(truth);
        if (share(truth, rarest) < RARE * 2 / truth.count() || share > 0.5) {
            return new Advice(
                    new Averaged(Averaged.Average.MACRO, Averaged.Of.F1),
                    "the classes are uneven (“%s” is %s of the rows), and here each class weighs the same"
                            .formatted(name(truth, rarest), percent(share(truth, rarest))),
                    List.of(accuracy, log));
        }
        return new Advice(
                new Accuracy(),
                "no class is rare (the rarest, “%s”, has %s of the rows), so the plain share of right answers is fair"
                        .formatted(name(truth, rarest), percent(share(truth, rarest))),
                List.of(
                        new Other(
                                new Averaged(Averaged.Average.MACRO, Averaged.Of.F1),
                                true,
                                "advised where a rare class must not be forgotten"),
                        log));
    }

    private static Advice ofTwo(Classes truth, Needs needs) {
        int frequent = mostFrequent(truth);
        double rarer = 1 - share(truth, frequent);
        Advice begun = begun(truth, needs, rarer);
        List<Other> others = new ArrayList<>(begun.others());
        if (!(begun.proposal() instanceof Accuracy)) {
            others.add(new Other(new Accuracy(), false, againstAccuracy(truth, frequent, rarer)));
            if (rarer < RARE) others.add(againstRocAuc());
        }
        if (unequal(needs)) others.add(costs(needs.missPerFalseAlarm().orElse(1)));
        return new Advice(begun.proposal(), begun.reason(), others);
    }

    private static boolean unequal(Needs needs) {
        return needs.missPerFalseAlarm().orElse(1) != 1;
    }

    /// The proposal with the one metric that would do as well.
    private static Advice begun(Classes truth, Needs needs, double rarer) {
        if (needs.budget().isPresent()) {
            double budget = needs.budget().getAsDouble();
            String reason =
                    "only %s of the rows can be looked at, so what counts is how many are found there"
                            .formatted(percent(budget));
            return new Advice(new RecallAtBudget(budget), reason, List.of(averagePrecision()));
        }
        if (rarer < RARE) {
            String reason =
                    "“%s” is rare (%s of the rows), and this one looks at how well the rare rows are found"
                            .formatted(name(truth, 1 - mostFrequent(truth)), percent(rarer));
            return new Advice(new AveragePrecision(), reason, List.of(recallAtBudget()));
        }
        if (rarer < EVEN || unequal(needs)) {
            String reason =
                    unequal(needs)
                            ? "the two errors cost differently, and this one judges the order of the scores before a threshold is chosen from the costs"
                            : "the classes are a little uneven, and this one does not depend on a threshold";
            return new Advice(new RocAuc(), reason, List.of(recallAtBudget()));
        }
        Other order =
                new Other(new RocAuc(), true, "advised where the order of the scores matters");
        return new Advice(
                new Accuracy(),
                "neither class is rare (“%s” has %s of the rows) and both errors count the same"
                        .formatted(name(truth, rarest(truth)), percent(rarer)),
                List.of(order));
    }

    private static String againstAccuracy(Classes truth, int frequent, double rarer) {
        if (rarer < EVEN)
            return alwaysRight(
                    truth,
                    frequent,
                    frequent == 0 ? "and finds nobody" : "and leaves nobody alone");
        return "not advised: it takes both errors for equally bad";
    }

    private static String alwaysRight(Classes truth, int frequent, String and) {
        return "not advised: always “%s” is right for %s %s"
                .formatted(name(truth, frequent), percent(share(truth, frequent)), and);
    }

    private static Other averagePrecision() {
        return new Other(
                new AveragePrecision(),
                true,
                "advised where the number of alerts is not settled yet");
    }

    private static Other recallAtBudget() {
        return new Other(
                new RecallAtBudget(0.1),
                true,
                "advised where only the 10 % likeliest can be looked at");
    }

    private static Other againstRocAuc() {
        return new Other(
                new RocAuc(),
                false,
                "not advised alone: with rare positives it looks good while most alerts are false");
    }

    private static Other costs(double missPerFalseAlarm) {
        double threshold = Thresholds.fromCosts(1, missPerFalseAlarm);
        return new Other(
                new FBeta(missPerFalseAlarm > 1 ? 2 : 1),
                true,
                String.format(
                        Locale.ROOT,
                        "advised at one threshold: these costs ask for alerts from a probability of %.3f on",
                        threshold));
    }

    private static int mostFrequent(Classes truth) {
        int[] counts = truth.counts();
        int best = 0;
        for (int c = 1; c < counts.length; c++) if (counts[c] > counts[best]) best = c;
        return best;
    }

    private static int rarest(Classes truth) {
        int[] counts = truth.counts();
        int rarest = 0;
        for (int c = 1; c < counts.length; c++) if (counts[c] < counts[rarest]) rarest = c;
        return rarest;
    }

    private static double share(Classes truth, int one) {
        return (double) truth.counts()[one] / Math.max(1, truth.size());
    }

    private static String name(Classes truth, int one) {
        return Shown.of(truth.names().get(one));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace(".0 %", " %");
    }
}
