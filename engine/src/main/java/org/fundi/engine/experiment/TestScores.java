package org.fundi.engine.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.seal.Opening;

/// One run judged on the sealed rows, beside its scores on the validation rows. The seal has been
/// opened for it, and the opening is written down for ever.
///
/// @param opening when, for which run, how many rows
/// @param validation scores by metric key, as the run has them
/// @param test the same metrics on the test rows
/// @param truth of the test rows
/// @param said by the run's model on the test rows
public record TestScores(
        Opening opening,
        Map<String, Scored> validation,
        Map<String, Scored> test,
        Target truth,
        Prediction said) {

    public TestScores {
        validation = Collections.unmodifiableMap(new LinkedHashMap<>(validation));
        test = Collections.unmodifiableMap(new LinkedHashMap<>(test));
    }

    /// Judges the model that the run kept.
    ///
    /// @param opening from [org.fundi.engine.problem.Split#open] of the split `prepared` was made
    ///     of
    public static TestScores of(Run run, Prepared prepared, Judging judging, Opening opening) {
        return new Judged(run.algorithm(), run.model(), run.seed(), run.scores())
                .on(prepared, judging, opening);
    }

    /// What is needed of a run to judge it: for one that was read back from a project.
    ///
    /// @param model the one kept
    /// @param validation scores by metric key, as the run has them
    public record Judged(
            Algorithm algorithm, Model<?> model, long seed, Map<String, Scored> validation) {

        public TestScores on(Prepared prepared, Judging judging, Opening opening) {
            Prepared.Part sealed = prepared.test(algorithm, opening);
            Prediction said = model.predict(sealed.inputs());
            Answers answers = Answers.of(sealed.truth(), said, judging.threshold());
            return new TestScores(
                    opening, validation, Scores.of(answers, judging, seed), sealed.truth(), said);
        }
    }
}
