package org.fundi.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fundi.app.job.Behind;
import org.fundi.app.job.InOrder;
import org.fundi.app.workspace.RunBook;
import org.fundi.engine.experiment.Interrupted;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.Recorder;
import org.fundi.engine.project.Scribe;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;

/// One project while the window works on it. What is written waits in one line, off the screen's
/// thread; where writing fails once, nothing more is written.
final class Session {
    private final InOrder writing;
    private final InOrder packing;
    private final Consumer<RuntimeException> failed;
    private volatile Optional<ProjectFile> project = Optional.empty();
    private volatile boolean writable = true;
    private volatile boolean left;
    private Optional<Path> unpacked = Optional.empty();

    /// @param failed told once, on any thread
    Session(InOrder writing, InOrder packing, Consumer<RuntimeException> failed) {
        this.writing = writing;
        this.packing = packing;
        this.failed = failed;
    }

    /// A project that was opened.
    ///
    /// @param unpacked where its data were put to be read; deleted at the end
    void begin(ProjectFile opened, Optional<Path> unpackedIn) {
        project = Optional.of(opened);
        unpacked = unpackedIn;
        if (opened.isReadOnly()) writable = false;
    }

    /// A project that is made first.
    ///
    /// @param made told of it, not on the screen's thread
    void begin(Supplier<ProjectFile> make, Consumer<ProjectFile> made) {
        writing.add(
                () ->
                        guarded(
                                () -> {
                                    ProjectFile fresh = make.get();
                                    project = Optional.of(fresh);
                                    made.accept(fresh);
                                }));
    }

    /// Empty until it is made, and where it could not be.
    Optional<ProjectFile> project() {
        return project;
    }

    /// Whether what is done now will be there again.
    boolean isKept() {
        return writable && !left;
    }

    /// Goes on in a copy under another name. Not on the screen's thread.
    ///
    /// @return the copy
    /// @throws Refusal where none can be made there
    Path moveTo(Path other) {
        writing.finish();
        ProjectFile kept =
                project.orElseThrow(
                        () ->
                                new Refusal(
                                        "nothing could be kept so far, so there is nothing to copy",
                                        "make room where the project lies, then open the table again"));
        ProjectFolder.clear(other);
        kept.moveTo(other);
        writable = true;
        return other;
    }

    void write(Consumer<ProjectFile> change) {
        if (!writable) return;
        writing.add(() -> guarded(() -> project.ifPresent(change)));
    }

    /// The project, once all that waits is written. Not on the screen's thread.
    Optional<ProjectFile> settled() {
        writing.finish();
        return left ? Optional.empty() : project;
    }

    /// Not on the screen's thread.
    ///
    /// @throws Refusal where nothing could be kept
    /// @throws CancelledException where it was left meanwhile, and closed
    <R> R read(Function<ProjectFile, R> work) {
        Optional<ProjectFile> kept = settled();
        if (left) throw new CancelledException();
        if (kept.isEmpty()) {
            throw new Refusal(
                    "nothing could be kept, so there is nothing to hand in",
                    "make room where projects lie, then open the table again");
        }
        try {
            return work.apply(kept.get());
        } catch (Refusal refusal) {
            if (left) throw new CancelledException();
            throw refusal;
        }
    }

    /// Not on the screen's thread: written when it returns, or the person is told.
    void writeNow(Consumer<ProjectFile> change) {
        settled().ifPresent(kept -> guarded(() -> change.accept(kept)));
    }

    /// Writes what takes a second to be packed, such as a large table: nothing else waits for it.
    void pack(Consumer<ProjectFile> change) {
        write(project -> packing.add(() -> guarded(() -> change.accept(project))));
    }

    private void guarded(Runnable change) {
        if (!writable) return;
        try {
            change.run();
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private void fail(RuntimeException failure) {
        synchronized (this) {
            if (!writable || left) return;
            writable = false;
        }
        failed.accept(failure);
    }

    RunBook.Page page(int run) {
        return new RunBook.Page() {
            @Override
            public Watcher recording(Watcher watcher) {
                writing.finish();
                if (!isKept() || project.isEmpty()) return watcher;
                return new Recorder(
                        project.get().runs(),
                        run,
                        watcher,
                        Session.this::fail,
                        () -> left,
                        behind(writing));
            }

            @Override
            public Optional<Interrupted> goOn() {
                return Session.this.goOn(run);
            }
        };
    }

    /// Of one run: what is written of it waits in the line with all else.
    private static Scribe behind(InOrder writing) {
        Behind behind = new Behind(writing);
        return new Scribe() {
            @Override
            public void write(Runnable change) {
                behind.add(change);
            }

            @Override
            public boolean isFree() {
                return behind.isFree();
            }

            @Override
            public void settle() {
                behind.settle();
            }
        };
    }

    private Optional<Interrupted> goOn(int run) {
        writing.finish();
        Optional<StoredRun> stored = project.flatMap(kept -> kept.runs().at(run));
        if (stored.isEmpty()) return Optional.empty();
        Optional<Interrupted> from = project.get().runs().interrupted(stored.get());
        if (isKept()) guarded(() -> project.ifPresent(kept -> kept.runs().resume(run)));
        return from;
    }

    /// No more is written, but what waits: runs under way stay interrupted, to be resumed.
    void leave() {
        left = true;
        writing.add(
                () -> {
                    packing.finish();
                    project.ifPresent(ProjectFile::close);
                    unpacked.ifPresent(Session::delete);
                });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.toAbsolutePath().getParent());
        } catch (IOException stillRead) {
            file.toFile().deleteOnExit();
        }
    }
}
