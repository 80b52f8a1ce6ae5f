package org.fundi.engine.network;

/// The mean of |said - true|, for numbers: a row far off pulls no harder than one near. PyTorch's
/// `L1Loss`.
record AbsoluteError() implements NumberLoss {

    @Override
    public String key() {
        return "absolute_error";
    }

    @Override
    public double loss(float error) {
        return Math.abs((double) error);
    }

    @Override
    public float slope(float error) {
        return Math.signum(error);
    }
}
