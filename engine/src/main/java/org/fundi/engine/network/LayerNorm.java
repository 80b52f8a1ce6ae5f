package org.fundi.engine.network;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.math.Chance;

/// Brings each row to mean 0 and variance 1 over its units, then gives each unit a scale and a
/// shift that are learnt. It does the same whether rows are learnt from or asked about, and for one
/// row as for many.
///
/// As PyTorch's `LayerNorm`: ε is 1e-5. Ba, Kiros and Hinton, *Layer normalization*, 2016.
public record LayerNorm() implements Layer {

    public static final LayerNorm USUAL = new LayerNorm();

    @Override
    public String key() {
        return "layer_norm";
    }

    @Override
    public int outputs(int inputs) {
        return inputs;
    }

    @Override
    public List<Tensor> tensors(int inputs) {
        return List.of(Tensor.of(Tensor.Role.SCALE, inputs), Tensor.of(Tensor.Role.SHIFT, inputs));
    }

    @Override
    public void initialise(Weights weights, int inputs, Chance chance) {
        Arrays.fill(weights.values(), weights.from(), weights.from() + inputs, 1f);
    }

    @Override
    public Pass begin(int inputs, int rows, Weights weights) {
        return new LayerNormPass(inputs, rows, weights);
    }

    private static final class LayerNormPass implements Pass {
        private final int width;
        private final float[] values;
        private final float[] slopes;
        private final int scale;
        private final int shift;
        private final float[] steep;
        private final float[] normal;
        private final float[] out;
        private final float[] back;

        LayerNormPass(int width, int rows, Weights weights) {
            this.width = width;
            values = weights.values();
            slopes = weights.slopes();
            scale = weights.from();
            shift = scale + width;
            steep = new float[rows];
            normal = new float[rows * width];
            out = new float[rows * width];
            back = new float[rows * width];
        }

        @Override
        public float[] forward(float[] in, int rows) {
            for (int row = 0; row < rows; row++) {
                int at = row * width;
                float mean = 0;
                for (int j = 0; j < width; j++) mean += in[at + j];
                mean /= width;
                float variance = 0;
                for (int j = 0; j < width; j++) {
                    float off = in[at + j] - mean;
                    variance += off * off;
                }
                variance /= width;
                steep[row] = (float) (1 / Math.sqrt(variance + BatchNorm.EPSILON));
                for (int j = 0; j < width; j++) {
                    float x = (in[at + j] - mean) * steep[row];
                    normal[at + j] = x;
                    out[at + j] = values[scale + j] * x + values[shift + j];
                }
            }
            return out;
        }

        @Override
        public float[] backward(float[] slope, int rows, boolean wanted) {
            Arrays.fill(slopes, scale, shift + width, 0f);
            for (int row = 0; row < rows; row++) {
                int at = row * width;
                for (int j = 0; j < width; j++) {
                    slopes[scale + j] += slope[at + j] * normal[at + j];
                    slopes[shift + j] += slope[at + j];
                }
                if (wanted) back(slope, row);
            }
            return back;
        }

        private void back(float[] slope, int row) {
            int at = row * width;
            float sum = 0;
            float product = 0;
            for (int j = 0; j < width; j++) {
                float before = slope[at + j] * values[scale + j];
                sum += before;
                product += before * normal[at + j];
            }
            for (int j = 0; j < width; j++) {
                float before = slope[at + j] * values[scale + j];
                back[at + j] = steep[row] * (before - (sum + normal[at + j] * product) / width);
            }
        }
    }
}
