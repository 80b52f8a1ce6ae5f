package org.fundi.app.models;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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

/// What came of a cross-validation: means, and each fold's score.
final class FoldsCard extends VBox {
    private final ChartView chart;
    private final Label title = Texts.label("", "card-title");
    private final Label legend = Texts.wrapped("", "side");
    private final Tooltip told = new Tooltip();
    private Optional<IntervalRows> rows = Optional.empty();

    FoldsCard(Ground ground, CrossViewModel cross, RefitViewModel refit) {
        this.chart = new ChartView(ground.theme());
        chart.setOnMouseMoved(event -> point(event.getX(), event.getY()));
        Tooltip.install(chart, told);
        Terms.explain(title, "cross-validation");
        HBox head = new HBox(8, title, Cards.spring(), Export.menu(chart, "folds"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card =
                Cards.card(
                        head, chart, legend, Texts.wrapped(Words.of("models.folds.note"), "side"));
        card.getChildren().add(new RefitCard(cross, refit, ground.navigation()));
        card.setMinHeight(USE_PREF_SIZE);
        getChildren().add(card);
        Cards.showWhile(this, cross.foundProperty().map(Optional::isPresent));
        cross.foundProperty().addListener((_, _, now) -> now.ifPresent(this::show));
        ground.theme().addListener((_, _, _) -> cross.foundProperty().get().ifPresent(this::show));
        cross.foundProperty().get().ifPresent(this::show);
    }

    /// The ring under the mouse, else the row.
    private void point(double x, double y) {
        if (rows.isEmpty()) return;
        IntervalRows shown = rows.get();
        int row = shown.rowAt(y, chart.theme());
        told.setText(
                shown.ringAt(x, y, chart.getWidth(), chart.theme())
                        .orElseGet(() -> row < 0 ? legend.getText() : shown.told(row)));
    }

    private void show(CrossFound found) {
        title.setText(
                Words.of("models.folds.card", found.metric().title(), FoldsPicture.cut(found)));
        legend.setText(
                Words.of(
                        found.folding().repeats() == 1
                                ? "models.folds.legend"
                                : "models.folds.legend.repeats"));
        FoldsPicture picture = FoldsPicture.of(found);
        rows = Optional.of(picture.rows());
        chart.show(picture);
        chart.setMinHeight(picture.rows().wantedHeight(chart.theme()));
        chart.setPrefHeight(picture.rows().wantedHeight(chart.theme()));
    }
}
