package org.fundi.app.lab;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.fundi.app.job.Jobs;
import org.fundi.app.shell.Playable;

/// Plays what a lab has worked out, step by step, at one of a few speeds: the work may be quicker
/// than the eye.
public final class Player implements Playable {
    /// Steps a second; the last is as quick as they come.
    private static final double[] SPEEDS = {1, 2, 5, 10, 20, 50, Double.POSITIVE_INFINITY};

    private static final int USUAL = 4;
    private static final int SLOW = 1;

    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper level = new ReadOnlyIntegerWrapper(USUAL);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper last = new ReadOnlyIntegerWrapper();
    private final int usual;
    private int reached;
    private double ahead;

    public Player(Jobs jobs) {
        this(jobs, 0);
    }

    /// @param quicker by how many levels it is quicker than most, as long as nobody changes that
    public Player(Jobs jobs, int quicker) {
        usual = Math.clamp(USUAL + (long) quicker, 0, SPEEDS.length - 1);
        level.set(usual);
        jobs.clock(this::pass);
    }

    /// Begins anew with a film of so many steps, of which none is worked out yet.
    public void begin(int steps) {
        last.set(steps);
        reached = 0;
        at.set(0);
        playing.set(false);
    }

    /// So many steps are worked out by now.
    public void reach(int steps) {
        reached = steps;
    }

    /// No more than what is worked out will come.
    public void end() {
        last.set(reached);
        if (at.get() > reached) at.set(reached);
        if (reached == 0) pause();
    }

    /// The step shown, from 0.
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    public int at() {
        return at.get();
    }

    /// How many steps there will be.
    public ReadOnlyIntegerProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    public int last() {
        return last.get();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether it plays or was played: what is to be said before it is over.
    public boolean hasBegun() {
        return playing.get() || at.get() > 0;
    }

    public boolean isAtEnd() {
        return last.get() > 0 && at.get() >= last.get();
    }

    /// How quick it is: an index into the speeds.
    public ReadOnlyIntegerProperty levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// Steps a second; infinite where it is as quick as they come.
    public double speed() {
        return SPEEDS[level.get()];
    }

    public void play() {
        if (isAtEnd()) at.set(0);
        ahead = 0;
        playing.set(true);
    }

    /// As quick as before anybody changed it, for a lab that is opened.
    public void usualSpeed() {
        level.set(usual);
    }

    /// From the beginning, slowly enough to be followed with a finger.
    public void slowMotion() {
        level.set(SLOW);
        at.set(0);
        play();
    }

    public void pause() {
        playing.set(false);
    }

    /// Goes to a step, as far as it is worked out.
    public void go(int step) {
        at.set(Math.clamp(step, 0, Math.max(0, Math.min(reached, last.get()))));
    }

    /// The same by the keys, where there is something to do before it can be played.
    public Playable playedBy(Runnable playOrPause) {
        return new Playable() {
            @Override
            public void playOrPause() {
                playOrPause.run();
            }

            @Override
            public void step(int steps) {
                Player.this.step(steps);
            }

            @Override
            public void quicker(int levels) {
                Player.this.quicker(levels);
            }
        };
    }

    @Override
    public void playOrPause() {
        if (playing.get()) pause();
        else play();
    }

    @Override
    public void step(int steps) {
        pause();
        go(at.get() + steps);
    }

    @Override
    public void quicker(int levels) {
        level.set(Math.clamp(level.get() + levels, 0, SPEEDS.length - 1));
    }

    void pass(double seconds) {
        if (!playing.get()) return;
        ahead = Math.min(ahead + seconds * speed(), Integer.MAX_VALUE);
        int steps = (int) ahead;
        ahead -= steps;
        go((int) Math.min((long) at.get() + steps, last.get()));
        if (isAtEnd()) playing.set(false);
    }
}
