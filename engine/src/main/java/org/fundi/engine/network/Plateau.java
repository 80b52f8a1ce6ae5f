package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// The rate drops by a factor once the training loss has not got better for a while. PyTorch's
/// `ReduceLROnPlateau`: better is below the best by a ten-thousandth of it at least, and so many
/// epochs may pass without; the next one cuts.
public record Plateau(
        @Knob(min = 0.01, max = 1, help = "What the rate is multiplied by then.") double factor,
        @Knob(max = 1000, help = "How many epochs without a better loss are let pass.")
                int patience)
        implements Schedule {

    /// Better by less is no better.
    private static final double MARGIN = 1e-4;

    public static final Plateau USUAL = new Plateau(0.5, 5);

    public Plateau {
        Factors.check("factor", factor);
        if (patience < 0)
            throw new IllegalArgumentException("patience must be at least 0, not " + patience);
    }

    @Override
    public String key() {
        return "plateau";
    }

    @Override
    public String help() {
        return "The learning rate drops by a factor once the training loss has stopped falling.";
    }

    @Override
    public Pacer begin(int epochs) {
        return new Waiting(this);
    }

    private static final class Waiting implements Pacer {
        private final Plateau settings;
        private double best = Double.POSITIVE_INFINITY;
        private int waited;
        private double factor = 1;

        Waiting(Plateau settings) {
            this.settings = settings;
        }

        @Override
        public double factor() {
            return factor;
        }

        @Override
        public void ended(double loss) {
            if (loss < best * (1 - MARGIN)) {
                best = loss;
                waited = 0;
            } else if (++waited > settings.patience) {
                factor *= settings.factor;
                waited = 0;
            }
        }

        @Override
        public double[] state() {
            return new double[] {best, waited, factor};
        }

        @Override
        public void restore(double[] state) {
            best = state[0];
            waited = (int) state[1];
            factor = state[2];
        }
    }
}
