package org.fundi.engine.experiment;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Target;

/// How long a fit may take: guessed from tiny fits of at most three steps, on twice as many rows
/// each time until one takes a thirtieth of a second however often it is made, stretched to all
/// rows and steps. What counts is the processor's time for this thread: on a busy machine the clock
/// goes on while a fit waits, and stretching would make hours of it. It is a guess: small fits fit
/// in the processor's cache, and many models are done before their last step.
///
/// @param seconds of fitting alone
/// @param triedRows rows of the largest tiny fit
/// @param rows to be learnt from
public record TimeGuess(double seconds, int triedRows, int rows) {
    private static final int FIRST = 128;

    /// What is quick on these is quick; copies of more rows would only fill the memory.
    private static final int MOST = 65_536;

    private static final double LONG_ENOUGH = 0.03;
    private static final double TOO_SHORT_TO_TELL = 0.005;

    /// A fit that seems long enough is made again for so long: the first ones may be slow only
    /// because they run before the Java compiler is warm.
    private static final double WARM = 0.2;

    private static final int TRIED_STEPS = 3;
    private static final double STEEPEST = 2;

    /// Nothing where the algorithm refuses these rows: its run will say why.
    public static Optional<TimeGuess> of(Algorithm algorithm, Prepared prepared, long seed) {
        return of(algorithm, prepared, seed, Stopwatch.OF_THIS_THREAD);
    }

    static Optional<TimeGuess> of(
            Algorithm algorithm, Prepared prepared, long seed, Stopwatch watch) {
        try {
            Prepared.Part part = prepared.training(algorithm);
            int rows = part.truth().size();
            Trial trial = Trial.of(algorithm, part, Math.min(FIRST, rows), seed, watch);
            Growth growth = new Growth();
            int most = Math.min(rows, MOST);
            while (trial.rows() < most && trial.seconds() < LONG_ENOUGH) {
                int more = Math.min(2 * trial.rows(), most);
                Trial next = Trial.of(algorithm, part, more, seed, watch);
                growth.see(trial, next);
                trial = next;
            }
            double all = Math.pow((double) rows / trial.rows(), growth.power());
            double seconds = trial.seconds() * trial.stretch() * all;
            return Optional.of(new TimeGuess(seconds, trial.rows(), rows));
        } catch (RuntimeException | OutOfMemoryError refusedOrBroken) {
            return Optional.empty(); // the run itself tells
        }
    }

    /// Seconds left of a run that is under way.
    ///
    /// @param done steps finished, at least 1
    /// @param steps planned
    /// @param elapsed seconds so far
    public static double left(int done, int steps, double elapsed) {
        return elapsed * (steps - done) / done;
    }

    /// A part of a sentence: "about 2.1 s, guessed from a fit on 256 of 4,000 rows".
    public String sentence() {
        String about =
                seconds < 0.1 ? "under 0.1 s" : String.format(Locale.ROOT, "about %.1f s", seconds);
        return triedRows == rows
                ? about + ", guessed from a short fit"
                : String.format(
                        Locale.ROOT,
                        "%s, guessed from a fit on %,d of %,d rows",
                        about,
                        triedRows,
                        rows);
    }

    /// By which power of the rows the time grows: 1 until a fit is long enough to tell. The lower
    /// of the last two counts, so that one hiccup is not taken for a law.
    private static final class Growth {
        private double last = STEEPEST;
        private double power = 1;

        void see(Trial small, Trial large) {
            if (small.seconds() < TOO_SHORT_TO_TELL) return;
            double times =
                    Math.log(large.seconds() / small.seconds())
                            / Math.log((double) large.rows() / small.rows());
            double now = Math.clamp(times, 1, STEEPEST);
            power = Math.min(now, last);
            last = now;
        }

        double power() {
            return power;
        }
    }

    /// A tiny fit.
    ///
    /// @param seconds it took: the shortest of two or more, as the first may have loaded and
    ///     compiled
    /// @param stretch planned steps for each one made
    private record Trial(int rows, double seconds, double stretch) {

        static Trial of(
                Algorithm algorithm, Prepared.Part part, int rows, long seed, Stopwatch watch) {
            int[] spread = new int[rows];
            for (int i = 0; i < rows; i++) {
                spread[i] = (int) ((long) i * part.truth().size() / rows);
            }
            Matrix inputs = part.inputs().rows(spread);
            Target truth = part.truth().rows(spread);
            double shortest = Double.POSITIVE_INFINITY;
            double spent = 0;
            double stretch = 1;
            for (int turn = 0; turn < 2 || shortest >= LONG_ENOUGH && spent < WARM; turn++) {
                FewSteps training = new FewSteps(Chance.of(seed));
                double took = watch.time(() -> Fitting.fit(algorithm, inputs, truth, training));
                shortest = Math.min(shortest, took);
                spent += took;
                stretch = training.stretch();
            }
            return new Trial(rows, shortest, stretch);
        }
    }

    /// Stops after a few steps, and remembers how many there would have been.
    private static final class FewSteps implements Training {
        private final Chance chance;
        private int planned = 1;
        private int done = 1;

        FewSteps(Chance chance) {
            this.chance = chance;
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
            planned = Math.max(1, steps);
            done = Math.max(1, step);
            return step < Math.min(steps, TRIED_STEPS);
        }

        double stretch() {
            return (double) planned / done;
        }
    }
}
