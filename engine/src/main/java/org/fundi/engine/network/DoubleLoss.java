package org.fundi.engine.network;

import java.util.List;
import java.util.Optional;
import org.fundi.engine.math.Maths;
import org.fundi.engine.math.Matrix;

/// The mean loss of one batch in double, worked out plainly and apart from the trainer: to check
/// the trainer's slopes with. For dense layers with curves between them, and plain losses.
final class DoubleLoss {
    private final List<Layer> layers;
    private final RowLoss loss;
    private final Matrix inputs;
    private final float[] truth;

    /// The loss of one row.
    private interface RowLoss {
        double of(double[] out, double truth);
    }

    private DoubleLoss(List<Layer> layers, RowLoss loss, Matrix inputs, float[] truth) {
        this.layers = layers;
        this.loss = loss;
        this.inputs = inputs;
        this.truth = truth;
    }

    /// Empty where the network or the loss is made of more.
    static Optional<DoubleLoss> of(List<Layer> layers, Loss loss, Matrix inputs, float[] truth) {
        if (!layers.stream().allMatch(DoubleLoss::isKnown)) return Optional.empty();
        return row(loss).map(row -> new DoubleLoss(layers, row, inputs, truth));
    }

    private static boolean isKnown(Layer layer) {
        return switch (layer) {
            case Dense _, Relu _, LeakyRelu _, Tanh _, Sigmoid _ -> true;
            default -> false;
        };
    }

    private static Optional<RowLoss> row(Loss loss) {
        return switch (loss) {
            case BinaryCrossEntropy binary when binary.emphasis().isNone() ->
                    Optional.of((out, y) -> binary(out[0], y));
            case CrossEntropy cross when cross.emphasis().isNone() ->
                    Optional.of(DoubleLoss::cross);
            case SquaredError _ -> Optional.of((out, y) -> (out[0] - y) * (out[0] - y));
            case AbsoluteError _ -> Optional.of((out, y) -> Math.abs(out[0] - y));
            case Hinge _ -> Optional.of((out, y) -> Math.max(0, 1 - (y > 0 ? out[0] : -out[0])));
            default -> Optional.empty();
        };
    }

    private static double binary(double z, double y) {
        return Math.max(z, 0) - z * y + Maths.log1p(Maths.exp(-Math.abs(z)));
    }

    private static double cross(double[] out, double truth) {
        double top = Double.NEGATIVE_INFINITY;
        for (double each : out) top = Math.max(top, each);
        double powers = 0;
        for (double each : out) powers += Maths.exp(each - top);
        return Maths.log(powers) - (out[(int) truth] - top);
    }

    /// @param nudged the weight to be moved
    /// @param by how far
    double at(float[] weights, int nudged, double by) {
        double sum = 0;
        for (int row = 0; row < truth.length; row++) {
            double[] out = new double[inputs.columns()];
            for (int j = 0; j < out.length; j++) out[j] = inputs.at(row, j);
            int from = 0;
            for (Layer layer : layers) {
                int width = out.length;
                out = through(layer, out, weights, from, nudged, by);
                from += layer.weightCount(width);
            }
            sum += loss.of(out, truth[row]);
        }
        return sum / truth.length;
    }

    private static double[] through(
            Layer layer, double[] in, float[] weights, int from, int nudged, double by) {
        if (layer instanceof Dense dense) {
            double[] out = new double[dense.units()];
            for (int unit = 0; unit < out.length; unit++) {
                int at = from + in.length * out.length + unit;
                out[unit] = weight(weights, at, nudged, by);
                for (int i = 0; i < in.length; i++) {
                    at = from + i * out.length + unit;
                    out[unit] += in[i] * weight(weights, at, nudged, by);
                }
            }
            return out;
        }
        double[] out = new double[in.length];
        for (int i = 0; i < in.length; i++) out[i] = bent(layer, in[i]);
        return out;
    }

    private static double weight(float[] weights, int at, int nudged, double by) {
        return at == nudged ? weights[at] + by : weights[at];
    }

    private static double bent(Layer curve, double x) {
        return switch (curve) {
            case Relu _ -> Math.max(0, x);
            case LeakyRelu(double leak) -> x > 0 ? x : leak * x;
            case Tanh _ -> Maths.tanh(x);
            case Sigmoid _ -> Maths.sigmoid(x);
            default -> throw new IllegalArgumentException("no curve: " + curve);
        };
    }
}
