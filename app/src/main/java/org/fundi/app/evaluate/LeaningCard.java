package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.job.Job;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Sentence;
import org.fundi.engine.explain.Explanation;
import org.fundi.engine.explain.PermutationImportance;
import org.fundi.engine.metric.Interval;

/// What the model leans on: how much the score falls when one column is shuffled.
final class LeaningCard extends VBox {
    private static final int SHOWN = 15;

    private final Ground ground;
    private final ChartView chart;
    private final Label remark = Texts.wrapped("", "side");
    private final ProgressBar progress = new ProgressBar();
    private final Button begin;
    private final Button stop;
    private final WhyGreyed export;

    LeaningCard(Ground ground, LeaningViewModel model) {
        this.ground = ground;
        getStyleClass().add("card");
        chart = new ChartView(ground.theme());
        begin = Cards.button(Words.of("evaluate.leaning.begin"), model::begin);
        stop = Cards.button(Words.of("evaluate.leaning.stop"), model::stop);
        Label title = Texts.title(Words.of("evaluate.leaning"));
        export = Export.menu(chart, "importance");
        HBox head =
                new HBox(
                        8,
                        Terms.explain(title, "permutation-importance"),
                        Cards.spring(),
                        begin,
                        stop,
                        export);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        progress.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, remark, progress, chart);
        model.stateProperty().addListener((_, _, now) -> show(now));
        show(model.stateProperty().get());
    }

    private void show(Job<Explanation.Importance> state) {
        boolean running = state instanceof Job.Running<Explanation.Importance>;
        seen(progress, running);
        seen(stop, running);
        seen(begin, !running);
        boolean done = state instanceof Job.Done<Explanation.Importance>;
        seen(chart, done);
        seen(export, done);
        begin.setText(Words.of(done ? "evaluate.leaning.again" : "evaluate.leaning.begin"));
        switch (state) {
            case Job.Running<Explanation.Importance> under -> {
                progress.setProgress(under.share());
                remark.setText(under.doing());
            }
            case Job.Done<Explanation.Importance> ended -> show(ended.result());
            case Job.Idle<Explanation.Importance> _,
                    Job.Stopped<Explanation.Importance> _,
                    Job.Failed<Explanation.Importance> _ ->
                    remark.setText(PermutationImportance.USUAL.help());
        }
    }

    private static void seen(javafx.scene.Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private void show(Explanation.Importance importance) {
        String metric = Sentence.metricTitle(importance.metric());
        remark.setText(
                Words.of(
                        "evaluate.leaning.remark",
                        metric,
                        Phrases.value(importance.intact()),
                        Phrases.rows(importance.rows())));
        IntervalRows picture = picture(importance, metric);
        chart.show(picture);
        double tall = picture.wantedHeight(ground.theme().get());
        chart.setMinHeight(tall);
        chart.setPrefHeight(tall);
    }

    static IntervalRows picture(Explanation.Importance importance, String metric) {
        List<Explanation.OfColumn> shown =
                importance.columns().subList(0, Math.min(SHOWN, importance.columns().size()));
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (Explanation.OfColumn column : shown) rows.add(row(column));
        double[] ends =
                Stream.concat(Stream.of(0.0), shown.stream().flatMap(LeaningCard::ends))
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        return new IntervalRows(
                Words.of(
                        "evaluate.leaning.description",
                        metric,
                        Brief.name(shown.getFirst().column())),
                Axis.around(Words.of("evaluate.leaning.axis", metric), false, ends),
                rows,
                List.of(Words.of("evaluate.leaning.loss"), Words.of("evaluate.groups.interval")),
                OptionalDouble.of(0),
                OptionalDouble.empty());
    }

    private static Stream<Double> ends(Explanation.OfColumn column) {
        Interval interval = column.interval();
        return interval == null
                ? Stream.of(column.loss().orNaN())
                : Stream.of(column.loss().orNaN(), interval.low(), interval.high());
    }

    private static IntervalRows.Row row(Explanation.OfColumn column) {
        Interval interval = column.interval();
        double loss = column.loss().orNaN();
        return new IntervalRows.Row(
                column.column(),
                !column.matters(),
                Double.isNaN(loss) ? OptionalDouble.empty() : OptionalDouble.of(loss),
                interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.low()),
                interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.high()),
                List.of(
                        Numbers.difference(loss),
                        interval == null ? column.whyNone() : Numbers.differences(interval)),
                false);
    }
}
