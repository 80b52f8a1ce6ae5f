package org.fundi.engine.lab.playground;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.fundi.engine.experiment.CurveLoss;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.PlaneRows;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.LiveTraining;
import org.fundi.engine.network.TrainedNetwork;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.setting.Refusal;

/// A playground at play: a network that learns epoch by epoch, goes back, and takes other settings
/// and typed weights on the way. However it came to an epoch, it is the same network there, bit for
/// bit. It belongs to one thread.
public final class Learning {
    /// Moments kept to go back to; of long runs every second, fourth and so on.
    private static final int MOST_KEPT = 256;

    private static final int BYTES_KEPT = 32 << 20;

    private static final int MOST_EPOCHS = 10_000;

    private final PlaneRows plane;
    private final LabRows rows;
    private final Matrix inputs;
    private final Matrix judged;
    private final TreeMap<Integer, byte[]> kept = new TreeMap<>();
    private final double[] right;
    private final double[] training;
    private final double[] validation;
    private Playground playground;
    private LiveTraining live;
    private int apart = 1;
    private boolean ranAway;

    private Learning(Playground playground, PlaneRows plane) {
        this.playground = playground;
        this.plane = plane;
        rows = plane.rows();
        inputs = playground.inputs().of(rows.inputs());
        judged = playground.inputs().of(rows.judged());
        right = new double[MOST_EPOCHS + 1];
        training = new double[MOST_EPOCHS + 1];
        validation = new double[MOST_EPOCHS + 1];
        live = live(Optional.empty());
        arrive();
    }

    /// Before anything is learnt.
    ///
    /// @throws Refusal where too few points are painted, or a typed weight is none of the network's
    public static Learning begin(Playground playground) {
        return begin(
                playground,
                playground
                        .rows()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "a project's rows must be given")));
    }

    /// The same on these rows, such as a project's.
    public static Learning begin(Playground playground, PlaneRows plane) {
        return new Learning(playground, plane);
    }

    private LiveTraining live(Optional<byte[]> state) {
        Chance chance = Chance.of(playground.seed());
        return LiveTraining.begin(playground.network(), inputs, rows.target(), chance, state);
    }

    public Playground playground() {
        return playground;
    }

    /// The points on the plane.
    public PlaneRows plane() {
        return plane;
    }

    public int epoch() {
        return live.epoch();
    }

    /// Whether all epochs are learnt, or the numbers have run away.
    public boolean isAtEnd() {
        return ranAway || epoch() >= playground.network().epochs();
    }

    /// The network as it stands.
    public TrainedNetwork<?> model() {
        return live.model();
    }

    /// How it has gone up to here.
    public Course course() {
        int count = epoch() + 1;
        return new Course(
                Arrays.copyOf(training, count),
                Arrays.copyOf(validation, count),
                Arrays.copyOf(right, count),
                rows.guessing(),
                ranAway);
    }

    /// Learns one epoch more, where there is one.
    ///
    /// @param left whether somebody needs the network as it is, now
    /// @return whether it did
    public boolean learn(BooleanSupplier left) {
        if (isAtEnd()) return false;
        try {
            if (!live.learn(left)) return false;
        } catch (DivergedException gone) {
            ranAway = true;
            return false;
        }
        arrive();
        return true;
    }

    /// Goes to an epoch: back to a moment kept before it, and on from there.
    public void go(int epoch, BooleanSupplier left) {
        int wanted = Math.clamp(epoch, 0, playground.network().epochs());
        if (wanted < epoch()) {
            var from = kept.floorEntry(wanted);
            ranAway = false;
            live = live(Optional.of(from.getValue()));
            arrive();
        }
        while (epoch() < wanted && learn(left)) if (left.getAsBoolean()) return;
    }

    /// Takes other settings: learns on with them from here, or begins anew.
    ///
    /// @return the learning to go on with, which may be another one
    public Learning changed(Playground other) {
        Playground next = playground.changed(other, epoch());
        if (!playground.goesOnWith(other)) return new Learning(next, next.rows().orElse(plane));
        forgetAfter(epoch());
        ranAway = false;
        byte[] state = live.state();
        playground = next;
        live = live(Optional.of(state));
        return this;
    }

    /// Gives one weight another value, here.
    ///
    /// @throws Refusal where there is no such weight or value, or too many were typed
    public void type(int weight, float value) {
        if (!Float.isFinite(value)) {
            throw new Refusal("a weight must be a finite number", "type a number such as 0.5");
        }
        playground = playground.typing(epoch(), weight, value);
        forgetAfter(epoch());
        ranAway = false;
        put(weight, value);
        judge();
    }

    private void forgetAfter(int epoch) {
        kept.tailMap(epoch, false).clear();
    }

    private void arrive() {
        keep();
        for (Typed.Change change : Typed.parse(playground.typed()).at(epoch())) {
            put(change.weight(), change.value());
        }
        judge();
    }

    private void put(int weight, float value) {
        int weights = live.model().network().weightCount();
        if (weight >= weights) {
            throw new Refusal(
                    "this network has %d weights and none with the number %d"
                            .formatted(weights, weight),
                    "type one of its own weights");
        }
        live.type(weight, value);
    }

    private void keep() {
        if (epoch() % apart != 0 || kept.containsKey(epoch())) return;
        byte[] state = live.state();
        kept.put(epoch(), state);
        int most = Math.clamp(BYTES_KEPT / state.length, 2, MOST_KEPT);
        while (kept.size() > most) {
            apart *= 2;
            kept.keySet().removeIf(one -> one % apart != 0);
        }
    }

    private void judge() {
        TrainedNetwork<?> model = live.model();
        Prediction said = model.predict(judged);
        int at = epoch();
        training[at] = CurveLoss.of(rows.target(), model.predict(inputs));
        validation[at] = CurveLoss.of(rows.truth(), said);
        right[at] = right(said);
    }

    /// The share of validation rows whose class was said rightly; NaN where a number is asked for.
    private double right(Prediction said) {
        if (!(rows.truth() instanceof Classes truth)
                || !(said instanceof ClassProbabilities probabilities)) return Double.NaN;
        int right = 0;
        for (int row = 0; row < truth.size(); row++) {
            if (probabilities.likeliest(row) == truth.at(row)) right++;
        }
        return right / (double) truth.size();
    }
}
