package org.fundi.engine.network;

import java.util.Optional;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Knob;

/// Silences some units at random in every batch that is learnt from, so that none relies on another
/// being there. The others are made louder by 1 / (1 - rate) (inverted dropout), so that nothing
/// has to be done when the network is asked: then all units speak.
///
/// Which ones is drawn anew for each batch, from the stream dropout / epoch / batch / layer.
/// Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, *Dropout: a simple way to prevent
/// neural networks from overfitting*, 2014.
public record Dropout(
        @Knob(max = 0.9, help = "The share of units that is silenced in a batch.") double rate)
        implements Layer {

    public static final Dropout USUAL = new Dropout(0.2);

    public Dropout {
        if (!(rate >= 0 && rate < 1))
            throw new IllegalArgumentException("rate must be from 0 to below 1, not " + rate);
    }

    @Override
    public String key() {
        return "dropout:" + rate;
    }

    @Override
    public int outputs(int inputs) {
        return inputs;
    }

    @Override
    public Pass begin(int inputs, int rows, Weights weights) {
        return new DropoutPass(rate, inputs, rows);
    }

    private static final class DropoutPass implements Pass {
        private final double rate;
        private final int width;
        private final float[] kept;
        private final float[] out;
        private final float[] back;
        private Optional<Chance> chance = Optional.empty();

        DropoutPass(double rate, int width, int rows) {
            this.rate = rate;
            this.width = width;
            kept = new float[rows * width];
            out = new float[rows * width];
            back = new float[rows * width];
        }

        @Override
        public void learn(Streams streams, int epoch, int batch, int layer) {
            chance = Optional.of(streams.chance("dropout", epoch, batch, layer));
        }

        @Override
        public float[] forward(float[] in, int rows) {
            if (chance.isEmpty()) return in;
            Chance.Draws draws = chance.get().draws();
            float louder = (float) (1 / (1 - rate));
            for (int i = 0; i < rows * width; i++) {
                kept[i] = draws.nextDouble() < rate ? 0f : louder;
                out[i] = in[i] * kept[i];
            }
            return out;
        }

        @Override
        public float[] backward(float[] slope, int rows, boolean wanted) {
            if (chance.isEmpty()) return slope;
            for (int i = 0; i < rows * width; i++) back[i] = slope[i] * kept[i];
            return back;
        }
    }
}
