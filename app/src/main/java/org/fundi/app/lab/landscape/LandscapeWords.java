package org.fundi.app.lab.landscape;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.landscape.Surface;
import org.fundi.engine.lab.landscape.Track;
import org.fundi.engine.lab.race.Luck;

/// What is said of the balls, with the figures that are drawn.
final class LandscapeWords {
    /// So much of the picture's half is as good as there.
    private static final double CLOSE = 0.05;

    /// Below this slope nothing moves to speak of.
    private static final double FLAT = 0.02;

    private final LandscapeViewModel model;

    LandscapeWords(LandscapeViewModel model) {
        this.model = model;
    }

    static String name(Surface surface) {
        return switch (surface) {
            case BOWL -> Words.of("landscape.bowl");
            case RAVINE -> Words.of("landscape.ravine");
            case ROSENBROCK -> Words.of("landscape.rosenbrock");
            case SADDLE -> Words.of("landscape.saddle");
            case MANY_MINIMA -> Words.of("landscape.many-minima");
            case NETWORK -> Words.of("landscape.network");
        };
    }

    /// What to look for on this surface.
    String about() {
        return switch (model.landscape().surface()) {
            case BOWL -> Words.of("landscape.about.bowl");
            case RAVINE -> Words.of("landscape.about.ravine");
            case ROSENBROCK -> Words.of("landscape.about.rosenbrock");
            case SADDLE -> Words.of("landscape.about.saddle");
            case MANY_MINIMA -> Words.of("landscape.about.many-minima");
            case NETWORK -> new NetworkWords(model.network()).caveat();
        };
    }

    /// Which ball is lowest at the step shown, and which keys there are.
    String during() {
        String keys = Words.of("landscape.during.text", Numbers.whole(model.player().at()));
        return model.tracks().stream()
                .filter(track -> track.steps() >= model.player().at())
                .min(Comparator.comparingDouble(this::loss))
                .map(
                        track ->
                                Words.of(
                                                "landscape.during.lowest",
                                                track.ball().name(),
                                                Numbers.plain(rounded(loss(track))))
                                        + " "
                                        + keys)
                .orElse(keys);
    }

    private double loss(Track track) {
        return track.loss()[model.at(track)];
    }

    /// Where each ball ended, one line each.
    String happened() {
        return model.tracks().stream().map(this::happened).collect(Collectors.joining("\n"));
    }

    private String happened(Track track) {
        String name = track.ball().name();
        int end = track.steps();
        if (track.ranAway()) {
            return Words.of("landscape.happened.gone", name, Numbers.whole(end + 1L));
        }
        Surface surface = model.landscape().surface();
        double away = surface.distance(track.x()[end], track.y()[end]);
        Surface.Place slope = surface.slope(track.x()[end], track.y()[end]);
        String distance = Numbers.plain(rounded(away));
        String loss = Numbers.plain(rounded(track.last()));
        if (away <= CLOSE * surface.reach()) {
            int first = firstClose(track, surface);
            return Words.of("landscape.happened.there", name, Numbers.whole(first), distance, loss);
        }
        boolean flat = slope.awayFrom(new Surface.Place(0, 0)) < FLAT && !isCrawling(track);
        return Words.of(
                flat ? "landscape.happened.hollow" : "landscape.happened.way",
                name,
                distance,
                loss);
    }

    /// Three digits are enough to be told apart.
    private static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) return value;
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
        return Math.rint(value / unit) * unit;
    }

    /// Whether the last tenth of its steps still brought it closer.
    private boolean isCrawling(Track track) {
        int end = track.steps();
        int before = end - Math.max(1, end / 10);
        Surface surface = model.landscape().surface();
        double was = surface.distance(track.x()[before], track.y()[before]);
        return was - surface.distance(track.x()[end], track.y()[end]) > 0.001 * surface.reach();
    }

    private static int firstClose(Track track, Surface surface) {
        int step = track.steps();
        while (step > 0 && isClose(track, surface, step - 1)) step--;
        return step;
    }

    private static boolean isClose(Track track, Surface surface, int step) {
        return surface.distance(track.x()[step], track.y()[step]) <= CLOSE * surface.reach();
    }

    /// The ball with the lowest loss at the end; none where all ran away.
    Optional<Track> winner() {
        double[] losses =
                model.tracks().stream()
                        .mapToDouble(track -> track.ranAway() ? Double.NaN : track.last())
                        .toArray();
        int winner = Luck.winner(losses);
        return winner < 0 ? Optional.empty() : Optional.of(model.tracks().get(winner));
    }

    List<String> names() {
        return model.tracks().stream().map(track -> track.ball().name()).toList();
    }

    /// Before the end, what was chosen; after it, whether that was right.
    String answer() {
        Optional<String> tip = model.tipProperty().get();
        if (!model.isSeen()) {
            return tip.map(it -> Words.of("landscape.tip", it))
                    .orElse(Words.of("landscape.tip.none"));
        }
        if (winner().isEmpty()) return Words.of("landscape.answer.nobody");
        Track won = winner().get();
        String loss = Numbers.plain(rounded(won.last()));
        if (tip.isEmpty()) return Words.of("landscape.answer", won.ball().name(), loss);
        if (tip.get().equals(won.ball().name())) {
            return Words.of("landscape.answer.right", won.ball().name(), loss);
        }
        String own =
                model.tracks().stream()
                        .filter(track -> track.ball().name().equals(tip.get()))
                        .filter(track -> !track.ranAway())
                        .map(track -> Numbers.plain(rounded(track.last())))
                        .findFirst()
                        .orElse(Words.of("landscape.answer.gone"));
        return Words.of("landscape.answer.wrong", tip.get(), own, won.ball().name(), loss);
    }

    /// What a seat sends to the teacher, once it has seen the end: who won, and at which loss.
    Optional<SeatFigures> figures() {
        if (!model.isSeen()) return Optional.empty();
        Optional<Track> winner = winner();
        return Optional.of(
                new SeatFigures(
                        model.tipProperty().get().orElse(""),
                        winner.map(it -> it.ball().name()).orElse(""),
                        winner.map(Track::last).orElse(Double.NaN),
                        List.of()));
    }
}
