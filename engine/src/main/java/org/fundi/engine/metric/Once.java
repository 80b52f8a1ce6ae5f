package org.fundi.engine.metric;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something worked out when it is first asked for and kept from then on, so that 2,000 resamples
/// of the same answers share one sorting of their rows. Any thread may ask.
public final class Once<T> {
    private final Supplier<T> work;
    private volatile @Nullable T found;

    /// @param work gives the same every time; may run more than once if threads ask together
    public Once(Supplier<T> work) {
        this.work = work;
    }

    public T get() {
        T known = found;
        if (known == null) {
            known = work.get();
            found = known;
        }
        return known;
    }
}
