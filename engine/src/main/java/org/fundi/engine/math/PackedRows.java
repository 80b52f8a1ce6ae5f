package org.fundi.engine.math;

import java.util.Arrays;

/// Rows kept so that the nearest ones can be found by looking at all of them: 256 rows side by
/// side, feature after feature, which is the order in which the kernels read them. Never changed,
/// so any thread may ask.
///
/// A distance is Σ (a - b)² over the features in order, in float with one fused multiply-add a
/// term: differences first, so that rows far from 0 lose nothing.
public final class PackedRows {
    /// Rows side by side.
    static final int BLOCK = 256;

    /// Questions asked of a block at a time.
    static final int ASKED = 4;

    /// Blocks that stay in the cache while all questions are asked of them.
    private static final int BLOCKS_AT_A_TIME = 8;

    private final int rows;
    private final int features;

    /// Array block · features + f holds feature f of one block's rows.
    private final float[][] cells;

    private PackedRows(int rows, int features, float[][] cells) {
        this.rows = rows;
        this.features = features;
        this.cells = cells;
    }

    public static PackedRows of(Matrix known) {
        int features = known.columns();
        int blocks = (known.rows() + BLOCK - 1) / BLOCK;
        float[][] cells = new float[Math.multiplyExact(blocks, features)][BLOCK];
        for (int row = 0; row < known.rows(); row++) {
            int first = row / BLOCK * features;
            for (int f = 0; f < features; f++) cells[first + f][row % BLOCK] = known.at(row, f);
        }
        return new PackedRows(known.rows(), features, cells);
    }

    /// The rows nearest to each question, the nearest first; of equally near ones the first row.
    ///
    /// @param questions *any number x features*
    /// @param count how many, at least 1 and at most the rows there are
    public Nearest nearest(Matrix questions, int count) {
        if (questions.columns() != features) {
            throw new IllegalArgumentException(
                    "these rows have %d features, not %d".formatted(features, questions.columns()));
        }
        Nearest nearest = new Nearest(questions.rows(), count);
        Kernels kernels = Kernels.begin();
        float[] asked = new float[ASKED * features];
        float[][] squares = new float[ASKED][BLOCK];
        int blocks = (rows + BLOCK - 1) / BLOCK;
        for (int from = 0; from < blocks; from += BLOCKS_AT_A_TIME) {
            int to = Math.min(blocks, from + BLOCKS_AT_A_TIME);
            for (int q = 0; q < questions.rows(); q += ASKED) {
                fill(asked, questions, q);
                ask(kernels, asked, squares, nearest, q, from, to);
                kernels.rest();
            }
        }
        return nearest;
    }

    /// Copies the next questions; where fewer are left, the last one fills the places.
    private void fill(float[] asked, Matrix questions, int q) {
        for (int i = 0; i < ASKED; i++) {
            int row = Math.min(q + i, questions.rows() - 1);
            System.arraycopy(questions.cells(), row * features, asked, i * features, features);
        }
    }

    private void ask(
            Kernels kernels,
            float[] asked,
            float[][] squares,
            Nearest nearest,
            int q,
            int fromBlock,
            int toBlock) {
        int questions = Math.min(ASKED, nearest.questions() - q);
        for (int block = fromBlock; block < toBlock; block++) {
            kernels.squaredDistances(cells, block * features, features, asked, squares);
            int firstRow = block * BLOCK;
            int width = Math.min(BLOCK, rows - firstRow);
            for (int i = 0; i < questions; i++) {
                nearest.offer(kernels, q + i, squares[i], width, firstRow);
            }
        }
    }

    /// The nearest rows of some questions.
    public static final class Nearest {
        private final int count;
        private final int[] found;
        private final int[] rows;
        private final float[] squares;

        private Nearest(int questions, int count) {
            this.count = count;
            found = new int[questions];
            rows = new int[questions * count];
            squares = new float[questions * count];
            Arrays.fill(squares, Float.POSITIVE_INFINITY);
        }

        int questions() {
            return found.length;
        }

        /// The row that is this near: place 0 is the nearest.
        public int row(int question, int place) {
            return rows[question * count + place];
        }

        /// How far it is, as the square of the distance.
        public float square(int question, int place) {
            return squares[question * count + place];
        }

        private void offer(Kernels kernels, int question, float[] near, int width, int firstRow) {
            int last = question * count + count - 1;
            int at = 0;
            while (found[question] < count && at < width) {
                insert(question, near[at], firstRow + at);
                found[question]++;
                at++;
            }
            at = kernels.firstBelow(near, at, width, squares[last]);
            while (at < width) {
                insert(question, near[at], firstRow + at);
                at = kernels.firstBelow(near, at + 1, width, squares[last]);
            }
        }

        /// Puts a row behind all that are as near; the farthest of all falls out.
        private void insert(int question, float square, int row) {
            int first = question * count;
            int at = first + Math.min(found[question], count - 1);
            while (at > first && squares[at - 1] > square) {
                squares[at] = squares[at - 1];
                rows[at] = rows[at - 1];
                at--;
            }
            squares[at] = square;
            rows[at] = row;
        }
    }
}
