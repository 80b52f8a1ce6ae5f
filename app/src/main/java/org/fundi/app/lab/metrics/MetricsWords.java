package org.fundi.app.lab.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.metrics.RareProblem;
import org.fundi.engine.lab.metrics.Swept;
import org.fundi.engine.metric.Accuracy;
import org.fundi.engine.metric.Brier;
import org.fundi.engine.metric.ConfusionMatrix;
import org.fundi.engine.metric.LogLoss;
import org.fundi.engine.metric.Thresholds;

/// What is said of a threshold, from its figures.
final class MetricsWords {
    /// Where so many rows are of one class, its share alone makes accuracy high.
    private static final double RARE = 0.2;

    private final MetricsViewModel model;

    MetricsWords(MetricsViewModel model) {
        this.model = model;
    }

    /// As short as tells it apart.
    static String threshold(double threshold) {
        if (threshold > 0.01) return Numbers.threshold(threshold);
        return Numbers.plain(new BigDecimal(threshold).round(new MathContext(2)).doubleValue());
    }

    static String given(double confidence) {
        return Words.of("metrics.given", Numbers.plain(confidence));
    }

    /// How sure a model is that gives this to the true class.
    static String sure(double confidence) {
        double share = Math.max(confidence, 1 - confidence);
        String key =
                confidence > 0.5
                        ? "metrics.sure.right"
                        : confidence < 0.5 ? "metrics.sure.wrong" : "metrics.sure.not";
        return Words.of(key, Numbers.percent(share));
    }

    /// What one such row costs, beside what a careful one does.
    static String loss(double confidence) {
        double log = LossPlot.loss(new LogLoss(), confidence);
        double squared = LossPlot.loss(new Brier(), confidence);
        return Words.of(
                "metrics.loss.text",
                Numbers.score(LossPlot.loss(new LogLoss(), 0.5)),
                Numbers.score(LossPlot.loss(new Brier(), 0.5)),
                Numbers.decimals(log / LossPlot.loss(new LogLoss(), 0.9), 1),
                Numbers.decimals(squared / LossPlot.loss(new Brier(), 0.9), 1));
    }

    String subtitle() {
        if (model.refusalProperty().get().isPresent()) return "";
        RareProblem lab = model.lab();
        return Words.of(
                "metrics.subtitle",
                Numbers.whole(model.positiveRows()),
                Numbers.whole(model.rows()),
                Numbers.plain(lab.missCost()),
                Numbers.plain(lab.alarmCost()));
    }

    String data() {
        if (model.refusalProperty().get().isPresent()) return Words.of("metrics.standing.none");
        return Words.of(
                model.lab().isOfProject() ? "metrics.standing.run" : "metrics.standing",
                Numbers.whole(model.positiveRows()),
                Numbers.whole(model.rows()));
    }

    String question() {
        return Words.of(
                model.isAnswered() ? "metrics.asked" : "metrics.question",
                Numbers.plain(model.lab().missCost()),
                Numbers.plain(model.lab().alarmCost()));
    }

    /// The tip, the cheapest threshold, and what it costs beside others.
    String answer() {
        Optional<Swept> known = model.swept();
        if (known.isEmpty()) return "";
        Swept swept = known.get();
        Stretch where = Stretch.of(swept.cheapest());
        String tip =
                model.askedProperty()
                        .get()
                        .tip()
                        .map(
                                said ->
                                        Words.of(
                                                said == where
                                                        ? "metrics.tip.right"
                                                        : "metrics.tip.wrong",
                                                said.title()))
                        .orElse("");
        String found =
                Words.of(
                        swept.cheapest() == 1 ? "metrics.answer.never" : "metrics.answer",
                        threshold(swept.cheapest()),
                        Numbers.score(swept.lowest()),
                        Numbers.score(model.at(0.5, model.lab().cost()).orNaN()),
                        Numbers.score(swept.never()));
        return (tip + " " + found + " " + prices()).strip();
    }

    /// Where true probabilities are to be had, prices alone say where to draw the line.
    private String prices() {
        RareProblem lab = model.lab();
        return Words.of(
                "metrics.prices",
                Numbers.plain(lab.alarmCost()),
                Numbers.plain(lab.missCost()),
                threshold(Thresholds.fromCosts(lab.alarmCost(), lab.missCost())));
    }

    List<CoachCard> coach(Shown shown) {
        List<CoachCard> cards = new ArrayList<>();
        if (model.refusalProperty().get().isPresent()) return cards;
        if (shown == Shown.LOSS) {
            double confidence = model.lab().confidence();
            cards.add(CoachCard.main(sure(confidence), loss(confidence)));
            cards.add(
                    CoachCard.remark(
                            Words.of("metrics.why-log"), Words.of("metrics.why-log.text")));
            return cards;
        }
        model.matrix().ifPresent(matrix -> cards.add(CoachCard.main(does(), counts(matrix))));
        if (model.swept().isEmpty()) return cards;
        cards.add(CoachCard.remark(Words.of("metrics.misleads"), accuracy()));
        if (model.isAnswered()) cards.add(follows(model.swept().get()));
        return cards;
    }

    private String does() {
        return Words.of("metrics.does", threshold(model.lab().threshold()));
    }

    /// What the threshold does, in counts.
    String counts(ConfusionMatrix matrix) {
        RareProblem lab = model.lab();
        String found =
                Words.of(
                        matrix.said(1) == 0 ? "metrics.counts.nobody" : "metrics.counts",
                        Numbers.whole(matrix.said(1)),
                        Numbers.whole(matrix.total()),
                        Numbers.whole(matrix.truePositives()),
                        Numbers.whole(matrix.falsePositives()),
                        Numbers.whole(matrix.falseNegatives()),
                        Numbers.whole(matrix.actual(1)));
        String cost =
                Words.of(
                        "metrics.counts.cost",
                        Numbers.whole(matrix.falseNegatives()),
                        Numbers.plain(lab.missCost()),
                        Numbers.whole(matrix.falsePositives()),
                        Numbers.plain(lab.alarmCost()),
                        Numbers.score(model.score(lab.cost()).orNaN()),
                        Numbers.score(model.never(lab.cost()).orNaN()));
        return found + " " + cost;
    }

    /// Why accuracy misleads here, or does not.
    private String accuracy() {
        double own = model.score(new Accuracy()).orNaN();
        double never = model.never(new Accuracy()).orNaN();
        String key =
                1.0 * model.positiveRows() / model.rows() > RARE
                        ? "metrics.misleads.not"
                        : own < never ? "metrics.misleads.worse" : "metrics.misleads.hardly";
        return Words.of(
                key,
                Numbers.score(own),
                Numbers.score(never),
                Numbers.percent(1.0 * model.positiveRows() / model.rows()));
    }

    /// Which metric's best threshold comes nearest to the cheapest one.
    private CoachCard follows(Swept swept) {
        List<String> said = new ArrayList<>();
        for (Swept.Best best : swept.best()) {
            said.add(
                    Words.of(
                            "metrics.follows.one",
                            best.metric().briefTitle(),
                            threshold(best.threshold()),
                            Numbers.score(best.cost())));
        }
        Swept.Best nearest =
                swept.best().stream()
                        .min(Comparator.comparingDouble(Swept.Best::cost))
                        .orElseThrow();
        String text =
                Words.of(
                        "metrics.follows.text",
                        String.join("\n", said),
                        nearest.metric().briefTitle(),
                        Numbers.score(swept.lowest()),
                        threshold(swept.cheapest()));
        return CoachCard.remark(
                Words.of("metrics.follows"),
                text,
                Action.of(Words.of("metrics.go-there"), model::goToCheapest));
    }

    /// What a seat sends to the teacher: the tip, where the cheapest threshold lies, what it costs.
    Optional<SeatFigures> figures() {
        if (!model.isAnswered()) return Optional.empty();
        return model.swept()
                .map(
                        swept ->
                                new SeatFigures(
                                        model.askedProperty()
                                                .get()
                                                .tip()
                                                .map(Stretch::title)
                                                .orElse(""),
                                        Stretch.of(swept.cheapest()).title(),
                                        swept.lowest(),
                                        List.of()));
    }
}
