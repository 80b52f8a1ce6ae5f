package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.ConfusionMatrix;
import org.fundi.engine.metric.ConfusionMetric;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Scored;

/// What the workbench notices about a run that is judged.
final class EvaluateCoach {
    private final EvaluateViewModel model;
    private final SealViewModel seal;

    EvaluateCoach(EvaluateViewModel model, SealViewModel seal) {
        this.model = model;
        this.seal = seal;
    }

    List<CoachCard> cards() {
        Optional<Judged> judged = model.judged();
        if (judged.isEmpty()) return model.refitProperty().get().map(this::refit).orElse(List.of());
        List<CoachCard> cards = new ArrayList<>();
        cards.add(
                seal.openedProperty()
                        .get()
                        .flatMap(opened -> tested(judged.get(), opened))
                        .orElseGet(this::beforeOpening));
        model.finishedInstead().map(row -> stopped(judged.get(), row)).ifPresent(cards::add);
        Answers answers = model.answers().orElseThrow();
        Optional<CoachCard> uneven =
                switch (answers) {
                    case Answers.Binary binary -> uneven(judged.get(), binary);
                    case Answers.Regression numbers -> leaning(judged.get(), numbers);
                    case Answers.Multiclass _, Answers.Ranking _, Answers.Clustering _ ->
                            Optional.empty();
                };
        uneven.ifPresent(cards::add);
        return cards;
    }

    private List<CoachCard> refit(Candidate run) {
        Optional<SealViewModel.Opened> opened = seal.openedProperty().get();
        if (opened.isEmpty()) return List.of(beforeOpening());
        String key = run.basis().study().metric();
        Scored now = opened.get().test().get(key);
        if (now == null) return List.of();
        return List.of(
                CoachCard.main(
                        Words.of("evaluate.refit.judged"),
                        Words.of(
                                "evaluate.refit.judged.text",
                                ScoresCard.ordered(run.basis().study().metricUsed())
                                        .getFirst()
                                        .title(),
                                Phrases.value(now.score()),
                                Phrases.interval(now),
                                Numbers.whole(opened.get().rows()))));
    }

    private CoachCard stopped(Judged judged, RunRow finished) {
        String number = Numbers.whole(finished.number());
        return CoachCard.finding(
                CoachCard.Tone.ATTENTION,
                Words.of("evaluate.stopped.chip"),
                Words.of("evaluate.stopped.title"),
                Words.of("evaluate.stopped.text", judged.row().progress(), number),
                Action.of(Words.of("evaluate.stopped.look", number), () -> model.select(finished)));
    }

    private CoachCard beforeOpening() {
        long compared = model.runs().size();
        String flattered =
                compared > 1
                        ? Words.of("evaluate.coach.compared", Numbers.whole(compared)) + " "
                        : "";
        String known = seal.seenProperty().get().map(seen -> SealCard.seen(seen) + " ").orElse("");
        return CoachCard.main(
                Words.of("evaluate.coach.before"),
                flattered + known + Words.of("evaluate.coach.before.text"));
    }

    private Optional<CoachCard> tested(Judged judged, SealViewModel.Opened opened) {
        String key = judged.metric().key();
        Scored was = opened.validation().get(key);
        Scored now = opened.test().get(key);
        if (was == null || now == null) return Optional.empty();
        Interval interval = now.interval();
        double before = was.score().orNaN();
        boolean inside = interval != null && before >= interval.low() && before <= interval.high();
        String text =
                Words.of(
                        "evaluate.coach.tested.text",
                        judged.metric().title(),
                        Phrases.value(was.score()),
                        Phrases.value(now.score()),
                        Phrases.interval(now));
        String then =
                interval == null
                        ? ""
                        : " "
                                + Words.of(
                                        inside
                                                ? "evaluate.coach.tested.inside"
                                                : "evaluate.coach.tested.outside");
        String where =
                judged.metric() instanceof ConfusionMetric && judged.classes().size() == 2
                        ? " "
                                + Words.of(
                                        "evaluate.coach.tested.threshold",
                                        Numbers.threshold(opened.threshold()))
                        : "";
        return Optional.of(CoachCard.main(Words.of("evaluate.coach.tested"), text + where + then));
    }

    /// False alarms of two groups of one column whose intervals do not overlap: the widest pair.
    private Optional<CoachCard> uneven(Judged judged, Answers.Binary answers) {
        double widest = 0;
        Optional<CoachCard> card = Optional.empty();
        for (Subgroup.ByColumn column : Subgroup.all(judged, answers)) {
            for (Subgroup more : column.groups()) {
                for (Subgroup less : column.groups()) {
                    double gap = gap(more, less);
                    if (gap <= widest) continue;
                    widest = gap;
                    card = Optional.of(uneven(judged, answers, more, less));
                }
            }
        }
        return card;
    }

    private static double gap(Subgroup more, Subgroup less) {
        if (Subgroup.isThin(more.falseAlarms()) || Subgroup.isThin(less.falseAlarms())) return 0;
        return more.falseAlarms().wilson().low() - less.falseAlarms().wilson().high();
    }

    private CoachCard uneven(Judged judged, Answers.Binary answers, Subgroup more, Subgroup less) {
        int[] alarms = ConfusionMatrix.rows(answers, 0, 1);
        return CoachCard.remark(
                Words.of("evaluate.coach.uneven"),
                Words.of(
                        "evaluate.coach.uneven.text",
                        judged.classes().getFirst(),
                        share(more),
                        more.name(),
                        share(less),
                        less.name()),
                Action.of(
                        Words.of("evaluate.coach.alarms", Numbers.whole(alarms.length)),
                        () -> model.showRows(Words.of("evaluate.coach.alarms.title"), alarms)));
    }

    private static String share(Subgroup group) {
        return Numbers.percent(group.falseAlarms().successes() / group.falseAlarms().trials());
    }

    /// The highest and the lowest quarter, where their leaning is no luck.
    private static Optional<CoachCard> leaning(Judged judged, Answers.Regression answers) {
        List<Erring> quarters = Erring.byTruth(judged, answers);
        if (quarters.size() < 2) return Optional.empty();
        Erring low = quarters.getFirst();
        Erring high = quarters.getLast();
        if (!leans(low) || !leans(high)) return Optional.empty();
        return Optional.of(
                CoachCard.remark(
                        Words.of(
                                high.lean().score().orNaN() < 0
                                        ? "evaluate.coach.lean.low"
                                        : "evaluate.coach.lean.high"),
                        Words.of("evaluate.coach.lean.text", lean(high), lean(low))));
    }

    private static boolean leans(Erring group) {
        Interval interval = group.lean().interval();
        return interval != null && (interval.low() > 0 || interval.high() < 0);
    }

    private static String lean(Erring group) {
        double lean = group.lean().score().orNaN();
        return Words.of(
                lean < 0 ? "evaluate.coach.too-low" : "evaluate.coach.too-high",
                Numbers.score(Math.abs(lean)));
    }
}
