package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.NetworkWay;
import org.fundi.engine.lab.landscape.Part;

/// What is said of a network's way, with the figures that are drawn.
final class NetworkWords {
    /// Bounds of the shares to choose from, in percent.
    private static final int[] BOUNDS = {50, 80, 95};

    private final NetworkViewModel model;

    NetworkWords(NetworkViewModel model) {
        this.model = model;
    }

    static String part(Part part) {
        return Words.of(part == Part.TRAINING ? "scape.training" : "scape.validation");
    }

    String subtitle() {
        return model.seen()
                .map(it -> Words.of("scape.subtitle", weights(it), part(it.part())))
                .orElse(Words.of("scape.subtitle.before"));
    }

    /// Whose rows were learnt.
    String data(Landscape now) {
        return now.run().source() == Source.PROJECT
                ? model.seen().map(it -> it.survey().name()).orElse(Words.of("scape.run"))
                : now.run().points().shape().name().toLowerCase(Locale.ROOT);
    }

    /// The seed of what is shown.
    long seed(Landscape now) {
        return model.seen().map(it -> it.survey().seedShown()).orElse((long) now.seed());
    }

    /// Such as "epoch 12 of 60".
    String epoch() {
        return model.seen()
                .map(
                        it ->
                                Words.of(
                                        "scape.at",
                                        Numbers.whole(model.stop().orElseThrow().epoch()),
                                        Numbers.whole(it.scape().way().end().epoch())))
                .orElse("");
    }

    String question() {
        return Words.of("scape.question", model.seen().map(NetworkWords::weights).orElse("…"));
    }

    List<String> choices() {
        return List.of(
                Words.of("scape.choice.under", BOUNDS[0]),
                Words.of("scape.choice.between", BOUNDS[0], BOUNDS[1]),
                Words.of("scape.choice.between", BOUNDS[1], BOUNDS[2]),
                Words.of("scape.choice.over", BOUNDS[2]));
    }

    /// Before the end, what was chosen; after it, whether that was right.
    ///
    /// @param tip what was chosen
    String answer(Optional<String> tip) {
        if (!model.isAtEnd()) {
            return tip.map(it -> Words.of("scape.tip", it)).orElse(Words.of("scape.tip.none"));
        }
        Seen seen = model.seen().orElseThrow();
        double first = seen.scape().plane().firstShare();
        double second = seen.scape().plane().secondShare();
        double share = seen.scape().plane().share();
        String said =
                Words.of(
                        "scape.answer",
                        Numbers.percent(share),
                        Numbers.percent(first),
                        Numbers.percent(second));
        if (tip.isEmpty()) return said;
        boolean isRight = tip.get().equals(right(share));
        return Words.of(isRight ? "scape.answer.right" : "scape.answer.wrong", tip.get(), said);
    }

    private String right(double share) {
        int right = 0;
        while (right < BOUNDS.length && 100 * share >= BOUNDS[right]) right++;
        return choices().get(right);
    }

    /// What a seat sends to the teacher, once it has seen the end: how much of the way the plane
    /// holds.
    ///
    /// @param tip what was chosen
    Optional<SeatFigures> figures(Optional<String> tip) {
        if (!model.isAtEnd()) return Optional.empty();
        double share = model.seen().orElseThrow().scape().plane().share();
        return Optional.of(new SeatFigures(tip.orElse(""), right(share), share, List.of()));
    }

    /// From where to where the loss fell, and where the plane has another one.
    String happened() {
        Seen seen = model.seen().orElseThrow();
        Part part = seen.part();
        NetworkWay.Stop start = seen.scape().way().start();
        NetworkWay.Stop end = seen.scape().way().end();
        double lowest = seen.ground().orElseThrow().lowest();
        String fell =
                Words.of(
                        "scape.happened",
                        part(part),
                        loss(start.loss(part)),
                        loss(end.loss(part)),
                        Numbers.whole(end.epoch()));
        String below =
                Words.of("scape.happened.start", loss(seen.below()[0]), loss(start.loss(part)));
        String least =
                lowest < end.loss(part)
                        ? Words.of("scape.happened.lower", loss(lowest))
                        : Words.of("scape.happened.lowest", loss(end.loss(part)));
        return String.join("\n", fell, below, least);
    }

    /// What a plane of two directions keeps back.
    String caveat() {
        Seen seen = model.seen().orElseThrow();
        int weights = seen.scape().way().weights();
        if (weights <= 2) return Words.of("scape.caveat.all");
        return Words.of(
                "scape.caveat",
                Numbers.whole(weights),
                Numbers.percent(seen.way().ofSteps()),
                Numbers.percent(seen.way().byChance()),
                Numbers.whole(weights - 2L));
    }

    private static String weights(Seen seen) {
        return Numbers.whole(seen.scape().way().weights());
    }

    private static String loss(double value) {
        return NetworkPictures.loss(value);
    }
}
