package org.fundi.engine.lab.race;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fundi.engine.experiment.CurveLoss;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Values;

/// One lane being learnt, in turns: more lanes than threads then come along side by side. How long
/// the turns are changes no bit of what is learnt. Used by one thread at a time.
public final class LaneRun {
    /// Nanoseconds after which a turn ends with the epoch it is in.
    private static final long TURN = 100_000_000;

    private static final long ENDLESS = Long.MAX_VALUE / 2;

    private final Lane lane;
    private final LabRows rows;
    private final long nanoseconds;
    private Optional<byte[]> state = Optional.empty();
    private int epochsTold = -1;
    private boolean over;
    private boolean ranAway;

    /// @param all of the race; the lane learns the first ones
    public LaneRun(Lane lane, LabRows all) {
        this(lane, all, TURN);
    }

    /// Whose first turn is its only one.
    static LaneRun inOneTurn(Lane lane, LabRows all) {
        return new LaneRun(lane, all, ENDLESS);
    }

    LaneRun(Lane lane, LabRows all, long nanoseconds) {
        this.lane = lane;
        this.nanoseconds = nanoseconds;
        rows = all.first(lane.rows());
    }

    /// Goes on for a tenth of a second, at least an epoch.
    ///
    /// @param told after each epoch and before the first, on this thread
    /// @param end whether the person wishes an end
    public void turn(Consumer<Lane.Lap> told, BooleanSupplier end) {
        Turn turn = new Turn(told, end, System.nanoTime() + nanoseconds);
        try {
            switch (rows.target()) {
                case Classes classes -> lane.network().fit(rows.inputs(), classes, turn);
                case Values values -> lane.network().fit(rows.inputs(), values, turn);
            }
            over = !turn.paused;
        } catch (DivergedException away) {
            over = true;
            ranAway = true;
        }
    }

    /// Whether it is at its end, has run away or was ended.
    public boolean isOver() {
        return over;
    }

    /// Whether its numbers were no longer finite.
    public boolean hasRunAway() {
        return ranAway;
    }

    private final class Turn implements Training {
        private final Consumer<Lane.Lap> told;
        private final BooleanSupplier end;
        private final long until;
        private final Chance root = Chance.of(lane.seed());
        private boolean paused;

        Turn(Consumer<Lane.Lap> told, BooleanSupplier end, long until) {
            this.told = told;
            this.end = end;
            this.until = until;
        }

        @Override
        public Chance chance(String name, long... index) {
            return root.named(name, index);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public Optional<byte[]> interruptedAt() {
            return state;
        }

        @Override
        public void remember(int step, int batch, Supplier<byte[]> now) {
            boolean last = step == lane.network().epochs();
            if (batch > 0 || last || System.nanoTime() - until < 0) return;
            state = Optional.of(now.get());
            paused = true;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            if (step > epochsTold) told.accept(lap(step, soFar.get()));
            epochsTold = step;
            if (end.getAsBoolean()) paused = false;
            return step < steps && !paused && !end.getAsBoolean();
        }

        @Override
        public boolean isEndWished() {
            return end.getAsBoolean();
        }

        private Lane.Lap lap(int epoch, Model<?> model) {
            Prediction judged = model.predict(rows.judged());
            return new Lane.Lap(
                    epoch,
                    CurveLoss.of(rows.target(), model.predict(rows.inputs())),
                    CurveLoss.of(rows.truth(), judged),
                    right(judged),
                    model);
        }

        private int right(Prediction said) {
            if (!(rows.truth() instanceof Classes truth)) return 0;
            if (!(said instanceof ClassProbabilities probabilities)) return 0;
            int right = 0;
            for (int row = 0; row < truth.size(); row++) {
                if (probabilities.likeliest(row) == truth.at(row)) right++;
            }
            return right;
        }
    }
}
