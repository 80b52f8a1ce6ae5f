package org.fundi.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.fundi.app.job.Interruption;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.Recorder;
import org.fundi.engine.project.Scribe;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;

/// A project that a command writes to. Where the command ends early, what has not ended stays in it
/// as interrupted, and how to go on is said.
final class Kept implements AutoCloseable {
    private final ProjectFile project;
    private final PrintWriter err;
    private final Interruption interruption;
    private final AtomicBoolean left = new AtomicBoolean();

    private Kept(ProjectFile project, PrintWriter err, Interruption interruption) {
        this.project = project;
        this.err = err;
        this.interruption = interruption;
    }

    /// Made, or added to.
    ///
    /// @throws Refusal where it can't be
    static Kept in(Path file, PrintWriter err, Interruption interruption) {
        return Files.exists(file)
                ? of(file, err, interruption)
                : new Kept(ProjectFile.create(file, Catalogue.NAMES), err, interruption);
    }

    /// One that is there.
    ///
    /// @throws Refusal where it isn't, or can't be written to
    static Kept of(Path file, PrintWriter err, Interruption interruption) {
        return new Kept(ProjectFile.openToWrite(file, Catalogue.NAMES), err, interruption);
    }

    ProjectFile project() {
        return project;
    }

    /// Keeps the data and what is asked of them.
    ///
    /// @return the question's number
    int ask(Question question, ProblemOptions options) {
        project.data().keep(options.file(), question.data());
        return project.questions().keep(asked(question, options));
    }

    private static Asked asked(Question question, ProblemOptions options) {
        return new Asked(
                question.data().fingerprint(),
                options.reading(),
                Wishes.whole(question.proposal()),
                question.plan().pipeline(),
                question.metric().key(),
                options.seed(),
                question.plan().rule(),
                Map.of(),
                options.said());
    }

    /// A run that learns from all rows that are not sealed begins. What is asked next is the
    /// question as it was.
    ///
    /// @return its number
    int beginRefit(Question question, ProblemOptions options, Algorithm algorithm) {
        project.data().keep(options.file(), question.data());
        Asked asked = asked(question, options);
        int refit = project.questions().keep(asked.withRefit(true));
        project.questions().keep(asked);
        return begin(refit, "refitted " + algorithm.title(), algorithm, options.seed());
    }

    /// A run of this question begins.
    ///
    /// @return its number
    int begin(int asked, Algorithm algorithm, long seed) {
        return begin(asked, algorithm.title(), algorithm, seed);
    }

    private int begin(int asked, String name, Algorithm algorithm, long seed) {
        return project.runs()
                .begin(asked, name, algorithm, seed, Provenance.of(algorithm, seed).words());
    }

    /// Tells the person where to find it.
    void told(String runs) {
        err.println("  kept in %s as %s".formatted(OneLine.of("" + project.file()), runs));
        err.flush();
    }

    /// Watches a run that has begun and writes it down, and hands on to another watcher.
    Watcher recorder(int run, Watcher watcher) {
        return new Recorder(
                project.runs(), run, watcher, this::failed, interruption::isAsked, Scribe.AT_ONCE);
    }

    private void failed(Refusal refusal) {
        if (left.get()) return;
        err.println("fundi: " + OneLine.of(refusal.what()) + "; the run goes on and is not kept");
        err.println("  what to do: " + OneLine.of(refusal.remedy()));
        err.flush();
    }

    @Override
    public void close() {
        left.set(true);
        try (project) {
            String broken = broken();
            if (broken.isEmpty()) return;
            err.printf(
                    "fundi: interrupted; to go on: fundi resume %s --run %s%n",
                    OneLine.of("" + project.file()), broken);
            err.flush();
        }
    }

    private String broken() {
        return project.runs().all().reversed().stream()
                .filter(run -> run.state() == StoredRun.State.RUNNING)
                .map(run -> "" + run.number())
                .collect(Collectors.joining(" or "));
    }
}
