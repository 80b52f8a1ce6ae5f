package org.fundi.engine.lab;

import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;

/// Data generated from a seed: points on a plane, some to learn from and others to judge by.
///
/// The first rows are the same however many there are, so that more rows mean these and further
/// ones.
///
/// @param shape how they lie
/// @param noise standard deviation added to each coordinate; to the number, where one is asked for
/// @param trainingRows rows to learn from, at least 10
/// @param validationRows rows to judge by, at least 10
/// @param wrongLabels share of training rows with the other class
public record Points(
        @Knob(help = "How the points lie. circles, moons, xor and spiral need a curved boundary.")
                Shape shape,
        @Knob(
                        max = 1,
                        help =
                                "How far points stray from where they belong (standard deviation). The more, the less even the best model can know.")
                double noise,
        @Knob(
                        min = 10,
                        max = 10_000,
                        scale = Knob.Scale.LOG,
                        help = "Rows to learn from. Few are easily learnt by heart.")
                int trainingRows,
        @Knob(
                        min = 10,
                        max = 10_000,
                        scale = Knob.Scale.LOG,
                        help = "Rows to judge by. Few make the score a matter of luck.")
                int validationRows,
        @Knob(
                        max = 0.5,
                        help =
                                "Share of training rows that carry the wrong class. Validation rows carry the right one.")
                double wrongLabels) {

    /// Names of the two columns.
    public static final List<String> COLUMNS = List.of("x", "y");

    public static final Points USUAL = new Points(Shape.CIRCLES, 0.1, 200, 200, 0);

    public Points {
        if (trainingRows < 10 || validationRows < 10) {
            throw new IllegalArgumentException(
                    "both parts must have at least 10 rows, not %d and %d"
                            .formatted(trainingRows, validationRows));
        }
        if (!(noise >= 0 && noise <= 1 && wrongLabels >= 0 && wrongLabels <= 0.5)) {
            throw new IllegalArgumentException(
                    "noise must lie from 0 to 1 and wrongLabels from 0 to 0.5, not %s and %s"
                            .formatted(noise, wrongLabels));
        }
    }

    /// The same points for the same seed, on every machine.
    public LabRows rows(long seed) {
        Chance chance = Chance.of(seed).named("points");
        Part learnt = part(chance.named("training"), trainingRows, wrongLabels);
        Part judged = part(chance.named("validation"), validationRows, 0);
        return new LabRows(learnt.inputs, learnt.target, judged.inputs, judged.target);
    }

    /// Points of this shape without noise, the same whatever the seed, to compare models by.
    ///
    /// @param count at least 10
    public LabRows probes(int count) {
        return new Points(shape, 0, count, 10, 0).rows(0);
    }

    private record Part(Matrix inputs, Target target) {}

    private Part part(Chance chance, int rows, double wrong) {
        Chance.Draws draws = chance.draws();
        Chance.Draws mistakes = chance.named("wrong").draws();
        float[] cells = new float[2 * rows];
        double[] truth = new double[rows];
        for (int row = 0; row < rows; row++) {
            Shape.Spot spot = shape.spot(row % 2, draws);
            double off = noise * draws.nextGaussian();
            double offUp = noise * draws.nextGaussian();
            boolean isWrong = mistakes.nextDouble() < wrong;
            cells[2 * row] = (float) (spot.x() + (shape.isNumber() ? 0 : off));
            cells[2 * row + 1] = (float) (spot.y() + (shape.isNumber() ? 0 : offUp));
            truth[row] = spot.truth() + (shape.isNumber() ? off : 0);
            if (isWrong && !shape.isNumber()) truth[row] = 1 - truth[row];
        }
        return new Part(Matrix.of(rows, 2, cells), target(truth));
    }

    private Target target(double[] truth) {
        if (shape.isNumber()) return new Values(truth);
        int[] classes = new int[truth.length];
        for (int row = 0; row < classes.length; row++) classes[row] = (int) truth[row];
        return new Classes(shape.classes(), classes);
    }
}
