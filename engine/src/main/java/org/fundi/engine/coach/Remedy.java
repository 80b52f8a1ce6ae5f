package org.fundi.engine.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// Other settings of the same algorithm that are worth a try.
///
/// @param changes at least one
public record Remedy(List<Change> changes) {
    public Remedy {
        changes = List.copyOf(changes);
    }

    /// The same algorithm with these settings changed.
    public <R> R on(R algorithm) {
        R changed = algorithm;
        for (Change change : changes) changed = Knobs.with(changed, change.path(), change.to());
        return changed;
    }

    /// Nothing where there is no such setting, where it is set so already, or where the value is
    /// out of its range.
    public static Optional<Remedy> of(Object algorithm, String path, String to) {
        return Knobs.find(algorithm, path)
                .filter(setting -> !setting.text().equals(to))
                .filter(_ -> allows(algorithm, path, to))
                .map(setting -> new Remedy(List.of(new Change(path, setting.text(), to))));
    }

    private static boolean allows(Object algorithm, String path, String to) {
        try {
            Knobs.with(algorithm, path, to);
            return true;
        } catch (Refusal outOfRange) {
            return false;
        }
    }

    /// Both at once; where one is missing, the other.
    public static Optional<Remedy> both(Optional<Remedy> first, Optional<Remedy> second) {
        if (first.isEmpty() || second.isEmpty()) return first.or(() -> second);
        List<Change> changes = new ArrayList<>(first.get().changes());
        changes.addAll(second.get().changes());
        return Optional.of(new Remedy(changes));
    }
}
