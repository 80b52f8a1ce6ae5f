package org.fundi.engine.math;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/// The inner loops of our own models: matrix products and the curves of activations.
///
/// Vector code is slow until the virtual machine has compiled it, so every run begins on plain
/// loops and changes to vectors when a small trial shows that they are the quicker ones.
/// When that happens depends on the machine; what is computed does not: both give the same bits.
///
/// One instance belongs to one thread.
public final class Kernels {
    /// Numbers in the widest register there is. Not asked of the Vector API, which may be missing.
    private static final int WIDEST = 16;

    /// Rows, terms and columns of a product tried out: every kind of tile occurs in it.
    private static final int TRIAL_ROWS = 6 + 4 + 1;

    private static final int TRIAL_TERMS = 16;
    private static final int TRIAL_COLUMNS = 3 * WIDEST + 8 + 5;

    /// Features of the rows whose distances are tried out.
    private static final int TRIAL_FEATURES = 8;

    /// Rows and columns turned at a time: what they need stays in the nearest cache.
    private static final int BLOCK = 16;

    /// A row of fewer numbers is written sooner one by one.
    private static final int SHORT = 8;

    private final float[] close = new float[VectorProducts.STRETCH * 2 * WIDEST];
    private final Trial products = productTrial(close);
    private final Trial curves = curveTrial();
    private final Trial distances = distanceTrial();

    private Kernels() {}

    /// Begins a run on one thread, on plain loops.
    public static Kernels begin() {
        return new Kernels();
    }

    /// Begins another run where `before` has got to: on vectors at once if that one uses them.
    public static Kernels after(Kernels before) {
        Kernels kernels = new Kernels();
        kernels.products.after(before.products);
        kernels.curves.after(before.curves);
        return kernels;
    }

    /// Whether this processor multiplies and adds in one rounding. Without it training gives the
    /// same bits hundreds of times slower, which the person should be told.
    public static boolean fusedMultiplyAdd() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return machine == null || !machine.getVMOption("UseFMA").getValue().equals("false");
    }

    /// Has the vector kernels compiled, so that long runs begun from now on change to them soon:
    /// something to do while nothing else is to be done. Returns when they are, or when the
    /// time is over.
    ///
    /// @param milliseconds at most
    /// @return whether they are
    public static boolean warmUp(long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        Kernels kernels = begin();
        List<Trial> trials = List.of(kernels.products, kernels.curves, kernels.distances);
        boolean all = false;
        while (!all && System.nanoTime() < end) {
            all = true;
            for (Trial trial : trials) {
                if (!trial.won() && !trial.isHopeless()) trial.tryNow();
                all &= trial.won() || trial.isHopeless();
            }
        }
        return all && trials.stream().allMatch(Trial::won);
    }

    /// To be called now and then, such as after each batch: gives the vector kernels another trial
    /// while they are not yet compiled.
    public void rest() {
        products.again();
        curves.again();
        distances.again();
    }

    /// Does a product that is filled in.
    public void run(Product filled) {
        if (products.won()) VectorProducts.product(filled, close);
        else PlainKernels.product(filled);
    }

    /// Writes one row of `columns` numbers from `fromStart` so many times.
    public void repeatRow(int rows, int columns, float[] from, int fromStart, float[] to) {
        if (columns < SHORT) {
            int at = 0;
            for (int row = 0; row < rows; row++) {
                for (int j = fromStart; j < fromStart + columns; j++) to[at++] = from[j];
            }
            return;
        }
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from, fromStart, to, row * columns, columns);
        }
    }

    /// Writes *rows x columns* from `fromStart` as *columns x rows*.
    public void transpose(int rows, int columns, float[] from, int fromStart, float[] to) {
        for (int top = 0; top < rows; top += BLOCK) {
            int bottom = Math.min(rows, top + BLOCK);
            for (int left = 0; left < columns; left += BLOCK) {
                int right = Math.min(columns, left + BLOCK);
                for (int j = left; j < right; j++) {
                    int at = fromStart + top * columns + j;
                    for (int row = top; row < bottom; row++, at += columns) {
                        to[j * rows + row] = from[at];
                    }
                }
            }
        }
    }

    /// How long an array should be for so many numbers, so that its last register is a whole one:
    /// curves then need no loop for what is left over. What stands behind the numbers means
    /// nothing.
    public static int room(int count) {
        return (count + WIDEST - 1) / WIDEST * WIDEST;
    }

    /// out\[i\] = tanh in\[i\], for the first `count`.
    public void tanh(float[] in, float[] out, int count) {
        if (curves.won()) VectorKernels.tanh(in, out, count);
        else PlainKernels.tanh(in, out, count);
    }

    /// back\[i\] = slope\[i\] · (1 - out\[i\]²), for the first `count`.
    public void tanhSlope(float[] out, float[] slope, float[] back, int count) {
        if (curves.won()) VectorKernels.tanhSlope(out, slope, back, count);
        else PlainKernels.tanhSlope(out, slope, back, count);
    }

    /// out\[i\] = e to the power of in\[i\], for the first `count`.
    public void exp(float[] in, float[] out, int count) {
        if (curves.won()) VectorKernels.exp(in, out, count);
        else PlainKernels.exp(in, out, count);
    }

    /// out\[i\] = 1 / (1 + e to the power of -in\[i\]), for the first `count`.
    public void sigmoid(float[] in, float[] out, int count) {
        if (curves.won()) VectorKernels.sigmoid(in, out, count);
        else PlainKernels.sigmoid(in, out, count);
    }

    /// out\[i\] = in\[i\] where that is above 0, else 0; NaN stays NaN.
    public void relu(float[] in, float[] out, int count) {
        for (int i = 0; i < count; i++) out[i] = Math.max(0f, in[i]);
    }

    /// back\[i\] = slope\[i\] where out\[i\] is above 0, else 0.
    public void reluSlope(float[] out, float[] slope, float[] back, int count) {
        if (curves.won()) VectorKernels.reluSlope(out, slope, back, count);
        else PlainKernels.reluSlope(out, slope, back, count);
    }

    /// The squared distances from one block of packed rows to each of 4 questions.
    void squaredDistances(
            float[][] packed, int first, int features, float[] asked, float[][] squares) {
        if (distances.won())
            VectorKernels.squaredDistances(packed, first, features, asked, squares);
        else PlainKernels.squaredDistances(packed, first, features, asked, squares);
    }

    /// The first place from `from` whose value is below `limit`; `to` where there is none.
    int firstBelow(float[] values, int from, int to, float limit) {
        return distances.won()
                ? VectorKernels.firstBelow(values, from, to, limit)
                : PlainKernels.firstBelow(values, from, to, limit);
    }

    private static Trial productTrial(float[] close) {
        float[] a = new float[TRIAL_ROWS * TRIAL_TERMS];
        float[] b = new float[TRIAL_TERMS * TRIAL_COLUMNS];
        float[] c = new float[TRIAL_ROWS * TRIAL_COLUMNS];
        Product work =
                new Product()
                        .sizes(TRIAL_ROWS, TRIAL_TERMS, TRIAL_COLUMNS)
                        .b(b, 0)
                        .start(c, 0)
                        .c(c, 0);
        return new Trial(
                () -> {
                    PlainKernels.product(work.a(a, TRIAL_TERMS, 1));
                    PlainKernels.product(work.a(a, 1, TRIAL_ROWS));
                },
                () -> {
                    VectorProducts.product(work.a(a, TRIAL_TERMS, 1), close);
                    VectorProducts.product(work.a(a, 1, TRIAL_ROWS), close);
                });
    }

    private static Trial curveTrial() {
        int count = 4 * WIDEST;
        float[] in = new float[count];
        float[] out = new float[count];
        return new Trial(
                () -> {
                    PlainKernels.tanh(in, out, count);
                    PlainKernels.tanhSlope(in, out, out, count);
                    PlainKernels.exp(in, out, count);
                    PlainKernels.sigmoid(in, out, count);
                    PlainKernels.reluSlope(in, out, out, count);
                },
                () -> {
                    VectorKernels.tanh(in, out, count);
                    VectorKernels.tanhSlope(in, out, out, count);
                    VectorKernels.exp(in, out, count);
                    VectorKernels.sigmoid(in, out, count);
                    VectorKernels.reluSlope(in, out, out, count);
                });
    }

    private static Trial distanceTrial() {
        float[][] packed = new float[TRIAL_FEATURES][PackedRows.BLOCK];
        float[] asked = new float[TRIAL_FEATURES * PackedRows.ASKED];
        float[][] squares = new float[PackedRows.ASKED][PackedRows.BLOCK];
        return new Trial(
                () -> {
                    PlainKernels.squaredDistances(packed, 0, TRIAL_FEATURES, asked, squares);
                    PlainKernels.firstBelow(squares[0], 0, PackedRows.BLOCK, -1f);
                },
                () -> {
                    VectorKernels.squaredDistances(packed, 0, TRIAL_FEATURES, asked, squares);
                    VectorKernels.firstBelow(squares[0], 0, PackedRows.BLOCK, -1f);
                });
    }
}
