package org.fundi.app.lab;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.style.Cards;

/// The main picture and a smaller one at its right, which is left out where only the main one is
/// wanted.
public final class TwoPictures extends GridPane {
    private final double share;
    private final VBox beside;
    private final ColumnConstraints left = new ColumnConstraints();
    private final ColumnConstraints right = new ColumnConstraints();

    /// @param share of the width that the main picture has, in percent
    public TwoPictures(ChartView main, ChartView beside, double share) {
        super(12, 12);
        this.share = share;
        this.beside = card(beside);
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(left, right);
        getRowConstraints().setAll(row);
        add(card(main), 0, 0);
        add(this.beside, 1, 0);
        VBox.setVgrow(this, Priority.ALWAYS);
        fold(false);
    }

    private static VBox card(ChartView chart) {
        chart.setPrefWidth(100);
        VBox card = LabFrame.card(chart);
        card.setMinWidth(0);
        return card;
    }

    public void fold(boolean folded) {
        Cards.show(beside, !folded);
        left.setPercentWidth(folded ? 100 : share);
        right.setPercentWidth(folded ? 0 : 100 - share);
    }
}
