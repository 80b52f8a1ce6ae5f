package org.fundi.app.workspace;

import java.util.ArrayDeque;
import java.util.Deque;

/// What a person changed, for undo and redo.
final class History {
    private static final int KEPT = 200;
    private static final int KEPT_HEAVY = 3;

    private final Deque<Change> former = new ArrayDeque<>();
    private final Deque<Change> later = new ArrayDeque<>();
    private final Deque<Change> heavy = new ArrayDeque<>();

    /// This has just been changed.
    void keep(Change change) {
        Change whole = change;
        if (canGoBack() && !canGoForth() && change.goesOn(former.element())) {
            whole = new Change(change.what(), former.pop().back(), change.forth());
        }
        former.push(whole);
        if (former.size() > KEPT) former.removeLast();
        later.clear();
    }

    /// The same of a change that keeps whole tables alive: of those only the last few are known.
    void keepHeavy(Change change) {
        keep(change);
        heavy.addFirst(change);
        if (heavy.size() <= KEPT_HEAVY) return;
        Change last = heavy.removeLast();
        while (former.contains(last)) former.removeLast();
    }

    void back() {
        if (former.isEmpty()) return;
        Change change = former.pop();
        later.push(change);
        change.back().run();
    }

    void forth() {
        if (later.isEmpty()) return;
        Change change = later.pop();
        former.push(change);
        change.forth().run();
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
        heavy.clear();
    }
}
