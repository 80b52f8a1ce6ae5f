package org.fundi.engine.math;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/// The inner loops of our own models: matrix products and the curves of activations.
///
/// Vector code is slow until the virtual machine has compiled it, so every run begins on plain
/// loops and changes to [VectorKernels] when a small trial shows that they are the quicker ones.
/// When that happens depends on the machine; what is computed does not: both give the same bits.
///
/// One instance belongs to one thread.
public final class Kernels {
    /// A trial is one product of this many rows, terms and columns.
    private static final int TRIAL = 32;

    /// Trials take at most this share of the time that has passed.
    private static final int SHARE_FOR_TRIALS = 6;

    private final Product product = new Product();
    private final float[] trial = new float[TRIAL * TRIAL];
    private final float[] trialSum = new float[TRIAL * TRIAL];
    private final long begun = System.nanoTime();
    private long spentOnTrials;
    private boolean vectors;

    private Kernels() {}

    /// Begins on whichever kernels are quicker now.
    public static Kernels begin() {
        Kernels kernels = new Kernels();
        kernels.tryVectors();
        return kernels;
    }

    /// For tests: never changes over.
    static Kernels only(boolean vectors) {
        Kernels kernels = new Kernels();
        kernels.vectors = vectors;
        return kernels;
    }

    /// Whether this processor multiplies and adds in one rounding. Without it training gives the
    /// same bits some 150 times slower, which the person should be told.
    public static boolean fusedMultiplyAdd() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return machine == null || !machine.getVMOption("UseFMA").getValue().equals("false");
    }

    /// To be called now and then, such as after each batch: gives the vector kernels another trial
    /// while they are not yet compiled.
    public void rest() {
        if (vectors) return;
        long passed = System.nanoTime() - begun;
        if (spentOnTrials * SHARE_FOR_TRIALS < passed) tryVectors();
    }

    /// c += a · b.
    ///
    /// @param a *rows x inner*, from its start
    /// @param b *inner x columns*, from `bFrom`
    /// @param c *rows x columns*, from its start
    public void addProduct(
            int rows, int inner, int columns, float[] a, float[] b, int bFrom, float[] c) {
        run(product.sizes(rows, inner, columns).a(a, inner, 1).b(b, bFrom).c(c, 0));
    }

    /// c += aᵀ · b.
    ///
    /// @param a *inner x rows*, from its start
    /// @param b *inner x columns*, from its start
    /// @param c *rows x columns*, from `cFrom`
    public void addProductOfTransposed(
            int rows, int inner, int columns, float[] a, float[] b, float[] c, int cFrom) {
        run(product.sizes(rows, inner, columns).a(a, 1, rows).b(b, 0).c(c, cFrom));
    }

    private void run(Product filled) {
        if (vectors) VectorKernels.addProduct(filled);
        else PlainKernels.addProduct(filled);
    }

    /// sums\[j\] += Σ over rows of b\[row, j\].
    public void addRows(int rows, int columns, float[] b, float[] sums, int sumsFrom) {
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < columns; j++) sums[sumsFrom + j] += b[row * columns + j];
        }
    }

    /// Writes *rows x columns* from `fromStart` as *columns x rows*.
    public void transpose(int rows, int columns, float[] from, int fromStart, float[] to) {
        for (int row = 0; row < rows; row++) {
            int at = fromStart + row * columns;
            for (int j = 0; j < columns; j++) to[j * rows + row] = from[at + j];
        }
    }

    /// out\[i\] = tanh in\[i\], for the first `count`.
    public void tanh(float[] in, float[] out, int count) {
        if (vectors) VectorKernels.tanh(in, out, count);
        else PlainKernels.tanh(in, out, count);
    }

    /// out\[i\] = 1 / (1 + e to the power of -in\[i\]), for the first `count`.
    public void sigmoid(float[] in, float[] out, int count) {
        if (vectors) VectorKernels.sigmoid(in, out, count);
        else PlainKernels.sigmoid(in, out, count);
    }

    /// out\[i\] = in\[i\] where that is above 0, else 0; NaN stays NaN.
    public void relu(float[] in, float[] out, int count) {
        for (int i = 0; i < count; i++) out[i] = Math.max(0f, in[i]);
    }

    /// back\[i\] = slope\[i\] where out\[i\] is above 0, else 0.
    public void reluSlope(float[] out, float[] slope, float[] back, int count) {
        if (vectors) VectorKernels.reluSlope(out, slope, back, count);
        else PlainKernels.reluSlope(out, slope, back, count);
    }

    /// The squared distances from 64 packed rows to each of 4 questions, *4 x 64*.
    void squaredDistances(float[] packed, int from, int features, float[] asked, float[] squares) {
        if (vectors) VectorKernels.squaredDistances(packed, from, features, asked, squares);
        else PlainKernels.squaredDistances(packed, from, features, asked, squares);
    }

    /// The first place from `from` whose value is below `limit`; `to` where there is none.
    int firstBelow(float[] values, int from, int to, float limit) {
        return vectors
                ? VectorKernels.firstBelow(values, from, to, limit)
                : PlainKernels.firstBelow(values, from, to, limit);
    }

    private void tryVectors() {
        long start = System.nanoTime();
        product.sizes(TRIAL, TRIAL, TRIAL).a(trial, TRIAL, 1).b(trial, 0).c(trialSum, 0);
        PlainKernels.addProduct(product);
        long plain = System.nanoTime() - start;
        VectorKernels.addProduct(product);
        VectorKernels.reluSlope(trial, trial, trialSum, trial.length);
        long both = System.nanoTime() - start;
        spentOnTrials += both;
        vectors = both - plain < plain;
    }
}
