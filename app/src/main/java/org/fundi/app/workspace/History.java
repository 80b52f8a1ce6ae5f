package org.fundi.app.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Former and later values of one thing: undo and redo.
final class History<T> {
    private static final int KEPT = 200;

    private final Deque<T> former = new ArrayDeque<>();
    private final Deque<T> later = new ArrayDeque<>();

    /// The value is about to change.
    void keep(T value) {
        former.push(value);
        if (former.size() > KEPT) former.removeLast();
        later.clear();
    }

    Optional<T> back(T current) {
        if (former.isEmpty()) return Optional.empty();
        later.push(current);
        return Optional.of(former.pop());
    }

    Optional<T> forth(T current) {
        if (later.isEmpty()) return Optional.empty();
        former.push(current);
        return Optional.of(later.pop());
    }

    boolean canGoBack() {
        return !former.isEmpty();
    }

    boolean canGoForth() {
        return !later.isEmpty();
    }

    void clear() {
        former.clear();
        later.clear();
    }
}
