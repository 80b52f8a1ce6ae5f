package org.fundi.engine.classical;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;

/// What support vector machines of any kernel have in common: one machine against all other classes
/// each, and probabilities fitted on inner folds.
final class Machines {
    private static final int FOLDS = 3;

    private Machines() {}

    /// Trains one machine; scores above 0 mean the positive side.
    interface Trainer {
        /// @param rows to learn from
        /// @param positive one a row of the whole matrix
        Scorer train(int[] rows, boolean[] positive, Patience patience);
    }

    /// A trained machine, asked about rows of the whole matrix.
    interface Scorer {
        double score(int row);
    }

    /// With two classes one machine, for the second; else one a class.
    static int count(int classes) {
        return classes == 2 ? 1 : classes;
    }

    /// Trainings to be done in all.
    static int parts(int classes) {
        return count(classes) * (FOLDS + 1);
    }

    static boolean[] positive(Classes target, int machine) {
        int wanted = target.count() == 2 ? 1 : machine;
        boolean[] positive = new boolean[target.size()];
        for (int row = 0; row < positive.length; row++) positive[row] = target.at(row) == wanted;
        return positive;
    }

    /// Fits probabilities to scores of rows left out in turn. Where a side has fewer rows than
    /// there are folds, or the person has stopped, to the machine's scores on its own rows.
    static Platt probabilities(
            Trainer trainer, Scorer whole, boolean[] positive, Chance chance, Patience patience) {
        int rows = positive.length;
        int[] fold = folds(positive, chance);
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) scores[row] = whole.score(row);
        if (fold.length == 0) return Platt.fit(scores, positive);
        for (int f = 0; f < FOLDS; f++) {
            if (!patience.goOn()) break;
            int left = f;
            int[] others = IntStream.range(0, rows).filter(row -> fold[row] != left).toArray();
            Scorer scorer = trainer.train(others, positive, patience);
            for (int row = 0; row < rows; row++) {
                if (fold[row] == left) scores[row] = scorer.score(row);
            }
            patience.partDone();
        }
        return Platt.fit(scores, positive);
    }

    /// Which fold each row is left out in, both sides spread evenly; empty where one is too small.
    private static int[] folds(boolean[] positive, Chance chance) {
        int[] seen = new int[2];
        int[] fold = new int[positive.length];
        for (int row : chance.shuffled(positive.length)) {
            fold[row] = seen[positive[row] ? 1 : 0]++ % FOLDS;
        }
        return Math.min(seen[0], seen[1]) < FOLDS ? new int[0] : fold;
    }

    /// @param scores *rows x machines*
    /// @param platts one a machine
    static ClassProbabilities said(double[] scores, Platt[] platts) {
        int machines = platts.length;
        int classes = Math.max(2, machines);
        double[] cells = new double[scores.length / machines * classes];
        for (int row = 0; row < scores.length / machines; row++) {
            if (machines == 1) {
                double yes = platts[0].probability(scores[row]);
                cells[2 * row] = 1 - yes;
                cells[2 * row + 1] = yes;
                continue;
            }
            double sum = 0;
            for (int k = 0; k < machines; k++) {
                double own = platts[k].probability(scores[row * machines + k]);
                cells[row * machines + k] = own;
                sum += own;
            }
            for (int k = 0; k < machines; k++) cells[row * machines + k] /= sum;
        }
        return new ClassProbabilities(classes, cells);
    }

    static double[] flat(Platt[] platts) {
        return Arrays.stream(platts).flatMapToDouble(Machines::both).toArray();
    }

    private static java.util.stream.DoubleStream both(Platt platt) {
        return java.util.stream.DoubleStream.of(platt.a(), platt.b());
    }

    static Platt[] platts(double[] flat) {
        Platt[] platts = new Platt[flat.length / 2];
        for (int k = 0; k < platts.length; k++) {
            platts[k] = new Platt(flat[2 * k], flat[2 * k + 1]);
        }
        return platts;
    }
}
