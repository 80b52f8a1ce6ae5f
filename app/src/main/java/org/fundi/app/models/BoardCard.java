package org.fundi.app.models;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.IntervalRows;
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
    private final Label legend = Texts.label(Words.of("models.legend"), "side");
    private final Label said = Texts.wrapped("", "side");
    private final Tooltip row = new Tooltip();
    private boolean filling;

    BoardCard(Ground ground, BoardViewModel board) {
        super(12);
        this.board = board;
        this.chart = new ChartView(ground.theme());
        chart.setOnMouseClicked(event -> select(event.getY()));
        chart.setOnKeyPressed(this::key);
        chart.setOnMouseMoved(event -> point(event.getY()));
        Tooltip.install(chart, row);
        VBox card = Cards.card(head(ground), chart);
        VBox note = Cards.card(said);
        note.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        Terms.explain(note, "interval");
        getChildren().addAll(card, note);
        Cards.showWhile(this, board.pictureProperty().map(Optional::isPresent));
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
        var export = Export.menu(chart, "models");
        export.setMinWidth(USE_PREF_SIZE);
        metric.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, metric, Cards.spring(), legend, export);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinWidth(0);
        InvalidationListener fit =
                _ -> explain(head.getWidth() - metric.getWidth() - export.getWidth() - 40);
        head.widthProperty().addListener(fit);
        metric.widthProperty().addListener(fit);
        legend.widthProperty().addListener(fit); // its letters may be known later
        ground.theme().addListener(fit);
        explain(0);
        return head;
    }

    /// What the signs mean: in the head where there is room for all of it, else below the picture.
    private void explain(double room) {
        boolean fits = legend.prefWidth(-1) <= room;
        legend.setVisible(fits);
        legend.setManaged(fits);
        String note = Words.of("models.note");
        said.setText(fits ? note : Words.of("models.legend.note", Words.of("models.legend"), note));
    }

    /// The whole row in words, for a narrow picture leaves columns out.
    private void point(double y) {
        board.pictureProperty()
                .get()
                .ifPresent(
                        rows -> {
                            int at = rows.rowAt(y, chart.theme());
                            row.setText(at < 0 ? Words.of("models.legend") : told(rows, at));
                        });
    }

    private String told(IntervalRows rows, int at) {
        return board.method(at)
                .map(method -> Words.of("models.interval.method", rows.told(at), method))
                .orElse(rows.told(at));
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
                            if (tall == chart.getMinHeight()) return; // no need to lay out anew
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
