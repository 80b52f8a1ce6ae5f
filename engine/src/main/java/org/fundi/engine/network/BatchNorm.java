package org.fundi.engine.network;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.math.Chance;

/// Brings each unit to mean 0 and variance 1 over the rows of a batch, then gives it a scale and a
/// shift that are learnt: layers above meet numbers of a steady size. When the network is asked,
/// the running mean and variance of the batches stand in, so that a row's answer does not depend on
/// the rows beside it.
///
/// As PyTorch's `BatchNorm1d`: ε is 1e-5; a batch counts a tenth in what is kept, its variance
/// there divided by rows - 1. A batch of one row has no variance: all it gives is the shift, and
/// nothing of it is kept. Ioffe and Szegedy, *Batch normalization: accelerating deep network
/// training by reducing internal covariate shift*, 2015.
public record BatchNorm() implements Layer {
    static final double EPSILON = 1e-5;
    private static final float NEWS = 0.1f;

    public static final BatchNorm USUAL = new BatchNorm();

    @Override
    public String key() {
        return "batch_norm";
    }

    @Override
    public int outputs(int inputs) {
        return inputs;
    }

    @Override
    public List<Tensor> tensors(int inputs) {
        return List.of(
                Tensor.of(Tensor.Role.SCALE, inputs),
                Tensor.of(Tensor.Role.SHIFT, inputs),
                Tensor.of(Tensor.Role.RUNNING_MEAN, inputs),
                Tensor.of(Tensor.Role.RUNNING_VARIANCE, inputs));
    }

    @Override
    public void initialise(Weights weights, int inputs, Chance chance) {
        int from = weights.from();
        Arrays.fill(weights.values(), from, from + inputs, 1f);
        Arrays.fill(weights.values(), from + 3 * inputs, from + 4 * inputs, 1f);
    }

    @Override
    public Pass begin(int inputs, int rows, Weights weights) {
        return new BatchNormPass(inputs, rows, weights);
    }

    private static final class BatchNormPass implements Pass {
        private final int width;
        private final float[] values;
        private final float[] slopes;
        private final int scale;
        private final int shift;
        private final int runningMean;
        private final int runningVariance;
        private final float[] mean;
        private final float[] variance;
        private final float[] steep;
        private final float[] normal;
        private final float[] out;
        private final float[] back;
        private boolean learns;

        BatchNormPass(int width, int rows, Weights weights) {
            this.width = width;
            values = weights.values();
            slopes = weights.slopes();
            scale = weights.from();
            shift = scale + width;
            runningMean = shift + width;
            runningVariance = runningMean + width;
            mean = new float[width];
            variance = new float[width];
            steep = new float[width];
            normal = new float[rows * width];
            out = new float[rows * width];
            back = new float[rows * width];
        }

        @Override
        public void learn(Streams streams, int epoch, int batch, int layer) {
            learns = true;
        }

        @Override
        public float[] forward(float[] in, int rows) {
            if (learns) {
                measure(in, rows);
                if (rows > 1) keep(rows);
            } else {
                System.arraycopy(values, runningMean, mean, 0, width);
                System.arraycopy(values, runningVariance, variance, 0, width);
            }
            for (int j = 0; j < width; j++) {
                steep[j] = (float) (1 / Math.sqrt(variance[j] + EPSILON));
            }
            for (int row = 0; row < rows; row++) {
                int at = row * width;
                for (int j = 0; j < width; j++) {
                    float x = (in[at + j] - mean[j]) * steep[j];
                    normal[at + j] = x;
                    out[at + j] = values[scale + j] * x + values[shift + j];
                }
            }
            return out;
        }

        private void measure(float[] in, int rows) {
            Arrays.fill(mean, 0f);
            Arrays.fill(variance, 0f);
            for (int row = 0; row < rows; row++) {
                for (int j = 0; j < width; j++) mean[j] += in[row * width + j];
            }
            for (int j = 0; j < width; j++) mean[j] /= rows;
            for (int row = 0; row < rows; row++) {
                for (int j = 0; j < width; j++) {
                    float off = in[row * width + j] - mean[j];
                    variance[j] += off * off;
                }
            }
            for (int j = 0; j < width; j++) variance[j] /= rows;
        }

        private void keep(int rows) {
            float unbiased = (float) rows / (rows - 1);
            for (int j = 0; j < width; j++) {
                values[runningMean + j] = (1 - NEWS) * values[runningMean + j] + NEWS * mean[j];
                values[runningVariance + j] =
                        (1 - NEWS) * values[runningVariance + j] + NEWS * (variance[j] * unbiased);
            }
        }

        @Override
        public float[] backward(float[] slope, int rows, boolean wanted) {
            Arrays.fill(slopes, scale, runningMean, 0f);
            for (int row = 0; row < rows; row++) {
                int at = row * width;
                for (int j = 0; j < width; j++) {
                    slopes[scale + j] += slope[at + j] * normal[at + j];
                    slopes[shift + j] += slope[at + j];
                }
            }
            if (wanted) back(slope, rows);
            return back;
        }

        /// Through the mean and the variance too, where these are the batch's own.
        private void back(float[] slope, int rows) {
            float share = learns ? 1f / rows : 0f;
            for (int row = 0; row < rows; row++) {
                int at = row * width;
                for (int j = 0; j < width; j++) {
                    float common = slopes[shift + j] + normal[at + j] * slopes[scale + j];
                    back[at + j] = values[scale + j] * steep[j] * (slope[at + j] - share * common);
                }
            }
        }
    }
}
