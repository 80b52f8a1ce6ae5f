package org.fundi.engine.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.project.Names;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.setting.Refusal;

/// One file on the marking desk. It is opened to be looked at only; whatever it holds, it harms no
/// other. What was seen so far can be asked for at any time, from any thread.
public final class Marking {
    /// Larger files are not looked at, in bytes.
    static final long MOST = 1L << 30;

    private final Path file;
    private final Names names;
    private final List<Metric> metrics;
    private final HandedOut handedOut;
    private final Path folder;
    private final List<Remark> remarks = new ArrayList<>();
    private Sheet counts;
    private Traces traces = new Traces(Map.of(), Map.of(), false);

    /// @param folder where the desk keeps its own book of openings
    public Marking(Path file, Names names, List<Metric> metrics, HandedOut handedOut, Path folder) {
        this.file = file;
        this.names = names;
        this.metrics = List.copyOf(metrics);
        this.handedOut = handedOut;
        this.folder = folder;
        this.counts = new Sheet(file, 0, 0, 0, 0, List.of());
    }

    /// What was seen in one file, before it is compared with others.
    ///
    /// @param traces what it is known again by
    public record Checked(Sheet sheet, Traces traces) {}

    /// Compares files with each other: which of them hold the same runs.
    ///
    /// @param byMajority whether the data of more than half are taken as those handed out
    public static List<Sheet> together(List<Checked> files, boolean byMajority) {
        Optional<Majority> majority = byMajority ? Majority.of(files) : Optional.empty();
        List<Sheet> sheets = new ArrayList<>();
        SharedRuns shared = new SharedRuns(files);
        for (Checked file : files) {
            List<Remark> more = new ArrayList<>(shared.remarks(file));
            majority.ifPresent(it -> more.addAll(it.remarks(file)));
            sheets.add(file.sheet().with(more));
        }
        return sheets;
    }

    /// Looks at everything, and trains every run again.
    ///
    /// @param leaving asked between steps: whether there is no more time
    public void check(BooleanSupplier leaving) {
        try {
            refuseUnlessPlain();
            try (ProjectFile project = ProjectFile.look(file, names)) {
                project.refuseWhatIsOutsized();
                check(new Handed(project, handedOut), leaving);
            }
        } catch (Refusal refusal) {
            add(Remark.unchecked("It could not be checked: " + refusal.what() + ".", List.of()));
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            add(
                    Remark.unchecked(
                            "It could not be checked to its end: it needs more memory than there is.",
                            List.of()));
        } catch (RuntimeException mistake) {
            add(
                    Remark.unchecked(
                            "It could not be checked to its end: " + mistake + ".", List.of()));
        }
    }

    /// What is known by now.
    public synchronized Checked soFar() {
        return new Checked(counts.with(remarks), traces);
    }

    /// What is known by now of a file that took too long.
    public synchronized Checked leftAfter(long seconds) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(outOfTime(seconds));
        return new Checked(counts.with(more), traces);
    }

    private static Remark outOfTime(long seconds) {
        return Remark.unchecked(
                String.format(
                        Locale.ROOT,
                        "It could not be checked to its end in %,d seconds; --limit gives it more.",
                        seconds),
                List.of());
    }

    private void check(Handed handed, BooleanSupplier leaving) {
        counts(handed, 0);
        RecordCheck.of(handed).forEach(this::add);
        synchronized (this) {
            traces = Traces.of(file, handed);
        }
        SealCheck.of(handed).forEach(this::add);
        DataCheck.of(handed).forEach(this::add);
        BaselineCheck.of(handed).forEach(this::add);
        LeakCheck.of(handed).forEach(this::add);
        Repetition repetition =
                new Repetition(
                        handed, metrics, new OpenedAgain(handed, folder), leaving, this::add);
        repetition.all(repeated -> counts(handed, repeated));
        if (!repetition.outOfTime().isEmpty()) {
            add(
                    Remark.unchecked(
                            "There was no time to train these runs again: "
                                    + repetition.outOfTime()
                                    + ".",
                            repetition.outOfTime()));
        }
        if (handed.ended().isEmpty()) {
            add(Remark.unchecked("It holds no run of its own that has ended.", List.of()));
        }
    }

    private synchronized void counts(Handed handed, int repeated) {
        counts =
                new Sheet(
                        file,
                        handed.all().size(),
                        handed.ended().size(),
                        repeated,
                        handed.allOpenings().size(),
                        List.of());
    }

    private synchronized void add(Remark remark) {
        remarks.add(remark);
    }

    private void refuseUnlessPlain() {
        if (Files.isSymbolicLink(file)) {
            throw new Refusal("it is a link to another file", "name the file itself");
        }
        if (Files.isDirectory(file)) {
            throw new Refusal("it is a folder", "name the files in it");
        }
        if (!Files.exists(file)) throw new Refusal("there is no such file", "check the name");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal("it is no file", "name a project");
        }
        try {
            if (Files.size(file) > MOST) {
                throw new Refusal("it is larger than 1 GB", "look at it with 'fundi runs'");
            }
        } catch (IOException e) {
            throw new Refusal("it can't be read", "check that you may read it");
        }
    }
}
