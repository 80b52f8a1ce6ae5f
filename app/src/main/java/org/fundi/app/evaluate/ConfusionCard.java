package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.ConfusionPicture;
import org.fundi.app.chart.Export;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.ConfusionMatrix;

/// Who was taken for whom; a click on a cell, Enter in it, or the menu beside it, shows its rows.
final class ConfusionCard extends VBox {
    private final Ground ground;
    private final EvaluateViewModel model;
    private final Label remark = Texts.label("", "side");
    private final ChartView chart;
    private final MenuButton rows = new MenuButton(Words.of("evaluate.cells"));
    private Answers.Classification answers =
            new Answers.Binary(new boolean[0], new double[0], 0.5, new int[0]);

    private int truth;
    private int said;

    ConfusionCard(Ground ground, EvaluateViewModel model) {
        this.ground = ground;
        this.model = model;
        chart = new ChartView(ground.theme());
        chart.setOnMouseClicked(event -> click(event.getX(), event.getY()));
        chart.setOnKeyPressed(this::key);
        chart.focusVisibleProperty().addListener((_, _, here) -> mark(here));
        getStyleClass().add("card");
        Label title = Texts.title(Words.of("evaluate.confusion"));
        rows.setMinWidth(USE_PREF_SIZE);
        var export = Export.menu(chart, "confusion-matrix");
        export.setMinWidth(USE_PREF_SIZE);
        Terms.explain(title, "confusion-matrix");
        HBox head = new HBox(6, title, Cards.spring(), rows, export);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(head, remark, chart);
    }

    void show(Judged judged, Answers.Classification now) {
        answers = now;
        boolean two = now.classes() == 2;
        remark.setText(
                two
                        ? Words.of(
                                "evaluate.confusion.alert",
                                Numbers.threshold(model.thresholdProperty().get()))
                        : Words.of("evaluate.confusion.axes"));
        truth = Math.min(truth, now.classes() - 1);
        said = Math.min(said, now.classes() - 1);
        chart.show(ConfusionPictures.of(judged.classes(), now));
        mark(chart.isFocusVisible());
        double scale = ground.theme().get().isProjector() ? 2 : 1;
        double tall = two ? 148 : Math.min(460, 60 + 44.0 * now.classes());
        chart.setMinHeight(tall * scale);
        chart.setPrefHeight(tall * scale);
        menu(judged);
    }

    private void click(double x, double y) {
        if (!(chart.pictureProperty().get().orElse(null) instanceof ConfusionPicture picture))
            return;
        int[] cell =
                picture.cellAt(x, y, chart.getWidth(), chart.getHeight(), ground.theme().get());
        if (cell.length == 2) model.judged().ifPresent(now -> showCell(now, cell[0], cell[1]));
    }

    /// Arrows go from cell to cell; Enter or the space bar shows the rows of one.
    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case ENTER, SPACE -> model.judged().ifPresent(now -> showCell(now, truth, said));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int down, int right) {
        truth = Math.clamp(truth + down, 0, answers.classes() - 1);
        said = Math.clamp(said + right, 0, answers.classes() - 1);
        mark(true);
    }

    private void mark(boolean here) {
        if (!(chart.pictureProperty().get().orElse(null) instanceof ConfusionPicture picture))
            return;
        chart.show(picture.at(here ? new int[] {truth, said} : new int[0]));
        model.judged()
                .filter(_ -> here)
                .ifPresent(
                        now ->
                                chart.setAccessibleHelp(
                                        Words.of(
                                                "evaluate.cells.item",
                                                now.classes().get(truth),
                                                now.classes().get(said),
                                                Numbers.whole(picture.counts()[truth][said]))));
    }

    private void showCell(Judged judged, int truth, int said) {
        model.showRows(
                Words.of(
                        "evaluate.cell.title",
                        Brief.name(judged.classes().get(truth)),
                        Brief.name(judged.classes().get(said))),
                ConfusionMatrix.rows(answers, truth, said));
    }

    /// Every kind of error there is, the most frequent first; then what was right.
    private void menu(Judged judged) {
        ConfusionMatrix matrix = ConfusionMatrix.of(answers);
        record Cell(int truth, int said, long rows) {}
        List<Cell> cells = new ArrayList<>();
        for (int truth = 0; truth < matrix.classes(); truth++) {
            for (int said = 0; said < matrix.classes(); said++) {
                if (matrix.at(truth, said) > 0)
                    cells.add(new Cell(truth, said, matrix.at(truth, said)));
            }
        }
        cells.sort(
                java.util.Comparator.comparing((Cell c) -> c.truth() == c.said())
                        .thenComparing(c -> -c.rows()));
        rows.getItems().clear();
        for (Cell cell : cells) {
            MenuItem item =
                    new MenuItem(
                            Words.of(
                                    "evaluate.cells.item",
                                    Brief.name(judged.classes().get(cell.truth())),
                                    Brief.name(judged.classes().get(cell.said())),
                                    Numbers.whole(cell.rows())));
            item.setOnAction(_ -> showCell(judged, cell.truth(), cell.said()));
            rows.getItems().add(item);
        }
    }
}
