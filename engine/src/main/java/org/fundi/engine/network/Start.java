package org.fundi.engine.network;

import org.fundi.engine.math.Chance;

/// How the first weights of a layer are drawn.
public enum Start {
    /// Evenly within ±√(6 / (inputs + outputs)), for units that are symmetric about 0: Glorot and
    /// Bengio, *Understanding the difficulty of training deep feedforward neural networks*, 2010.
    GLOROT {
        @Override
        double draw(Chance.Draws draws, int inputs, int outputs) {
            double limit = StrictMath.sqrt(6.0 / (inputs + outputs));
            return draws.nextDouble(-limit, limit);
        }
    },
    /// Evenly within ±√(6 / inputs), for units that let half their inputs through: He, Zhang, Ren
    /// and Sun, *Delving deep into rectifiers*, 2015.
    HE {
        @Override
        double draw(Chance.Draws draws, int inputs, int outputs) {
            double limit = StrictMath.sqrt(6.0 / Math.max(1, inputs));
            return draws.nextDouble(-limit, limit);
        }
    },
    /// From a normal distribution with the standard deviation 0.05, whatever the layer's size.
    NORMAL {
        @Override
        double draw(Chance.Draws draws, int inputs, int outputs) {
            return 0.05 * draws.nextGaussian();
        }
    },
    /// All 0: every unit of a layer then gives and learns the same, so that a hidden layer is as
    /// good as one unit, or none.
    ZEROS {
        @Override
        double draw(Chance.Draws draws, int inputs, int outputs) {
            return 0;
        }
    };

    abstract double draw(Chance.Draws draws, int inputs, int outputs);

    void fill(float[] weights, int from, int inputs, int outputs, Chance chance) {
        Chance.Draws draws = chance.draws();
        for (int i = 0; i < inputs * outputs; i++) {
            weights[from + i] = (float) draw(draws, inputs, outputs);
        }
    }
}
