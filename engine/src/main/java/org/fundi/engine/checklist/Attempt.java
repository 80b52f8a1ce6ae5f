package org.fundi.engine.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.fundi.engine.experiment.CurveLoss;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;

/// One short training, over after so many updates.
///
/// @param judged rows whose loss is followed
/// @param apart epochs between two looks at that loss; the beginning and the end are always looked
///     at
/// @param updates at least 1
/// @param stop whether the person has had enough
record Attempt(
        NeuralNetwork network,
        Prepared.Part rows,
        Prepared.Part judged,
        int apart,
        int updates,
        Chance chance,
        BooleanSupplier stop) {
    private static final int MOST_EPOCHS = 1_000;

    /// What came of it.
    ///
    /// @param losses those looked at, the one of the untrained network first
    /// @param said on the judged rows at the end
    /// @param diverged whether its numbers ran away; the last loss and what is said are of before
    record Result(List<Double> losses, Prediction said, List<Signs> signs, boolean diverged) {
        double untrained() {
            return losses.getFirst();
        }

        double last() {
            return diverged ? Double.POSITIVE_INFINITY : losses.getLast();
        }

        double lowest() {
            return losses.stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(Double::isFinite)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    /// @throws CancelledException when the person had enough
    Result run() {
        int batches = network.batchesOf(rows.truth().size());
        int epochs = Math.clamp((updates + batches - 1) / batches, 1, MOST_EPOCHS);
        NeuralNetwork whole = Knobs.with(network, "epochs", Integer.valueOf(epochs));
        Watched watched = new Watched();
        boolean diverged = false;
        try {
            switch (rows.truth()) {
                case Classes classes -> whole.fit(rows.inputs(), classes, watched);
                case Values values -> whole.fit(rows.inputs(), values, watched);
            }
        } catch (DivergedException ranAway) {
            diverged = true;
        }
        return new Result(watched.losses, watched.said.getLast(), watched.signs, diverged);
    }

    private final class Watched implements Training {
        private final List<Double> losses = new ArrayList<>();
        private final List<Prediction> said = new ArrayList<>(1);
        private final List<Signs> signs = new ArrayList<>();
        private int done;
        private boolean endsInside;

        @Override
        public Chance chance(String name, long... index) {
            return chance.named(name, index);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            if (stop.getAsBoolean()) throw new CancelledException();
            boolean over = step >= steps || done >= updates;
            if (over || step % apart == 0) judge(soFar.get());
            return !over;
        }

        /// Where the updates are over inside an epoch, the network of then is judged.
        @Override
        public void batchDone(
                int step, int batch, int batches, Supplier<? extends Model<?>> soFar) {
            if (stop.getAsBoolean()) throw new CancelledException();
            done++;
            endsInside = done == updates && batch < batches;
            if (endsInside) judge(soFar.get());
        }

        @Override
        public boolean isEndWished() {
            return endsInside;
        }

        @Override
        public void signs(int step, Supplier<Signs> made) {
            signs.add(made.get());
        }

        private void judge(Model<?> model) {
            Prediction prediction = model.predict(judged.inputs());
            losses.add(CurveLoss.of(judged.truth(), prediction));
            said.clear();
            said.add(prediction);
        }
    }
}
