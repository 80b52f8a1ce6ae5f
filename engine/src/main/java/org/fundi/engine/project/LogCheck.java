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

    private static boolean isLeftBehind(Path file) {
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
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
