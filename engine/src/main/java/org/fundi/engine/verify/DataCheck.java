package org.fundi.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Sample;
import org.fundi.engine.project.StoredRun;

/// Whether the runs learnt from the data that were handed out.
final class DataCheck {
    private final Handed handed;
    private final Dataset given;

    private DataCheck(Handed handed, Dataset given) {
        this.handed = handed;
        this.given = given;
    }

    static List<Remark> of(Handed handed) {
        return handed.handedOut()
                .data()
                .map(given -> new DataCheck(handed, given).remarks())
                .orElse(List.of());
    }

    private List<Remark> remarks() {
        Map<String, List<StoredRun>> byData = new TreeMap<>();
        for (StoredRun run : handed.ended()) {
            String fingerprint = handed.project().questions().at(run.asked()).fingerprint();
            byData.computeIfAbsent(fingerprint, _ -> new ArrayList<>()).add(run);
        }
        boolean used = byData.containsKey(given.fingerprint());
        List<Remark> remarks = new ArrayList<>();
        byData.forEach(
                (fingerprint, runs) -> {
                    if (!fingerprint.equals(given.fingerprint())) {
                        remarks.add(remark(fingerprint, runs, used));
                    }
                });
        return remarks;
    }

    private Remark remark(String fingerprint, List<StoredRun> runs, boolean used) {
        List<Integer> numbers = runs.stream().map(StoredRun::number).toList();
        String which = numbers.size() == 1 ? "Run " : "Runs ";
        String seen =
                which
                        + String.join(", ", numbers.stream().map(String::valueOf).toList())
                        + " learnt from other data than those handed out (SHA-256 %s…, not %s…)."
                                .formatted(first(fingerprint), first(given.fingerprint()));
        var sample = Bundled.of(fingerprint, handed.handedOut().samples());
        if (sample.isPresent() && used) return tried(seen, sample.get(), numbers);
        DataDifference difference = difference(runs.getFirst().asked());
        if (difference.isInWritingOnly()) {
            return Remark.note(
                    Remark.Kind.OTHER_DATA,
                    seen + " " + difference.told(),
                    "The file was opened and saved again with another program.",
                    numbers);
        }
        String about =
                sample.map(it -> " They are Fundi's sample '%s'.".formatted(it.title())).orElse("");
        return Remark.evidence(
                Remark.Kind.OTHER_DATA,
                seen + about + " " + difference.told(),
                "Another version of the file may have been handed out, or rows were set right with a reason that the text tells.",
                numbers);
    }

    private static Remark tried(String seen, Sample sample, List<Integer> numbers) {
        return Remark.note(
                Remark.Kind.OTHER_DATA,
                seen + " They are Fundi's sample '%s'.".formatted(sample.title()),
                "Something was tried on a sample in the same project.",
                numbers);
    }

    private DataDifference difference(int asked) {
        var theirs = handed.asking(asked).map(Asking::data);
        if (theirs.isEmpty()) return DataDifference.UNKNOWN;
        return DataDifference.between(given.table(), theirs.get().table());
    }

    static String first(String fingerprint) {
        return fingerprint.substring(0, Math.min(12, fingerprint.length()));
    }
}
