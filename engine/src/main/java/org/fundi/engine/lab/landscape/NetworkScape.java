package org.fundi.engine.lab.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.fundi.engine.experiment.CurveLoss;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.landscape.Surface.Place;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Workers;
import org.fundi.engine.problem.Prediction;

/// A run of a network on the plane in which it moved most, and the network's real loss all over
/// that plane.
///
/// @param way from stop to stop
/// @param plane through its end
/// @param places of the stops, seen straight from above
/// @param middle of what is looked at; the end lies at 0, 0
/// @param reach what is looked at runs from minus this to this around the middle, both ways
public record NetworkScape(
        NetworkWay way, RunPlane plane, List<Place> places, Place middle, double reach) {
    /// What is looked at is so many times as wide as the way, and lies by so much of the distance
    /// nearer to its end: what comes after the end is worth more than what lies behind the start.
    private static final double ROOM = 1.7;

    private static final double AHEAD = 0.4;

    public NetworkScape {
        places = List.copyOf(places);
    }

    public static NetworkScape of(NetworkWay way) {
        List<float[]> weights = way.stops().stream().map(stop -> stop.network().weights()).toList();
        RunPlane plane = RunPlane.through(weights);
        List<Place> places = weights.stream().map(plane::place).toList();
        double[] x = places.stream().mapToDouble(Place::x).sorted().toArray();
        double[] y = places.stream().mapToDouble(Place::y).sorted().toArray();
        int last = x.length - 1;
        double reach = ROOM * Math.max(x[last] - x[0], y[last] - y[0]) / 2;
        Place middle =
                new Place((1 - AHEAD) * (x[0] + x[last]) / 2, (1 - AHEAD) * (y[0] + y[last]) / 2);
        return new NetworkScape(way, plane, places, middle, reach > 0 ? reach : 1);
    }

    /// The network's loss with the weights of this place, on all rows of the part.
    ///
    /// @return NaN or infinite where the numbers run away
    public double loss(Part part, Place at) {
        LabRows rows = way.rows();
        var network = way.end().network().with(plane.weights(at.x(), at.y()));
        boolean learnt = part == Part.TRAINING;
        Prediction said = network.predict(learnt ? rows.inputs() : rows.judged());
        return CurveLoss.of(learnt ? rows.target() : rows.truth(), said);
    }

    /// How much of the single steps lies in the plane, as a share of their squared lengths: less
    /// than of the whole way, because what goes to and fro ends near where it began.
    public double shareOfSteps() {
        double held = 0;
        double all = 0;
        for (int stop = 1; stop < places.size(); stop++) {
            float[] from = way.stops().get(stop - 1).network().weights();
            float[] to = way.stops().get(stop).network().weights();
            for (int w = 0; w < to.length; w++) {
                double moved = (double) to[w] - from[w];
                all += moved * moved;
            }
            double seen = places.get(stop).awayFrom(places.get(stop - 1));
            held += seen * seen;
        }
        return all == 0 ? 0 : Math.min(1, held / all);
    }

    /// The share that the best plane through the end of a walk by chance holds, one with as many
    /// weights and stops: what a share is to be measured against.
    ///
    /// Antognini and Sohl-Dickstein, *PCA of high dimensional random walks with comparison to
    /// neural network training*, 2018; 8/π² + 8/9π², about 0.90, for very many weights and stops.
    public double shareByChance() {
        List<float[]> walk = new ArrayList<>();
        float[] at = new float[way.weights()];
        for (int stop = 0; stop < places.size(); stop++) {
            Chance.Draws draws = Chance.of(0).named("walk", stop).draws();
            for (int w = 0; w < at.length; w++) at[w] += (float) draws.nextGaussian();
            walk.add(at.clone());
        }
        return RunPlane.through(walk).share();
    }

    /// What the plane has where each stop is seen: the run's own loss for those that lie in the
    /// plane, another one for those that lie above or below it.
    public double[] lossesBelow(Part part) {
        return places.stream().mapToDouble(at -> loss(part, at)).toArray();
    }

    /// The loss at the middles of all squares, from the lowest row up, each from left to right.
    ///
    /// @param side squares a side
    /// @param left whether nobody waits any more
    /// @param done told after each row of squares, on any thread
    /// @throws CancelledException where it was left
    public double[] heights(
            Part part, int side, Workers workers, BooleanSupplier left, IntConsumer done) {
        List<Callable<double[]>> rows = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            double y = at(middle.y(), row, side);
            int number = row;
            rows.add(
                    () -> {
                        double[] heights = new double[side];
                        for (int column = 0; column < side; column++) {
                            if (left.getAsBoolean()) throw new CancelledException();
                            heights[column] =
                                    loss(part, new Place(at(middle.x(), column, side), y));
                        }
                        done.accept(number);
                        return heights;
                    });
        }
        return workers.all(rows).stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /// Where the middle of a square is.
    double at(double middle, int square, int side) {
        return middle + reach * (2 * (square + 0.5) / side - 1);
    }
}
