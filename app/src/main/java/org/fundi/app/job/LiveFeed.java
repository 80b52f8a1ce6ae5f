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
    private final long leastNanoseconds;
    private long delivered;

    /// @param leastNanoseconds between two deliveries; what comes sooner waits
    LiveFeed(Consumer<? super List<E>> screen, long leastNanoseconds) {
        this.screen = screen;
        this.leastNanoseconds = leastNanoseconds;
    }

    /// Call from any thread.
    public void send(E event) {
        waiting.add(event);
    }

    /// On the screen's thread, once a frame: where it is not too soon after the last time.
    void deliver() {
        if (leastNanoseconds > 0 && System.nanoTime() - delivered < leastNanoseconds) return;
        deliverAll();
    }

    /// On the screen's thread, whenever it was last.
    void deliverAll() {
        List<E> batch = new ArrayList<>();
        for (E event = waiting.poll(); event != null; event = waiting.poll()) batch.add(event);
        if (batch.isEmpty()) return;
        delivered = System.nanoTime();
        screen.accept(batch);
    }
}
