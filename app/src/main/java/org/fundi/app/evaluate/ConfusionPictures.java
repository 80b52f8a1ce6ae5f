package org.fundi.app.evaluate;

import java.util.List;
import org.fundi.app.chart.ConfusionPicture;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.ConfusionMatrix;

/// How many rows of each class were given each class; with two classes in words.
public final class ConfusionPictures {
    private ConfusionPictures() {}

    /// @param classes by name, in their order
    public static ConfusionPicture of(List<String> classes, Answers.Classification answers) {
        ConfusionMatrix matrix = ConfusionMatrix.of(answers);
        int n = matrix.classes();
        int[][] counts = new int[n][n];
        for (int truth = 0; truth < n; truth++)
            for (int said = 0; said < n; said++) counts[truth][said] = (int) matrix.at(truth, said);
        String description =
                Words.of(
                        "evaluate.confusion.description",
                        Phrases.rows(matrix.total()),
                        Numbers.whole(matrix.right()));
        return new ConfusionPicture(
                description, classes, counts, n == 2 ? remarks(classes) : List.of());
    }

    private static List<List<String>> remarks(List<String> classes) {
        String no = Brief.name(classes.getFirst());
        String yes = Brief.name(classes.get(1));
        return List.of(
                List.of(Words.of("evaluate.cell.quiet", no), Words.of("evaluate.cell.alarm", no)),
                List.of(
                        Words.of("evaluate.cell.missed", yes),
                        Words.of("evaluate.cell.found", yes)));
    }
}
