package org.fundi.app.train;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;

/// The row above a curve: what is drawn, and how.
final class CurveChoices {
    private final Ground ground;
    private final CurveViewModel curve;
    private final SeedsViewModel seeds;
    private final HBox how;
    private final FlowPane row = new FlowPane(10, 6);

    CurveChoices(Ground ground, CurveViewModel curve, SeedsViewModel seeds, ChartView chart) {
        this.ground = ground;
        this.curve = curve;
        this.seeds = seeds;
        this.how = how(chart);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        ground.workspace().studyProperty().addListener((_, _, _) -> fill());
        curve.tabsProperty().addListener((_, _, _) -> fill());
        ground.theme().addListener((_, _, _) -> fill());
        fill();
        return row;
    }

    private void fill() {
        row.getChildren().setAll(tabs(), how);
    }

    private HBox tabs() {
        List<CurveTab> all = offered();
        HBox tabs = Tabs.of(all, tab -> tab.title(curve.metricTitle()), curve.tabProperty());
        for (int i = 0; i < all.size(); i++) {
            Terms.explain(tabs.getChildren().get(i), all.get(i).term());
        }
        return tabs;
    }

    /// On a projector, where room is dear, loss and metric only.
    private List<CurveTab> offered() {
        List<CurveTab> all = curve.tabsProperty().get();
        boolean projector = ground.theme().get().isProjector();
        return projector && !curve.tabProperty().get().isInside()
                ? all.stream().filter(tab -> !tab.isInside()).toList()
                : all;
    }

    private HBox how(ChartView chart) {
        CheckBox smooth = new CheckBox(Words.of("train.smooth"));
        smooth.selectedProperty().bindBidirectional(curve.smoothProperty());
        Terms.tip(smooth, Words.of("train.smooth.tip"));
        CheckBox log = new CheckBox(Words.of("train.log"));
        curve.logProperty().addListener((_, _, _) -> tick(log));
        curve.tabProperty().addListener((_, _, _) -> tick(log));
        tick(log);
        log.setOnAction(_ -> curve.logProperty().set(log.isSelected()));
        Terms.tip(log, Words.of("train.log.tip"));
        Cards.showWhile(smooth, curve.tabProperty().map(tab -> tab != CurveTab.SPREAD));
        Node logOrWhy = WhyGreyed.of(log, curve.tabProperty().map(CurveChoices::whyLog));
        Cards.showWhile(logOrWhy, curve.tabProperty().map(tab -> tab != CurveTab.SPREAD));
        HBox how =
                new HBox(
                        8,
                        smooth,
                        logOrWhy,
                        new SpreadChoice(curve, ground.theme()).node(),
                        Export.menu(chart, "curve"),
                        seeds());
        how.setAlignment(Pos.CENTER_LEFT);
        return how;
    }

    /// Ticked where the axis is one, be it chosen or not.
    private void tick(CheckBox log) {
        log.setSelected(curve.logProperty().get() || curve.tabProperty().get().isBestOnLog());
    }

    /// Begins, or stops what it has begun; with the curve, since that is where it is seen.
    private Node seeds() {
        Button button = Cards.button("", seeds::press);
        button.textProperty().bind(seeds.wordProperty());
        return WhyGreyed.of(Terms.explain(button, "luck"), seeds.whyNotProperty());
    }

    private static String whyLog(CurveTab tab) {
        return tab.isBestOnLog() ? Words.of("train.grey.log") : "";
    }
}
