package org.fundi.engine.network;

import java.util.Arrays;
import org.fundi.engine.math.Lanes;
import org.fundi.engine.math.Product;

/// The memory of a [Dense] layer of several networks at work: as its own, lane by lane.
final class LaneDense implements Layer.Pass {
    private static final float[] ONE = {1};

    private final int inputs;
    private final int units;
    private final Product biasSlopes;
    private final float[] values;
    private final float[] slopes;
    private final int from;
    private final int bias;
    private final Lanes lanes;
    private final float[] out;
    private final float[] back;
    private float[] in;

    /// @param from group that the layer's weights begin with
    LaneDense(
            int inputs,
            int units,
            int rows,
            float[] values,
            float[] slopes,
            int from,
            Lanes lanes) {
        this.inputs = inputs;
        this.units = units;
        this.values = values;
        this.slopes = slopes;
        this.from = from;
        this.lanes = lanes;
        bias = from + inputs * units;
        biasSlopes =
                new Product()
                        .a(ONE, 0, 0)
                        .start(new float[units * Lanes.COUNT], 0)
                        .c(slopes, bias * Lanes.COUNT);
        out = new float[rows * units * Lanes.COUNT];
        back = new float[rows * inputs * Lanes.COUNT];
        in = out;
    }

    @Override
    public float[] forward(float[] in, int rows) {
        this.in = in;
        lanes.kernels().repeatRow(rows, units * Lanes.COUNT, values, bias * Lanes.COUNT, out);
        lanes.addProduct(rows, inputs, units, in, values, from, out);
        return out;
    }

    @Override
    public float[] backward(float[] slope, int rows, boolean wanted) {
        Arrays.fill(slopes, from * Lanes.COUNT, bias * Lanes.COUNT, 0f);
        lanes.addProductOfTransposed(inputs, rows, units, in, slope, slopes, from);
        lanes.kernels().run(biasSlopes.sizes(1, rows, units * Lanes.COUNT).b(slope, 0));
        if (!wanted) return back;
        Arrays.fill(back, 0, rows * inputs * Lanes.COUNT, 0f);
        lanes.addProductByTransposed(rows, units, inputs, slope, values, from, back);
        return back;
    }
}
