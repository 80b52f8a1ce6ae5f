package org.fundi.engine.network;

/// Half the squared error up to δ, and beyond it δ·(|error| - δ/2), for numbers: smooth near the
/// truth, and rows far off pull no harder than δ. PyTorch's `HuberLoss`.
///
/// Huber, *Robust estimation of a location parameter*, 1964.
///
/// @param delta above 0, in standard deviations of the target
record Huber(double delta) implements NumberLoss {

    Huber {
        if (!(delta > 0)) throw new IllegalArgumentException("delta must be above 0, not " + delta);
    }

    @Override
    public String key() {
        return "huber:" + delta;
    }

    @Override
    public double loss(float error) {
        double off = Math.abs((double) error);
        return off <= delta ? off * off / 2 : delta * (off - delta / 2);
    }

    @Override
    public float slope(float error) {
        float most = (float) delta;
        return Math.max(-most, Math.min(most, error));
    }
}
