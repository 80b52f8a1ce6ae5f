package org.fundi.engine.classical;

import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Values;

/// The person's own rule, as a baseline: what they would do without a machine.
///
/// The rule itself is text on raw columns ([org.fundi.engine.problem.Rule]); the matrix is one
/// column, 1 where it holds ([Inputs#RULE]). Two classes: the rule is believed as it was said, a
/// row is of the positive class where it holds. How surely is learnt: the share of training rows
/// for which the rule is right (one right and one wrong row are added, so it is never certain), and
/// at least 0.51. Several classes: the class shares among training rows where it holds, and where
/// not. A number: the means of both.
public record OwnRule() implements Classifier, Regressor {
    public static final OwnRule USUAL = new OwnRule();

    /// A rule that is wrong more often than right keeps its say.
    private static final double LEAST_TRUST = 0.51;

    @Override
    public String key() {
        return "own_rule";
    }

    @Override
    public String title() {
        return "your own rule";
    }

    @Override
    public String help() {
        return "The rule you would follow without a machine, on the columns as they are in the"
                + " file. A model has to earn its place against it.";
    }

    @Override
    public Kind kind() {
        return Kind.BASELINE;
    }

    @Override
    public Inputs inputs() {
        return Inputs.RULE;
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        return target.count() == 2 ? asSaid(inputs, target) : shares(inputs, target);
    }

    private RuleProbabilities asSaid(Matrix inputs, Classes target) {
        int right = 0;
        for (int row = 0; row < target.size(); row++) {
            if ((target.at(row) == 1) == RuleProbabilities.holds(inputs, row)) right++;
        }
        double trust = Math.max(LEAST_TRUST, (right + 1.0) / (target.size() + 2.0));
        return new RuleProbabilities(
                key(), new double[] {1 - trust, trust}, new double[] {trust, 1 - trust});
    }

    private RuleProbabilities shares(Matrix inputs, Classes target) {
        double[][] shares = new double[2][target.count()];
        int[] rows = new int[2];
        for (int row = 0; row < target.size(); row++) {
            int side = RuleProbabilities.holds(inputs, row) ? 1 : 0;
            shares[side][target.at(row)]++;
            rows[side]++;
        }
        for (int side = 0; side < 2; side++) {
            for (int c = 0; c < target.count(); c++) {
                shares[side][c] =
                        rows[side] > 0 ? shares[side][c] / rows[side] : 1.0 / target.count();
            }
        }
        return new RuleProbabilities(key(), shares[1], shares[0]);
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        double[] sums = new double[2];
        int[] rows = new int[2];
        for (int row = 0; row < target.size(); row++) {
            int side = RuleProbabilities.holds(inputs, row) ? 1 : 0;
            sums[side] += target.at(row);
            rows[side]++;
        }
        double all = (sums[0] + sums[1]) / target.size();
        return new RuleEstimates(
                key(),
                rows[1] > 0 ? sums[1] / rows[1] : all,
                rows[0] > 0 ? sums[0] / rows[0] : all);
    }

    @Override
    public Model<?> load(byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key(), saved);
        return switch (reader.text()) {
            case "classes" -> new RuleProbabilities(key(), reader.numbers(), reader.numbers());
            default -> new RuleEstimates(key(), reader.number(), reader.number());
        };
    }
}
