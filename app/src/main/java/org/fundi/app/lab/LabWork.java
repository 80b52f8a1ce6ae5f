package org.fundi.app.lab;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.job.Work;
import org.fundi.app.shell.Ground;
import org.fundi.app.workspace.Notice;
import org.fundi.engine.setting.Refusal;

/// What a lab does in the background: only the latest piece is heard of, and whatever goes wrong in
/// any lab is said on the screen from here.
public final class LabWork {
    private final Jobs jobs;
    private final Consumer<Throwable> screen;
    private final Runnable goesOn;
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<BackgroundJob<?>> under = Optional.empty();
    private int latest;

    /// @param screen says what went wrong
    public LabWork(Jobs jobs, Consumer<Throwable> screen) {
        this(jobs, screen, () -> {});
    }

    /// @param goesOn takes back what was said of something refused
    private LabWork(Jobs jobs, Consumer<Throwable> screen, Runnable goesOn) {
        this.jobs = jobs;
        this.screen = screen;
        this.goesOn = goesOn;
    }

    /// What goes wrong is said above the screens of the window.
    public static LabWork of(Ground ground) {
        return new LabWork(
                ground.jobs(),
                why -> ground.workspace().say(Notice.of(why, Mishaps.details(why))),
                ground.workspace()::goOn);
    }

    /// Other work of the same lab, beside this.
    public LabWork another() {
        return new LabWork(jobs, screen);
    }

    public Jobs jobs() {
        return jobs;
    }

    /// Begins this in place of what was begun before.
    ///
    /// @param title what is done, in words a person knows it by
    /// @param done told what was made
    /// @param failed called where nothing came of it; why is said already
    public <R> void begin(String title, Work<R> work, Consumer<R> done, Runnable failed) {
        stop();
        goesOn.run();
        int mine = latest;
        under = Optional.of(jobs.begin(title, work, end -> hear(mine, end, done, failed)));
    }

    /// What is under way is wanted no longer.
    public void stop() {
        under.ifPresent(BackgroundJob::stop);
        under = Optional.empty();
        latest++;
    }

    public boolean isUnderWay() {
        return under.filter(job -> job.state().isRunning()).isPresent();
    }

    /// Why nothing can be done with the settings as they are.
    public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public boolean isRefused() {
        return refusal.get().isPresent();
    }

    public void refuse(Refusal why) {
        refusal.set(Optional.of(why));
        screen.accept(why);
    }

    /// What was asked for can't be done; the settings stay as they are.
    public void say(Refusal why) {
        screen.accept(why);
    }

    /// There are other settings now.
    public void allow() {
        refusal.set(Optional.empty());
        goesOn.run();
    }

    /// A mistake of ours is told of old work, too.
    private <R> void hear(int number, Job<R> end, Consumer<R> done, Runnable failed) {
        boolean current = number == latest;
        if (end instanceof Job.Failed<R>(Throwable cause) && !(cause instanceof Refusal)) {
            screen.accept(cause);
        }
        if (!current) return;
        if (end instanceof Job.Failed<R>(Refusal why)) refuse(why);
        if (end instanceof Job.Done<R>(R made)) done.accept(made);
        else failed.run();
    }
}
