package org.fundi.engine.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a project still is what its journal tells.
public final class JournalCheck {
    private final Journal journal;
    private final List<Break> breaks = new ArrayList<>();

    private JournalCheck(Journal journal) {
        this.journal = journal;
    }

    /// What no longer fits.
    public enum Kind {
        /// A line does not follow the one before it: lines were changed, put in or taken away.
        LINE,
        /// Lines are gone from the end.
        END,
        /// What is kept of a run or an opening is not what was kept when the line was written.
        CONTENT,
        /// The run or the opening is not there any more.
        GONE,
        /// A run or an opening that no line tells of.
        UNTOLD
    }

    /// One place where project and journal differ.
    ///
    /// @param event what the line tells of
    /// @param about the run's or the opening's number, or the line's where its kind is
    ///     [Kind#LINE] or [Kind#END]
    public record Break(Kind kind, Journal.Event event, int about) {}

    /// None where everything fits, and where no journal was kept.
    public static List<Break> of(Journal journal) {
        if (!journal.isKept()) return List.of();
        JournalCheck check = new JournalCheck(journal);
        check.follow(journal.lines());
        check.look(journal.lines());
        return List.copyOf(check.breaks);
    }

    private void follow(List<Journal.Line> lines) {
        String before = "";
        int expected = 1;
        for (Journal.Line line : lines) {
            if (line.id() != expected || !line.sha256().equals(line.reckoned(before))) {
                breaks.add(new Break(Kind.LINE, line.event(), line.id()));
            }
            before = line.sha256();
            expected = line.id() + 1;
        }
        if (journal.highest() >= expected) {
            breaks.add(new Break(Kind.END, Journal.Event.MADE, journal.highest()));
        }
    }

    private void look(List<Journal.Line> lines) {
        Set<Integer> began = new HashSet<>();
        Set<Integer> ended = new HashSet<>();
        Set<Integer> opened = new HashSet<>();
        for (Journal.Line line : lines) {
            compare(line);
            switch (line.event()) {
                case MADE, ADOPTED -> {}
                case BEGAN -> began.add(line.about());
                case ENDED -> ended.add(line.about());
                case OPENED -> opened.add(line.about());
            }
        }
        for (int run : journal.numbers("run", "number")) {
            if (!began.contains(run)) untold(Journal.Event.BEGAN, run);
            else if (!ended.contains(run) && journal.hasEnded(run)) {
                untold(Journal.Event.ENDED, run);
            }
        }
        for (int opening : journal.numbers("opening", "id")) {
            if (!opened.contains(opening)) untold(Journal.Event.OPENED, opening);
        }
    }

    private void compare(Journal.Line line) {
        var now = journal.content(line.event(), line.about());
        if (now.isEmpty()) breaks.add(new Break(Kind.GONE, line.event(), line.about()));
        else if (!now.get().equals(line.content())) {
            breaks.add(new Break(Kind.CONTENT, line.event(), line.about()));
        }
    }

    private void untold(Journal.Event event, int about) {
        breaks.add(new Break(Kind.UNTOLD, event, about));
    }
}
