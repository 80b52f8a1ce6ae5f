package org.fundi.engine.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.fundi.engine.project.JournalCheck;

/// Whether what the project keeps is what was written when it happened.
final class RecordCheck {
    private static final int TOLD = 4;

    private RecordCheck() {}

    static List<Remark> of(Handed handed) {
        if (handed.project().journal().lines().isEmpty() && !handed.all().isEmpty()) {
            List<JournalCheck.Break> breaks = JournalCheck.of(handed.project().journal());
            if (breaks.isEmpty()) return List.of(noJournal());
        }
        List<JournalCheck.Break> breaks = JournalCheck.of(handed.project().journal());
        if (breaks.isEmpty()) return List.of();
        String more = breaks.size() > TOLD ? "; and %d more".formatted(breaks.size() - TOLD) : "";
        return List.of(
                Remark.evidence(
                        Remark.Kind.RECORD,
                        "What the file keeps is not what Fundi wrote: "
                                + breaks.stream()
                                        .limit(TOLD)
                                        .map(it -> told(handed, it))
                                        .collect(Collectors.joining("; "))
                                + more
                                + ".",
                        "Fundi itself never changes these records. A repair with another program after a fault of the disk can't be ruled out: ask for an earlier copy.",
                        breaks.stream()
                                .filter(it -> isAboutARun(it))
                                .map(JournalCheck.Break::about)
                                .distinct()
                                .sorted()
                                .toList()));
    }

    private static Remark noJournal() {
        return Remark.note(
                Remark.Kind.VERSION,
                "The file was made by a version of Fundi that kept no journal: changes of its records are found by training again only.",
                "",
                List.of());
    }

    private static boolean isAboutARun(JournalCheck.Break one) {
        boolean line = one.kind() == JournalCheck.Kind.LINE || one.kind() == JournalCheck.Kind.END;
        return !line
                && switch (one.event()) {
                    case BEGAN, ENDED -> true;
                    case MADE, ADOPTED, OPENED -> false;
                };
    }

    private static String told(Handed handed, JournalCheck.Break one) {
        return switch (one.kind()) {
            case LINE ->
                    "line %d of its journal does not follow the one before: a line was changed, put in or taken away"
                            .formatted(one.about());
            case END -> "lines are gone from the end of its journal";
            case CONTENT -> "%s was changed since".formatted(what(handed, one));
            case GONE -> "%s was taken away".formatted(what(handed, one));
            case UNTOLD -> "no line of its journal tells of %s".formatted(what(handed, one));
        };
    }

    private static String what(Handed handed, JournalCheck.Break one) {
        return switch (one.event()) {
            case MADE, ADOPTED -> "the making of the project";
            case BEGAN ->
                    "the record of how %s began (its settings, time, versions, openings before)"
                            .formatted(handed.told(one.about()));
            case ENDED ->
                    "the record of how %s ended (its scores, hashes, time)"
                            .formatted(handed.told(one.about()));
            case OPENED -> "the record of opening %d of the seal".formatted(one.about());
        };
    }
}
