package org.fundi.engine.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundi.engine.setting.Refusal;

/// Whether the log beside a project that was killed is its own. Where somebody puts a copy in the
/// project's place and leaves the log there, SQLite would mix both without a word: some pages of
/// the one, some of the other.
final class LogCheck {
    private LogCheck() {}

    /// What a file says of itself.
    ///
    /// @param mark of the project, where it keeps a journal
    /// @param breaks where its parts do not fit together
    private record Said(Optional<String> mark, Set<Object> breaks) {}

    /// @param together the project read with its log
    /// @throws Refusal where together they are what neither ever was
    static void refuseAnothers(Path file, Database together) {
        if (!isLeftBehind(file)) return;
        Said alone = alone(file);
        Said both = said(together);
        boolean other = alone.mark().isPresent() && !alone.mark().equals(both.mark());
        if (!other && alone.breaks().containsAll(both.breaks())) return;
        throw new Refusal(
                "the log '%s-wal' beside the project is not its own".formatted(file.getFileName()),
                "put back the project it belongs to; or move the log away and open the project again"
                        + " without what only the log holds");
    }

    /// A log is read with the help of a file beside it, which has to be made where it is gone.
    ///
    /// @param folderTakesFiles whether anything may be made beside the project
    /// @throws Refusal where what the log holds can't be read there
    static void refuseUnreadable(Path file, boolean folderTakesFiles) {
        boolean helped = Files.exists(beside(file, "-shm"));
        if (folderTakesFiles || helped || !isLeftBehind(file)) return;
        throw new Refusal(
                "'%s' was broken off, and where nothing may be written the log beside it can't be read"
                        .formatted(file.getFileName()),
                "copy '%1$s' and '%1$s-wal' together to a folder where you may write, and open the copy"
                        .formatted(file.getFileName()));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static boolean isLeftBehind(Path file) {
        try {
            Path log = beside(file, "-wal");
            return Files.exists(log) && Files.size(log) > 0 && !WriteLock.isHeld(file);
        } catch (IOException gone) {
            return false;
        }
    }

    /// Nothing where it can't be read alone: a process killed while it put the log into the file
    /// leaves a file that is whole together with its log only.
    private static Said alone(Path file) {
        try (Database without = Database.readingWithoutLog(file)) {
            return said(without);
        } catch (Refusal half) {
            return new Said(Optional.empty(), Set.of());
        }
    }

    private static Said said(Database database) {
        Journal journal = new Journal(database, Clock.systemUTC());
        Set<Object> breaks = new HashSet<>(JournalCheck.of(journal));
        breaks.addAll(pointsThatFitNoRun(database));
        return new Said(journal.project(), breaks);
    }

    /// A run's last point and the step it has come to are always written together.
    private static List<String> pointsThatFitNoRun(Database database) {
        return database.all(
                "SELECT last.run FROM (SELECT run, MAX(step) AS step FROM point GROUP BY run) last"
                        + " LEFT JOIN run ON run.number = last.run"
                        + " WHERE run.step IS NOT last.step",
                row -> "points of run " + row.getInt(1));
    }
}
