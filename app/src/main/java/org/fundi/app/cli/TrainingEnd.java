package org.fundi.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.setting.Refusal;

/// Tells how a training ended: shared by `train` and `resume`.
///
/// @param number of the run in its project, where it is kept
/// @param keep what else is to be done with a run that has a model
record TrainingEnd(TrainingReport report, OptionalInt number, Consumer<Run> keep) {

    /// @return the exit code
    int tell(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed(Run run) -> kept("completed", run);
            case Outcome.Stopped(Run run, int _) -> kept("stopped", run);
            case Outcome.Diverged diverged -> {
                report.ended(Map.of("outcome", "diverged", "step", diverged.step()));
                throw new Refusal(
                        "training diverged after step %d: %s is no longer finite"
                                .formatted(diverged.step(), diverged.culprit()),
                        "take a smaller learning rate, and look for values far from the others");
            }
            case Outcome.Cancelled _ -> {
                report.ended(Map.of("outcome", "cancelled"));
                throw new CancelledException();
            }
            case Outcome.Refused(Refusal refusal) -> throw refusal;
            case Outcome.Broken(RuntimeException mistake) -> throw mistake;
        };
    }

    private int kept(String outcome, Run run) {
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("outcome", outcome);
        last.put("seconds", run.seconds());
        last.put("kept_step", run.kept().step());
        last.put("kept_why", run.kept().why());
        last.put("scores", ScoreEntries.of(run.scores()));
        Models.fingerprints(run.model()).forEach(last::put);
        number.ifPresent(it -> last.put("run", it));
        keep.accept(run);
        report.ended(last);
        return 0;
    }
}
