package org.fundi.app.models;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Metric;

/// The board as a picture in which a row can be chosen, and what its intervals mean.
final class BoardCard extends VBox {
    private final BoardViewModel board;
    private final ChartView chart;
    private final ComboBox<Metric> metric = new ComboBox<>();
    private boolean filling;

    BoardCard(Ground ground, BoardViewModel board) {
        super(12);
        this.board = board;
        this.chart = new ChartView(ground.theme());
        chart.setOnMouseClicked(event -> select(event.getY()));
        chart.setOnKeyPressed(this::key);
        VBox card = Cards.card(head(ground), chart);
        VBox note = Cards.card(Texts.wrapped(Words.of("models.note"), "side"));
        Terms.explain(note, "interval");
        getChildren().addAll(card, note);
        visibleProperty().bind(board.pictureProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        board.pictureProperty().addListener((_, _, _) -> show());
        board.metricProperty().addListener((_, _, _) -> fill());
        ground.workspace().studyProperty().addListener((_, _, _) -> fill());
        ground.theme().addListener((_, _, _) -> show());
        fill();
        show();
    }

    private HBox head(Ground ground) {
        metric.setCellFactory(_ -> new Named());
        metric.setButtonCell(new Named());
        metric.setAccessibleText(Words.of("models.metric"));
        Terms.explain(metric, "metric");
        metric.setOnAction(
                _ -> {
                    if (!filling && metric.getValue() != null)
                        board.metricProperty().set(Optional.of(metric.getValue()));
                });
        var legend = Texts.label(Words.of("models.legend"), "side");
        legend.setMaxWidth(Double.MAX_VALUE);
        Terms.tip(legend, Words.of("models.legend"));
        legend.setMinWidth(0);
        var export = Export.menu(chart, "models", ground.workspace()::refuse);
        export.setMinWidth(USE_PREF_SIZE);
        metric.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, metric, Cards.spring(), legend, export);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void fill() {
        filling = true;
        metric.getItems().setAll(board.metrics());
        metric.setValue(board.metricProperty().get().orElse(null));
        filling = false;
    }

    private void show() {
        board.pictureProperty()
                .get()
                .ifPresent(
                        rows -> {
                            chart.show(rows);
                            double tall = rows.wantedHeight(chart.theme());
                            chart.setMinHeight(tall);
                            chart.setPrefHeight(tall);
                        });
    }

    private void select(double y) {
        board.pictureProperty().get().ifPresent(rows -> board.select(rows.rowAt(y, chart.theme())));
        chart.requestFocus();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> board.move(-1);
            case DOWN -> board.move(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static final class Named extends ListCell<Metric> {
        @Override
        protected void updateItem(Metric metric, boolean empty) {
            super.updateItem(metric, empty);
            setText(empty || metric == null ? "" : metric.title());
        }
    }
}
