package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Export;
import org.fundi.app.style.Cards;
import org.fundi.app.style.FigureTable;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.Catalogue;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// Scores with their intervals; a click on one opens it.
final class ScoresCard extends VBox {
    private static final List<String> FIRST =
            List.of(
                    "accuracy",
                    "precision",
                    "recall",
                    "f1",
                    "specificity",
                    "roc_auc",
                    "average_precision",
                    "ece_10",
                    "balanced_accuracy",
                    "macro_f1",
                    "log_loss",
                    "mae",
                    "rmse",
                    "r2",
                    "median_ae");
    private static final int SHOWN = 8;
    private static final int ONE_LINE = 31;

    private final VBox lines = new VBox();
    private final Button more = Cards.button("", this::toggle, "link");
    private Optional<Judged> judged = Optional.empty();
    private Answers answers = new Answers.Regression(new double[0], new double[0], new int[0]);
    private Map<String, Scored> scores = Map.of();
    private String opened = "";
    private boolean all;

    ScoresCard() {
        getStyleClass().add("card");
        Label remark = Texts.label(Words.of("evaluate.scores.remark"), "quiet");
        remark.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(remark, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new HBox(
                                6,
                                Texts.title(Words.of("evaluate.scores")),
                                Terms.explain(remark, "interval"),
                                Export.csvButton("scores", this::table)),
                        lines,
                        more);
    }

    void show(Judged now, Answers said, Map<String, Scored> found) {
        judged = Optional.of(now);
        answers = said;
        scores = found;
        fill();
    }

    private void toggle() {
        all = !all;
        fill();
    }

    private void fill() {
        if (judged.isEmpty()) return;
        List<Metric> metrics = metrics(judged.get());
        FigureTable table = new FigureTable(List.of("", "", ""));
        for (Metric metric : all ? metrics : metrics.subList(0, Math.min(SHOWN, metrics.size()))) {
            Scored scored = scores.get(metric.key());
            if (scored != null) line(table, metric, scored);
        }
        lines.getChildren().setAll(table);
        more.setText(
                all
                        ? Words.of("evaluate.scores.fewer")
                        : Words.of("evaluate.scores.all", Numbers.whole(metrics.size())));
        more.setVisible(metrics.size() > SHOWN);
        more.setManaged(metrics.size() > SHOWN);
    }

    private void line(FigureTable table, Metric metric, Scored scored) {
        Button name = Cards.button(name(metric), () -> open(metric), "row-button");
        name.setMinWidth(0);
        name.setAccessibleHelp(metric.help());
        Label value = Texts.label(Phrases.value(scored.score()), "strong");
        table.line(List.of(name, value, Texts.label(Phrases.interval(scored), "quiet")));
        if (metric.key().equals(opened)) table.across(details(metric, scored));
    }

    /// A long name goes on in a second line.
    private static String name(Metric metric) {
        String title = metric.title();
        int space = title.lastIndexOf(' ', ONE_LINE);
        return title.length() <= ONE_LINE || space < 0
                ? title
                : title.substring(0, space) + "\n" + title.substring(space + 1);
    }

    private void open(Metric metric) {
        opened = opened.equals(metric.key()) ? "" : metric.key();
        fill();
        for (var node : lines.lookupAll(".row-button")) {
            if (node instanceof Button button && button.getText().equals(name(metric)))
                button.requestFocus();
        }
    }

    private VBox details(Metric metric, Scored scored) {
        VBox box = new VBox(Texts.wrapped(metric.title() + " · " + metric.key(), "card-title"));
        box.getStyleClass().add("soft-box");
        for (String line : sentences(metric, scored)) {
            box.getChildren().add(Texts.wrapped(line, "side"));
        }
        return box;
    }

    /// Everything there is to know about one score: what it counts, the arithmetic, the rows, how
    /// its interval was made.
    private List<String> sentences(Metric metric, Scored scored) {
        List<String> lines = new ArrayList<>(List.of(metric.help()));
        String rows = Phrases.rows(answers.total());
        String figure =
                metric.proportion(answers)
                        .filter(share -> share.trials() > 0)
                        .map(Phrases::share)
                        .orElseGet(() -> Phrases.value(scored.score()));
        lines.add(
                scored.score() instanceof Score.Undefined(String why)
                        ? Words.of("evaluate.undefined", why)
                        : Words.of("evaluate.scores.counted", figure, rows));
        Interval interval = scored.interval();
        lines.add(
                interval == null
                        ? Words.of("evaluate.scores.no-interval", scored.whyNone())
                        : Words.of(
                                "evaluate.scores.interval",
                                Numbers.interval(interval),
                                interval.method()));
        String reach = Reach.of(metric, answers);
        if (!reach.isEmpty()) lines.add(reach);
        return lines;
    }

    /// The metric that counts first, then the usual ones, then all others.
    static List<Metric> ordered(Optional<Metric> counting) {
        List<Metric> ordered = new ArrayList<>(counting.stream().toList());
        for (String key : FIRST) {
            Catalogue.METRICS.stream().filter(m -> m.key().equals(key)).forEach(ordered::add);
        }
        ordered.addAll(Catalogue.METRICS);
        return ordered.stream().distinct().toList();
    }

    private List<Metric> metrics(Judged now) {
        return ordered(Optional.of(now.metric())).stream()
                .filter(metric -> scores.containsKey(metric.key()))
                .toList();
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("metric", "key", "value", "low", "high", "interval"));
        if (judged.isEmpty()) return table;
        for (Metric metric : metrics(judged.get())) {
            Scored scored = scores.get(metric.key());
            if (scored == null) continue;
            Interval interval = scored.interval();
            table.add(
                    List.of(
                            metric.title(),
                            metric.key(),
                            scored.score() instanceof Score.Value(double v)
                                    ? String.valueOf(v)
                                    : "",
                            interval == null ? "" : String.valueOf(interval.low()),
                            interval == null ? "" : String.valueOf(interval.high()),
                            interval == null ? scored.whyNone() : interval.method()));
        }
        return table;
    }
}
