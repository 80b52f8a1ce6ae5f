package org.fundi.app.lab.overfitting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundi.app.shell.Standing;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.classroom.SeatResult;
import org.fundi.engine.lab.overfitting.Cure;
import org.fundi.engine.lab.overfitting.Decomposition;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Family;
import org.fundi.engine.lab.overfitting.Lap;
import org.fundi.engine.lab.overfitting.Origin;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Scene;
import org.fundi.engine.lab.overfitting.Sweep;
import org.fundi.engine.lab.overfitting.Tried;

/// What is said of the lab, from its figures.
final class OverfittingWords {
    /// From this many times the training error on, the validation error is called overfitting.
    private static final double FAR = 2;

    /// An error this many times the lowest is clearly above it.
    private static final double CLEARLY = 1.15;

    private final OverfittingViewModel model;

    OverfittingWords(OverfittingViewModel model) {
        this.model = model;
    }

    private Family family() {
        return model.tries().lab().family();
    }

    /// Such as "degree 5".
    String capacity(int capacity) {
        return switch (family()) {
            case POLYNOMIAL -> Words.of("overfitting.degree", capacity);
            case TREE -> Words.of("overfitting.depth", capacity);
            case NEIGHBOURS -> Words.of("overfitting.neighbours", capacity);
            case NETWORK -> Words.of("overfitting.width", capacity);
            case WAVES -> Words.of("overfitting.weights", capacity);
        };
    }

    String axis(Family family) {
        return switch (family) {
            case POLYNOMIAL -> Words.of("overfitting.axis.degree");
            case TREE -> Words.of("overfitting.axis.depth");
            case NEIGHBOURS -> Words.of("overfitting.axis.neighbours");
            case NETWORK -> Words.of("overfitting.axis.width");
            case WAVES -> Words.of("overfitting.axis.weights");
        };
    }

    String question() {
        return switch (family()) {
            case POLYNOMIAL -> Words.of("overfitting.which.degree");
            case TREE -> Words.of("overfitting.which.depth");
            case NEIGHBOURS -> Words.of("overfitting.which.neighbours");
            case NETWORK -> Words.of("overfitting.which.width");
            case WAVES -> Words.of("overfitting.which.weights");
        };
    }

    /// Under the title: the rows, and what is fitted to them.
    String subtitle() {
        Overfitting lab = model.lab();
        String rows = Numbers.whole(model.trainingRows());
        return switch (lab.source()) {
            case CURVE ->
                    Words.of(
                            "overfitting.subtitle",
                            rows,
                            lab.truth().name().toLowerCase(Locale.ROOT),
                            Numbers.plain(lab.noise()),
                            fitted());
            case MOONS ->
                    Words.of(
                            "overfitting.subtitle.moons",
                            rows,
                            Numbers.percent(lab.wrongLabels()),
                            fitted());
            case PROJECT ->
                    Words.of("overfitting.subtitle.project", rows, model.rows().data(), fitted());
        };
    }

    /// In the status bar.
    Standing standing(String doing) {
        Overfitting lab = model.lab();
        String seed = Words.of("status.seed", String.valueOf(lab.seed()));
        String noise = Numbers.plain(lab.noise());
        return switch (lab.source()) {
            case CURVE ->
                    new Standing(
                            Words.of(
                                    "overfitting.standing",
                                    lab.truth().name().toLowerCase(Locale.ROOT),
                                    noise),
                            seed,
                            doing);
            case MOONS -> new Standing(Words.of("race.standing", "moons", noise), seed, doing);
            case PROJECT -> new Standing(model.rows().standing(), seed, doing, false);
        };
    }

    /// What is drawn upwards.
    String errorAxis() {
        Scene scene = model.tries().scene();
        if (scene.lab().source() == Origin.CURVE) return Words.of("overfitting.axis.error");
        boolean unknown = scene.lab().source() == Origin.PROJECT && scene.own().isEmpty();
        if (unknown) return Words.of("overfitting.axis.unknown");
        return Words.of(
                scene.isClasses() ? "overfitting.axis.wrong" : "overfitting.axis.deviations");
    }

    private String fitted() {
        return switch (model.lab().family()) {
            case POLYNOMIAL -> Words.of("overfitting.fitted.polynomial");
            case TREE -> Words.of("overfitting.fitted.tree");
            case NEIGHBOURS -> Words.of("overfitting.fitted.neighbours");
            case NETWORK -> Words.of("overfitting.fitted.network");
            case WAVES -> Words.of("overfitting.fitted.waves");
        };
    }

    /// How far it has got, and which keys there are.
    String during() {
        return Words.of(
                "overfitting.during",
                Numbers.whole(model.shown()),
                Numbers.whole(model.tries().size()));
    }

    /// What the capacity looked at does, with its figures; the whole sweep is known.
    String happened(Sweep sweep) {
        int looked = model.looked();
        Errors errors = sweep.errors().get(looked);
        String name = capacity(sweep.capacities().get(looked));
        String training = Numbers.score(errors.training());
        String validation = Numbers.score(errors.validation());
        String said =
                switch (kind(sweep, looked)) {
                    case TOO_LARGE -> Words.of("overfitting.too-large", name, training, validation);
                    case TOO_SMALL -> Words.of("overfitting.too-small", name, training, validation);
                    case ABOUT_RIGHT ->
                            Words.of("overfitting.about-right", name, training, validation);
                };
        String floor =
                Double.isNaN(sweep.floor())
                        ? ""
                        : Words.of("overfitting.even-truth", Numbers.score(sweep.floor()));
        int best = sweep.best();
        if (best == looked) return said + " " + Words.of("overfitting.is-lowest") + " " + floor;
        String lowest = Numbers.score(sweep.errors().get(best).validation());
        String where = capacity(sweep.capacities().get(best));
        return said + " " + Words.of("overfitting.lowest", where, lowest) + " " + floor;
    }

    /// How a capacity stands to its rows.
    enum Kind {
        TOO_SMALL,
        ABOUT_RIGHT,
        TOO_LARGE
    }

    static boolean isTooLarge(Sweep sweep, int looked) {
        return kind(sweep, looked) == Kind.TOO_LARGE;
    }

    static Kind kind(Sweep sweep, int looked) {
        Errors errors = sweep.errors().get(looked);
        double lowest = sweep.errors().get(sweep.best()).validation();
        if (looked < sweep.best() && errors.validation() > lowest * CLEARLY) return Kind.TOO_SMALL;
        boolean apart = errors.validation() > FAR * errors.training();
        boolean above = errors.validation() > lowest * CLEARLY;
        return apart && above ? Kind.TOO_LARGE : Kind.ABOUT_RIGHT;
    }

    /// Before the end, what was chosen; after it, whether that was right.
    String tip() {
        Optional<Integer> tip = model.tipProperty().get();
        if (model.isSeen()) return answer(tip);
        return tip.map(it -> Words.of("overfitting.tip", capacity(it)))
                .orElse(Words.of("overfitting.tip.none"));
    }

    private String answer(Optional<Integer> tip) {
        Optional<Sweep> whole = model.tries().sweep();
        if (whole.isEmpty()) return Words.of("overfitting.wait");
        Sweep sweep = whole.get();
        Errors best = sweep.errors().get(sweep.best());
        String where = capacity(sweep.capacities().get(sweep.best()));
        String lowest = Numbers.score(best.validation());
        int own = tip.map(sweep.capacities()::indexOf).orElse(-1);
        if (own < 0) return Words.of("overfitting.answer", where, lowest);
        String said = capacity(sweep.capacities().get(own));
        if (own == sweep.best()) return Words.of("overfitting.answer.right", said, lowest);
        Errors mine = sweep.errors().get(own);
        String error = Numbers.score(mine.validation());
        boolean near = mine.validation() < CLEARLY * best.validation();
        return near
                ? Words.of("overfitting.answer.near", said, error, where, lowest)
                : Words.of("overfitting.answer.wrong", said, error, where, lowest);
    }

    /// What a seat sends to the teacher: the lowest validation error and where it is, and what the
    /// capacity looked at says at the probes.
    Optional<SeatFigures> figures() {
        if (!model.isSeen() || !model.isWhole()) return Optional.empty();
        return model.tries()
                .sweep()
                .flatMap(
                        sweep ->
                                model.tries()
                                        .at(model.looked())
                                        .map(tried -> figures(sweep, tried)));
    }

    private SeatFigures figures(Sweep sweep, Tried tried) {
        return new SeatFigures(
                model.tipProperty().get().map(String::valueOf).orElse(""),
                String.valueOf(sweep.capacities().get(sweep.best())),
                sweep.errors().get(sweep.best()).validation(),
                model.lab().source() == Origin.CURVE
                        ? Tried.probes(tried.said(), SeatResult.PROBES)
                        : List.of());
    }

    String cure(Cure cure) {
        return switch (cure) {
            case MORE_ROWS -> Words.of("overfitting.cure.rows");
            case SMALLER -> Words.of("overfitting.cure.smaller");
            case L2 -> Words.of("overfitting.cure.l2");
            case DROPOUT -> Words.of("overfitting.cure.dropout");
            case EARLY_STOPPING -> Words.of("overfitting.cure.early");
        };
    }

    /// What a cure did, before and after.
    String changed(Cured cured, Errors now) {
        Errors before = cured.errors();
        return Words.of(
                "overfitting.changed",
                Numbers.score(before.gap()),
                Numbers.score(now.gap()),
                Numbers.score(before.training()),
                Numbers.score(now.training()),
                Numbers.score(before.validation()),
                Numbers.score(now.validation()));
    }

    /// Of a peak and a second fall.
    String descent(Sweep sweep) {
        int peak = sweep.worst(sweep.best());
        return Words.of(
                "overfitting.descent",
                Numbers.score(sweep.errors().get(peak).validation()),
                capacity(sweep.capacities().get(peak)),
                Numbers.whole(model.lab().trainingRows()),
                Numbers.score(sweep.errors().getLast().validation()),
                capacity(sweep.capacities().getLast()));
    }

    /// Where the error of the capacity looked at comes from.
    String parts() {
        List<Decomposition> parts = model.further().parts().parts();
        int looked = model.looked();
        if (looked < 0 || parts.size() <= looked) return Words.of("overfitting.parts.wait");
        Decomposition it = parts.get(looked);
        return Words.of(
                "overfitting.parts",
                capacity(model.tries().capacities().get(looked)),
                Numbers.score(it.bias()),
                Numbers.score(it.variance()),
                Numbers.score(it.noise()),
                Numbers.score(it.error()),
                Numbers.whole(model.further().parts().draws()));
    }

    /// What the epochs did to the network looked at.
    String epochs() {
        List<Lap> laps = model.further().epochs().laps();
        if (laps.isEmpty()) return Words.of("overfitting.epochs.wait");
        Lap low = model.further().epochs().lowest().orElseThrow();
        Lap last = laps.getLast();
        return Words.of(
                "overfitting.epochs",
                low.epoch(),
                Numbers.score(low.errors().validation()),
                last.epoch(),
                Numbers.score(last.errors().validation()),
                Numbers.score(last.errors().training()));
    }

    String epochsDescription() {
        return Words.of("overfitting.epochs.described", epochs());
    }

    String description() {
        return Words.of("overfitting.described", axis(family()), looked());
    }

    String fitDescription() {
        return Words.of("overfitting.fit.described", looked());
    }

    String rowsDescription() {
        return Words.of("overfitting.rows.described", looked());
    }

    String partsDescription() {
        return Words.of("overfitting.parts.described", axis(family()), parts());
    }

    private String looked() {
        int looked = model.looked();
        if (looked < 0) return Words.of("overfitting.nothing-yet");
        String name = capacity(model.tries().capacities().get(looked));
        return model.errors()
                .map(
                        it ->
                                Words.of(
                                        "overfitting.looked",
                                        name,
                                        Numbers.score(it.training()),
                                        Numbers.score(it.validation())))
                .orElse(name);
    }
}
