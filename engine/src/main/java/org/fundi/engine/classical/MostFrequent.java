package org.fundi.engine.classical;

import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;

/// Says of every row that it surely is of the class seen most often; of equals, the first.
public record MostFrequent() implements Classifier {
    public static final MostFrequent USUAL = new MostFrequent();

    @Override
    public String key() {
        return "most_frequent";
    }

    @Override
    public String title() {
        return "most frequent class";
    }

    @Override
    public String help() {
        return "Always says the class that occurs most often among the training rows. A model that is not better has learnt nothing.";
    }

    @Override
    public Kind kind() {
        return Kind.BASELINE;
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        Needs.answers(inputs, target);
        int[] counts = target.counts();
        int most = 0;
        for (int c = 1; c < counts.length; c++) if (counts[c] > counts[most]) most = c;
        double[] shares = new double[counts.length];
        shares[most] = 1;
        return new ConstantProbabilities(key(), shares);
    }

    @Override
    public Model<ClassProbabilities> load(byte[] saved) {
        return ConstantProbabilities.load(key(), saved);
    }
}
