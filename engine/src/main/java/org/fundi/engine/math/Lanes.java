package org.fundi.engine.math;

/// The kernels for several networks of one shape at once: wherever one network has a number, here a
/// group of [#COUNT] stands side by side, one of each network, so that a register does with all of
/// them what it would do with one.
///
/// Each network gets the bits that [Kernels] alone would give it: its sums run in the same order,
/// with one fused multiply-add a term. As there, every run begins on plain loops and changes to
/// vectors once they are compiled.
///
/// One instance belongs to one thread.
public final class Lanes {
    /// Networks side by side: as many as the widest register has numbers.
    public static final int COUNT = 16;

    private static final int TRIAL_ROWS = 5;
    private static final int TRIAL_TERMS = 16;
    private static final int TRIAL_COLUMNS = 5;

    private final Kernels kernels = Kernels.begin();
    private final Trial products = productTrial();

    private Lanes() {}

    /// Begins on one thread, on plain loops.
    public static Lanes begin() {
        return new Lanes();
    }

    /// What is done to each number by itself can be done by these.
    public Kernels kernels() {
        return kernels;
    }

    /// As [Kernels#rest].
    public void rest() {
        kernels.rest();
        products.again();
    }

    /// Does a product that is filled in.
    public void run(LaneProduct filled) {
        if (products.won()) VectorLanes.product(filled);
        else PlainLanes.product(filled);
    }

    private static Trial productTrial() {
        float[] a = new float[TRIAL_ROWS * TRIAL_TERMS * COUNT];
        float[] b = new float[TRIAL_TERMS * TRIAL_COLUMNS * COUNT];
        float[] c = new float[TRIAL_ROWS * TRIAL_COLUMNS * COUNT];
        LaneProduct work =
                new LaneProduct()
                        .sizes(TRIAL_ROWS, TRIAL_TERMS, TRIAL_COLUMNS)
                        .a(a, TRIAL_TERMS, 1)
                        .b(b, 0, TRIAL_COLUMNS, 1)
                        .start(c, 0)
                        .c(c, 0);
        return new Trial(() -> PlainLanes.product(work), () -> VectorLanes.product(work));
    }
}
