package org.fundi.app.job;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.engine.learning.CancelledException;
import org.jspecify.annotations.Nullable;

/// One piece of work under way: its state for the screen, and Stop.
public final class BackgroundJob<R> {
    private final String title;
    private final ReadOnlyObjectWrapper<Job<R>> state;
    private volatile boolean stopAsked;
    private volatile Job.@Nullable Running<R> latest;

    BackgroundJob(String title) {
        this.title = title;
        this.state = new ReadOnlyObjectWrapper<>(new Job.Running<>(0, 0, ""));
    }

    /// What is done, in words a person knows it by.
    public String title() {
        return title;
    }

    /// Changes on the screen's thread only.
    public ReadOnlyObjectProperty<Job<R>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public Job<R> state() {
        return state.get();
    }

    /// Asks the work to come to an end; it may take a moment.
    public void stop() {
        stopAsked = true;
    }

    /// On the working thread.
    void perform(Work<R> work, Consumer<Job<R>> ended) {
        Job<R> end;
        try {
            end = new Job.Done<>(work.run(progress()));
        } catch (CancelledException _) {
            end = new Job.Stopped<>();
        } catch (Exception | Error e) {
            end = new Job.Failed<>(e);
        }
        ended.accept(end);
    }

    /// On the screen's thread, once a frame.
    void show() {
        Job.Running<R> now = latest;
        if (now != null && state.get().isRunning()) state.set(now);
    }

    /// On the screen's thread, once.
    void end(Job<R> end) {
        state.set(end);
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                latest = new Job.Running<>(done, total, doing);
            }

            @Override
            public boolean stopAsked() {
                return stopAsked;
            }
        };
    }
}
