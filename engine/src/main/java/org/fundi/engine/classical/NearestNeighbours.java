package org.fundi.engine.classical;

import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.PackedRows;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knob;

/// Looks up the most alike rows it has seen and lets them vote, or averages their values.
///
/// Likeness is the straight distance between prepared rows; of equally near rows the first counts,
/// and of classes with as many votes the first is the likeliest. Cover and Hart, *Nearest neighbor
/// pattern classification*, 1967.
///
/// @param neighbours how many vote, at least 1; all rows where there are fewer
/// @param weights how much each vote counts
public record NearestNeighbours(
        @Knob(
                        min = 1,
                        max = 500,
                        scale = Knob.Scale.LOG,
                        help = "How many neighbours vote. Few: wiggly borders. Many: smooth ones.")
                int neighbours,
        @Knob(
                        help =
                                "How much each neighbour's vote counts. uniform: all the same; distance: nearer ones for more.")
                Weights weights)
        implements Classifier, Regressor {

    public static final NearestNeighbours USUAL = new NearestNeighbours(5, Weights.UNIFORM);

    /// How much a neighbour's vote counts.
    public enum Weights {
        UNIFORM,
        /// One over the distance; where some are at distance 0, only those count.
        DISTANCE
    }

    public NearestNeighbours {
        if (neighbours < 1) {
            throw new IllegalArgumentException("neighbours must be at least 1, not " + neighbours);
        }
    }

    @Override
    public String key() {
        return "knn";
    }

    @Override
    public String title() {
        return "k nearest neighbours";
    }

    @Override
    public String help() {
        return "Finds the training rows most like the one asked about and lets them vote. A good"
                + " choice when rows that look alike have like answers and features are few.";
    }

    @Override
    public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        double[] answers = new double[target.size()];
        for (int row = 0; row < answers.length; row++) answers[row] = target.at(row);
        return new OfClasses(new Memory(this, inputs, answers), target.count());
    }

    @Override
    public Model<Estimates> fit(Matrix inputs, Values target, Training training) {
        Needs.answers(inputs, target);
        Needs.features(inputs);
        return new OfNumbers(new Memory(this, inputs, target.toArray()));
    }

    @Override
    public Model<? extends Prediction> load(byte[] saved) {
        SavedModel.Reader in = SavedModel.read(key(), saved);
        int classes = in.whole();
        int neighbours = in.whole();
        boolean uniform = in.whole() == 0;
        int columns = in.whole();
        float[] cells = in.singles();
        double[] answers = in.numbers();
        if (neighbours < 1 || columns < 1 || cells.length != columns * (long) answers.length) {
            throw SavedModel.damaged("its numbers do not fit together");
        }
        var settings =
                new NearestNeighbours(neighbours, uniform ? Weights.UNIFORM : Weights.DISTANCE);
        Memory memory = new Memory(settings, Matrix.of(answers.length, columns, cells), answers);
        return classes > 0 ? new OfClasses(memory, classes) : new OfNumbers(memory);
    }

    /// All that is learnt: the rows and their answers.
    private static final class Memory {
        private final NearestNeighbours settings;
        private final Matrix known;
        private final PackedRows packed;
        private final double[] answers;
        private final int voters;

        Memory(NearestNeighbours settings, Matrix known, double[] answers) {
            this.settings = settings;
            this.known = known;
            this.answers = answers;
            packed = PackedRows.of(known);
            voters = Math.min(settings.neighbours, known.rows());
        }

        PackedRows.Nearest nearest(Matrix questions) {
            Needs.width(questions, known.columns());
            return packed.nearest(questions, voters);
        }

        /// The weight of each vote, the nearest first; they sum to 1.
        double[] votes(PackedRows.Nearest nearest, int question) {
            double[] votes = new double[voters];
            boolean met = nearest.square(question, 0) == 0;
            double sum = 0;
            for (int place = 0; place < voters; place++) {
                float square = nearest.square(question, place);
                votes[place] =
                        settings.weights == Weights.UNIFORM
                                ? 1
                                : met ? (square == 0 ? 1 : 0) : 1 / StrictMath.sqrt(square);
                sum += votes[place];
            }
            for (int place = 0; place < voters; place++) votes[place] /= sum;
            return votes;
        }

        byte[] saved(int classes) {
            return SavedModel.write("knn")
                    .whole(classes)
                    .whole(settings.neighbours)
                    .whole(settings.weights.ordinal())
                    .whole(known.columns())
                    .singles(known.cells())
                    .numbers(answers)
                    .done();
        }
    }

    private record OfClasses(Memory memory, int classes) implements Model<ClassProbabilities> {

        @Override
        public ClassProbabilities predict(Matrix inputs) {
            PackedRows.Nearest nearest = memory.nearest(inputs);
            double[] said = new double[inputs.rows() * classes];
            for (int row = 0; row < inputs.rows(); row++) {
                double[] votes = memory.votes(nearest, row);
                for (int place = 0; place < votes.length; place++) {
                    int answer = (int) memory.answers[nearest.row(row, place)];
                    said[row * classes + answer] += votes[place];
                }
            }
            return new ClassProbabilities(classes, said);
        }

        @Override
        public byte[] saved() {
            return memory.saved(classes);
        }
    }

    private record OfNumbers(Memory memory) implements Model<Estimates> {

        @Override
        public Estimates predict(Matrix inputs) {
            PackedRows.Nearest nearest = memory.nearest(inputs);
            double[] said = new double[inputs.rows()];
            for (int row = 0; row < said.length; row++) {
                double[] votes = memory.votes(nearest, row);
                for (int place = 0; place < votes.length; place++) {
                    said[row] += votes[place] * memory.answers[nearest.row(row, place)];
                }
            }
            return new Estimates(said);
        }

        @Override
        public byte[] saved() {
            return memory.saved(0);
        }
    }
}
