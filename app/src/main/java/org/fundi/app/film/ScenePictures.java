package org.fundi.app.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.WeightsPicture;
import org.fundi.app.evaluate.ConfusionPictures;
import org.fundi.app.evaluate.NumberPictures;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.problem.Classes;

/// What a place of a run looks like.
final class ScenePictures {
    private ScenePictures() {}

    /// Who is taken for whom there, or what is predicted for which true value.
    static Picture answers(Look look) {
        return switch (look.answers()) {
            case Answers.Classification answers ->
                    ConfusionPictures.of(((Classes) look.truth()).names(), answers);
            case Answers.Regression answers ->
                    NumberPictures.predictedAndTrue(
                            answers, look.run().basis().prepared().problem().target());
            default -> throw new IllegalArgumentException("nothing to draw of " + look.answers());
        };
    }

    /// The matrices between the layers; empty for what has no weights.
    static Optional<Picture> weights(Look look) {
        if (!(look.scene().model() instanceof WeightedModel<?> model)) return Optional.empty();
        float[] all = model.weights();
        List<WeightsPicture.Sheet> sheets = new ArrayList<>();
        int from = 0;
        for (Map.Entry<String, int[]> tensor : model.tensors().entrySet()) {
            int[] sizes = tensor.getValue();
            int columns = sizes[sizes.length - 1];
            int rows = sizes.length == 1 ? 1 : sizes[0];
            if (sizes.length == 2) {
                float[] cells = new float[rows * columns];
                System.arraycopy(all, from, cells, 0, cells.length);
                String title =
                        Words.of("film.weights.sheet", Numbers.whole(rows), Numbers.whole(columns));
                sheets.add(new WeightsPicture.Sheet(title, rows, columns, cells));
            }
            from += rows * columns;
        }
        return Optional.of(
                new WeightsPicture(Words.of("film.weights.description", model.describe()), sheets));
    }
}
