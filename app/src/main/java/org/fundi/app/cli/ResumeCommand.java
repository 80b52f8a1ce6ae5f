package org.fundi.app.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.fundi.app.job.Interruption;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Interrupted;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.project.Runs;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `fundi resume`: goes on with a run that was broken off, to the same bits.
@Command(
        name = "resume",
        customSynopsis = "fundi resume PROJECT --run=N [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi resume churn.fundi --run 3",
            "  fundi resume large.fundi --run 3 --data large.csv --json"
        },
        description = {
            "Go on with a run that was interrupted; what comes of it is what would have come of it.",
            "With --json: one line a step, and a last one with the outcome, as 'fundi train'."
        })
final class ResumeCommand implements Callable<Integer> {
    @ParentCommand private @Nullable FundiCommand fundi;

    @Mixin private ProjectRun chosen = new ProjectRun();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        Interruption interruption = fundi == null ? new Interruption() : fundi.interruption();
        return interruption.hearing(() -> resume(interruption));
    }

    private int resume(Interruption interruption) {
        try (Kept kept = Kept.of(chosen.project(), printing.err(), interruption)) {
            StoredRun run = chosen.in(kept.project());
            refuseUnlessInterrupted(run);
            Runs runs = kept.project().runs();
            Algorithm algorithm = runs.algorithm(run);
            Optional<Interrupted> from = runs.interrupted(run);
            StoredQuestion question = StoredQuestion.of(kept.project(), run, chosen.data());
            explain(run, algorithm, from.isPresent());
            TrainingReport report = TrainingReport.of(printing);
            runs.resume(run.number());
            Experiment experiment = TrainCommand.alone(algorithm, question.judging(), run.seed());
            Outcome outcome =
                    new HeardTraining(kept.recorder(run.number(), report), interruption)
                            .run(
                                    watcher ->
                                            experiment.resumeOn(
                                                    question.prepared(), from, watcher));
            return new TrainingEnd(report, OptionalInt.of(run.number()), _ -> {}).tell(outcome);
        }
    }

    private void refuseUnlessInterrupted(StoredRun run) {
        String what =
                switch (run.state()) {
                    case INTERRUPTED, RUNNING -> "";
                    case COMPLETED -> "is completed: nothing is left to learn";
                    case STOPPED -> "was stopped and keeps the model it had by then";
                    case DIVERGED -> "diverged, and would again";
                    case CANCELLED -> "was cancelled and thrown away";
                    case REFUSED -> "was refused: " + run.why();
                };
        if (what.isEmpty()) return;
        throw new Refusal(
                "run %d %s".formatted(run.number(), what),
                "train it anew with other settings: fundi train FILE --model %s --project %s"
                        .formatted(run.model(), chosen.project()));
    }

    private void explain(StoredRun run, Algorithm algorithm, boolean goesOn) {
        String how;
        if (goesOn) how = "goes on after step %d of %d".formatted(run.step(), run.steps());
        else if (algorithm.resumes()) how = "had not learnt yet and begins with seed " + run.seed();
        else how = "can't go on from the middle: it begins again with the same seed " + run.seed();
        printing.err().println("run %d (%s) %s".formatted(run.number(), run.name(), how));
        if (!Provenance.of(algorithm, run.seed()).words().equals(run.provenance())) {
            printing.err()
                    .println(
                            "  note: it was begun with Fundi %s, Java %s on %s"
                                    .formatted(
                                            run.provenance().getOrDefault("fundi", "?"),
                                            run.provenance().getOrDefault("java", "?"),
                                            run.provenance().getOrDefault("platform", "?")));
        }
        printing.err().flush();
    }
}
