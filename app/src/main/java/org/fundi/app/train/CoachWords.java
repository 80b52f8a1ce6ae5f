package org.fundi.app.train;

import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.coach.Diagnosis;

/// What the coach says of a run, in words.
///
/// @param title the gist, with since when
/// @param figures that show it; they change while the run goes on
/// @param why what it is consistent with
record CoachWords(String title, String figures, String why) {

    /// @param unit what a step is called: "epoch"
    static CoachWords of(Diagnosis said, String unit, LiveRun run) {
        return switch (said) {
            case Diagnosis.Overfitting d -> overfitting(d, unit, run);
            case Diagnosis.Underfitting d -> underfitting(d, unit);
            case Diagnosis.GoodFit d -> good(d, unit);
            case Diagnosis.Oscillating d -> oscillating(d, unit);
            case Diagnosis.Diverged d -> diverged(d, unit);
            case Diagnosis.Crawling d -> crawling(d);
            case Diagnosis.Plateau d -> plateau(d, unit, run.isUnderWay());
            case Diagnosis.Vanishing d -> vanishing(d, unit);
            case Diagnosis.Exploding d -> exploding(d, unit);
            case Diagnosis.Silent d -> silent(d, unit);
            case Diagnosis.Alike d -> alike(d, unit);
            case Diagnosis.UnsuitedLoss d -> unsuited(d);
            case Diagnosis.FewRows d -> fewRows(d);
        };
    }

    private static CoachWords overfitting(Diagnosis.Overfitting d, String unit, LiveRun run) {
        String since = step(d.since());
        String rows = Numbers.whole(run.basis().prepared().split().trainingRows().length);
        return new CoachWords(
                Words.of("coach.overfitting.title", unit, since),
                Words.of(
                        d.rises() ? "coach.overfitting.rises" : "coach.overfitting.parts",
                        unit,
                        since,
                        step(d.now().step()),
                        Numbers.score(d.best().training()),
                        Numbers.score(d.now().training()),
                        Numbers.score(d.best().validation()),
                        Numbers.score(d.now().validation())),
                Words.of("coach.overfitting.why", rows));
    }

    private static CoachWords underfitting(Diagnosis.Underfitting d, String unit) {
        return new CoachWords(
                Words.of("coach.underfitting.title", unit, step(d.since())),
                Words.of(
                        "coach.underfitting.figures",
                        unit,
                        step(d.now().step()),
                        Numbers.score(d.now().training()),
                        Numbers.score(d.now().validation()),
                        Numbers.score(d.guessing())),
                Words.of(
                        d.heldBack()
                                ? "coach.underfitting.held-back"
                                : "coach.underfitting.small"));
    }

    private static CoachWords good(Diagnosis.GoodFit d, String unit) {
        return new CoachWords(
                Words.of(d.isFalling() ? "coach.good.title.falling" : "coach.good.title"),
                Words.of(
                        d.isFalling() ? "coach.good.figures.falling" : "coach.good.figures",
                        unit,
                        step(d.now().step()),
                        Numbers.score(d.now().training()),
                        Numbers.score(d.now().validation()),
                        Numbers.score(d.guessing()),
                        Numbers.score(d.fell()),
                        step(d.over()),
                        d.isNear()
                                ? Words.of("coach.good.near")
                                : Words.of("coach.good.apart", Numbers.score(Math.abs(d.gap())))),
                Words.of(d.isFalling() ? "coach.good.why.falling" : "coach.good.why", unit));
    }

    private static CoachWords oscillating(Diagnosis.Oscillating d, String unit) {
        return new CoachWords(
                Words.of("coach.oscillating.title", unit, step(d.since())),
                Words.of(
                        "coach.oscillating.figures",
                        unit,
                        Numbers.whole(d.rises()),
                        Numbers.whole(d.of()),
                        Numbers.score(d.jump())),
                tooLarge(d.rate()));
    }

    private static CoachWords diverged(Diagnosis.Diverged d, String unit) {
        return new CoachWords(
                Words.of("train.diverged.title", unit, step(d.since())),
                Words.of("train.diverged.text", Numbers.minus(d.culprit())),
                d.rate() > 0 ? tooLarge(d.rate()) : "");
    }

    private static CoachWords crawling(Diagnosis.Crawling d) {
        return new CoachWords(
                Words.of("coach.crawling.title"),
                Words.of(
                        "coach.crawling.figures",
                        Numbers.percent(d.way()),
                        Numbers.score(d.training()),
                        Numbers.score(d.guessing())),
                Words.of("coach.crawling.why", Numbers.plain(d.rate())));
    }

    /// @param going whether it may still fall
    private static CoachWords plateau(Diagnosis.Plateau d, String unit, boolean going) {
        return new CoachWords(
                Words.of(
                        going ? "coach.plateau.title" : "coach.plateau.title.ended",
                        unit,
                        step(d.since())),
                Words.of(
                        going ? "coach.plateau.figures" : "coach.plateau.figures.ended",
                        unit,
                        step(d.since()),
                        step(d.now()),
                        Numbers.score(d.training()),
                        Numbers.score(d.guessing())),
                Words.of("coach.plateau.why"));
    }

    private static CoachWords vanishing(Diagnosis.Vanishing d, String unit) {
        return new CoachWords(
                Words.of("coach.vanishing.title", step(d.layer()), unit, step(d.since())),
                d.share() > 0
                        ? Words.of(
                                "coach.vanishing.figures",
                                step(d.layer()),
                                step(d.layers()),
                                Numbers.whole(Math.round(1 / d.share())))
                        : Words.of("coach.vanishing.nothing", step(d.layer())),
                d.wildRate() > 0
                        ? tooLarge(d.wildRate()) + " " + Words.of("coach.vanishing.thrown")
                        : Words.of("coach.vanishing.why"));
    }

    private static CoachWords exploding(Diagnosis.Exploding d, String unit) {
        return new CoachWords(
                Words.of("coach.exploding.title", step(d.layer()), unit, step(d.since())),
                Words.of("coach.exploding.figures", step(d.layer()), Numbers.plain(d.gradient())),
                d.wildRate() > 0 ? tooLarge(d.wildRate()) : Words.of("coach.exploding.why"));
    }

    private static CoachWords silent(Diagnosis.Silent d, String unit) {
        return new CoachWords(
                Words.of("coach.silent.title", step(d.layer()), unit, step(d.since())),
                Words.of(
                        "coach.silent.figures",
                        Numbers.percent(d.share()),
                        step(d.layer()),
                        Numbers.whole(d.rows())),
                Words.of("coach.silent.why"));
    }

    private static CoachWords alike(Diagnosis.Alike d, String unit) {
        return new CoachWords(
                Words.of("coach.alike.title"),
                Words.of("coach.alike.figures", unit, step(d.since())),
                Words.of("coach.alike.why"));
    }

    private static CoachWords unsuited(Diagnosis.UnsuitedLoss d) {
        return new CoachWords(
                Words.of("coach.unsuited.title"),
                Words.of("coach.unsuited.figures", Numbers.percent(d.share())),
                Words.of("coach.unsuited.why"));
    }

    private static CoachWords fewRows(Diagnosis.FewRows d) {
        return new CoachWords(
                Words.of("coach.few-rows.title"),
                d.uncertain() < 1
                        ? Words.of(
                                "coach.few-rows.figures",
                                Numbers.whole(d.rows()),
                                Numbers.percent(d.uncertain()))
                        : Words.of("coach.few-rows.nothing", Numbers.whole(d.rows())),
                Words.of("coach.few-rows.why"));
    }

    private static String tooLarge(double rate) {
        return Words.of("coach.rate-too-large", Numbers.plain(rate));
    }

    private static String step(int step) {
        return Numbers.whole(step);
    }
}
