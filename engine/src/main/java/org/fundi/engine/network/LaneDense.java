package org.fundi.engine.network;

import org.fundi.engine.math.LaneProduct;
import org.fundi.engine.math.Lanes;
import org.fundi.engine.math.Product;

/// The memory of a [Dense] layer of several networks at work: as its own, lane by lane.
final class LaneDense implements Layer.Pass {
    private static final float[] ONE = {1};

    private final int inputs;
    private final int units;
    private final Lanes lanes;
    private final LaneProduct sums;
    private final LaneProduct weightSlopes;
    private final LaneProduct backs;
    private final Product biasSlopes;
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
        this.lanes = lanes;
        out = new float[rows * units * Lanes.COUNT];
        back = new float[rows * inputs * Lanes.COUNT];
        in = out;
        int bias = from + inputs * units;
        float[] zeros = new float[Math.max(inputs, units) * Lanes.COUNT];
        sums = new LaneProduct().b(values, from, units, 1).start(values, bias).c(out, 0);
        weightSlopes = new LaneProduct().start(zeros, 0).c(slopes, from);
        backs = new LaneProduct().b(values, from, 1, units).start(zeros, 0).c(back, 0);
        biasSlopes = new Product().a(ONE, 0, 0).start(zeros, 0).c(slopes, bias * Lanes.COUNT);
    }

    @Override
    public float[] forward(float[] in, int rows) {
        if (this.in != in) this.in = in;
        lanes.run(sums.sizes(rows, inputs, units).a(in, inputs, 1));
        return out;
    }

    @Override
    public float[] backward(float[] slope, int rows, boolean wanted) {
        lanes.run(weightSlopes.sizes(inputs, rows, units).a(in, 1, inputs).b(slope, 0, units, 1));
        lanes.kernels().run(biasSlopes.sizes(1, rows, units * Lanes.COUNT).b(slope, 0));
        if (wanted) lanes.run(backs.sizes(rows, units, inputs).a(slope, units, 1));
        return back;
    }
}
