package org.fundi.app.workspace;

import org.fundi.app.text.Words;

/// The steps from a question to a judged model, in the order of the rail.
public enum LifecycleStep {
    FRAME("step.frame"),
    DATA("step.data"),
    SPLIT("step.split"),
    PREPARE("step.prepare"),
    MODELS("step.models"),
    TRAIN("step.train"),
    EVALUATE("step.evaluate"),
    PREDICT("step.predict"),

    /// A lab beside the way: a batch of a network, number by number.
    INSIDE("step.inside"),

    /// A lab on generated data, as all that follow: settings side by side.
    RACE("step.race"),
    OVERFITTING("step.overfitting"),
    BREAKING("step.breaking"),
    PLAYGROUND("step.playground"),
    LANDSCAPE("step.landscape"),
    DESCENT("step.descent"),
    METRICS("step.metrics"),

    /// Lessons to be read, below the labs; the last one.
    LESSONS("step.lessons");

    private final String key;

    LifecycleStep(String key) {
        this.key = key;
    }

    /// Whether it stands beside the way from a question to a judged model.
    public boolean isLab() {
        return ordinal() >= INSIDE.ordinal() && this != LESSONS;
    }

    /// Whether it is one of the numbered steps from a question to a judged model.
    public boolean isOnTheWay() {
        return ordinal() < INSIDE.ordinal();
    }

    /// Whether it needs no data of the person: then no file need be open.
    public boolean isFree() {
        return ordinal() > INSIDE.ordinal();
    }

    /// What saved files call it.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String title() {
        return Words.of(key);
    }
}
