package org.fundi.engine.math;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The directions that a symmetric matrix only stretches, and by how much, the most stretched
/// first.
///
/// Jacobi, *Über ein leichtes Verfahren, die in der Theorie der Säcularstörungen vorkommenden
/// Gleichungen numerisch aufzulösen*, 1846: turns each pair of axes until nothing is left beside
/// the diagonal. For some hundred rows at most.
///
/// @param values how much each direction is stretched
/// @param directions of length 1, at right angles to each other, in the order of the values
@SuppressWarnings("ArrayRecordComponent") // calculated with, never compared
public record Eigenvectors(double[] values, double[][] directions) {
    private static final int SWEEPS = 60;

    /// So small a rest beside the diagonal is nothing but rounding.
    private static final double NOTHING = 1e-30;

    /// @param symmetric *rows x rows*; left as it is
    public static Eigenvectors of(double[][] symmetric) {
        int size = symmetric.length;
        double[][] left = new double[size][];
        double[][] turned = new double[size][size];
        for (int i = 0; i < size; i++) {
            left[i] = symmetric[i].clone();
            turned[i][i] = 1;
        }
        double enough = NOTHING * squares(left, true);
        for (int sweep = 0; sweep < SWEEPS && squares(left, false) > enough; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) turn(left, turned, p, q);
            }
        }
        int[] order =
                IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -left[i][i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] values = new double[size];
        double[][] directions = new double[size][];
        for (int i = 0; i < size; i++) {
            values[i] = left[order[i]][order[i]];
            directions[i] = turned[order[i]];
        }
        return new Eigenvectors(values, directions);
    }

    private static double squares(double[][] matrix, boolean all) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (all || i != j) sum += matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    /// Turns two axes so that what they have in common is gone.
    private static void turn(double[][] left, double[][] turned, int p, int q) {
        if (left[p][q] == 0) return;
        double slant = (left[q][q] - left[p][p]) / (2 * left[p][q]);
        double tangent = Math.copySign(1, slant) / (Math.abs(slant) + StrictMath.hypot(slant, 1));
        double cosine = 1 / StrictMath.hypot(tangent, 1);
        double sine = tangent * cosine;
        for (double[] row : left) {
            double of = row[p];
            row[p] = cosine * of - sine * row[q];
            row[q] = sine * of + cosine * row[q];
        }
        mix(left[p], left[q], cosine, sine);
        mix(turned[p], turned[q], cosine, sine);
    }

    private static void mix(double[] one, double[] other, double cosine, double sine) {
        for (int i = 0; i < one.length; i++) {
            double of = one[i];
            one[i] = cosine * of - sine * other[i];
            other[i] = sine * of + cosine * other[i];
        }
    }
}
