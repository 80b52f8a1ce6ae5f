package org.fundi.engine.lab.landscape;

import java.util.Arrays;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.Optimiser;
import org.fundi.engine.network.OptimiserSettings;

/// One optimiser of a landscape.
///
/// @param name as it was written, such as `momentum` or `adam:0.5`
/// @param optimiser the rule that networks learn by, too
/// @param rate its learning rate
public record Ball(String name, OptimiserSettings optimiser, double rate) {
    /// Further out than this nothing comes back.
    private static final double GONE = 1e6;

    /// Rolls over two weights, x and y, as a network's optimiser moves its many.
    Track roll(Landscape landscape) {
        Surface surface = landscape.surface();
        Optimiser.Stepper stepper = optimiser.chosen().begin(2);
        float[] at = {(float) landscape.startX(), (float) landscape.startY()};
        int steps = landscape.steps();
        double[] x = new double[steps + 1];
        double[] y = new double[steps + 1];
        double[] loss = new double[steps + 1];
        for (int step = 0; step <= steps; step++) {
            x[step] = at[0];
            y[step] = at[1];
            loss[step] = surface.loss(at[0], at[1]);
            if (!(Math.abs(at[0]) < GONE && Math.abs(at[1]) < GONE)) {
                return cut(x, y, loss, step);
            }
            if (step < steps) stepper.step(at, slopes(landscape, at, step), rate);
        }
        return new Track(this, x, y, loss, false);
    }

    /// The last place that is still worth the name comes before `step`.
    private Track cut(double[] x, double[] y, double[] loss, int step) {
        return new Track(
                this,
                Arrays.copyOf(x, step),
                Arrays.copyOf(y, step),
                Arrays.copyOf(loss, step),
                true);
    }

    /// The same noise for all balls, as all lanes of a race have the same batches.
    private static float[] slopes(Landscape landscape, float[] at, int step) {
        Surface.Place slope = landscape.surface().slope(at[0], at[1]);
        if (landscape.noise() == 0) return new float[] {(float) slope.x(), (float) slope.y()};
        Chance.Draws draws = Chance.of(landscape.seed()).named("gradient", step).draws();
        return new float[] {
            (float) (slope.x() + landscape.noise() * draws.nextGaussian()),
            (float) (slope.y() + landscape.noise() * draws.nextGaussian())
        };
    }
}
