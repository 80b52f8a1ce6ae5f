package org.fundi.engine.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Problem;

/// A model together with the preparation it learnt from: says of any rows what it would have said
/// of them then, to the bit. Immutable, so any thread may use it.
public final class Predictor {
    /// Rows are prepared and asked in runs of so many, so that a million of them never stand in
    /// memory as numbers at once. A row is answered the same alone and among others.
    private static final int RUN = 32_768;

    private final Prepared prepared;
    private final Algorithm algorithm;
    private final Model<?> model;
    private final KnownColumns known;

    private Predictor(Prepared prepared, Algorithm algorithm, Model<?> model, KnownColumns known) {
        this.prepared = prepared;
        this.algorithm = algorithm;
        this.model = model;
        this.known = known;
    }

    /// @param prepared that the model learnt from
    /// @throws org.fundi.engine.setting.Refusal for naive forecasts, which look at no column
    public static Predictor of(Prepared prepared, Algorithm algorithm, Model<?> model) {
        return new Predictor(prepared, algorithm, model, KnownColumns.of(prepared, algorithm));
    }

    /// Another model that learnt from the same rows, prepared the same: what is known of the
    /// columns need not be counted anew.
    ///
    /// @throws org.fundi.engine.setting.Refusal for naive forecasts, which look at no column
    public Predictor asking(Algorithm other, Model<?> its) {
        return other.inputs() == algorithm.inputs()
                ? new Predictor(prepared, other, its, known)
                : of(prepared, other, its);
    }

    public KnownColumns known() {
        return known;
    }

    public Prepared prepared() {
        return prepared;
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    /// The classes in their order; none for a number.
    public List<String> classes() {
        return prepared.problem() instanceof Problem.Classification which
                ? which.classes()
                : List.of();
    }

    /// @throws org.fundi.engine.setting.Refusal where the rows don't fit, see [KnownColumns#fit]
    public Predicted predict(Table rows) {
        NewRows fitting = known.fit(rows);
        return new Predicted(fitting, said(fitting));
    }

    /// What the model says of rows that fit.
    public Prediction said(NewRows rows) {
        Table table = rows.table();
        List<Prediction> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < table.rows(); from += RUN) {
            int to = Math.min(table.rows(), from + RUN);
            Table part =
                    to == table.rows() && from == 0
                            ? table
                            : table.rows(IntStream.range(from, to).toArray());
            parts.add(model.predict(prepared.inputs(algorithm, part)));
        }
        return parts.size() == 1 ? parts.getFirst() : joined(parts);
    }

    private static Prediction joined(List<Prediction> parts) {
        return switch (parts.getFirst()) {
            case Estimates _ ->
                    new Estimates(
                            parts.stream()
                                    .map(Estimates.class::cast)
                                    .flatMapToDouble(
                                            part -> java.util.Arrays.stream(part.toArray()))
                                    .toArray());
            case ClassProbabilities first ->
                    new ClassProbabilities(
                            first.classes(),
                            parts.stream()
                                    .map(ClassProbabilities.class::cast)
                                    .flatMapToDouble(Predictor::cells)
                                    .toArray());
        };
    }

    private static java.util.stream.DoubleStream cells(ClassProbabilities said) {
        int width = said.classes();
        return IntStream.range(0, said.size() * width)
                .mapToDouble(cell -> said.at(cell / width, cell % width));
    }
}
