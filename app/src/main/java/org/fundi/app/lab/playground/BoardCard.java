package org.fundi.app.lab.playground;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.playground.Painting;

/// The plane with what the network says there, to be looked at and painted on.
final class BoardCard extends VBox {
    private final PlaygroundViewModel model;
    private final ChartView chart;
    private final FlowPane tools = new FlowPane(8, 6);
    private final ColumnsChoice columns;

    BoardCard(PlaygroundViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        chart = new ChartView(theme);
        chart.setMinSize(200, 200);
        VBox.setVgrow(chart, Priority.ALWAYS);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren().addAll(tools());
        columns = new ColumnsChoice(model);
        VBox card = Cards.card(tools, columns, chart);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::paint);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::paint);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> model.strokes().end());
        model.strokes().wetProperty().addListener((_, _, _) -> show());
        model.discreteProperty().addListener((_, _, _) -> show());
        model.judgedProperty().addListener((_, _, _) -> show());
        model.unitProperty().addListener((_, _, _) -> show());
    }

    ChartView chart() {
        return chart;
    }

    /// On a projector: only the plane.
    void fold(boolean folded) {
        Cards.show(tools, !folded);
    }

    private List<Node> tools() {
        Strokes strokes = model.strokes();
        HBox brushes = Tabs.of(List.of(Brush.values()), Brush::title, strokes.brushProperty());
        Terms.tip(brushes, Words.of("playground.brush.tip"));
        Button undo = Cards.button(Words.of("playground.undo"), strokes::undo);
        WhyGreyed undoOrWhy =
                WhyGreyed.of(
                        undo,
                        strokes.undoableProperty()
                                .map(it -> it ? "" : Words.of("playground.grey.undo")));
        Button clear = Cards.button(Words.of("playground.clear"), strokes::clear);
        Terms.tip(clear, Words.of("playground.clear.tip"));
        CheckBox discrete = new CheckBox(Words.of("playground.discrete"));
        discrete.selectedProperty().bindBidirectional(model.discreteProperty());
        Terms.tip(discrete, Words.of("playground.discrete.tip"));
        CheckBox judged = new CheckBox(Words.of("playground.judged"));
        judged.selectedProperty().bindBidirectional(model.judgedProperty());
        Terms.tip(judged, Words.of("playground.judged.tip"));
        return List.of(brushes, undoOrWhy, clear, discrete, judged);
    }

    private void paint(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) return;
        chart.pictureProperty()
                .get()
                .ifPresent(
                        picture -> {
                            if (!(picture instanceof BoardPicture board)) return;
                            double width = chart.getWidth();
                            double height = chart.getHeight();
                            model.strokes()
                                    .at(
                                            board.across(
                                                    event.getX(), width, height, chart.theme()),
                                            board.upwards(
                                                    event.getY(), width, height, chart.theme()));
                        });
    }

    void show() {
        columns.show();
        chart.show(picture());
    }

    private BoardPicture picture() {
        Painting wet = model.strokes().wetProperty().get().orElse(Painting.empty());
        if (model.strokes().wetProperty().get().isPresent()) return Boards.of(wet, model.look());
        return model.look()
                .map(
                        look ->
                                Boards.of(
                                        look,
                                        model.unitProperty().get().filter(it -> it.isIn(look)),
                                        model.discreteProperty().get(),
                                        model.judgedProperty().get()))
                .orElseGet(() -> Boards.of(Painting.parse(painted()), model.look()));
    }

    private String painted() {
        String painted = model.playground().painted();
        return painted.isEmpty() ? Painting.empty().text() : painted;
    }
}
