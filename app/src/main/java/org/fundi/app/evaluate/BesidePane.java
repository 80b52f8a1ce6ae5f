package org.fundi.app.evaluate;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Table;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.ConfusionMetric;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Lead;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Score;

/// Beside the figures: was it luck, and errors to read by hand.
final class BesidePane extends VBox {
    private final EvaluateViewModel model;
    private final Consumer<Table> predict;
    private final VBox luck = new VBox(8);
    private final VBox errors = new VBox(10);

    /// @param predict takes one row, as it is in the file, to where it can be predicted
    BesidePane(EvaluateViewModel model, Consumer<Table> predict) {
        super(16);
        this.model = model;
        this.predict = predict;
        getChildren().addAll(luck, errors);
    }

    void luck(List<Luck> comparisons) {
        luck.getChildren().clear();
        if (model.judged().isEmpty()) return;
        Node title = Texts.label(Words.of("evaluate.luck"), "card-title");
        luck.getChildren().add(Terms.explain(title, "paired-difference"));
        if (comparisons.isEmpty())
            luck.getChildren().add(Texts.wrapped(Words.of("evaluate.luck.none"), "side"));
        Metric metric = model.judged().get().metric();
        for (Luck one : comparisons) {
            String against =
                    Words.of(
                            one.baseline() ? "evaluate.luck.baseline" : "evaluate.luck.simplest",
                            one.other());
            Label value =
                    Texts.label(
                            Numbers.difference(one.lead().difference().difference().orNaN()),
                            "strong");
            value.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(8, Texts.wrapped(against, "quiet"), Cards.spring(), value);
            luck.getChildren().addAll(line, Texts.wrapped(verdict(metric, one.lead()), "side"));
        }
        boolean counted = metric instanceof ConfusionMetric;
        if (comparisons.isEmpty() || !counted || model.judged().get().classes().size() != 2) return;
        String where = where(comparisons.getFirst(), model.thresholdProperty().get());
        luck.getChildren().add(Texts.wrapped(where, "side"));
    }

    /// At which threshold both were judged, where the score depends on one.
    static String where(Luck luck, double chosen) {
        String at = Numbers.threshold(luck.threshold());
        String here = Numbers.threshold(chosen);
        return at.equals(here)
                ? Words.of("evaluate.luck.threshold", at)
                : Words.of("evaluate.luck.moved", at, here);
    }

    /// "MAE 5,955 higher, which is worse: …": which way is up is said, not left to the sign.
    static String verdict(Metric metric, Lead lead) {
        PairedDifference difference = lead.difference();
        if (!(difference.difference() instanceof Score.Value(double value)))
            return difference.whyNone();
        String said = Phrases.difference(metric, value);
        Interval interval = difference.interval();
        if (interval == null)
            return Words.of("evaluate.luck.none-known", said, difference.whyNone());
        return Words.of(
                key(lead), said, Numbers.differences(interval), Numbers.whole(lead.among()));
    }

    private static String key(Lead lead) {
        boolean alone = lead.among() == 1;
        if (lead.difference().ahead() == PairedDifference.Ahead.NOBODY) return "evaluate.luck.zero";
        if (lead.clear()) return alone ? "evaluate.luck.clear" : "evaluate.luck.clear.among";
        return alone ? "evaluate.luck.near" : "evaluate.luck.among";
    }

    void errors(Judged judged, Answers answers) {
        errors.getChildren().clear();
        int[] all = HandError.wrong(answers);
        if (all.length == 0) return;
        errors.getChildren().add(Texts.label(Words.of("evaluate.hand"), "card-title"));
        for (HandError error : HandError.worst(judged, answers)) {
            errors.getChildren()
                    .add(
                            Cards.card(
                                    Texts.wrapped(error.said(), "strong"),
                                    Texts.wrapped(error.cells(), "side"),
                                    Cards.button(
                                            Words.of("evaluate.rows.predict"),
                                            () -> predict(judged, error),
                                            "link")));
        }
        boolean numbers = answers instanceof Answers.Regression;
        String title = Words.of(numbers ? "evaluate.hand.rows" : "evaluate.hand.wrong");
        errors.getChildren()
                .add(
                        Cards.button(
                                Words.of(
                                        numbers ? "evaluate.hand.all-rows" : "evaluate.hand.all",
                                        Numbers.whole(all.length)),
                                () -> model.showRows(title, all)));
    }

    private void predict(Judged judged, HandError error) {
        predict.accept(judged.rows().rows(new int[] {error.row()}));
    }

    void clear() {
        luck.getChildren().clear();
        errors.getChildren().clear();
    }
}
