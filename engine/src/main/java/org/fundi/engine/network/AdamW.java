package org.fundi.engine.network;

import org.fundi.engine.setting.Knob;

/// [Adam] with decoupled decay: each weight first shrinks by rate·decay, whatever its slope, and
/// then steps as Adam does. Added to the slope, as L2 is, the same pull would be divided away by
/// Adam's own scaling.
///
/// Loshchilov and Hutter, *Decoupled weight decay regularization*, 2019. PyTorch shrinks every
/// weight; here a network's biases and normalisations are left alone, as with L2.
public record AdamW(
        Adam adam,
        @Knob(max = 1, help = "How much of each weight goes at each step, times the rate.")
                double weightDecay)
        implements Optimiser {

    public static final AdamW USUAL = new AdamW(Adam.USUAL, 0.01);

    public AdamW {
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new IllegalArgumentException(
                    "weightDecay must be at least 0, not " + weightDecay);
        }
    }

    @Override
    public String key() {
        return "adamw";
    }

    @Override
    public String help() {
        return "Adam, with each weight also drawn to 0 apart from its slope: the pull is the same"
                + " for all weights.";
    }

    @Override
    public Stepper begin(int weightCount) {
        return begin(weightCount, new int[] {0, weightCount});
    }

    @Override
    public Stepper begin(int weightCount, int[] decayed) {
        return new Decaying(adam.begin(weightCount), weightDecay, decayed.clone());
    }

    private record Decaying(Stepper adam, double decay, int[] decayed) implements Stepper {

        @Override
        public void step(float[] weights, float[] slopes, double rate) {
            float keep = (float) (1 - rate * decay);
            for (int w = 0; w < decayed.length; w += 2) {
                for (int i = decayed[w]; i < decayed[w + 1]; i++) weights[i] *= keep;
            }
            adam.step(weights, slopes, rate);
        }

        @Override
        public OptimiserState state() {
            return adam.state();
        }

        @Override
        public void restore(OptimiserState state) {
            adam.restore(state);
        }
    }
}
