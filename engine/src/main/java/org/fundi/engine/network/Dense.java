package org.fundi.engine.network;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.setting.Knob;

/// Every unit sees every input: out = in · W + b.
///
/// Its weights are W, *inputs x units* row by row, then b, one a unit. (PyTorch keeps W the other
/// way round.)
public record Dense(
        @Knob(min = 1, max = 1024, scale = Knob.Scale.LOG, help = "How many units the layer has.")
                int units,
        @Knob(help = "How large the first weights are: glorot for tanh and sigmoid, he for ReLU.")
                Start start)
        implements Layer {

    public static final Dense USUAL = new Dense(32, Start.HE);

    public Dense {
        if (units < 1) throw new IllegalArgumentException("units must be at least 1, not " + units);
    }

    @Override
    public String key() {
        return "dense:" + units;
    }

    @Override
    public int outputs(int inputs) {
        return units;
    }

    @Override
    public List<Tensor> tensors(int inputs) {
        return List.of(
                Tensor.of(Tensor.Role.WEIGHT, inputs, units), Tensor.of(Tensor.Role.BIAS, units));
    }

    @Override
    public void initialise(Weights weights, int inputs, Chance chance) {
        start.fill(weights.values(), weights.from(), inputs, units, chance);
    }

    @Override
    public Pass begin(int inputs, int rows, Weights weights) {
        return new DensePass(inputs, units, rows, weights);
    }

    private static final class DensePass implements Pass {
        private final int inputs;
        private final int units;
        private final float[] values;
        private final float[] slopes;
        private final int from;
        private final int bias;
        private final Kernels kernels;
        private final float[] out;
        private float[] in;
        private float[] turned = {};
        private float[] back = {};

        DensePass(int inputs, int units, int rows, Weights weights) {
            this.inputs = inputs;
            this.units = units;
            values = weights.values();
            slopes = weights.slopes();
            from = weights.from();
            bias = from + inputs * units;
            kernels = weights.kernels();
            out = new float[rows * units];
            in = out;
        }

        @Override
        public float[] forward(float[] in, int rows) {
            this.in = in;
            kernels.repeatRow(rows, units, values, bias, out);
            kernels.addProduct(rows, inputs, units, in, values, from, out);
            return out;
        }

        @Override
        public float[] backward(float[] slope, int rows, boolean wanted) {
            Arrays.fill(slopes, from, bias + units, 0f);
            kernels.addProductOfTransposed(inputs, rows, units, in, slope, slopes, from);
            kernels.addRows(rows, units, slope, slopes, bias);
            return wanted ? back(slope, rows) : back;
        }

        private float[] back(float[] slope, int rows) {
            if (back.length < rows * inputs) back = new float[out.length / units * inputs];
            if (turned.length == 0) turned = new float[inputs * units];
            kernels.transpose(inputs, units, values, from, turned);
            Arrays.fill(back, 0, rows * inputs, 0f);
            kernels.addProduct(rows, units, inputs, slope, turned, 0, back);
            return back;
        }
    }
}
