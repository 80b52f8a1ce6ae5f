package org.fundi.engine.network;

import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Product;
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
        private static final float[] ONE = {1};

        private final int inputs;
        private final int units;
        private final int rows;
        private final int from;
        private final float[] values;
        private final Kernels kernels;
        private final Product sums;
        private final Product weightSlopes;
        private final Product biasSlopes;
        private final Product backs = new Product();
        private final float[] out;
        private float[] in;
        private float[] turned = {};
        private float[] back = {};

        DensePass(int inputs, int units, int rows, Weights weights) {
            this.inputs = inputs;
            this.units = units;
            this.rows = rows;
            from = weights.from();
            values = weights.values();
            kernels = weights.kernels();
            out = new float[Kernels.room(rows * units)];
            in = out;
            int bias = from + inputs * units;
            float[] zeros = new float[Math.max(inputs, units)];
            sums = new Product().b(values, from).start(values, bias).c(out, 0);
            weightSlopes = new Product().start(zeros, 0).c(weights.slopes(), from);
            biasSlopes = new Product().a(ONE, 0, 0).start(zeros, 0).c(weights.slopes(), bias);
        }

        @Override
        public float[] forward(float[] in, int rows) {
            if (this.in != in) this.in = in;
            kernels.run(sums.sizes(rows, inputs, units).a(in, inputs, 1));
            return out;
        }

        @Override
        public float[] backward(float[] slope, int rows, boolean wanted) {
            // One column is read as one row, whose sums stand side by side in a register.
            if (units == 1) weightSlopes.sizes(1, rows, inputs).a(slope, rows, 1).b(in, 0);
            else weightSlopes.sizes(inputs, rows, units).a(in, 1, inputs).b(slope, 0);
            kernels.run(weightSlopes);
            kernels.run(biasSlopes.sizes(1, rows, units).b(slope, 0));
            return wanted ? back(slope, rows) : back;
        }

        private float[] back(float[] slope, int rows) {
            if (turned.length == 0) {
                turned = new float[inputs * units];
                back = new float[Kernels.room(this.rows * inputs)];
                backs.b(turned, 0).start(new float[inputs], 0).c(back, 0);
            }
            kernels.transpose(inputs, units, values, from, turned);
            kernels.run(backs.sizes(rows, units, inputs).a(slope, units, 1));
            return back;
        }
    }
}
