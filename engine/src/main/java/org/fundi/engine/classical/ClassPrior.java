package org.fundi.engine.classical;

import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;

/// Says of every row how often each class occurs among the training rows.
public record ClassPrior() implements Classifier {
    public static final ClassPrior USUAL = new ClassPrior();

    @Override
    public String key() {
        return "class_prior";
    }

    @Override
    public String title() {
        return "class shares";
    }

    @Override
    public String help() {
        return "Says of every row how often each class occurs among the training rows. It is the honest answer of someone who may not look at the row, and hard to beat on log-loss when classes are rare.";
    }

    @Override
    public Kind kind() {
        return Kind.BASELINE;
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        Needs.answers(inputs, target);
        int[] counts = target.counts();
        double[] shares = new double[counts.length];
        for (int c = 0; c < counts.length; c++) shares[c] = (double) counts[c] / target.size();
        return new ConstantProbabilities(key(), shares);
    }

    @Override
    public Model<ClassProbabilities> load(byte[] saved) {
        return ConstantProbabilities.load(key(), saved);
    }
}
