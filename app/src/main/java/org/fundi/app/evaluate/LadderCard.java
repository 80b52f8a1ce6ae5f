package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// How far up one has come: the best baseline, the simplest model and this run, on the same rows.
final class LadderCard extends VBox {
    private final Ground ground;
    private final LuckViewModel luck;
    private final Label title = Texts.title("");
    private final Label remark = Texts.label("", "quiet");
    private final ChartView chart;

    LadderCard(Ground ground, LuckViewModel luck) {
        this.ground = ground;
        this.luck = luck;
        chart = new ChartView(ground.theme());
        getStyleClass().add("card");
        HBox.setHgrow(remark, Priority.ALWAYS);
        remark.setMaxWidth(Double.MAX_VALUE);
        Label interval =
                Terms.explain(Texts.label(Words.of("evaluate.scores.remark"), "quiet"), "interval");
        var export = Export.menu(chart, "baselines-and-this-run");
        export.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, remark, interval, export);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, chart);
    }

    void show(Judged judged) {
        title.setText(judged.metric().title());
        remark.setText(
                Words.of(
                        judged.metric().better().lead(1, 0) > 0
                                ? "evaluate.ladder.high"
                                : "evaluate.ladder.low"));
        IntervalRows picture = picture(judged, luck.others(judged));
        chart.show(picture);
        double tall = picture.wantedHeight(ground.theme().get());
        chart.setMinHeight(tall);
        chart.setPrefHeight(tall);
    }

    /// @param others those it is compared with: at most one model and one baseline
    static IntervalRows picture(Judged judged, List<RunRow> others) {
        List<RunRow> shown = new ArrayList<>(others.reversed());
        shown.add(judged.row());
        String key = judged.metric().key();
        List<IntervalRows.Row> rows = new ArrayList<>();
        List<Double> ends = new ArrayList<>(List.of(0.0));
        for (RunRow row : shown) {
            Scored scored = row.scores().get(key);
            if (scored == null) continue;
            rows.add(line(row, scored, row.number() == judged.row().number()));
            ends.add(scored.score().orNaN());
            Interval interval = scored.interval();
            if (interval != null) ends.addAll(List.of(interval.low(), interval.high()));
        }
        return new IntervalRows(
                Words.of("evaluate.ladder.description", judged.metric().title()),
                Axis.around(
                        judged.metric().title(),
                        false,
                        ends.stream().mapToDouble(Double::doubleValue).toArray()),
                rows,
                List.of("", Words.of("evaluate.groups.interval")),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static IntervalRows.Row line(RunRow row, Scored scored, boolean looked) {
        Interval interval = scored.interval();
        return new IntervalRows.Row(
                row.name(),
                row.baseline(),
                scored.score() instanceof Score.Value(double value)
                        ? OptionalDouble.of(value)
                        : OptionalDouble.empty(),
                interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.low()),
                interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.high()),
                List.of(
                        Phrases.value(scored.score()),
                        interval == null ? scored.whyNone() : Numbers.interval(interval)),
                looked);
    }
}
