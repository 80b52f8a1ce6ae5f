package org.fundi.engine.verify;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.StoredRun;

/// Whether test rows were looked at once, last and by one run.
final class SealCheck {
    private final Handed handed;
    private final List<Remark> remarks = new ArrayList<>();

    private SealCheck(Handed handed) {
        this.handed = handed;
    }

    static List<Remark> of(Handed handed) {
        SealCheck check = new SealCheck(handed);
        check.openedAgain();
        check.trainedAfter();
        check.openingsGone();
        return List.copyOf(check.remarks);
    }

    private void openedAgain() {
        List<Openings.Entry> own = handed.ownOpenings();
        if (own.isEmpty()) return;
        List<Openings.Entry> again = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Openings.Entry opening = own.get(i);
            List<Openings.Entry> earlier = own.subList(0, i);
            if (earlier.stream().anyMatch(it -> overlap(it, opening))) again.add(opening);
            else if (opening.seenBefore() > 0) seenElsewhere(opening);
        }
        if (again.isEmpty()) return;
        remarks.add(
                Remark.evidence(
                        Remark.Kind.OPENED_AGAIN,
                        "The test rows were opened %d times: %s."
                                .formatted(
                                        own.size(),
                                        own.stream()
                                                .map(this::told)
                                                .collect(Collectors.joining("; "))),
                        "A look may have been repeated for the same run, or asked for in class; ask what was chosen after the first.",
                        own.stream().map(Openings.Entry::run).distinct().toList()));
    }

    private void seenElsewhere(Openings.Entry opening) {
        if (!handed.allOpenings().getFirst().equals(opening)) return;
        remarks.add(
                Remark.note(
                        Remark.Kind.SEEN_ELSEWHERE,
                        String.format(
                                Locale.ROOT,
                                "When %s opened the test rows for the first time, %,d of these %,d rows had been looked at on that computer before.",
                                handed.told(opening.run()),
                                opening.seenBefore(),
                                opening.rows()),
                        "Others may use the same computer and the same data; it may also have been another project of the same person.",
                        List.of(opening.run())));
    }

    /// Runs of the same rows that were begun when they had been looked at.
    private void trainedAfter() {
        List<Openings.Entry> own = handed.ownOpenings();
        if (own.isEmpty()) return;
        Openings.Entry first = own.getFirst();
        int given = handed.allOpenings().size() - own.size();
        List<StoredRun> after =
                handed.ended().stream()
                        .filter(
                                run ->
                                        run.openingsBefore() > given
                                                || run.began().isAfter(first.at()))
                        .filter(run -> sameRows(run.asked(), askedOf(first)))
                        .toList();
        if (after.isEmpty()) return;
        remarks.add(
                Remark.evidence(
                        Remark.Kind.TRAINED_AFTER,
                        "Trained after the test rows had been opened (%s): %s."
                                .formatted(
                                        told(first),
                                        after.stream()
                                                .map(
                                                        run ->
                                                                handed.told(run.number())
                                                                        + " at "
                                                                        + shown(run.began()))
                                                .collect(Collectors.joining(", "))),
                        "It may have been out of curiosity: it matters where one of these runs is the one that was chosen.",
                        after.stream().map(StoredRun::number).toList()));
    }

    /// Each run knows how many openings there were when it began.
    private void openingsGone() {
        int there = handed.allOpenings().size();
        List<StoredRun> knowMore =
                handed.all().stream().filter(run -> run.openingsBefore() > there).toList();
        if (knowMore.isEmpty()) return;
        StoredRun last = knowMore.getLast();
        remarks.add(
                Remark.evidence(
                        Remark.Kind.RECORD,
                        "When %s began, the test rows had been opened %d times; the file has records of %d."
                                .formatted(
                                        handed.told(last.number()), last.openingsBefore(), there),
                        "Fundi never takes such a record away.",
                        List.of(last.number())));
    }

    private boolean overlap(Openings.Entry one, Openings.Entry other) {
        if (!one.fingerprint().equals(other.fingerprint())) return false;
        Optional<Asking> first = handed.asking(askedOf(one));
        Optional<Asking> second = handed.asking(askedOf(other));
        if (first.isEmpty() || second.isEmpty()) return true;
        if (!first.get().sharesRowsWith(second.get())) return false;
        BitSet rows = new BitSet();
        for (int row : first.get().prepared().split().testRows()) rows.set(row);
        for (int row : second.get().prepared().split().testRows()) if (rows.get(row)) return true;
        return false;
    }

    private boolean sameRows(int one, int other) {
        if (one == other) return true;
        Optional<Asking> first = handed.asking(one);
        Optional<Asking> second = handed.asking(other);
        return first.isEmpty() || second.isEmpty() || first.get().sharesRowsWith(second.get());
    }

    private int askedOf(Openings.Entry opening) {
        return handed.all().stream()
                .filter(run -> run.number() == opening.run())
                .findFirst()
                .map(StoredRun::asked)
                .orElse(0);
    }

    private String told(Openings.Entry opening) {
        return "at %s for %s".formatted(shown(opening.at()), handed.told(opening.run()));
    }

    private static String shown(java.time.Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
