package org.fundi.engine.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The data that more than half of the files learnt from, taken as those handed out where nobody
/// said which they were.
///
/// @param count of the files that learnt from them
/// @param files in all that learnt from anything
record Majority(String fingerprint, int count, int files) {

    /// Nothing where no data are those of more than half.
    static Optional<Majority> of(List<Marking.Checked> files) {
        Map<String, Integer> counts = new HashMap<>();
        int learnt = 0;
        for (Marking.Checked file : files) {
            if (file.traces().fingerprints().isEmpty()) continue;
            learnt++;
            file.traces().fingerprints().keySet().forEach(it -> counts.merge(it, 1, Integer::sum));
        }
        int all = learnt;
        return counts.entrySet().stream()
                .filter(it -> 2 * it.getValue() > all)
                .max(Map.Entry.comparingByValue())
                .map(it -> new Majority(it.getKey(), it.getValue(), all));
    }

    /// A remark where a file never learnt from them.
    List<Remark> remarks(Marking.Checked file) {
        Map<String, Integer> learnt = file.traces().fingerprints();
        if (learnt.isEmpty() || learnt.containsKey(fingerprint)) return List.of();
        return List.of(
                Remark.evidence(
                        Remark.Kind.OTHER_DATA,
                        "Its runs learnt from other data than %d of the %d files (SHA-256 %s…, not %s…)."
                                .formatted(
                                        count,
                                        files,
                                        DataCheck.first(learnt.keySet().iterator().next()),
                                        DataCheck.first(fingerprint)),
                        "Most files need not have the right data: with --data it can be told how these differ.",
                        List.of()));
    }
}
