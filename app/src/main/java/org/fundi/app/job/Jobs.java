package org.fundi.app.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fundi.engine.math.Precedence;

/// Runs work in the background and brings what comes of it to the screen's thread. The one place
/// where the window's threads are made.
public final class Jobs implements AutoCloseable {
    private final Executor background;
    private final Executor screen;
    private final Runnable close;
    private final ObservableList<BackgroundJob<?>> running = FXCollections.observableArrayList();
    private final ObservableList<BackgroundJob<?>> readOnlyRunning =
            FXCollections.unmodifiableObservableList(running); // kept, or its listeners are lost
    private final List<LiveFeed<?>> feeds = new ArrayList<>();
    private final List<DoubleConsumer> clocks = new ArrayList<>();
    private long lastFrame = System.nanoTime();
    private final Deque<Runnable> ownFrames = new ArrayDeque<>();
    private boolean justAsked;
    private Consumer<Runnable> measured = Runnable::run;

    /// @param screen runs what it is given on the screen's thread, in order
    Jobs(Executor background, Executor screen, Runnable close) {
        this.background = background;
        this.screen = screen;
        this.close = close;
    }

    /// For a window: daemon threads that go after the screen's, results by [Platform#runLater].
    public static Jobs forWindow() {
        ExecutorService threads =
                Executors.newCachedThreadPool(
                        task -> {
                            Thread thread = new Thread(() -> last(task), "fundi-job");
                            thread.setDaemon(true);
                            return thread;
                        });
        return new Jobs(threads, Platform::runLater, threads::shutdownNow);
    }

    private static void last(Runnable task) {
        Precedence.goLast();
        task.run();
    }

    /// Begins at once. Call on the screen's thread.
    ///
    /// @param title what is done, in words a person knows it by
    /// @param ended told on the screen's thread how it ended: done, stopped or failed
    public <R> BackgroundJob<R> begin(String title, Work<R> work, Consumer<Job<R>> ended) {
        BackgroundJob<R> job = new BackgroundJob<>(title);
        running.add(job);
        background.execute(() -> job.perform(work, end -> onScreen(() -> finish(job, end, ended))));
        return job;
    }

    /// What is under way, the oldest first; changes on the screen's thread only.
    public ObservableList<BackgroundJob<?>> running() {
        return readOnlyRunning;
    }

    /// A feed delivered once a frame, for as long as the window lives.
    public <E> LiveFeed<E> feed(Consumer<? super List<E>> screen) {
        return feed(screen, 0);
    }

    /// The same, so often at most: for what many controls follow.
    ///
    /// @param timesASecond at least 1; 0 for every frame
    public <E> LiveFeed<E> feed(Consumer<? super List<E>> screen, int timesASecond) {
        LiveFeed<E> feed = new LiveFeed<>(screen, new Beat(timesASecond));
        feeds.add(feed);
        return feed;
    }

    /// Told once a frame how many seconds have passed since the last one, for as long as the window
    /// lives: for what moves by itself.
    public void clock(DoubleConsumer passed) {
        clocks.add(passed);
    }

    /// A line of work of its own, for what must be done one after another.
    public InOrder inOrder() {
        return new InOrder(background);
    }

    /// Runs it on the screen's thread, later. For the rare case that is neither result nor feed.
    public void onScreen(Runnable run) {
        screen.execute(() -> measured.accept(run));
    }

    /// Runs it on the screen's thread once the next frame has been painted, so that what was
    /// changed before is seen first; one such piece a frame, in order. Call on the screen's thread.
    public void inOwnFrame(Runnable run) {
        justAsked |= ownFrames.isEmpty();
        ownFrames.add(run);
    }

    /// Runs at once what waits for a frame of its own: somebody needs it now.
    public void hurry() {
        while (!ownFrames.isEmpty()) ownFrames.remove().run();
    }

    /// From now on counts what is run on the screen's thread. To be called there.
    void measuredBy(PulseMeter meter) {
        measured = meter::time;
    }

    /// Shows the latest progress and every waiting event. Called once a frame by [Frames].
    public void frame() {
        for (BackgroundJob<?> job : List.copyOf(running)) job.show();
        for (LiveFeed<?> feed : List.copyOf(feeds)) feed.deliver();
        long now = System.nanoTime();
        for (DoubleConsumer clock : List.copyOf(clocks)) clock.accept((now - lastFrame) * 1e-9);
        lastFrame = now;
        if (!justAsked && !ownFrames.isEmpty()) ownFrames.remove().run();
        justAsked = false;
    }

    @Override
    public void close() {
        for (BackgroundJob<?> job : running) job.stop();
        close.run();
    }

    private <R> void finish(BackgroundJob<R> job, Job<R> end, Consumer<Job<R>> ended) {
        for (LiveFeed<?> feed : List.copyOf(feeds)) feed.deliverAll();
        running.remove(job);
        job.end(end);
        ended.accept(end);
    }
}
