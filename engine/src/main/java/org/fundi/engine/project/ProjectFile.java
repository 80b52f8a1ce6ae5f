package org.fundi.engine.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fundi.engine.setting.Refusal;

/// One `.fundi` file: a project with all that was asked, trained and opened in it. Kept at every
/// change; there is nothing to save. Any thread may use it.
public final class ProjectFile implements AutoCloseable {
    private final Database database;
    private volatile Path file;
    private volatile Optional<WriteLock> lock;
    private final Data data;
    private final Questions questions;
    private final Runs runs;
    private final Openings openings;
    private final Journal journal;
    private final LookedAt lookedAt;
    private final Remembered remembered;
    private final Validations validations;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ProjectFile(
            Path file, Database database, Optional<WriteLock> lock, Names names, Clock clock) {
        this.file = file;
        this.database = database;
        this.lock = lock;
        data = new Data(database);
        questions = new Questions(database, names, clock);
        journal = new Journal(database, clock);
        runs = new Runs(database, names, journal, clock, this::isAttended);
        openings = new Openings(database, journal);
        lookedAt = new LookedAt(database);
        remembered = new Remembered(database);
        validations = new Validations(database, names);
    }

    /// A new, empty project.
    ///
    /// @throws Refusal where there is a file of this name already, or none can be made
    public static ProjectFile create(Path file, Names names) {
        return create(file, names, Clock.systemUTC());
    }

    static ProjectFile create(Path file, Names names, Clock clock) {
        if (Files.exists(file)) {
            throw new Refusal(
                    "there is a file '" + file + "' already",
                    "choose another name, or open it as a project");
        }
        WriteLock lock = WriteLock.of(file).orElseThrow(() -> noneCanBeMade(file));
        try {
            Database database = Database.writing(file);
            Schema.create(database);
            ProjectFile project = new ProjectFile(file, database, Optional.of(lock), names, clock);
            project.journal.made();
            return project;
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /// A project that is there: to write to, or to read only where another window has it or nothing
    /// may be written. A file that is refused is left as it is, to the byte.
    ///
    /// @throws Refusal where it is no project, a newer one, or damaged
    public static ProjectFile open(Path file, Names names) {
        return open(file, names, Clock.systemUTC());
    }

    static ProjectFile open(Path file, Names names, Clock clock) {
        Schema.refuseWhatIsNoProject(file);
        Schema.refuseWhatIsBroken(file);
        Optional<WriteLock> lock = Files.isWritable(file) ? WriteLock.of(file) : Optional.empty();
        try {
            Database database = lock.isPresent() ? Database.writing(file) : Database.reading(file);
            ProjectFile project = new ProjectFile(file, database, lock, names, clock);
            if (lock.isPresent()) {
                Migration.migrate(file, database, project.journal);
                project.runs.markInterrupted();
            }
            return project;
        } catch (RuntimeException failure) {
            lock.ifPresent(WriteLock::close);
            throw failure;
        }
    }

    /// A project to write to.
    ///
    /// @throws Refusal as [#open], and where another has it or nothing may be written
    public static ProjectFile openToWrite(Path file, Names names) {
        ProjectFile project = open(file, names);
        if (!project.isReadOnly()) return project;
        project.close();
        throw Files.isWritable(file) && WriteLock.isHeld(file)
                ? new Refusal(
                        "another window or command is writing to '" + file + "'",
                        "wait until it is done, or close it there; 'fundi runs' may look meanwhile")
                : new Refusal(
                        "'" + file + "' may not be written to",
                        "give yourself the right to write to it and its folder, or work on a copy");
    }

    /// A project to look at: not a byte of it changes, and whoever writes to it isn't disturbed.
    ///
    /// @throws Refusal as [#open]
    public static ProjectFile look(Path file, Names names) {
        Schema.refuseWhatIsNoProject(file);
        Schema.refuseWhatIsBroken(file);
        return new ProjectFile(
                file, Database.reading(file), Optional.empty(), names, Clock.systemUTC());
    }

    private boolean isAttended() {
        return lock.isPresent() || WriteLock.isHeld(file);
    }

    /// For whoever reads files of strangers: refuses one whose texts alone would fill the memory.
    ///
    /// @throws Refusal where it holds more than Fundi ever writes
    public void refuseWhatIsOutsized() {
        Schema.refuseWhatIsOutsized(database);
    }

    public Path file() {
        return file;
    }

    /// Another window has it, or nothing may be written: what is done here is not kept.
    public boolean isReadOnly() {
        return lock.isEmpty();
    }

    public Data data() {
        return data;
    }

    public Questions questions() {
        return questions;
    }

    public Runs runs() {
        return runs;
    }

    public Openings openings() {
        return openings;
    }

    public Journal journal() {
        return journal;
    }

    public LookedAt lookedAt() {
        return lookedAt;
    }

    public Remembered remembered() {
        return remembered;
    }

    public Validations validations() {
        return validations;
    }

    /// A copy of everything, under another name.
    ///
    /// @throws Refusal where there is a file of that name already
    public void copyTo(Path other) {
        if (Files.exists(other)) {
            throw new Refusal("there is a file '" + other + "' already", "choose another name");
        }
        database.copyInto(other);
    }

    /// A copy of everything, under another name, which is written to from now on; the former file
    /// stays as it is. Whoever trains goes on, into the new one.
    ///
    /// @throws Refusal where there is a file of that name already, or none can be made
    public void moveTo(Path other) {
        if (Files.exists(other)) {
            throw new Refusal("there is a file '" + other + "' already", "choose another name");
        }
        WriteLock next = WriteLock.of(other).orElseThrow(() -> noneCanBeMade(other));
        try {
            database.moveTo(other);
        } catch (RuntimeException failure) {
            next.close();
            throw failure;
        }
        boolean onlyRead = lock.isEmpty();
        lock.ifPresent(WriteLock::close);
        lock = Optional.of(next);
        file = other;
        if (onlyRead) runs.markInterrupted();
    }

    private static Refusal noneCanBeMade(Path file) {
        return new Refusal(
                "no project can be made at '" + file + "'", "choose a folder where you may write");
    }

    /// For tests: from now on the disk is full.
    public void limitToItsSize() {
        int pages = database.one("PRAGMA page_count", row -> row.getInt(1)).orElseThrow();
        database.one("PRAGMA max_page_count = " + pages, row -> row.getInt(1));
    }

    /// Once; closing it again does nothing.
    @Override
    public void close() {
        if (closed.getAndSet(true)) return;
        try {
            database.close();
        } finally {
            lock.ifPresent(WriteLock::close);
        }
    }
}
