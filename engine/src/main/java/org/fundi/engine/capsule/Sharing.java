package org.fundi.engine.capsule;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.Names;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// Makes capsules of runs, and runs of capsules: both train the run once more.
///
/// @param stepped told the steps done so far
/// @param left whether nobody waits any more
public record Sharing(IntConsumer stepped, BooleanSupplier left) {

    /// Steps after which a run of a project ends when it is repeated. What ran away did so in the
    /// step after the last one.
    ///
    /// @throws Refusal where it has no end to repeat
    public static int steps(StoredRun run) {
        return switch (run.state()) {
            case COMPLETED, STOPPED -> run.step();
            case DIVERGED -> run.step() + 1;
            case RUNNING, INTERRUPTED, CANCELLED, REFUSED ->
                    throw new Refusal(
                            "run %d is %s: it has no end to repeat"
                                    .formatted(run.number(), run.state().word()),
                            "choose a run that has ended; 'fundi runs' and the window's table of runs list them");
        };
    }

    /// @param name of the run, as people know it
    /// @param steps after which the run ended
    /// @param data the file's bytes, to be put in
    /// @throws CancelledException where it was left
    public Capsule capsule(
            String name,
            Asked asked,
            String dataName,
            Optional<byte[]> data,
            Algorithm algorithm,
            Prepared prepared,
            int steps) {
        return new Capsule(
                name,
                asked,
                dataName,
                data,
                algorithm.key(),
                Knobs.texts(algorithm),
                asked.seed(),
                steps,
                Digesting.of(experiment(algorithm, asked), prepared, steps, stepped, left),
                Provenance.of(algorithm, asked.seed()).words());
    }

    /// Repeats a run.
    ///
    /// @throws Refusal where these are other data, or the model can't be trained here
    /// @throws CancelledException where it was left
    public Replayed replay(Capsule capsule, Dataset data, Names names) {
        Asked asked = capsule.asked();
        Prepared prepared = asked.prepared(asked.proposal(data));
        Algorithm algorithm = names.algorithm(capsule.model(), capsule.settings());
        algorithm
                .unavailable()
                .ifPresent(
                        why -> {
                            throw why;
                        });
        return Replayed.of(
                capsule.digests(),
                Digesting.of(
                        experiment(algorithm, asked), prepared, capsule.steps(), stepped, left));
    }

    /// Nothing is judged: what is learnt does not depend on how it would be.
    private static Experiment experiment(Algorithm algorithm, Asked asked) {
        Judging nothing = new Judging(java.util.List.of(), java.util.List.of(), 0.5, 1);
        return new Experiment(algorithm, nothing, asked.seed(), 1);
    }
}
