package org.fundi.engine.lab.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fundi.engine.experiment.CurveLoss;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.film.Scene;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.race.Lane;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.TrainedNetwork;
import org.fundi.engine.setting.Refusal;

/// A network that was really trained, as it stood after its epochs: where it went in the space of
/// all its weights.
///
/// @param stops the first before anything was learnt, the last at the end; at least two
/// @param rows it learnt from and was judged by
public record NetworkWay(List<Stop> stops, LabRows rows) {
    /// A longer run is looked at in so many equal pieces, a very large network in fewer.
    private static final int MOST_PIECES = 120;

    private static final int LEAST_PIECES = 10;
    private static final int MOST_NUMBERS = 4_000_000;

    /// After an epoch.
    ///
    /// @param epoch 0 before anything was learnt
    /// @param trainingLoss as [CurveLoss] has it, which knows no penalty on weights
    /// @param validationLoss the same on the rows it is judged by
    public record Stop(
            int epoch, TrainedNetwork<?> network, double trainingLoss, double validationLoss) {

        /// The loss on these rows.
        public double loss(Part part) {
            return part == Part.TRAINING ? trainingLoss : validationLoss;
        }
    }

    /// @throws Refusal where it took not one step
    public NetworkWay {
        stops = List.copyOf(stops);
        if (stops.size() < 2) {
            throw new Refusal(
                    "the network took not one step with finite numbers, so there is no way to look"
                            + " at",
                    "train it at least one epoch, with a lower learning rate");
        }
    }

    /// Trains a network on generated points. One whose numbers run away is looked at as far as they
    /// are finite.
    ///
    /// @param left whether nobody waits any more
    /// @throws CancelledException where it was left
    public static NetworkWay trained(NetworkRun run, long seed, BooleanSupplier left) {
        return trained(run.network(), run.points().rows(seed), seed, left);
    }

    static NetworkWay trained(
            NeuralNetwork learner, LabRows rows, long seed, BooleanSupplier left) {
        int epochs = learner.epochs();
        List<Stop> stops = new ArrayList<>();
        Lane lane = new Lane("", learner, rows.inputs().rows(), seed);
        lane.run(
                rows,
                lap -> {
                    if (!(lap.model() instanceof TrainedNetwork<?> network)) throw noNetwork();
                    int apart = apart(epochs, network);
                    if (lap.epoch() % apart != 0 && lap.epoch() != epochs) return;
                    stops.add(new Stop(lap.epoch(), network, lap.trainingLoss(), lap.loss()));
                },
                left);
        if (left.getAsBoolean()) throw new CancelledException();
        return new NetworkWay(stops, rows);
    }

    /// The way of a run that was filmed, made again bit for bit.
    ///
    /// @param epochs it has done
    /// @param rows it learnt from and was judged by
    /// @param left whether nobody waits any more
    /// @throws CancelledException where it was left
    public static NetworkWay again(Replay replay, int epochs, LabRows rows, BooleanSupplier left) {
        int apart = apart(epochs, network(replay.at(Place.after(0), left)));
        List<Place> places = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch += apart) places.add(Place.after(epoch));
        places.add(Place.after(epochs));
        List<Stop> stops = new ArrayList<>();
        for (Scene scene : replay.all(places, left)) {
            if (left.getAsBoolean()) throw new CancelledException();
            TrainedNetwork<?> network = network(scene);
            stops.add(
                    new Stop(
                            scene.place().step(),
                            network,
                            CurveLoss.of(rows.target(), network.predict(rows.inputs())),
                            CurveLoss.of(rows.truth(), network.predict(rows.judged()))));
        }
        return new NetworkWay(stops, rows);
    }

    private static TrainedNetwork<?> network(Scene scene) {
        if (scene.model() instanceof TrainedNetwork<?> network) return network;
        throw noNetwork();
    }

    private static int apart(int epochs, TrainedNetwork<?> network) {
        int fit = MOST_NUMBERS / Math.max(1, network.network().weightCount());
        int pieces = Math.clamp(fit, LEAST_PIECES, MOST_PIECES);
        return Math.max(1, (epochs + pieces - 1) / pieces);
    }

    private static Refusal noNetwork() {
        return new Refusal(
                "only a network has weights to look around in", "choose a run of a network");
    }

    public Stop start() {
        return stops.getFirst();
    }

    public Stop end() {
        return stops.getLast();
    }

    /// How many weights it has.
    public int weights() {
        return end().network().network().weightCount();
    }
}
