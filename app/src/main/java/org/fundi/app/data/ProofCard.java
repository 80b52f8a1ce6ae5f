package org.fundi.app.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Axis;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Scored;

/// The proof of a leak: two scores with their intervals, with the column and without it.
final class ProofCard extends VBox {
    private final DataViewModel model;
    private final Ground ground;
    private final ChartView chart;

    ProofCard(DataViewModel model, Ground ground) {
        this.model = model;
        this.ground = ground;
        chart = new ChartView(ground.theme());
        getStyleClass().add("card");
        model.proofProperty().addListener((_, _, _) -> show());
        model.provingProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Optional<LeakProof> proof = model.proofProperty().get();
        Optional<BackgroundJob<LeakProof>> job = model.provingProperty().get();
        boolean any = proof.isPresent() || job.isPresent();
        setVisible(any);
        setManaged(any);
        getChildren().clear();
        job.ifPresent(this::waiting);
        proof.ifPresent(this::show);
    }

    private void waiting(BackgroundJob<LeakProof> job) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(22, 22);
        HBox line =
                new HBox(
                        10,
                        turning,
                        Texts.wrapped(job.title(), "quiet"),
                        Cards.spring(),
                        Cards.button(Words.of("data.proof.stop"), job::stop, "small"));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().add(line);
    }

    private void show(LeakProof proof) {
        IntervalRows rows =
                new IntervalRows(
                        words(proof),
                        axis(proof),
                        List.of(
                                row(Words.of("data.proof.with"), proof.with()),
                                row(Words.of("data.proof.without"), proof.without())),
                        List.of(proof.metric().title()),
                        OptionalDouble.empty(),
                        OptionalDouble.empty());
        chart.show(rows);
        double height = rows.wantedHeight(ground.theme().get());
        chart.setMinHeight(height);
        chart.setPrefHeight(height);
        Label remark =
                Texts.wrapped(
                        Words.of(
                                "data.proof.remark",
                                proof.metric().title(),
                                Numbers.whole(proof.rows())),
                        "quiet");
        HBox head =
                new HBox(
                        8,
                        Texts.wrapped(
                                Words.of(
                                        "data.proof.title",
                                        proof.model(),
                                        Brief.name(proof.column())),
                                "card-title"),
                        Cards.spring(),
                        remark,
                        Export.menu(chart, "proof"));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(head, chart, Texts.wrapped(words(proof)));
    }

    private static Axis axis(LeakProof proof) {
        Interval with = proof.with().interval();
        Interval without = proof.without().interval();
        double top =
                Math.max(
                        value(proof.with()).orElse(0),
                        Math.max(
                                with == null ? 0 : with.high(),
                                without == null ? 0 : without.high()));
        double low =
                Math.min(
                        0,
                        Math.min(
                                with == null ? 0 : with.low(),
                                without == null ? 0 : without.low()));
        boolean share = proof.metric().better() == Metric.Better.HIGHER && top <= 1;
        return new Axis(proof.metric().title(), low, share ? 1 : Math.max(top * 1.05, 1e-9), false);
    }

    private static OptionalDouble value(Scored scored) {
        double value = scored.score().orNaN();
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static IntervalRows.Row row(String name, Scored scored) {
        Interval interval = scored.interval();
        String figure =
                value(scored).isEmpty()
                        ? "–"
                        : Numbers.score(value(scored).getAsDouble())
                                + (interval == null ? "" : " (" + Numbers.interval(interval) + ")");
        return new IntervalRows.Row(
                name,
                false,
                value(scored),
                interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.low()),
                interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.high()),
                List.of(figure),
                false);
    }

    /// What the two scores say, in one sentence whose figures were computed.
    static String words(LeakProof proof) {
        Interval interval = proof.difference().interval();
        double difference = proof.difference().difference().orNaN();
        if (interval == null || Double.isNaN(difference)) {
            return Words.of("data.proof.undecided", proof.difference().whyNone());
        }
        String by = Numbers.difference(difference);
        String range = Numbers.differences(interval);
        return switch (proof.difference().ahead()) {
            case FIRST -> Words.of("data.proof.adds", by, range, Brief.name(proof.column()));
            case SECOND -> Words.of("data.proof.harms", by, range);
            case NOBODY -> Words.of("data.proof.nothing", by, range);
        };
    }
}
