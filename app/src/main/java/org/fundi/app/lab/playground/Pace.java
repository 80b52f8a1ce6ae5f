package org.fundi.app.lab.playground;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Whether the network is learning, and how many epochs a second.
final class Pace {
    /// Epochs a second; the last is as quick as they come.
    private static final double[] SPEEDS = {1, 2, 5, 10, 20, 50, Double.POSITIVE_INFINITY};

    private static final int USUAL = 4;

    private final ReadOnlyIntegerWrapper level = new ReadOnlyIntegerWrapper(USUAL);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private double ahead;

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    boolean isPlaying() {
        return playing.get();
    }

    ReadOnlyIntegerProperty levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// Epochs a second; infinite where it is as quick as they come.
    double speed() {
        return SPEEDS[level.get()];
    }

    void play() {
        ahead = 1;
        playing.set(true);
    }

    void pause() {
        playing.set(false);
    }

    void quicker(int levels) {
        level.set(Math.clamp(level.get() + levels, 0, SPEEDS.length - 1));
    }

    /// As quick as before anybody changed it, for a lab that is opened.
    void usualSpeed() {
        level.set(USUAL);
    }

    /// How many epochs are to be learnt now.
    ///
    /// @param seconds since this was asked last
    /// @param busy whether those of before are still being learnt: what falls due meanwhile is not
    ///     saved up for more than a second
    int due(double seconds, boolean busy) {
        if (!isPlaying()) return 0;
        ahead = Math.min(ahead + seconds * speed(), Math.max(1, Math.min(speed(), 1e6)));
        if (busy) return 0;
        int epochs = (int) ahead;
        ahead -= epochs;
        return epochs;
    }
}
