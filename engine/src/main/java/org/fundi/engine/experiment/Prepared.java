package org.fundi.engine.experiment;

import java.util.List;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Target;
import org.fundi.engine.seal.Opening;

/// Rows ready to be learnt from and judged on: made once for a problem, a split and a preparation,
/// and shared by every algorithm that is compared. The preparation has looked at training rows
/// only. Read-only, so any thread may use it.
public final class Prepared {
    private final Problem problem;
    private final Split split;
    private final Pipeline.Fitted pipeline;
    private final Part training;
    private final Part validation;

    /// Some rows as numbers, with their answers.
    ///
    /// @param inputs *rows x features*
    /// @param truth one answer a row
    public record Part(Matrix inputs, Target truth) {}

    private Prepared(
            Problem problem,
            Split split,
            Pipeline.Fitted pipeline,
            Part training,
            Part validation) {
        this.problem = problem;
        this.split = split;
        this.pipeline = pipeline;
        this.training = training;
        this.validation = validation;
    }

    /// Fits the preparation on the training rows and applies it to training and validation rows.
    ///
    /// @throws org.fundi.engine.setting.Refusal where a step cannot work on these columns
    public static Prepared of(Problem problem, Split split, Pipeline pipeline) {
        Pipeline.Fitted fitted = pipeline.fit(split.training(), problem);
        return new Prepared(
                problem,
                split,
                fitted,
                part(problem, fitted, split.training().table()),
                part(problem, fitted, split.validation()));
    }

    public Problem problem() {
        return problem;
    }

    public Split split() {
        return split;
    }

    public Pipeline.Fitted pipeline() {
        return pipeline;
    }

    /// What the columns of the matrices are called.
    public List<String> features() {
        return pipeline.features();
    }

    public Part training() {
        return training;
    }

    public Part validation() {
        return validation;
    }

    /// The sealed rows, prepared as all others were.
    public Part test(Opening opening) {
        return part(problem, pipeline, split.test(opening));
    }

    private static Part part(Problem problem, Pipeline.Fitted fitted, Table rows) {
        return new Part(fitted.apply(rows), problem.truth(rows));
    }
}
