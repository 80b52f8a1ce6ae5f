package org.fundi.engine.experiment;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Task;

/// Small things to experiment with.
final class Toys {
    private Toys() {}

    /// 100 rows of which 30 are "yes"; the only feature says nothing.
    static Prepared prepared() {
        return prepared(100);
    }

    static Prepared prepared(int rows) {
        int[] which = new int[rows];
        double[] feature = new double[rows];
        for (int row = 0; row < rows; row++) {
            which[row] = row % 10 < 3 ? 1 : 0;
            feature[row] = row;
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("x", feature),
                                CategoryColumn.of("y", List.of("no", "yes"), which)));
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("x", Role.FEATURE);
        roles.put("y", Role.TARGET);
        Problem problem = new Problem.Classification(roles, List.of("no", "yes"));
        Plan plan =
                new Plan(
                        problem,
                        Splitting.parse("stratified"),
                        new Pipeline(List.of()),
                        Optional.empty());
        return plan.prepare(table, 42);
    }

    static Judging judging() {
        return new Judging(List.of(new Sharpness()), List.of(), 0.5, 50);
    }

    /// How sure the model is of "yes" on average: the toy metric.
    record Sharpness() implements Metric {
        @Override
        public String key() {
            return "sharpness";
        }

        @Override
        public String title() {
            return "Sharpness";
        }

        @Override
        public String help() {
            return "The mean probability of the positive class. It judges nothing.";
        }

        @Override
        public boolean judges(Task task) {
            return task == Task.BINARY;
        }

        @Override
        public Score score(Answers answers) {
            Answers.Binary binary = (Answers.Binary) answers;
            double sum = 0;
            for (double score : binary.scores()) sum += score;
            return new Score.Value(sum / binary.size());
        }
    }

    /// Says the same probability of "yes" for every row.
    record Constant(double yes) implements Model<ClassProbabilities> {
        @Override
        public ClassProbabilities predict(Matrix inputs) {
            double[] cells = new double[2 * inputs.rows()];
            for (int row = 0; row < inputs.rows(); row++) {
                cells[2 * row] = 1 - yes;
                cells[2 * row + 1] = yes;
            }
            return new ClassProbabilities(2, cells);
        }

        @Override
        public byte[] saved() {
            return ByteBuffer.allocate(Double.BYTES).putDouble(yes).array();
        }
    }

    /// Says "yes" with probability 0, 0.1, 0.2 … as its ten steps go by.
    ///
    /// @param eachStep told the step before it is taken: where tests make it fail
    record Climber(
            String key, Algorithm.Kind kind, Algorithm.Steps steps, Consumer<Integer> eachStep)
            implements Classifier {
        static Climber of(Algorithm.Steps steps) {
            return new Climber("climber", Algorithm.Kind.MODEL, steps, step -> {});
        }

        @Override
        public String title() {
            return key;
        }

        @Override
        public String help() {
            return "Climbs. It learns nothing.";
        }

        @Override
        public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
            int step = 0;
            while (training.keepGoing(step, 10, modelAt(step)::itself)) {
                eachStep.accept(step);
                for (int batch = 1; batch <= 3; batch++) {
                    training.batchDone(step, batch, 3, modelAt(step)::itself);
                }
                step++;
            }
            return modelAt(step).itself();
        }

        private static Holder modelAt(int step) {
            return new Holder(new Constant(step / 10.0));
        }

        @Override
        public Constant load(byte[] saved) {
            return new Constant(ByteBuffer.wrap(saved).getDouble());
        }
    }

    private record Holder(Constant itself) {}

    /// Says a probability drawn from its stream of chance: another seed, another model.
    record Drawer(String key, int draws) implements Classifier {
        @Override
        public String title() {
            return key;
        }

        @Override
        public String help() {
            return "Draws. It learns nothing.";
        }

        @Override
        public Model<ClassProbabilities> fit(Matrix inputs, Classes target, Training training) {
            var draws = training.chance(key).draws();
            double last = 0;
            for (int i = 0; i < this.draws; i++) last = draws.nextDouble();
            return new Constant(last);
        }

        @Override
        public Constant load(byte[] saved) {
            return new Constant(ByteBuffer.wrap(saved).getDouble());
        }
    }
}
