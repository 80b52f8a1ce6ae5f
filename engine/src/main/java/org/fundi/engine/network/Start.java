package org.fundi.engine.network;

import org.fundi.engine.math.Chance;

/// How large the first weights of a layer are: drawn evenly between plus and minus a limit that
/// keeps the signal's size from layer to layer.
public enum Start {
    /// √(6 / (inputs + outputs)), for units that are symmetric about 0: Glorot and Bengio,
    /// *Understanding the difficulty of training deep feedforward neural networks*, 2010.
    GLOROT {
        @Override
        double limit(int inputs, int outputs) {
            return StrictMath.sqrt(6.0 / (inputs + outputs));
        }
    },
    /// √(6 / inputs), for units that let half their inputs through: He, Zhang, Ren and Sun,
    /// *Delving deep into rectifiers*, 2015.
    HE {
        @Override
        double limit(int inputs, int outputs) {
            return StrictMath.sqrt(6.0 / Math.max(1, inputs));
        }
    };

    abstract double limit(int inputs, int outputs);

    void fill(float[] weights, int from, int inputs, int outputs, Chance chance) {
        double limit = limit(inputs, outputs);
        Chance.Draws draws = chance.draws();
        for (int i = 0; i < inputs * outputs; i++) {
            weights[from + i] = (float) draws.nextDouble(-limit, limit);
        }
    }
}
