package org.fundi.engine.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Sample;
import org.fundi.engine.data.Shown;
import org.fundi.engine.guard.LeakGuard;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.StoredRun;

/// Whether runs learnt from a column that is known too late. A column that the person said is known
/// in time is theirs to answer for, unless Fundi's own sample says that it leaks.
final class LeakCheck {
    private final Handed handed;

    private LeakCheck(Handed handed) {
        this.handed = handed;
    }

    static List<Remark> of(Handed handed) {
        return new LeakCheck(handed).remarks();
    }

    private List<Remark> remarks() {
        Map<String, String> seen = new LinkedHashMap<>();
        Map<String, List<StoredRun>> runs = new LinkedHashMap<>();
        Map<Integer, Map<String, String>> byQuestion = new LinkedHashMap<>();
        for (StoredRun run : handed.ended()) {
            Map<String, String> leaks =
                    byQuestion.computeIfAbsent(
                            run.asked(), id -> handed.asking(id).map(this::leaks).orElse(Map.of()));
            leaks.forEach(
                    (column, why) -> {
                        seen.putIfAbsent(column, why);
                        runs.computeIfAbsent(column, _ -> new ArrayList<>()).add(run);
                    });
        }
        List<Remark> remarks = new ArrayList<>();
        seen.forEach(
                (column, why) ->
                        remarks.add(remark(column, why, runs.getOrDefault(column, List.of()))));
        return remarks;
    }

    private Remark remark(String column, String why, List<StoredRun> with) {
        List<Integer> numbers = with.stream().map(StoredRun::number).toList();
        String seen = "%s learnt from %s. %s".formatted(runs(numbers), Shown.of(column), why);
        if (wasTriedOnly(numbers)) {
            return Remark.note(
                    Remark.Kind.LEAK,
                    seen + " The last run left it out, and none of these was opened.",
                    "It was compared with and without the column, as Fundi advises.",
                    numbers);
        }
        return Remark.evidence(
                Remark.Kind.LEAK,
                seen,
                "The column may have been overlooked: Fundi asks about it, and it can be passed over.",
                numbers);
    }

    private boolean wasTriedOnly(List<Integer> with) {
        Set<Integer> opened = new LinkedHashSet<>();
        for (Openings.Entry opening : handed.ownOpenings()) opened.add(opening.run());
        return !with.contains(handed.ended().getLast().number())
                && with.stream().noneMatch(opened::contains);
    }

    /// Why, by column.
    private Map<String, String> leaks(Asking asking) {
        Map<String, String> leaks = new LinkedHashMap<>();
        Map<String, String> told = toldBySample(asking);
        for (String feature : asking.prepared().problem().features()) {
            String why = told.get(feature);
            if (why != null) {
                leaks.put(feature, "The sample says of it: %s.".formatted(why));
            }
        }
        for (Finding finding :
                LeakGuard.findings(
                        asking.prepared().split().training(), asking.prepared().problem())) {
            boolean answered = asking.asked().confirmed().contains("role:" + finding.column());
            if (finding.severity() != Finding.Severity.GRAVE || answered) continue;
            String question = finding.evidence();
            leaks.merge(
                    finding.column(),
                    question.substring(0, question.lastIndexOf('.') + 1)
                            + " Nobody said that it is known in time.",
                    (first, more) -> first + " " + more);
        }
        return leaks;
    }

    private Map<String, String> toldBySample(Asking asking) {
        for (Sample sample : handed.handedOut().samples()) {
            if (Bundled.fingerprint(sample).equals(asking.asked().fingerprint())) {
                return sample.ignored();
            }
        }
        return Map.of();
    }

    private static String runs(List<Integer> numbers) {
        return (numbers.size() == 1 ? "Run " : "Runs ")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
