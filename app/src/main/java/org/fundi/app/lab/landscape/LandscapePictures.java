package org.fundi.app.lab.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Plot;
import org.fundi.app.chart.ReliefPicture;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.landscape.Track;

/// The balls on their surface, and their losses, up to the step shown. The axes are those of the
/// whole way, so that nothing moves but the balls.
final class LandscapePictures {
    private static final double WIDTH = 2;

    /// A loss so many times the first one is not looked at more closely.
    private static final double HIGHEST = 100;

    private static final double LOWEST = 1e-7;

    private final LandscapeViewModel model;

    LandscapePictures(LandscapeViewModel model) {
        this.model = model;
    }

    /// Empty until all is worked out.
    Optional<Picture> surface() {
        return model.rolledProperty().get().map(this::surface);
    }

    private Picture surface(LandscapeViewModel.Rolled rolled) {
        List<ReliefPicture.Trail> trails = new ArrayList<>();
        List<ReliefPicture.Trail> ways = new ArrayList<>();
        for (int i = 0; i < rolled.tracks().size(); i++) {
            Track track = rolled.tracks().get(i);
            trails.add(trail(track, i, model.at(track) + 1));
            ways.add(trail(track, i, track.x().length));
        }
        List<Layer.Mark> minima =
                model.landscape().surface().minima().stream()
                        .map(
                                at ->
                                        new Layer.Mark(
                                                at.x(),
                                                at.y(),
                                                Words.of("landscape.minimum"),
                                                Ink.TEXT))
                        .toList();
        return new ReliefPicture(
                Words.of(
                        "landscape.picture",
                        LandscapeWords.name(model.landscape().surface()),
                        String.join("; ", ends())),
                rolled.relief().x(),
                rolled.relief().y(),
                Optional.of(rolled.relief().squares()),
                rolled.relief().contour(),
                trails,
                minima,
                ways);
    }

    private static ReliefPicture.Trail trail(Track track, int lane, int until) {
        return new ReliefPicture.Trail(
                track.ball().name(),
                Arrays.copyOf(track.x(), until),
                Arrays.copyOf(track.y(), until),
                Ink.lane(lane),
                Layer.Dash.SOLID,
                true);
    }

    private List<String> ends() {
        return model.tracks().stream().map(this::end).toList();
    }

    private String end(Track track) {
        return track.ball().name() + "  " + Numbers.plain(track.loss()[model.at(track)]);
    }

    /// The loss of each ball over its steps.
    Plot losses() {
        Axis up = upright();
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < model.tracks().size(); i++) {
            Track track = model.tracks().get(i);
            double[] loss = Arrays.copyOf(track.loss(), model.at(track) + 1);
            double[] steps = IntStream.range(0, loss.length).asDoubleStream().toArray();
            double[] drawn = Arrays.stream(loss).map(v -> Math.max(v, Double.MIN_NORMAL)).toArray();
            layers.add(
                    new Layer.Line(
                            track.ball().name(),
                            steps,
                            drawn,
                            Ink.lane(i),
                            Layer.Dash.values()[i % Layer.Dash.values().length],
                            WIDTH,
                            end(track)));
        }
        double last = Math.max(1, model.player().last());
        return new Plot(
                Words.of("landscape.curves", String.join("; ", ends())),
                new Axis(Words.of("landscape.axis.step"), 0, last, false),
                up,
                layers);
    }

    private Axis upright() {
        String title = Words.of("landscape.axis.loss");
        double start = model.tracks().isEmpty() ? 0 : model.tracks().getFirst().loss()[0];
        if (!(start > 0)) return new Axis(title, LOWEST, 1, true);
        double[] all =
                model.tracks().stream()
                        .flatMapToDouble(track -> Arrays.stream(track.loss()))
                        .map(loss -> Math.clamp(loss, start * LOWEST, start * HIGHEST))
                        .toArray();
        return Axis.around(title, true, all);
    }
}
