package org.fundi.engine.experiment;

import java.util.Arrays;
import java.util.List;
import org.fundi.engine.data.Table;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Target;
import org.fundi.engine.seal.Opening;
import org.fundi.engine.setting.Refusal;

/// Rows ready to be learnt from and judged on: made once for a problem, a split and a preparation,
/// and shared by every algorithm that is compared. The preparation has looked at training rows
/// only. Read-only, so any thread may use it.
public final class Prepared {
    private final Plan plan;
    private final Table whole;
    private final Split split;
    private final Pipeline.Fitted pipeline;
    private final Part training;
    private final Part validation;

    /// Some rows as numbers, with their answers.
    ///
    /// @param inputs *rows x features*
    /// @param truth one answer a row
    public record Part(Matrix inputs, Target truth) {}

    private Prepared(Plan plan, Table whole, Split split, Pipeline.Fitted pipeline) {
        this.plan = plan;
        this.whole = whole;
        this.split = split;
        this.pipeline = pipeline;
        this.training = part(split.training().table());
        this.validation = part(split.validation());
    }

    /// Fits the preparation on the training rows and applies it to training and validation rows.
    ///
    /// @param whole the table that was cut
    /// @throws Refusal where a step cannot work on these columns
    public static Prepared of(Plan plan, Table whole, Split split) {
        Pipeline.Fitted fitted = plan.pipeline().fit(split.training(), plan.problem());
        return new Prepared(plan, whole, split, fitted);
    }

    /// The same rows for the one model that has been chosen: it learns from training and validation
    /// rows, the preparation does too, and the sealed rows stay sealed.
    public Prepared withoutValidation() {
        return of(plan, whole, split.withoutValidation());
    }

    public Plan plan() {
        return plan;
    }

    public Problem problem() {
        return plan.problem();
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

    /// The prepared features of the training rows.
    public Part training() {
        return training;
    }

    /// The prepared features of the validation rows.
    public Part validation() {
        return validation;
    }

    /// Any rows as this algorithm wants them: to predict with.
    ///
    /// @param rows with the problem's features; an answer is not needed
    /// @throws Refusal for naive forecasts, which look at earlier answers and at no column
    public Matrix inputs(Algorithm algorithm, Table rows) {
        return switch (algorithm.inputs()) {
            case FEATURES -> pipeline.apply(rows);
            case RULE -> RawInputs.rule(rule(), rows);
            case LAST_VALUE, LAST_SEASON ->
                    throw new Refusal(
                            "'%s' repeats an earlier answer, whatever a row says"
                                    .formatted(algorithm.key()),
                            "choose a run of a model that learns from columns");
        };
    }

    /// What this model says on the validation rows; nothing where there are none.
    public Prediction said(Algorithm algorithm, Model<?> model) {
        if (!split.hasValidation()) return Refit.nothingSaid(validation.truth());
        return model.predict(validation(algorithm).inputs());
    }

    /// The training rows as this algorithm wants them.
    Part training(Algorithm algorithm) {
        return of(algorithm, training, split.training().table(), split.trainingRows());
    }

    /// The validation rows as this algorithm wants them. A naive forecast sees answers of earlier
    /// validation rows, as they would be known by then.
    public Part validation(Algorithm algorithm) {
        return of(algorithm, validation, split.validation(), split.validationRows());
    }

    /// The sealed rows as this algorithm wants them, prepared as all others were.
    Part test(Algorithm algorithm, Opening opening) {
        Table rows = split.test(opening);
        return switch (algorithm.inputs()) {
            case FEATURES -> part(rows);
            case RULE -> new Part(RawInputs.rule(rule(), rows), plan.problem().truth(rows));
            case LAST_VALUE, LAST_SEASON -> {
                Matrix all = earlier(algorithm, whole);
                yield new Part(all.rows(split.testRows()), plan.problem().truth(rows));
            }
        };
    }

    private Part of(Algorithm algorithm, Part features, Table rows, int[] places) {
        return switch (algorithm.inputs()) {
            case FEATURES -> features;
            case RULE -> new Part(RawInputs.rule(rule(), rows), features.truth());
            case LAST_VALUE, LAST_SEASON -> {
                int[] open = split.openRows();
                int[] among =
                        Arrays.stream(places).map(p -> Arrays.binarySearch(open, p)).toArray();
                yield new Part(earlier(algorithm, whole.rows(open)).rows(among), features.truth());
            }
        };
    }

    private Matrix earlier(Algorithm algorithm, Table known) {
        String time =
                plan.time()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "'%s' wants rows in the order of time"
                                                        .formatted(algorithm.key()),
                                                "split by a time column, or leave it out"));
        int back = RawInputs.back(algorithm);
        RawInputs.requireTimes(split.training().table().column(time), back);
        return RawInputs.earlier(known, time, plan.problem(), back);
    }

    private Rule rule() {
        return plan.rule()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "there is no rule of your own yet",
                                        "write one, such as: support_calls >= 4"));
    }

    private Part part(Table rows) {
        return new Part(pipeline.apply(rows), plan.problem().truth(rows));
    }
}
