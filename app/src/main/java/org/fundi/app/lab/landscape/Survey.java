package org.fundi.app.lab.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fundi.app.chart.Axis;
import org.fundi.app.job.Progress;
import org.fundi.app.plane.Relief;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.landscape.NetworkRun;
import org.fundi.engine.lab.landscape.NetworkScape;
import org.fundi.engine.lab.landscape.NetworkWay;
import org.fundi.engine.lab.landscape.Part;
import org.fundi.engine.math.Workers;

/// Goes the way of a network again and measures the loss all around it, from a coarse picture to a
/// fine one. Not on the screen's thread.
///
/// @param run which network
/// @param seed of its points, weights and batches, where it is trained for this
/// @param film of a project's run; empty for one trained here
record Survey(NetworkRun run, int seed, Optional<FilmedRuns.Filmed> film) {
    /// Squares a side, one after the other; where the next takes long, this one is shown meanwhile.
    private static final List<Integer> SIDES = List.of(15, 30, 60);

    private static final double LONG = 0.3e9; // nanoseconds

    /// What stays the same whoever's loss is looked at.
    ///
    /// @param byChance the share of movement that the plane of a walk by chance holds
    /// @param ofSteps the share of the single steps that this plane holds
    record Way(NetworkScape scape, double byChance, double ofSteps) {}

    /// What the run is called.
    String name() {
        return film.map(FilmedRuns.Filmed::title).orElse(Words.of("scape.trainer"));
    }

    /// Of all chance in the run.
    long seedShown() {
        return film.map(it -> it.replay().experiment().seed()).orElse((long) seed);
    }

    /// Whether the other is of the same network on the same way.
    boolean isSameWay(Survey other) {
        NetworkRun mine = run.of(other.run.part());
        boolean sameFilm =
                film.isEmpty()
                        ? other.film.isEmpty()
                        : other.film.filter(film.get()::isSame).isPresent();
        return sameFilm && seed == other.seed && mine.equals(other.run);
    }

    /// @param known where it has been gone before
    /// @param told of each state worth showing, before the last one
    /// @return the last one
    Seen go(Optional<Way> known, Workers workers, Progress progress, Consumer<Seen> told) {
        BooleanSupplier left = progress::stopAsked;
        progress.at(0, 0, Words.of("scape.job.way"));
        Way way = known.orElseGet(() -> way(left));
        Part part = run.part();
        Seen seen = new Seen(this, way, part, way.scape().lossesBelow(part), Optional.empty());
        told.accept(seen);
        Squares squares = new Squares(way.scape(), part, workers, progress);
        for (int side : SIDES) {
            long began = System.nanoTime();
            Seen.Ground ground = squares.ground(side, side == SIDES.getLast());
            seen = new Seen(this, way, part, seen.below(), Optional.of(ground));
            boolean nextIsLong = 4.0 * (System.nanoTime() - began) > LONG;
            if (!ground.isFine() && nextIsLong) told.accept(seen);
        }
        return seen;
    }

    private Way way(BooleanSupplier left) {
        NetworkWay way =
                film.map(it -> NetworkWay.again(it.replay(), it.epochs(), it.rows(), left))
                        .orElseGet(() -> NetworkWay.trained(run, seed, left));
        NetworkScape scape = NetworkScape.of(way);
        return new Way(scape, scape.shareByChance(), scape.shareOfSteps());
    }

    /// Measures the loss all around, and tells how far it has come.
    private record Squares(
            NetworkScape scape, Part part, Workers workers, Progress progress, AtomicInteger done) {
        private static final int ALL = SIDES.stream().mapToInt(side -> side * side).sum();

        Squares(NetworkScape scape, Part part, Workers workers, Progress progress) {
            this(scape, part, workers, progress, new AtomicInteger());
        }

        Seen.Ground ground(int side, boolean isFine) {
            double[] heights =
                    scape.heights(part, side, workers, progress::stopAsked, _ -> tell(side));
            double highest = Arrays.stream(heights).filter(Double::isFinite).max().orElse(1);
            double[] shown =
                    Arrays.stream(heights).map(it -> Double.isFinite(it) ? it : highest).toArray();
            int lowest = 0;
            for (int i = 1; i < shown.length; i++) if (shown[i] < shown[lowest]) lowest = i;
            Axis x = Seen.across(scape);
            Axis y = Seen.up(scape);
            return new Seen.Ground(
                    Relief.of(x, y, side, shown),
                    shown[lowest],
                    x.at((lowest % side + 0.5) / side),
                    y.at((lowest / side + 0.5) / side),
                    isFine);
        }

        private void tell(int squares) {
            progress.at(done.addAndGet(squares), ALL, Words.of("scape.job.ground"));
        }
    }
}
