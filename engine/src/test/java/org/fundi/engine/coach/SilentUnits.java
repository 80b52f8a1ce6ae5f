package org.fundi.engine.coach;

import java.util.List;
import java.util.Map;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.setting.Knobs;

/// Counts ReLU units that are 0 on every row a network learnt from, by plain arithmetic on its
/// weights.
final class SilentUnits {
    private SilentUnits() {}

    /// The share in the hidden layer that has the largest; 0 where the units are not ReLUs.
    static double mostOf(RealRun run) {
        boolean relu = Knobs.at(run.seen().algorithm(), "activation").text().equals("relu");
        if (!relu) return 0;
        WeightedModel<?> model = (WeightedModel<?>) run.model();
        float[] weights = model.weights();
        List<Map.Entry<String, int[]>> tensors = List.copyOf(model.tensors().entrySet());
        int rows = run.rows().inputs().rows();
        double[] in = new double[rows * run.rows().inputs().columns()];
        for (int i = 0; i < in.length; i++) in[i] = run.rows().inputs().cells()[i];
        double most = 0;
        int from = 0;
        for (int layer = 0; layer + 2 < tensors.size(); layer += 2) {
            int inputs = tensors.get(layer).getValue()[0];
            int units = tensors.get(layer).getValue()[1];
            in = relu(in, rows, weights, from, inputs, units);
            from += (inputs + 1) * units;
            most = Math.max(most, silent(in, rows, units));
        }
        return most;
    }

    private static double[] relu(
            double[] in, int rows, float[] weights, int from, int inputs, int units) {
        double[] out = new double[rows * units];
        for (int row = 0; row < rows; row++) {
            for (int unit = 0; unit < units; unit++) {
                double sum = weights[from + inputs * units + unit];
                for (int i = 0; i < inputs; i++) {
                    sum += in[row * inputs + i] * weights[from + i * units + unit];
                }
                out[row * units + unit] = Math.max(0, sum);
            }
        }
        return out;
    }

    private static double silent(double[] out, int rows, int units) {
        int silent = 0;
        for (int unit = 0; unit < units; unit++) {
            boolean ever = false;
            for (int row = 0; row < rows; row++) ever |= out[row * units + unit] > 0;
            if (!ever) silent++;
        }
        return (double) silent / units;
    }
}
