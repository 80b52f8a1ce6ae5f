package org.fundi.app.lab.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.ConfusionPicture;
import org.fundi.app.style.FigureTable;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.ConfusionMatrix;
import org.fundi.engine.metric.ConfusionMetric;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// What the threshold comes to: who is taken for whom, and every figure beside that of saying no
/// always, each with its 95 % interval.
final class FiguresCard extends VBox {
    private static final double TALL = 150;

    private final MetricsViewModel model;
    private final ChartView chart;
    private final Label own = Texts.label("", "quiet", "side");
    private final List<Line> lines = new ArrayList<>();

    /// One metric's two cells.
    private record Line(int place, Cell own, Cell never) {}

    FiguresCard(MetricsViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        getStyleClass().add("card");
        setSpacing(6);
        chart = new ChartView(theme);
        chart.setMinHeight(TALL * theme.getValue().scale());
        theme.addListener((_, _, now) -> chart.setMinHeight(TALL * now.scale()));
        Label title = Terms.explain(Texts.title(Words.of("metrics.confusion")), "confusion-matrix");
        getChildren().addAll(title, chart, table());
        model.labProperty().addListener((_, _, _) -> show());
        model.sweptProperty().addListener((_, _, _) -> show());
        model.judgedProperty().addListener((_, _, _) -> show());
        show();
    }

    private FigureTable table() {
        FigureTable table = new FigureTable(List.of("", "", ""));
        Label interval = Texts.wrapped(Words.of("metrics.interval"), "quiet", "side");
        Label never = Texts.label(Words.of("metrics.never"), "quiet", "side");
        table.line(List.of(Terms.explain(interval, "interval"), own, never));
        List<ConfusionMetric> metrics = model.metrics();
        for (int i = 0; i < metrics.size(); i++) {
            Line line = new Line(i, new Cell(), new Cell());
            lines.add(line);
            Label name = Texts.wrapped(metrics.get(i).briefTitle());
            name.setFocusTraversable(true);
            table.line(List.of(Terms.tip(name, metrics.get(i).help()), line.own, line.never));
        }
        return table;
    }

    private void show() {
        model.matrix().ifPresent(matrix -> chart.show(picture(matrix)));
        own.setText(Words.of("metrics.own", MetricsWords.threshold(model.lab().threshold())));
        List<ConfusionMetric> metrics = model.metrics();
        for (Line line : lines) {
            ConfusionMetric metric = metrics.get(line.place());
            line.own().show(model.score(metric), scored(model.ownScores(), metric));
            line.never().show(model.never(metric), scored(model.neverScores(), metric));
        }
    }

    private static Optional<Scored> scored(
            Optional<Map<String, Scored>> all, ConfusionMetric metric) {
        return all.flatMap(it -> Optional.ofNullable(it.get(metric.key())));
    }

    private static ConfusionPicture picture(ConfusionMatrix matrix) {
        int[][] counts = {
            {(int) matrix.trueNegatives(), (int) matrix.falsePositives()},
            {(int) matrix.falseNegatives(), (int) matrix.truePositives()}
        };
        String description =
                Words.of(
                        "metrics.confusion.description",
                        Numbers.whole(matrix.truePositives()),
                        Numbers.whole(matrix.falseNegatives()),
                        Numbers.whole(matrix.falsePositives()),
                        Numbers.whole(matrix.trueNegatives()));
        List<String> classes = List.of(Words.of("metrics.class.no"), Words.of("metrics.class.yes"));
        return new ConfusionPicture(description, classes, counts, List.of());
    }

    /// A value over its interval.
    private static final class Cell extends VBox {
        private final Label value = Texts.label("", "strong");
        private final Label interval = Texts.label(" ", "quiet", "side");

        Cell() {
            setAlignment(Pos.CENTER_RIGHT);
            getChildren().addAll(value, interval);
            value.setMinWidth(USE_PREF_SIZE);
            interval.setMinWidth(USE_PREF_SIZE);
        }

        /// @param scored empty while its interval is worked out: then the former one goes
        void show(Score score, Optional<Scored> scored) {
            value.setText(
                    score instanceof Score.Value(double number)
                            ? Numbers.score(number)
                            : Words.of("metrics.undefined"));
            Optional<Interval> between = scored.flatMap(it -> Optional.ofNullable(it.interval()));
            interval.setText(
                    between.map(Numbers::interval)
                            .orElse(scored.isPresent() ? Words.of("metrics.no-interval") : " "));
            String why =
                    score instanceof Score.Undefined(String reason)
                            ? reason
                            : between.map(Interval::method)
                                    .orElseGet(() -> scored.map(Scored::whyNone).orElse(""));
            Terms.tip(this, why);
        }
    }
}
