package org.fundi.engine.data;

import java.util.List;

/// A column with its type, why it has that type, and what was noticed on the way.
record Typed(Column column, String reason, List<Finding> findings) {
    Typed {
        findings = List.copyOf(findings);
    }

    static Typed of(Column column, String reason) {
        return new Typed(column, reason, List.of());
    }
}
