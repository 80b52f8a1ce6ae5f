package org.fundi.engine.network;

/// Chances in place of the last layer's numbers: their sigmoid where it gives one a row, otherwise
/// their softmax.
final class Squash {
    private Squash() {}

    /// @param out *rows x outputs*, not changed
    static float[] of(Loss loss, float[] out, int rows) {
        int outputs = loss.outputs();
        int classes = loss.answers();
        double[] said = new double[rows * classes];
        loss.answer(out, rows, said, 0);
        float[] chances = new float[rows * outputs];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = (float) said[outputs == 1 ? 2 * i + 1 : i];
        }
        return chances;
    }

    /// Turns how the loss changes with the chances into how it changes with the numbers they came
    /// of.
    ///
    /// @param slope changed in place
    static void back(float[] chances, float[] slope, int rows, int outputs) {
        for (int row = 0; row < rows; row++) {
            int from = row * outputs;
            float mean = 0;
            if (outputs == 1) mean = chances[from] * slope[from];
            else for (int i = from; i < from + outputs; i++) mean += chances[i] * slope[i];
            for (int i = from; i < from + outputs; i++) {
                slope[i] = chances[i] * (slope[i] - mean);
            }
        }
    }
}
