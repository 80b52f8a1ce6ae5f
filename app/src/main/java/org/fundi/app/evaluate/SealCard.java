package org.fundi.app.evaluate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Export;
import org.fundi.app.style.Cards;
import org.fundi.app.style.FigureTable;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Task;
import org.fundi.engine.seal.Seen;

/// The seal: what opening means, the second click, and then the test scores beside the others.
final class SealCard extends VBox {
    private final EvaluateViewModel model;
    private final SealViewModel seal;
    private final Button keep;

    SealCard(EvaluateViewModel model, SealViewModel seal) {
        super(12);
        this.model = model;
        this.seal = seal;
        keep = Cards.button("", seal::keepSealed);
        seal.askingProperty().addListener((_, _, now) -> asked(now));
        seal.openedProperty().addListener((_, _, _) -> fill());
        seal.seenProperty().addListener((_, _, _) -> fill());
        fill();
    }

    /// The question stands on top: whoever asked from further down is taken there.
    private void asked(boolean now) {
        fill();
        if (now) comeIntoView();
    }

    private void comeIntoView() {
        for (Node above = getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane scroll) scroll.setVvalue(scroll.getVmin());
        }
        keep.requestFocus();
    }

    private void fill() {
        getChildren().clear();
        if (seal.askingProperty().get()) getChildren().add(asking());
        seal.openedProperty().get().ifPresent(opened -> getChildren().add(opened(opened)));
        setManaged(!getChildren().isEmpty());
        setVisible(!getChildren().isEmpty());
    }

    private VBox asking() {
        VBox card =
                Cards.card(
                        Texts.wrapped(Words.of("evaluate.seal.ask.title"), "card-title"),
                        Texts.wrapped(Words.of("evaluate.seal.ask.text")));
        card.getStyleClass().add("seal-card");
        seal.seenProperty()
                .get()
                .map(SealCard::seen)
                .ifPresent(sentence -> card.getChildren().add(Texts.wrapped(sentence, "test")));
        card.getChildren().addAll(past());
        keep.setText(
                Words.of(seal.isUntouched() ? "evaluate.seal.keep" : "evaluate.seal.keep.opened"));
        card.getChildren()
                .add(
                        new HBox(
                                8,
                                Cards.button(
                                        Words.of("evaluate.seal.confirm"),
                                        () ->
                                                seal.confirm(
                                                        model.thresholdProperty().get(),
                                                        model.scoresProperty().get()),
                                        "seal"),
                                keep));
        return card;
    }

    /// What is known of the sealed rows, in one sentence.
    static String seen(Seen seen) {
        return seen.untouched()
                ? Words.of("evaluate.seal.untouched", Numbers.whole(seen.rows()))
                : Words.of(
                        "evaluate.seal.seen",
                        Numbers.whole(seen.seen()),
                        Numbers.whole(seen.rows()));
    }

    private List<Node> past() {
        List<Node> lines = new ArrayList<>();
        List<Seen.Past> past = seal.past();
        for (int i = 0; i < past.size(); i++) {
            lines.add(
                    Texts.wrapped(
                            Words.of(
                                    "evaluate.seal.past",
                                    Numbers.whole(i + 1),
                                    date(past.get(i).at()),
                                    past.get(i).run(),
                                    Numbers.whole(past.get(i).rows())),
                            "side"));
        }
        return lines;
    }

    static String date(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
                .format(at.atZone(ZoneId.systemDefault()));
    }

    private VBox opened(SealViewModel.Opened opened) {
        String title = Words.of("evaluate.seal.opened", Numbers.whole(opened.rows()));
        Label date = Texts.label(date(opened.at()), "quiet");
        date.setMinWidth(USE_PREF_SIZE);
        VBox card =
                Cards.card(
                        new HBox(
                                8,
                                Texts.wrapped(title, "card-title", "test"),
                                date,
                                Cards.spring(),
                                Export.csvButton("test-scores", () -> written(opened))),
                        beside(opened));
        card.getStyleClass().add("seal-card");
        if (isOfTwo()) {
            String at = Numbers.threshold(opened.threshold());
            card.getChildren().add(Texts.wrapped(Words.of("evaluate.seal.threshold", at), "side"));
        }
        card.getChildren().addAll(past());
        return card;
    }

    private boolean isOfTwo() {
        return model.candidate().filter(run -> run.task() == Task.BINARY).isPresent();
    }

    private FigureTable beside(SealViewModel.Opened opened) {
        FigureTable table =
                new FigureTable(
                        List.of(
                                Words.of("evaluate.seal.metric"),
                                Words.of("evaluate.seal.validation"),
                                Words.of("evaluate.groups.interval"),
                                Words.of("evaluate.seal.test"),
                                Words.of("evaluate.groups.interval")));
        for (Metric metric : metrics(opened)) {
            Scored was = opened.validation().get(metric.key());
            Scored now = opened.test().get(metric.key());
            if (was == null || now == null) continue;
            table.line(
                    List.of(
                            Texts.wrapped(metric.title()),
                            Texts.label(Phrases.value(was.score()), "validation"),
                            interval(was),
                            Texts.label(Phrases.value(now.score()), "test", "strong"),
                            interval(now)));
        }
        return table;
    }

    /// Says on hovering why there is none.
    private static Node interval(Scored scored) {
        Label label = Texts.label(Phrases.interval(scored), "quiet");
        return scored.interval() == null ? Terms.tip(label, scored.whyNone()) : label;
    }

    private List<Metric> metrics(SealViewModel.Opened opened) {
        return ScoresCard.ordered(model.judged().map(Judged::metric)).stream()
                .filter(metric -> opened.test().containsKey(metric.key()))
                .toList();
    }

    private List<List<String>> written(SealViewModel.Opened opened) {
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        "metric",
                        "validation",
                        "validation low",
                        "validation high",
                        "test",
                        "test low",
                        "test high"));
        for (Metric metric : metrics(opened)) {
            List<String> line = new ArrayList<>(List.of(metric.key()));
            line.addAll(cells(opened.validation().get(metric.key())));
            line.addAll(cells(opened.test().get(metric.key())));
            table.add(line);
        }
        return table;
    }

    private static List<String> cells(@org.jspecify.annotations.Nullable Scored scored) {
        if (scored == null) return List.of("", "", "");
        double value = scored.score().orNaN();
        Interval interval = scored.interval();
        return List.of(
                Double.isNaN(value) ? "" : String.valueOf(value),
                interval == null ? "" : String.valueOf(interval.low()),
                interval == null ? "" : String.valueOf(interval.high()));
    }
}
