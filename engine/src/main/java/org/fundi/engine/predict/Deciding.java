package org.fundi.engine.predict;

import java.util.OptionalDouble;
import org.fundi.engine.metric.CoverageCurve;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Refusal;

/// How probabilities become a decision, or a row for a person to decide about.
///
/// How sure a decision is: with several classes the largest probability. With two classes the
/// probability of the class said would call every alert unsure once the threshold is low, so the
/// distance from the threshold is taken, as a share of the way to certainty: 0.5 at the threshold
/// itself, 1 where the probability is 0 or 1. At threshold 0.5 this is the largest probability.
///
/// A number has no such confidence: a model says one number and nothing of how sure it is, and the
/// spread of its errors is the same for every row, so it can't tell which rows to leave to a
/// person.
///
/// @param threshold with two classes, the positive one is said where its probability is at least
///     this
/// @param least a row less sure than this goes to a person; empty where none does
public record Deciding(double threshold, OptionalDouble least) {
    public static final Deciding USUAL = new Deciding(0.5, OptionalDouble.empty());

    /// @throws Refusal where either is no share
    public Deciding {
        refuseNoShare("the threshold", threshold);
        if (least.isPresent())
            refuseNoShare("the confidence to abstain below", least.getAsDouble());
    }

    private static void refuseNoShare(String what, double value) {
        if (value >= 0 && value <= 1) return;
        throw new Refusal(
                "%s is %s, which is no probability".formatted(what, value),
                "choose a number from 0 to 1");
    }

    /// Why nothing can be left to a person where numbers are predicted.
    public static Refusal noneForNumbers() {
        return new Refusal(
                "a predicted number does not say how sure it is: its errors on validation rows spread alike for every row, so no row can be told apart to abstain from",
                "predict without abstaining, or ask a question with classes, such as above or below a limit");
    }

    /// The class said.
    public int said(ClassProbabilities probabilities, int row) {
        if (probabilities.classes() != 2) return probabilities.likeliest(row);
        return probabilities.at(row, 1) >= threshold ? 1 : 0;
    }

    /// From 0 to 1; with two classes from 0.5.
    public double confidence(ClassProbabilities probabilities, int row) {
        if (probabilities.classes() != 2)
            return probabilities.at(row, probabilities.likeliest(row));
        double positive = probabilities.at(row, 1);
        double away = Math.abs(positive - threshold);
        double room = positive >= threshold ? 1 - threshold : threshold;
        return room == 0 ? 0.5 : 0.5 + 0.5 * away / room;
    }

    public boolean abstains(ClassProbabilities probabilities, int row) {
        return least.isPresent() && confidence(probabilities, row) < least.getAsDouble();
    }

    public int abstained(ClassProbabilities probabilities) {
        int rows = 0;
        for (int row = 0; row < probabilities.size(); row++) {
            if (abstains(probabilities, row)) rows++;
        }
        return rows;
    }

    /// How accurate the decisions are on so many of the rows as stay, the surest first.
    public CoverageCurve coverage(ClassProbabilities probabilities, Classes truth) {
        double[] confidences = new double[probabilities.size()];
        boolean[] right = new boolean[confidences.length];
        for (int row = 0; row < confidences.length; row++) {
            confidences[row] = confidence(probabilities, row);
            right[row] = said(probabilities, row) == truth.at(row);
        }
        return CoverageCurve.of(confidences, right);
    }
}
