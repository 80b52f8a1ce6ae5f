package org.fundi.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Picture;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// One picture of several, chosen by tabs where there are more than one.
final class CurvesCard extends VBox {
    private static final double TALL = 200;

    /// Seven tenths of the area of 1280 × 720.
    private static final double TALL_ON_PROJECTOR = 560;

    /// @param title on its tab
    /// @param remark beside it
    /// @param picture empty where it can't be drawn; then `why` says why
    /// @param term that explains the title; empty for none
    record Choice(String title, String remark, Optional<Picture> picture, String why, String term) {
        Choice explained(String by) {
            return new Choice(title, remark, picture, why, by);
        }
    }

    private final Ground ground;
    private final ChartView chart;
    private final Label remark = Texts.label("", "side");
    private final Label why = Texts.wrapped("", "side");
    private final HBox head = new HBox(8);
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>("");
    private List<Choice> choices = List.of();

    CurvesCard(Ground ground, String exportName) {
        this.ground = ground;
        chart = new ChartView(ground.theme());
        getStyleClass().add("card");
        var export = Export.menu(chart, exportName);
        export.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, head, export);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.setMinWidth(0);
        HBox.setHgrow(head, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(line, remark, why, chart);
        chosen.addListener((_, _, _) -> fill());
    }

    void show(List<Choice> now) {
        List<String> titles = now.stream().map(Choice::title).toList();
        boolean same = titles.equals(choices.stream().map(Choice::title).toList());
        choices = now;
        if (!same) {
            if (!titles.contains(chosen.get())) chosen.set(titles.getFirst());
            head.getChildren()
                    .setAll(
                            now.size() == 1
                                    ? title(now.getFirst())
                                    : Tabs.of(titles, title -> title, chosen));
        }
        fill();
    }

    private static Node title(Choice only) {
        Label title = Texts.title(only.title());
        return only.term().isEmpty() ? title : Terms.explain(title, only.term());
    }

    private void fill() {
        for (Choice choice : choices) {
            if (!choice.title().equals(chosen.get())) continue;
            remark.setText(choice.remark());
            remark.setVisible(!choice.remark().isEmpty());
            remark.setManaged(!choice.remark().isEmpty());
            why.setText(choice.why());
            boolean drawn = choice.picture().isPresent();
            why.setVisible(!drawn);
            why.setManaged(!drawn);
            chart.setVisible(drawn);
            chart.setManaged(drawn);
            choice.picture().ifPresent(chart::show);
        }
        double tall = ground.theme().get().isProjector() ? TALL_ON_PROJECTOR : TALL;
        chart.setMinHeight(tall);
        chart.setPrefHeight(tall);
    }

    static Choice of(String title, String remark, Optional<Picture> picture) {
        return new Choice(
                title,
                remark,
                picture,
                picture.isPresent() ? "" : Words.of("evaluate.no-curve"),
                "");
    }
}
