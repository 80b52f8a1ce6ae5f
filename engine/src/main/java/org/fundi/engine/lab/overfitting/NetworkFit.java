package org.fundi.engine.lab.overfitting;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;

/// A network on any rows: all in each batch, Adam. With early stopping it is handed back as
/// it was when it was best on the validation rows.
final class NetworkFit {
    private static final int LOOK_EVERY = 10;
    private static final double RATE = 0.01;

    private NetworkFit() {}

    static Learnt of(Overfitting lab, int width, LabRows rows, Chance chance, BooleanSupplier end) {
        return of(
                lab, width, new Watched(rows, chance, lab.earlyStopping(), Optional.empty(), end));
    }

    /// The chosen network, told of now and then.
    static void watch(
            Overfitting lab, LabRows rows, Chance chance, Consumer<Lap> told, BooleanSupplier end) {
        of(
                lab,
                lab.taken(),
                new Watched(rows, chance, lab.earlyStopping(), Optional.of(told), end));
    }

    private static Learnt of(Overfitting lab, int width, Watched watched) {
        NeuralNetwork plain =
                new NeuralNetwork(
                        List.of(width, width, width),
                        Activation.GELU,
                        OptimiserSettings.USUAL,
                        RATE,
                        32,
                        lab.epochs(),
                        lab.l2());
        NeuralNetwork network =
                Knobs.with(
                        Knobs.with(plain, "batches", "full_batch"),
                        "layers.dropout",
                        String.valueOf(lab.dropout()));
        LabRows rows = watched.rows;
        Model<?> last =
                switch (rows.target()) {
                    case Classes classes -> network.fit(rows.inputs(), classes, watched);
                    case Values values -> network.fit(rows.inputs(), values, watched);
                };
        return watched.best().orElse(last::predict);
    }

    /// Looks at the errors now and then, where it is to stop early or is followed.
    private static final class Watched implements Training {
        private final LabRows rows;
        private final Chance chance;
        private final boolean stops;
        private final Optional<Consumer<Lap>> told;
        private final BooleanSupplier end;
        private double least = Double.POSITIVE_INFINITY;
        private Optional<Learnt> best = Optional.empty();

        Watched(
                LabRows rows,
                Chance chance,
                boolean stops,
                Optional<Consumer<Lap>> told,
                BooleanSupplier end) {
            this.rows = rows;
            this.chance = chance;
            this.stops = stops;
            this.told = told;
            this.end = end;
        }

        Optional<Learnt> best() {
            return best;
        }

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
            if (step % LOOK_EVERY == 0) look(step, soFar);
            return step < steps && !end.getAsBoolean();
        }

        @Override
        public boolean isEndWished() {
            return end.getAsBoolean();
        }

        private void look(int epoch, Supplier<? extends Model<?>> soFar) {
            if (!stops && told.isEmpty()) return;
            Model<?> model = soFar.get();
            Errors errors = Errors.of(model::predict, rows);
            told.ifPresent(it -> it.accept(new Lap(epoch, errors)));
            if (!stops || !(errors.validation() < least)) return;
            least = errors.validation();
            best = Optional.of(model::predict);
        }
    }
}
