package org.fundi.app.film;

import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// One validation row's answers: from the untrained model, where one looks, and at the best step.
///
/// @param truth the right answer in words
record OneRow(String truth, String untrained, String here, String best) {

    /// @param row among the validation rows, from 0
    static OneRow of(Look look, int row) {
        Target truth = look.truth();
        return new OneRow(
                right(truth, row),
                answer(look.untrained(), truth, row),
                answer(look.said(), truth, row),
                look.bestStep().isEmpty()
                        ? Words.of("film.row.none")
                        : answer(look.best(), truth, row));
    }

    private static String right(Target truth, int row) {
        return switch (truth) {
            case Classes classes -> classes.names().get(classes.at(row));
            case Values values -> Numbers.plain(values.at(row));
        };
    }

    /// The probability of the right class, or the estimate and how far off it is.
    private static String answer(Prediction said, Target truth, int row) {
        return switch (said) {
            case ClassProbabilities given when truth instanceof Classes classes ->
                    Words.of(
                            "film.row.class",
                            classes.names().get(given.likeliest(row)),
                            Numbers.percent(given.at(row, classes.at(row))));
            case Estimates given when truth instanceof Values values ->
                    Words.of(
                            "film.row.number",
                            Numbers.score(given.at(row)),
                            Numbers.difference(given.at(row) - values.at(row)));
            case ClassProbabilities _, Estimates _ ->
                    throw new IllegalArgumentException("an answer to another question");
        };
    }
}
