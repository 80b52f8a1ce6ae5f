package org.fundi.app.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Carries events from a working thread to the screen: none lost, in order, one batch a frame.
/// [Jobs#feed] makes one that is delivered by itself.
public final class LiveFeed<E> {
    private final Queue<E> waiting = new ConcurrentLinkedQueue<>();
    private final Consumer<? super List<E>> screen;
    private final Beat beat;

    /// @param beat of its deliveries; what comes sooner waits
    LiveFeed(Consumer<? super List<E>> screen, Beat beat) {
        this.screen = screen;
        this.beat = beat;
    }

    /// Call from any thread.
    public void send(E event) {
        waiting.add(event);
    }

    /// On the screen's thread, once a frame: where it is not too soon after the last time.
    void deliver() {
        if (!waiting.isEmpty() && beat.take(System.nanoTime())) deliverAll();
    }

    /// On the screen's thread, whenever it was last.
    void deliverAll() {
        List<E> batch = new ArrayList<>();
        for (E event = waiting.poll(); event != null; event = waiting.poll()) batch.add(event);
        if (batch.isEmpty()) return;
        screen.accept(batch);
    }
}
