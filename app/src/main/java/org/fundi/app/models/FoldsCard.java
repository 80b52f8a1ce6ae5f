package org.fundi.app.models;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.IntervalRows;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// What came of a cross-validation: means, and each fold's score.
final class FoldsCard extends VBox {
    private final ChartView chart;
    private final Label title = Texts.label("", "card-title");

    FoldsCard(Ground ground, CrossViewModel cross) {
        this.chart = new ChartView(ground.theme());
        Terms.explain(title, "cross-validation");
        HBox head = new HBox(8, title, Cards.spring(), Export.menu(chart, "folds"));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .add(Cards.card(head, chart, Texts.wrapped(Words.of("models.folds.note"), "side")));
        Cards.showWhile(this, cross.foundProperty().map(Optional::isPresent));
        cross.foundProperty().addListener((_, _, now) -> now.ifPresent(this::show));
        ground.theme().addListener((_, _, _) -> cross.foundProperty().get().ifPresent(this::show));
    }

    private void show(CrossViewModel.Found found) {
        title.setText(
                Words.of(
                        "models.folds.card",
                        found.metric().title(),
                        Numbers.whole(CrossViewModel.FOLDS)));
        IntervalRows rows = FoldsPicture.of(found);
        chart.show(rows);
        chart.setMinHeight(rows.wantedHeight(chart.theme()));
        chart.setPrefHeight(rows.wantedHeight(chart.theme()));
    }
}
