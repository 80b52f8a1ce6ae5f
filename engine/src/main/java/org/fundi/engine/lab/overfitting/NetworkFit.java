package org.fundi.engine.lab.overfitting;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;

/// A network on one column: all rows in each batch, Adam. With early stopping it is handed back as
/// it was when it was best on the validation rows.
final class NetworkFit {
    private static final int LOOK_EVERY = 10;
    private static final double RATE = 0.01;

    private NetworkFit() {}

    static Curve of(Overfitting lab, int width, Draw draw, BooleanSupplier end) {
        return of(lab, width, draw, Optional.empty(), end);
    }

    /// @param told where it stands now and then; without early stopping, too
    static Curve of(
            Overfitting lab,
            int width,
            Draw draw,
            Optional<Consumer<Lap>> told,
            BooleanSupplier end) {
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
        Watched watched = new Watched(draw, lab.earlyStopping(), told, end);
        Model<Estimates> last =
                network.fit(
                        Family.column(draw.learnt().x()), new Values(draw.learnt().y()), watched);
        return watched.best().orElse(places -> last.predict(Family.column(places)).toArray());
    }

    /// Looks at the errors now and then, where it is to stop early or is followed.
    private static final class Watched implements Training {
        private final Draw draw;
        private final boolean stops;
        private final Optional<Consumer<Lap>> told;
        private final BooleanSupplier end;
        private double least = Double.POSITIVE_INFINITY;
        private Optional<Curve> best = Optional.empty();

        Watched(Draw draw, boolean stops, Optional<Consumer<Lap>> told, BooleanSupplier end) {
            this.draw = draw;
            this.stops = stops;
            this.told = told;
            this.end = end;
        }

        Optional<Curve> best() {
            return best;
        }

        @Override
        public Chance chance(String name, long... index) {
            return draw.chance().named(name, index);
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
            Curve curve = places -> numbers(model.predict(Family.column(places)));
            Errors errors = Errors.of(curve, draw);
            told.ifPresent(it -> it.accept(new Lap(epoch, errors)));
            if (!stops || !(errors.validation() < least)) return;
            least = errors.validation();
            best = Optional.of(curve);
        }

        private static double[] numbers(Prediction said) {
            if (said instanceof Estimates estimates) return estimates.toArray();
            throw new IllegalArgumentException("a number was asked for, not " + said);
        }
    }
}
