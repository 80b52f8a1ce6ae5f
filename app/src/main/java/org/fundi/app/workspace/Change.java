package org.fundi.app.workspace;

/// Something a person changed, and how to have it as it was and as it became.
///
/// @param what of changes that follow each other under one name, such as the steps of a slider,
///     all are one; empty for a change by itself
public record Change(String what, Runnable back, Runnable forth) {

    public static Change of(Runnable back, Runnable forth) {
        return new Change("", back, forth);
    }

    boolean goesOn(Change former) {
        return !what.isEmpty() && what.equals(former.what());
    }
}
