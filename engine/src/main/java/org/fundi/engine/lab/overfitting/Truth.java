package org.fundi.engine.lab.overfitting;

/// The curve the rows come from, before noise is added; x runs from -1 to 1.
public enum Truth {
    WAVE {
        @Override
        public double at(double x) {
            return StrictMath.sin(1.5 * Math.PI * x);
        }
    },
    LINE {
        @Override
        public double at(double x) {
            return x;
        }
    },
    HILL {
        @Override
        public double at(double x) {
            return 2 * StrictMath.exp(-8 * x * x) - 1;
        }
    },
    STEP {
        @Override
        public double at(double x) {
            return x < 0 ? -1 : 1;
        }
    };

    public abstract double at(double x);

    /// At each of these places.
    public double[] at(double[] places) {
        double[] values = new double[places.length];
        for (int i = 0; i < values.length; i++) values[i] = at(places[i]);
        return values;
    }
}
