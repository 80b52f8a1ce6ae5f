package org.fundi.app.evaluate;

import java.util.Optional;
import org.fundi.app.workspace.Memory;

/// The threshold a person chose for a run, and where it came from, as it is found again when the
/// run is looked at once more: each run has one for each metric success was measured by.
record ChosenThreshold(ThresholdFrom from, double value) {

    void keep(Memory memory, Judged of) {
        memory.keep(name(of), from.name() + " " + value);
    }

    /// Empty where none was chosen, and where what was kept is none.
    static Optional<ChosenThreshold> of(Memory memory, Judged judged) {
        String[] parts = memory.text(name(judged)).split(" ", 2);
        for (ThresholdFrom from : ThresholdFrom.values()) {
            if (parts.length == 2 && from.name().equals(parts[0])) return of(from, parts[1]);
        }
        return Optional.empty();
    }

    private static Optional<ChosenThreshold> of(ThresholdFrom from, String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= 1
                    ? Optional.of(new ChosenThreshold(from, value))
                    : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static String name(Judged judged) {
        return "threshold.%d.%s".formatted(judged.row().number(), judged.metric().key());
    }
}
