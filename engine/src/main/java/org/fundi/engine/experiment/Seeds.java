package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fundi.engine.learning.AtOnce;

/// The same experiment from several seeds, on the same rows and the same split: how far apart do
/// runs end that differ in nothing but luck?
///
/// Each is bit for bit the run that the experiment would be with that seed: the first has the
/// experiment's own, the others those that follow it. They learn at once where the algorithm can,
/// else one after the other.
public record Seeds(Experiment experiment) {
    /// As many as a vector register has lanes.
    public static final int COUNT = 16;

    /// The seed of one of them, from 0.
    public long seed(int number) {
        return experiment.seed() + number;
    }

    /// Whether they learn at once.
    public boolean areAtOnce(Prepared prepared) {
        return atOnce(experiment.parts(prepared)).isPresent();
    }

    private Optional<AtOnce> atOnce(Experiment.Parts parts) {
        Prepared.Part rows = parts.training();
        return experiment
                .algorithm()
                .atOnce(rows.inputs().columns(), rows.truth())
                .filter(it -> it.times() == COUNT);
    }

    /// Fits and judges all of them. Where the person wishes an end, those under way end as a single
    /// run would, and no other begins.
    ///
    /// @param watchers of each, by its number; all are to wish the same
    /// @return by their numbers; fewer than [#COUNT] where some have not begun
    public List<Outcome> runOn(Prepared prepared, IntFunction<Watcher> watchers) {
        List<Watcher> all = IntStream.range(0, COUNT).mapToObj(watchers).toList();
        List<Outcome> outcomes = new ArrayList<>();
        Outcome whole =
                experiment.outcomeOf(
                        () -> {
                            Experiment.Parts parts = experiment.parts(prepared);
                            Optional<AtOnce> atOnce = atOnce(parts);
                            if (atOnce.isPresent())
                                outcomes.addAll(learn(atOnce.get(), parts, all));
                            else oneAfterTheOther(prepared, all, outcomes);
                            return new Outcome.Cancelled();
                        });
        if (!outcomes.isEmpty()) return List.copyOf(outcomes);
        all.forEach(watcher -> watcher.see(new TrainingEvent.Ended(whole)));
        return List.of(whole);
    }

    private void oneAfterTheOther(Prepared prepared, List<Watcher> all, List<Outcome> outcomes) {
        for (int i = 0; i < COUNT && all.get(i).wish() == Watcher.Wish.GO_ON; i++) {
            outcomes.add(experiment.withSeed(seed(i)).runOn(prepared, all.get(i)));
        }
    }

    private List<Outcome> learn(AtOnce atOnce, Experiment.Parts parts, List<Watcher> all) {
        List<WatchedTraining> trainings = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Experiment own = experiment.withSeed(seed(i));
            trainings.add(own.training(parts, Optional.empty(), all.get(i)));
        }
        Prepared.Part rows = parts.training();
        List<AtOnce.Learnt> learnt = atOnce.fit(rows.inputs(), rows.truth(), trainings);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Outcome outcome = outcome(i, learnt.get(i), parts, trainings.get(i));
            all.get(i).see(new TrainingEvent.Ended(outcome));
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private Outcome outcome(
            int number, AtOnce.Learnt learnt, Experiment.Parts parts, WatchedTraining training) {
        Experiment own = experiment.withSeed(seed(number));
        return switch (learnt) {
            case AtOnce.Learnt.Fitted(var model) ->
                    own.outcomeOf(() -> own.learnt(parts, model, training));
            case AtOnce.Learnt.RanAway(var why) ->
                    new Outcome.Diverged(why.step(), why.culprit(), training.curve());
        };
    }
}
