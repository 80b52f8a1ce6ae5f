package org.fundi.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundi.app.job.Interruption;
import org.fundi.engine.Catalogue;
import org.fundi.engine.math.Workers;
import org.fundi.engine.verify.HandedOut;
import org.fundi.engine.verify.Marking;
import org.fundi.engine.verify.Remark;
import org.fundi.engine.verify.Sheet;

/// Several files on the marking desk at once, each with its own time. What takes too long is left
/// behind, with what was seen of it so far; after Ctrl-C the rest is left, too.
///
/// @param folder where the desk keeps its own book of openings
/// @param limit of seconds a file
record MarkingDesk(
        HandedOut handedOut, Path folder, int limit, Interruption interruption, PrintWriter err) {
    private static final Duration SLICE = Duration.ofMillis(50);

    /// For a step that can't be broken off, in nanoseconds.
    private static final long GRACE = Duration.ofSeconds(2).toNanos();

    private static final long GRACE_WHEN_INTERRUPTED = Duration.ofMillis(200).toNanos();

    /// In the order of the files; those that Ctrl-C came before are left out.
    List<Marking.Checked> check(List<Path> files) {
        AtomicInteger done = new AtomicInteger();
        List<Marking.Checked> checked = new ArrayList<>();
        try (Workers workers = Workers.usual()) {
            List<Future<List<Marking.Checked>>> futures = new ArrayList<>();
            for (Path file : files) {
                futures.add(workers.begin(() -> one(file, files.size(), done)));
            }
            for (Future<List<Marking.Checked>> future : futures) {
                checked.addAll(Workers.await(future));
            }
        }
        return checked;
    }

    /// None where Ctrl-C came before.
    private List<Marking.Checked> one(Path file, int files, AtomicInteger done) {
        if (interruption.isAsked()) return List.of();
        Marking marking = new Marking(file, Catalogue.NAMES, Catalogue.METRICS, handedOut, folder);
        Marking.Checked checked = inTime(marking);
        tell(checked.sheet(), done.incrementAndGet(), files);
        return List.of(checked);
    }

    private Marking.Checked inTime(Marking marking) {
        long end = System.nanoTime() + Duration.ofSeconds(limit).toNanos();
        try (Workers own = new Workers(1)) {
            Future<Boolean> check =
                    own.begin(
                            () -> {
                                marking.check(
                                        () ->
                                                interruption.isAsked()
                                                        || System.nanoTime() - end > 0);
                                return true;
                            });
            long leave = end + GRACE;
            while (!Workers.isDone(check, SLICE)) {
                if (interruption.isAsked()) {
                    leave = Math.min(leave, System.nanoTime() + GRACE_WHEN_INTERRUPTED);
                }
                if (System.nanoTime() - leave > 0) return marking.leftAfter(limit);
            }
            return marking.soFar();
        }
    }

    private void tell(Sheet sheet, int number, int files) {
        err.printf(
                "  %d of %d  %s: %s%n",
                number, files, OneLine.of("" + sheet.file().getFileName()), told(sheet));
        err.flush();
    }

    private static String told(Sheet sheet) {
        return switch (sheet.weight()) {
            case EVIDENCE -> "evidence";
            case UNCHECKED -> "not checked whole";
            case NOTE -> "%d of %d runs repeated".formatted(sheet.repeated(), sheet.ended());
        };
    }

    /// Where nothing weightier was seen, the file is in order.
    static boolean isInOrder(Sheet sheet) {
        return sheet.weight() == Remark.Weight.NOTE;
    }
}
