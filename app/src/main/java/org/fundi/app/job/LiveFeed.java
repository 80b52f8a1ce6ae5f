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

    LiveFeed(Consumer<? super List<E>> screen) {
        this.screen = screen;
    }

    /// Call from any thread.
    public void send(E event) {
        waiting.add(event);
    }

    /// On the screen's thread, once a frame.
    void deliver() {
        List<E> batch = new ArrayList<>();
        for (E event = waiting.poll(); event != null; event = waiting.poll()) batch.add(event);
        if (!batch.isEmpty()) screen.accept(batch);
    }
}
