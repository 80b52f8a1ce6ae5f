package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Column;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.problem.ClassProbabilities;

/// An error that is worth reading by hand.
///
/// @param row its place among the validation rows
/// @param said such as "customer_id C14398: said yes with probability 0.004, was yes"
/// @param cells what the row says, in a line
record HandError(int row, String said, String cells) {
    private static final int CELLS = 4;

    /// The gravest errors, two of them: with two classes the surest miss and the surest false
    /// alarm.
    static List<HandError> worst(Judged judged, Answers answers) {
        int[] wrong = wrong(answers);
        List<Integer> chosen = new ArrayList<>();
        if (answers instanceof Answers.Binary binary) {
            surest(wrong, binary, true, chosen);
            surest(wrong, binary, false, chosen);
        } else {
            for (int i = 0; i < Math.min(2, wrong.length); i++) chosen.add(wrong[i]);
        }
        return chosen.stream().map(row -> of(judged, answers, row)).toList();
    }

    private static void surest(
            int[] wrong, Answers.Binary binary, boolean positive, List<Integer> chosen) {
        for (int row : wrong) {
            if (binary.truth()[row] == positive) {
                chosen.add(row);
                return;
            }
        }
    }

    /// Rows that were answered wrongly, the surest error first; all rows for numbers, the farthest
    /// off first.
    static int[] wrong(Answers answers) {
        return switch (answers) {
            case Answers.Classification classes -> wrongClasses(classes);
            case Answers.Regression numbers ->
                    ordered(
                            IntStream.range(0, numbers.size()),
                            row -> Math.abs(numbers.said()[row] - numbers.truth()[row]));
            case Answers.Ranking _, Answers.Clustering _ -> new int[0];
        };
    }

    private static int[] wrongClasses(Answers.Classification answers) {
        int[] cells = answers.cells();
        int classes = answers.classes();
        return ordered(
                IntStream.range(0, answers.size())
                        .filter(row -> cells[row] / classes != cells[row] % classes),
                row -> 1 - answers.likelihood(row));
    }

    private static int[] ordered(IntStream rows, java.util.function.IntToDoubleFunction gravity) {
        return rows.boxed()
                .sorted(Comparator.comparingDouble(row -> -gravity.applyAsDouble(row)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static HandError of(Judged judged, Answers answers, int row) {
        return new HandError(row, title(judged, answers, row), cells(judged, row));
    }

    private static String title(Judged judged, Answers answers, int row) {
        String name = judged.title(row);
        return switch (answers) {
            case Answers.Binary binary ->
                    Words.of(
                            "evaluate.hand.binary",
                            name,
                            Numbers.score(binary.scores()[row]),
                            Brief.name(judged.positive()),
                            Brief.name(judged.classes().get(binary.truthAt(row))));
            case Answers.Multiclass several ->
                    Words.of(
                            "evaluate.hand.said",
                            name,
                            Brief.name(
                                    judged.classes().get(several.cells()[row] % several.classes())),
                            Brief.name(judged.classes().get(several.truthAt(row))));
            case Answers.Regression numbers ->
                    Words.of(
                            "evaluate.hand.said",
                            name,
                            Numbers.plain(numbers.said()[row]),
                            Numbers.plain(numbers.truth()[row]));
            case Answers.Ranking _, Answers.Clustering _ -> name;
        };
    }

    private static String cells(Judged judged, int row) {
        List<String> cells = new ArrayList<>();
        for (String name : judged.problem().features()) {
            Column column = judged.rows().column(name);
            if (!column.isMissing(row))
                cells.add(Brief.name(name) + " " + Brief.name(column.text(row)));
            if (cells.size() == CELLS) break;
        }
        return String.join(", ", cells);
    }

    /// What was said of a row, as a table shows it.
    static String said(Judged judged, Answers answers, int row) {
        return switch (answers) {
            case Answers.Binary binary -> Numbers.score(binary.scores()[row]);
            case Answers.Multiclass several -> likeliest(judged, several.said(), row);
            case Answers.Regression numbers -> Numbers.plain(numbers.said()[row]);
            case Answers.Ranking _, Answers.Clustering _ -> "";
        };
    }

    private static String likeliest(Judged judged, ClassProbabilities said, int row) {
        int most = said.likeliest(row);
        return judged.classes().get(most) + " " + Numbers.score(said.at(row, most));
    }

    static String truth(Judged judged, Answers answers, int row) {
        return switch (answers) {
            case Answers.Classification classes -> judged.classes().get(classes.truthAt(row));
            case Answers.Regression numbers -> Numbers.plain(numbers.truth()[row]);
            case Answers.Ranking _, Answers.Clustering _ -> "";
        };
    }
}
