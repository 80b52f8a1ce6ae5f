package org.fundi.app.train;

import java.util.Optional;
import java.util.function.IntFunction;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.Luck;
import org.fundi.engine.experiment.Seeds;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;

/// Says whether a run differs from another by more than luck, as far as its seeds can tell.
///
/// @param seeds by the number of their run
record LuckWords(LiveRuns runs, IntFunction<Optional<SeedCurves>> seeds) {
    private static final int MOST_DECIMALS = 9;

    /// Empty where fewer than two seeds have come to a score.
    Optional<CoachCard> card(LiveRun run, SeedCurves own) {
        if (!own.isOver()) {
            String how = own.areAtOnce() ? "train.seeds.at-once" : "train.seeds.one-by-one";
            return Optional.of(remark(Words.of(how, Numbers.whole(Seeds.COUNT))));
        }
        Optional<Metric> metric = run.basis().study().metricUsed();
        if (metric.isEmpty()) return Optional.empty();
        return own.luck(metric.get().key())
                .filter(luck -> luck.scores().size() > 1)
                .map(luck -> remark(said(run, own, luck, metric.get())));
    }

    private static CoachCard remark(String text) {
        return CoachCard.remark(Words.of("train.seeds.title"), text);
    }

    private String said(LiveRun run, SeedCurves own, Luck luck, Metric metric) {
        String seeds = Numbers.whole(luck.scores().size());
        String spread =
                luck.lowest() == luck.highest()
                        ? Words.of(
                                "train.seeds.alike",
                                seeds,
                                metric.shortTitle(),
                                Numbers.score(luck.lowest()))
                        : Words.of(
                                "train.seeds.spread",
                                seeds,
                                metric.shortTitle(),
                                told(luck, luck.lowest()),
                                told(luck, luck.highest()),
                                told(luck, luck.median()));
        String away =
                own.away() == 0
                        ? ""
                        : " " + Words.of("train.seeds.away", Numbers.whole(own.away()));
        String other =
                runs.rival(run, metric)
                        .map(rival -> beside(luck, rival, metric))
                        .orElseGet(() -> Words.of("train.seeds.alone"));
        return spread + away + " " + other;
    }

    private String beside(Luck luck, LiveRun rival, Metric metric) {
        Optional<Luck> its =
                seeds.apply(rival.number())
                        .filter(SeedCurves::isOver)
                        .flatMap(it -> it.luck(metric.key()))
                        .filter(it -> it.scores().size() > 1);
        if (its.isPresent()) return pairs(luck, its.get(), rival, metric);
        double score = score(rival, metric).orElseThrow();
        String number = Numbers.whole(rival.number());
        if (luck.holds(score)) {
            return Words.of("train.seeds.among", number, Numbers.score(score));
        }
        double lead = metric.better().lead(score, luck.median());
        return Words.of(
                lead > 0 ? "train.seeds.better" : "train.seeds.worse",
                number,
                Numbers.score(score),
                Numbers.whole(Math.round(100 * luck.shareOutside())));
    }

    /// Both have seeds: those of one against those of the other.
    private static String pairs(Luck own, Luck its, LiveRun rival, Metric metric) {
        boolean higher = metric.better() == Metric.Better.HIGHER;
        double better = higher ? own.shareAbove(its) : its.shareAbove(own);
        return Words.of(
                own.differsFrom(its) ? "train.seeds.both.more" : "train.seeds.both.luck",
                Numbers.whole(rival.number()),
                ended(its),
                Numbers.whole(Math.round(100 * better)));
    }

    /// "from 0.812 to 0.846", or "at 1.000" all of them.
    private static String ended(Luck luck) {
        return luck.lowest() == luck.highest()
                ? Words.of("train.seeds.ended.alike", Numbers.score(luck.lowest()))
                : Words.of(
                        "train.seeds.ended", told(luck, luck.lowest()), told(luck, luck.highest()));
    }

    /// With as many digits as tell the lowest from the highest.
    private static String told(Luck luck, double score) {
        String low = Numbers.score(luck.lowest());
        if (!low.equals(Numbers.score(luck.highest()))) return Numbers.score(score);
        for (int decimals = 4; decimals < MOST_DECIMALS; decimals++) {
            low = Numbers.decimals(luck.lowest(), decimals);
            String high = Numbers.decimals(luck.highest(), decimals);
            boolean rounded = luck.highest() < 1 && high.startsWith("1.");
            if (!rounded && !low.equals(high)) return Numbers.decimals(score, decimals);
        }
        return Numbers.decimals(score, MOST_DECIMALS);
    }

    /// The score of the model kept; empty where it has none.
    static Optional<Double> score(LiveRun run, Metric metric) {
        return Optional.ofNullable(run.row().scores().get(metric.key()))
                .filter(it -> it.score() instanceof Score.Value)
                .map(it -> ((Score.Value) it.score()).value());
    }
}
