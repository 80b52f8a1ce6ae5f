package org.fundi.engine.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Refusal;

/// A support vector machine with the Gaussian (RBF) kernel (Cortes and Vapnik, *Support-vector
/// networks*, 1995; for a number Drucker and others, *Support vector regression machines*, 1997).
/// Several classes: one machine a class against all others. Probabilities by [Platt]'s scaling on
/// three inner folds, which makes fitting about three times as long. A number is learnt in units of
/// its own spread.
///
/// @param c how much each training row on the wrong side costs
/// @param gamma how quickly likeness fades, times 1 / (features · variance of all cells)
/// @param epsilon for a number: errors below this cost nothing, in units of the target's spread
public record SupportVectors(
        @Knob(
                        min = 1e-3,
                        max = 1e3,
                        scale = Knob.Scale.LOG,
                        help =
                                "How much a training row on the wrong side costs. Large: a winding border that follows single rows.")
                double c,
        @Knob(
                        min = 1e-3,
                        max = 1e3,
                        scale = Knob.Scale.LOG,
                        help =
                                "How quickly likeness fades with distance, as a multiple of 1 / (features x variance). Large: only close neighbours count.")
                double gamma,
        @Knob(
                        min = 0,
                        max = 1,
                        help =
                                "For a number: errors smaller than this cost nothing, in units of the target's spread. Larger leaves more rows out of account and gives a flatter answer.",
                        scikitLearn = "0.1 in the target's own unit")
                double epsilon)
        implements Classifier, Regressor {
    public static final SupportVectors USUAL = new SupportVectors(1, 1, 0.1);

    private static final int MOST_ROWS = 20_000;
    private static final double TOLERANCE = 1e-3;

    public SupportVectors {
        if (!(c > 0)) throw new IllegalArgumentException("c must be above 0, not " + c);
        if (!(gamma > 0)) throw new IllegalArgumentException("gamma must be above 0, not " + gamma);
        if (!(epsilon >= 0)) {
            throw new IllegalArgumentException("epsilon must be at least 0, not " + epsilon);
        }
    }

    @Override
    public String key() {
        return "svm_rbf";
    }

    @Override
    public String title() {
        return "support vector machine, RBF";
    }

    @Override
    public String help() {
        return "Compares a row with the training rows nearest to the border between the classes and"
                + " lets them vote by likeness. It draws smooth winding borders, but its time grows"
                + " with the square of the rows, so it takes at most 20,000.";
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        needs(inputs, target);
        Needs.twoClasses(target);
        Patience patience =
                new Patience(
                        training,
                        Machines.parts(target.count()),
                        () -> ClassPrior.USUAL.fit(inputs, target, training));
        double own = ownGamma(inputs);
        GaussianKernel kernel = new GaussianKernel(inputs, own);
        Platt[] platts = new Platt[Machines.count(target.count())];
        List<PairwiseAscent.Solution> solutions = new ArrayList<>();
        int[] all = IntStream.range(0, inputs.rows()).toArray();
        for (int k = 0; k < platts.length; k++) {
            boolean[] positive = Machines.positive(target, k);
            PairwiseAscent.Solution solution = apart(kernel, all, positive, patience);
            patience.partDone();
            solutions.add(solution);
            platts[k] =
                    Machines.probabilities(
                            (rows, sides, p) -> scorer(kernel, rows, apart(kernel, rows, sides, p)),
                            scorer(kernel, all, solution),
                            positive,
                            training.chance("fold", k),
                            patience);
        }
        return new KernelSum.OfClasses(key(), KernelSum.of(inputs, own, solutions), platts);
    }

    private PairwiseAscent.Solution apart(
            GaussianKernel kernel, int[] rows, boolean[] positive, Patience patience) {
        double[] sign = new double[rows.length];
        for (int i = 0; i < sign.length; i++) sign[i] = positive[rows[i]] ? 1 : -1;
        return new PairwiseAscent(kernel, rows, sign, PairwiseAscent.hinge(rows.length), c)
                .solve(TOLERANCE, patience);
    }

    private static Machines.Scorer scorer(
            GaussianKernel kernel, int[] rows, PairwiseAscent.Solution solution) {
        return row -> {
            float[] alike = kernel.row(row);
            double sum = -solution.offset();
            for (int i = 0; i < rows.length; i++) {
                sum += solution.coefficients()[i] * alike[rows[i]];
            }
            return sum;
        };
    }

    /// Two unknowns a row, for errors above and below.
    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        needs(inputs, target);
        Patience patience =
                new Patience(training, 1, () -> MeanValue.USUAL.fit(inputs, target, training));
        Scale scale = Scale.of(target);
        int count = inputs.rows();
        int[] rows = new int[2 * count];
        double[] sign = new double[2 * count];
        double[] start = new double[2 * count];
        for (int i = 0; i < 2 * count; i++) {
            rows[i] = i % count;
            sign[i] = i < count ? 1 : -1;
            start[i] = epsilon - sign[i] * scale.shrunk(target.at(rows[i]));
        }
        double own = ownGamma(inputs);
        PairwiseAscent.Solution both =
                new PairwiseAscent(new GaussianKernel(inputs, own), rows, sign, start, c)
                        .solve(TOLERANCE, patience);
        double[] coefficients = Arrays.copyOf(both.coefficients(), count);
        for (int i = 0; i < count; i++) coefficients[i] += both.coefficients()[count + i];
        PairwiseAscent.Solution one = new PairwiseAscent.Solution(coefficients, both.offset());
        return new KernelSum.OfValues(key(), KernelSum.of(inputs, own, List.of(one)), scale);
    }

    private static void needs(Matrix inputs, Target target) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        if (inputs.rows() > MOST_ROWS) {
            throw new Refusal(
                    "an RBF support vector machine would compare each of %d training rows with each"
                                    .formatted(inputs.rows())
                            + " other; it takes at most %d".formatted(MOST_ROWS),
                    "choose svm_linear or boosting, or train on fewer rows");
        }
    }

    private double ownGamma(Matrix inputs) {
        double mean = 0;
        for (float cell : inputs.cells()) mean += cell;
        mean /= inputs.cells().length;
        double variance = 0;
        for (float cell : inputs.cells()) variance += (cell - mean) * (cell - mean);
        variance /= inputs.cells().length;
        return gamma / (inputs.columns() * (variance > 0 ? variance : 1));
    }

    @Override
    public Model<?> load(byte[] saved) {
        SavedModel.Reader reader = SavedModel.read(key(), saved);
        if (reader.text().equals("classes")) {
            return new KernelSum.OfClasses(
                    key(), KernelSum.load(reader), Machines.platts(reader.numbers()));
        }
        return new KernelSum.OfValues(
                key(), KernelSum.load(reader), new Scale(reader.number(), reader.number()));
    }
}
