package org.fundi.engine.network;

import java.util.Arrays;
import org.fundi.engine.setting.Knob;

/// The rate first climbs in a straight line to the one set; then another schedule begins. PyTorch's
/// `LinearLR` in a `SequentialLR`.
///
/// Goyal and others, *Accurate, large minibatch SGD: training ImageNet in 1 hour*, 2017.
///
/// @param epochs the climb takes; 0 for none
/// @param from the first rate as a share of the one set, above 0
/// @param then what follows
public record WarmUp(
        @Knob(max = 1000, help = "How many epochs the climb takes.") int epochs,
        @Knob(min = 0.001, max = 1, help = "The first rate, as a share of the one set.")
                double from,
        Schedule then)
        implements Schedule {

    public static final WarmUp USUAL = new WarmUp(5, 0.1, ConstantRate.USUAL);

    public WarmUp {
        if (epochs < 0)
            throw new IllegalArgumentException("epochs must be at least 0, not " + epochs);
        Factors.check("from", from);
    }

    @Override
    public String key() {
        return "warm_up";
    }

    @Override
    public String help() {
        return "The learning rate first climbs in a straight line: early gradients are large and"
                + " point all ways.";
    }

    @Override
    public Pacer begin(int planned) {
        return new Climbing(this, then.begin(Math.max(1, planned - epochs)));
    }

    private static final class Climbing implements Pacer {
        private final WarmUp settings;
        private final Pacer then;
        private int epoch;

        Climbing(WarmUp settings, Pacer then) {
            this.settings = settings;
            this.then = then;
        }

        private boolean climbs() {
            return epoch < settings.epochs;
        }

        @Override
        public double factor() {
            if (!climbs()) return then.factor();
            return settings.from + (1 - settings.from) * epoch / settings.epochs;
        }

        @Override
        public void ended(double loss) {
            if (!climbs()) then.ended(loss);
            epoch++;
        }

        @Override
        public double[] state() {
            double[] rest = then.state();
            double[] state = new double[rest.length + 1];
            state[0] = epoch;
            System.arraycopy(rest, 0, state, 1, rest.length);
            return state;
        }

        @Override
        public void restore(double[] state) {
            epoch = (int) state[0];
            then.restore(Arrays.copyOfRange(state, 1, state.length));
        }
    }
}
