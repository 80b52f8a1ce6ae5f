package org.fundi.engine.network;

/// The rate stays as it was set.
public record ConstantRate() implements Timetable {

    public static final ConstantRate USUAL = new ConstantRate();

    @Override
    public String key() {
        return "constant";
    }

    @Override
    public String help() {
        return "The learning rate stays as it was set, from the first epoch to the last.";
    }

    @Override
    public double factor(int epoch, int epochs) {
        return 1;
    }
}
