package org.fundi.engine.classical;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;

/// Grows one tree: cuts the rows in two where their answers become most alike, and again, until a
/// limit is reached or there is nothing left to tell apart. Thresholds lie halfway between two
/// neighbouring values; of equally good cuts the first found stays.
///
/// Our own, not Smile's: Smile 6 joins two leaves that would say the same class, which throws away
/// the shares that rank rows of a rare class, keeps its thresholds to itself, and draws chance from
/// its own generator.
final class TreeGrower {

    /// Where to stop.
    ///
    /// @param depth at most so many questions in a row
    /// @param leafRows at least so many rows in a leaf
    /// @param tried so many features looked at for each cut, drawn anew; all where it is at least
    ///     as many as there are
    record Limits(int depth, int leafRows, int tried) {}

    /// Rows that belong to a node not grown yet.
    private record Bud(int from, int to, int depth, int parent) {}

    private final Matrix inputs;
    private final Purity purity;
    private final Limits limits;
    private final Chance.Draws draws;
    private final int[] features;
    private final int[] rows;
    private final long[] sorted;
    private final int[] aside;

    private int[] feature = new int[64];
    private double[] threshold = new double[64];
    private int[] next = new int[64];
    private int[] counts = new int[64];
    private double[] answers = new double[64];
    private int nodes;
    private int leaves;

    private int bestFeature;
    private double bestThreshold;
    private double bestScore;

    /// @param rows to grow on, at least one; a row may stand more than once; given up by the caller
    TreeGrower(Matrix inputs, Purity purity, Limits limits, Chance.Draws draws, int[] rows) {
        this.inputs = inputs;
        this.purity = purity;
        this.limits = limits;
        this.draws = draws;
        this.rows = rows;
        this.features = new int[inputs.columns()];
        Arrays.setAll(features, f -> f);
        this.sorted = new long[rows.length];
        this.aside = new int[rows.length];
    }

    /// @param ended asked before each feature; once it is so, what is left becomes leaves
    GrownTree grow(BooleanSupplier ended) {
        Deque<Bud> buds = new ArrayDeque<>();
        buds.push(new Bud(0, rows.length, 0, -1));
        while (!buds.isEmpty()) {
            Bud bud = buds.pop();
            int node = newNode(bud);
            purity.begin(rows, bud.from, bud.to);
            if (mayBeCut(bud) && findCut(bud, ended)) {
                feature[node] = bestFeature;
                threshold[node] = bestThreshold;
                int middle = part(bud);
                buds.push(new Bud(middle, bud.to, bud.depth + 1, node));
                buds.push(new Bud(bud.from, middle, bud.depth + 1, -1));
            } else {
                makeLeaf(node);
            }
        }
        return new GrownTree(
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(threshold, nodes),
                Arrays.copyOf(next, nodes),
                Arrays.copyOf(counts, nodes),
                purity.outputs(),
                Arrays.copyOf(answers, leaves * purity.outputs()));
    }

    private int newNode(Bud bud) {
        if (nodes == feature.length) {
            feature = Arrays.copyOf(feature, 2 * nodes);
            threshold = Arrays.copyOf(threshold, 2 * nodes);
            next = Arrays.copyOf(next, 2 * nodes);
            counts = Arrays.copyOf(counts, 2 * nodes);
        }
        if (bud.parent >= 0) next[bud.parent] = nodes;
        counts[nodes] = bud.to - bud.from;
        return nodes++;
    }

    private void makeLeaf(int node) {
        int outputs = purity.outputs();
        if ((leaves + 1) * outputs > answers.length) {
            answers = Arrays.copyOf(answers, 2 * answers.length + outputs);
        }
        purity.answer(answers, leaves * outputs);
        feature[node] = -1;
        next[node] = leaves++;
    }

    private boolean mayBeCut(Bud bud) {
        return bud.depth < limits.depth
                && bud.to - bud.from >= 2 * limits.leafRows
                && !purity.isPure();
    }

    /// Looks at as many features as the limits say that are not constant here, in an order drawn
    /// anew; at all of them in their own order where that is all.
    private boolean findCut(Bud bud, BooleanSupplier ended) {
        bestFeature = -1;
        bestScore = Double.NEGATIVE_INFINITY;
        boolean drawn = limits.tried < features.length;
        int tried = 0;
        for (int i = 0; i < features.length && tried < limits.tried; i++) {
            if (ended.getAsBoolean()) return false;
            if (drawn) swap(i, i + draws.nextInt(features.length - i));
            if (tryFeature(bud, features[i])) tried++;
        }
        return bestFeature >= 0;
    }

    private void swap(int i, int j) {
        int kept = features[i];
        features[i] = features[j];
        features[j] = kept;
    }

    /// @return false where all rows have the same value
    private boolean tryFeature(Bud bud, int f) {
        int count = sort(bud, f);
        if (value(sorted[0]) == value(sorted[count - 1])) return false;
        purity.restart();
        int last = count - limits.leafRows;
        for (int i = 0; i < last; i++) {
            purity.move((int) sorted[i]);
            if (i + 1 < limits.leafRows || sorted[i] >> 32 == sorted[i + 1] >> 32) continue;
            double score = purity.score();
            if (score > bestScore) {
                double below = value(sorted[i]);
                double middle = below + ((double) value(sorted[i + 1]) - below) / 2;
                if (below > middle) continue;
                bestScore = score;
                bestFeature = f;
                bestThreshold = middle;
            }
        }
        return true;
    }

    /// Fills `sorted` with one key a row: the value above, the row below.
    private int sort(Bud bud, int f) {
        float[] cells = inputs.cells();
        int width = inputs.columns();
        int count = bud.to - bud.from;
        for (int i = 0; i < count; i++) {
            int row = rows[bud.from + i];
            int bits = Float.floatToRawIntBits(cells[row * width + f] + 0f);
            sorted[i] = (long) (bits ^ ((bits >> 31) & 0x7fffffff)) << 32 | row;
        }
        Arrays.sort(sorted, 0, count);
        return count;
    }

    private static float value(long key) {
        int bits = (int) (key >> 32);
        return Float.intBitsToFloat(bits ^ ((bits >> 31) & 0x7fffffff));
    }

    /// Brings the "yes" rows to the front, keeping their order.
    private int part(Bud bud) {
        int middle = bud.from;
        int put = 0;
        for (int i = bud.from; i < bud.to; i++) {
            int row = rows[i];
            if (inputs.at(row, bestFeature) <= bestThreshold) rows[middle++] = row;
            else aside[put++] = row;
        }
        System.arraycopy(aside, 0, rows, middle, put);
        return middle;
    }
}
