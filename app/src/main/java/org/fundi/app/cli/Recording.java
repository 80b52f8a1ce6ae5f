package org.fundi.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;

/// Records every run of a comparison, and hands on what happens.
///
/// @param numbers of the runs in the project, in the comparison's order
record Recording(Kept kept, List<Integer> numbers, Comparison.Listener listener)
        implements Comparison.Listener {

    /// All of them begin at once: those that wait for their turn can be resumed, too.
    static Recording begin(
            Kept kept,
            Question question,
            ProblemOptions options,
            List<Algorithm> algorithms,
            Comparison.Listener listener) {
        int asked = kept.ask(question, options);
        List<Integer> numbers = new ArrayList<>();
        for (Algorithm algorithm : algorithms) {
            numbers.add(kept.begin(asked, algorithm, options.seed()));
        }
        return new Recording(kept, List.copyOf(numbers), listener);
    }

    /// Such as "runs 4 to 9".
    String runs() {
        return "runs %d to %d".formatted(numbers.getFirst(), numbers.getLast());
    }

    @Override
    public void guessed(int model, TimeGuess guess) {
        listener.guessed(model, guess);
    }

    @Override
    public void saw(int model, TrainingEvent event) {
        listener.saw(model, event);
    }

    @Override
    public Watcher around(int model, Watcher watcher) {
        return kept.recorder(numbers.get(model), listener.around(model, watcher));
    }
}
