package org.fundi.engine.classical;

/// Turns the score of a machine into a probability: 1 / (1 + e^(a·score + b)), a and b fitted to
/// scores of rows the machine has not learnt from (Platt, *Probabilistic outputs for support vector
/// machines*, 1999; by Newton's method as in Lin, Lin and Weng, *A note on Platt's probabilistic
/// outputs*, 2007).
record Platt(double a, double b) {
    private static final int STEPS = 100;
    private static final double RIDGE = 1e-12;
    private static final double FLAT = 1e-7;

    double probability(double score) {
        return Softmax.sigmoid(-(a * score + b));
    }

    /// @param positive one a score
    static Platt fit(double[] scores, boolean[] positive) {
        int yes = 0;
        for (boolean one : positive) if (one) yes++;
        int no = scores.length - yes;
        double[] wanted = new double[scores.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = positive[i] ? (yes + 1.0) / (yes + 2.0) : 1 / (no + 2.0);
        }
        Platt at = new Platt(0, StrictMath.log((no + 1.0) / (yes + 1.0)));
        for (int step = 0; step < STEPS; step++) {
            Platt next = at.newton(scores, wanted);
            if (next.equals(at)) break;
            at = next;
        }
        return at;
    }

    private Platt newton(double[] scores, double[] wanted) {
        double aa = RIDGE, bb = RIDGE, ab = 0, ga = 0, gb = 0;
        for (int i = 0; i < scores.length; i++) {
            double said = probability(scores[i]);
            double bend = said * (1 - said);
            double off = wanted[i] - said;
            aa += scores[i] * scores[i] * bend;
            bb += bend;
            ab += scores[i] * bend;
            ga += scores[i] * off;
            gb += off;
        }
        if (Math.abs(ga) < FLAT && Math.abs(gb) < FLAT) return this;
        double area = aa * bb - ab * ab;
        double da = -(bb * ga - ab * gb) / area;
        double db = -(aa * gb - ab * ga) / area;
        double descent = ga * da + gb * db;
        double before = loss(scores, wanted);
        for (double length = 1; length >= 1e-10; length /= 2) {
            Platt next = new Platt(a + length * da, b + length * db);
            if (next.loss(scores, wanted) < before + 1e-4 * length * descent) return next;
        }
        return this;
    }

    private double loss(double[] scores, double[] wanted) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            double away = a * scores[i] + b;
            double rest = StrictMath.log1p(StrictMath.exp(-Math.abs(away)));
            loss += (away >= 0 ? wanted[i] * away : (wanted[i] - 1) * away) + rest;
        }
        return loss;
    }
}
