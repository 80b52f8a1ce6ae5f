package org.fundi.app.evaluate;

import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Task;

/// A run that can be judged, with the validation rows it is judged on.
final class Judged {
    private final RunRow row;
    private final Run run;
    private final Basis basis;
    private final Metric metric;
    private final Table rows;
    private final int[] places;
    private final Answers answers;

    private Judged(RunRow row, Run run, Basis basis, Metric metric) {
        this.row = row;
        this.run = run;
        this.basis = basis;
        this.metric = metric;
        this.rows = basis.prepared().split().validation();
        this.places = basis.prepared().split().validationRows();
        this.answers = Answers.of(truth(), run.said(), 0.5);
    }

    /// Empty while the run has no result, and where it has learnt from the validation rows.
    ///
    /// @param now the study whose metric counts; a metric of another task gives way to the run's
    ///     first one
    static Optional<Judged> of(RunRow row, Study now) {
        if (row.result().isEmpty() || row.basis().isEmpty() || row.isRefit())
            return Optional.empty();
        Basis basis = row.basis().get();
        Task task = basis.prepared().problem().task();
        Optional<Metric> metric =
                now.metricUsed()
                        .filter(m -> m.judges(task))
                        .or(
                                () ->
                                        Catalogue.METRICS.stream()
                                                .filter(m -> m.judges(task))
                                                .findFirst());
        return metric.map(m -> new Judged(row, row.result().get(), basis, m));
    }

    /// Whether that run is a finished one of the same model on the same question.
    boolean isFinishedBy(RunRow other) {
        boolean same =
                other.result()
                        .filter(found -> found.algorithm().key().equals(run.algorithm().key()))
                        .isPresent();
        return same && other.state() == RunRow.State.DONE && other.answers(basis.study());
    }

    RunRow row() {
        return row;
    }

    Run run() {
        return run;
    }

    Basis basis() {
        return basis;
    }

    /// By which success is measured.
    Metric metric() {
        return metric;
    }

    /// The validation rows, as they are in the file.
    Table rows() {
        return rows;
    }

    Problem problem() {
        return basis.prepared().problem();
    }

    Task task() {
        return problem().task();
    }

    final Target truth() {
        return basis.prepared().validation().truth();
    }

    /// What was said and what was true; with two classes at the threshold 0.5.
    Answers answers() {
        return answers;
    }

    /// With two classes at this threshold, else as they are.
    Answers answers(double threshold) {
        return answers instanceof Answers.Binary binary ? binary.at(threshold) : answers;
    }

    /// Where this metric wants the threshold to begin.
    double ownThreshold() {
        return answers instanceof Answers.Binary binary ? metric.ownThreshold(binary) : 0.5;
    }

    /// In the order of the classes; empty for numbers.
    List<String> classes() {
        return Phrases.classes(problem());
    }

    String positive() {
        return classes().get(1);
    }

    /// What a person calls this validation row: its identifier, else its number among the rows.
    String name(int at) {
        List<String> identifiers = problem().columns(Role.IDENTIFIER);
        if (!identifiers.isEmpty()) {
            Column column = rows.column(identifiers.getFirst());
            if (!column.isMissing(at)) return column.text(at);
        }
        return Words.of("evaluate.row", Numbers.whole(places[at] + 1));
    }

    /// The same in a sentence: "customer_id C14398" or "row 17".
    String title(int at) {
        String name = name(at);
        List<String> identifiers = problem().columns(Role.IDENTIFIER);
        boolean identified =
                !identifiers.isEmpty() && !rows.column(identifiers.getFirst()).isMissing(at);
        return identified
                ? Words.of("evaluate.row.identified", Brief.name(identifiers.getFirst()), name)
                : name;
    }

    /// Its number among all rows that have an answer, from 1.
    int number(int at) {
        return places[at] + 1;
    }
}
