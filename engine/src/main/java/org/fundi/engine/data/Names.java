package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives every column a name of its own, and says which were changed.
///
/// @param findings empty and repeated names
record Names(List<String> names, List<Finding> findings) {

    static Names of(List<String> written) {
        Set<String> taken = new HashSet<>();
        Set<String> all = new HashSet<>(written);
        List<String> names = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int column = 0; column < written.size(); column++) {
            String name = written.get(column);
            boolean empty = name.isEmpty();
            String wanted = empty ? "column " + (column + 1) : name;
            String given = wanted;
            for (int n = 2; !taken.add(given) || (!given.equals(name) && all.contains(given)); n++)
                given = wanted + " (" + n + ")";
            names.add(given);
            if (!given.equals(name)) findings.add(renamed(column, name, given));
        }
        return new Names(names, findings);
    }

    private static Finding renamed(int column, String from, String to) {
        return new Finding(
                from.isEmpty() ? "empty-name" : "repeated-name",
                to,
                Finding.Severity.NOTE,
                from.isEmpty()
                        ? "Column %d has no name in the first line; it is called '%s' here."
                                .formatted(column + 1, to)
                        : "Column %d is called '%s' like one before it; it is called '%s' here."
                                .formatted(column + 1, from, to),
                List.of("give it a name of its own in the file"));
    }
}
