package org.fundi.engine.prepare;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Finds names for new columns that no other column has.
final class Names {
    private final Set<String> taken;

    Names(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /// The wish, with underscores behind it until nobody else is called so.
    String free(String wish) {
        String name = wish;
        while (!taken.add(name)) name += "_";
        return name;
    }
}
