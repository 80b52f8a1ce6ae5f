package org.fundi.app.lab.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Contour;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Plot;
import org.fundi.app.chart.ReliefPicture;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.landscape.NetworkScape;
import org.fundi.engine.lab.landscape.NetworkWay;
import org.fundi.engine.lab.landscape.Part;
import org.fundi.engine.lab.landscape.Surface;

/// The trainer's ball on the plane through its run, and its losses beside, up to the epoch shown.
/// The axes are those of the whole way, so that nothing moves but the ball.
final class NetworkPictures {
    private static final double WIDTH = 2;
    private static final double LOWEST = 1e-6;

    private final NetworkViewModel model;

    NetworkPictures(NetworkViewModel model) {
        this.model = model;
    }

    /// Empty until the way is known.
    Optional<Picture> surface() {
        return model.seen().map(this::surface);
    }

    private Picture surface(Seen seen) {
        NetworkScape scape = seen.scape();
        Optional<Seen.Ground> ground = seen.ground();
        return new ReliefPicture(
                Words.of(
                        "scape.picture",
                        NetworkWords.part(seen.part()),
                        loss(model.stop().orElseThrow().loss(seen.part()))),
                Seen.across(scape),
                Seen.up(scape),
                ground.map(it -> it.relief().squares()),
                ground.map(it -> it.relief().contour()).orElse(Contour.NONE),
                List.of(trail(seen, scape.places().subList(0, model.at() + 1))),
                ground.stream().filter(Seen.Ground::isFine).map(NetworkPictures::lowest).toList(),
                List.of(trail(seen, scape.places())));
    }

    private static ReliefPicture.Trail trail(Seen seen, List<Surface.Place> gone) {
        return new ReliefPicture.Trail(
                seen.survey().name(),
                gone.stream().mapToDouble(Surface.Place::x).toArray(),
                gone.stream().mapToDouble(Surface.Place::y).toArray(),
                Ink.lane(2),
                Layer.Dash.SOLID,
                true);
    }

    private static Layer.Mark lowest(Seen.Ground ground) {
        String said = Words.of("scape.lowest", loss(ground.lowest()));
        return new Layer.Mark(ground.lowestX(), ground.lowestY(), said, Ink.TEXT);
    }

    /// The run's own losses epoch by epoch, and what the plane has below.
    Plot losses() {
        String up = Words.of("landscape.axis.loss");
        String across = Words.of("scape.axis.epoch");
        if (model.seen().isEmpty()) {
            Axis none = new Axis(across, 0, 1, false);
            return new Plot(up, none, new Axis(up, 0.01, 1, true), List.of());
        }
        Seen seen = model.seen().get();
        List<NetworkWay.Stop> stops = seen.scape().way().stops();
        double[] epochs = of(stops, NetworkWay.Stop::epoch);
        double[] training = of(stops, NetworkWay.Stop::trainingLoss);
        double[] validation = of(stops, NetworkWay.Stop::validationLoss);
        double[] all =
                Stream.of(training, validation, seen.below())
                        .flatMapToDouble(Arrays::stream)
                        .map(it -> Math.max(it, LOWEST))
                        .toArray();
        Axis height = Axis.around(up, true, all);
        List<Layer> layers = new ArrayList<>();
        add(layers, height, Words.of("scape.on-plane"), epochs, seen.below(), Ink.TEXT);
        add(layers, height, NetworkWords.part(Part.TRAINING), epochs, training, Ink.TRAINING);
        add(layers, height, NetworkWords.part(Part.VALIDATION), epochs, validation, Ink.VALIDATION);
        return new Plot(
                Words.of("scape.curves", NetworkWords.part(seen.part())),
                new Axis(across, 0, epochs[epochs.length - 1], false),
                height,
                layers);
    }

    private void add(
            List<Layer> layers, Axis up, String name, double[] epochs, double[] loss, Ink ink) {
        int until = model.at() + 1;
        double[] drawn =
                Arrays.stream(loss, 0, until)
                        .map(it -> Math.clamp(it, up.low(), up.high()))
                        .toArray();
        layers.add(
                new Layer.Line(
                        name,
                        Arrays.copyOf(epochs, until),
                        drawn,
                        ink,
                        ink == Ink.TEXT ? Layer.Dash.DASHED : Layer.Dash.SOLID,
                        WIDTH,
                        name + "  " + loss(loss[until - 1])));
    }

    private static double[] of(
            List<NetworkWay.Stop> stops, ToDoubleFunction<NetworkWay.Stop> what) {
        return stops.stream().mapToDouble(what).toArray();
    }

    static String loss(double value) {
        return Numbers.score(value);
    }
}
