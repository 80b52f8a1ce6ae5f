package org.fundi.engine.lab.overfitting;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fundi.engine.classical.DecisionTree;
import org.fundi.engine.classical.NearestNeighbours;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.LeastSquares;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Values;

/// Models of one kind, from those that can follow hardly anything to those that can follow every
/// row.
public enum Family {
    /// Of degree 0 to 15, as a sum of Chebyshev's polynomials, whose weights stay of one size.
    POLYNOMIAL(15) {
        @Override
        public List<Integer> capacities(int rows) {
            return IntStream.rangeClosed(0, 15).boxed().toList();
        }

        @Override
        Curve fit(Overfitting lab, int capacity, Draw draw, BooleanSupplier end) {
            return weighted(lab, draw, x -> chebyshev(x, capacity));
        }
    },

    /// So many questions in a row.
    TREE(8) {
        @Override
        public List<Integer> capacities(int rows) {
            return IntStream.rangeClosed(1, 12).boxed().toList();
        }

        @Override
        Curve fit(Overfitting lab, int capacity, Draw draw, BooleanSupplier end) {
            return learnt(new DecisionTree(capacity, 1), draw);
        }
    },

    /// So many are asked; the fewer, the closer to single rows.
    NEIGHBOURS(1) {
        @Override
        public List<Integer> capacities(int rows) {
            return IntStream.of(
                            500, 300, 200, 150, 100, 70, 50, 40, 30, 20, 15, 10, 7, 5, 4, 3, 2, 1)
                    .filter(neighbours -> neighbours <= rows)
                    .boxed()
                    .toList();
        }

        @Override
        Curve fit(Overfitting lab, int capacity, Draw draw, BooleanSupplier end) {
            return learnt(new NearestNeighbours(capacity, NearestNeighbours.Weights.UNIFORM), draw);
        }

        @Override
        public double place(int capacity, int rows) {
            return (double) rows / capacity;
        }
    },

    /// Three hidden layers of so many units.
    NETWORK(48) {
        @Override
        public List<Integer> capacities(int rows) {
            return List.of(1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64);
        }

        @Override
        Curve fit(Overfitting lab, int capacity, Draw draw, BooleanSupplier end) {
            Learnt learnt = NetworkFit.of(lab, capacity, draw.rows(), draw.chance(), end);
            return places -> numbers(learnt.of(column(places)));
        }
    },

    /// So many weights: of waves from the slowest to quicker and quicker ones, and one constant.
    /// From as many weights as rows on every row can be met; of all sums that do, the one with the
    /// smallest weights is taken.
    WAVES(24) {
        @Override
        public List<Integer> capacities(int rows) {
            return IntStream.concat(IntStream.of(LADDER), IntStream.of(rows))
                    .filter(weights -> weights <= 10 * rows)
                    .sorted()
                    .distinct()
                    .boxed()
                    .toList();
        }

        @Override
        Curve fit(Overfitting lab, int capacity, Draw draw, BooleanSupplier end) {
            return weighted(lab, draw, x -> waves(x, capacity - 1));
        }
    };

    private static final int[] LADDER = {
        2, 3, 4, 6, 8, 12, 16, 20, 24, 28, 32, 40, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1000
    };

    private final int usual;

    Family(int usual) {
        this.usual = usual;
    }

    /// A capacity that overfits.
    public int usual() {
        return usual;
    }

    /// From the one that can follow least to the one that can follow most.
    ///
    /// @param rows to learn from
    public abstract List<Integer> capacities(int rows);

    /// Learns the training rows of a draw.
    ///
    /// @param end whether the person wishes an end; what is learnt then is of no use
    abstract Curve fit(Overfitting lab, int capacity, Draw draw, BooleanSupplier end);

    /// Whether it has weights that can be held small.
    public boolean hasWeights() {
        return switch (this) {
            case POLYNOMIAL, NETWORK, WAVES -> true;
            case TREE, NEIGHBOURS -> false;
        };
    }

    /// Whether it can be fitted to more columns than one.
    public boolean takesColumns() {
        return switch (this) {
            case TREE, NEIGHBOURS, NETWORK -> true;
            case POLYNOMIAL, WAVES -> false;
        };
    }

    /// Draws of the rows to learn from, until bias and variance are steady enough to be seen.
    public int draws() {
        return this == NETWORK ? 10 : 30;
    }

    /// Where a capacity stands on a picture's axis, the greater to the right.
    public double place(int capacity, int rows) {
        return capacity;
    }

    /// Of the capacities there are, the nearest one.
    ///
    /// @return its number, from 0
    public int nearest(int capacity, int rows) {
        List<Integer> all = capacities(rows);
        int best = 0;
        for (int i = 1; i < all.size(); i++) {
            if (apart(all.get(i), capacity) < apart(all.get(best), capacity)) best = i;
        }
        return best;
    }

    private static double apart(int one, int other) {
        return Math.abs(StrictMath.log((one + 1.0) / (other + 1.0)));
    }

    @FunctionalInterface
    private interface Columns {
        double[] of(double x);
    }

    private static Curve weighted(Overfitting lab, Draw draw, Columns columns) {
        double[] x = draw.learnt().x();
        double[][] cells = new double[x.length][];
        for (int row = 0; row < x.length; row++) cells[row] = columns.of(x[row]);
        LeastSquares sum = LeastSquares.fit(cells, draw.learnt().y(), lab.l2());
        return places -> {
            double[] said = new double[places.length];
            for (int i = 0; i < said.length; i++) said[i] = sum.at(columns.of(places[i]));
            return said;
        };
    }

    /// T₁(x) to the degree's: T₀ = 1, T₁ = x, Tₙ = 2x Tₙ₋₁ − Tₙ₋₂.
    private static double[] chebyshev(double x, int degree) {
        double[] values = new double[degree];
        double before = 1;
        double now = x;
        for (int i = 0; i < degree; i++) {
            values[i] = now;
            double next = 2 * x * now - before;
            before = now;
            now = next;
        }
        return values;
    }

    /// cos(½πk(x + 1)) / k: the quicker a wave, the larger the weight it would take.
    private static double[] waves(double x, int count) {
        double[] values = new double[count];
        for (int k = 1; k <= count; k++) {
            values[k - 1] = StrictMath.cos(0.5 * Math.PI * k * (x + 1)) / k;
        }
        return values;
    }

    private static Curve learnt(Regressor regressor, Draw draw) {
        long seed = draw.chance().asSeed();
        var model =
                regressor.fit(
                        column(draw.learnt().x()),
                        new Values(draw.learnt().y()),
                        Training.quiet(seed));
        return places -> model.predict(column(places)).toArray();
    }

    private static double[] numbers(Prediction said) {
        if (said instanceof Estimates estimates) return estimates.toArray();
        throw new IllegalArgumentException("a number was asked for, not " + said);
    }

    static Matrix column(double[] x) {
        float[] cells = new float[x.length];
        for (int i = 0; i < cells.length; i++) cells[i] = (float) x[i];
        return Matrix.of(cells.length, 1, cells);
    }
}
