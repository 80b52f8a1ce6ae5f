package org.fundi.app.film;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Picture;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;

/// What the model was at the place gone to: its answers, its weights, one row before and after.
final class SceneCard extends VBox {
    private static final double TALL = 150;

    /// A plane is about as tall as wide.
    private static final double PLANE = 250;

    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.ANSWERS);
    private final ObservableValue<Theme> theme;
    private final ChartView chart;
    private final WhyGreyed export;
    private final Node boundary;
    private final VBox shown = new VBox();
    private final ObjectProperty<Optional<Look>> look =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<RowPane> row = Optional.empty();

    /// What of it is seen.
    private enum Side {
        ANSWERS,
        BOUNDARY,
        WEIGHTS,
        ROW
    }

    SceneCard(Ground ground, FilmViewModel model) {
        super(8);
        getStyleClass().add("card");
        theme = ground.theme();
        chart = new ChartView(ground.theme());
        export = Export.menu(chart, "step");
        Label title = Texts.title("");
        Button close = Cards.button("✕", model::leave, "small");
        close.setAccessibleText(Words.of("film.close"));
        Terms.tip(close, Words.of("film.close"));
        HBox head = new HBox(8, title, Cards.spring(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox tabs = Tabs.of(List.of(Side.values()), SceneCard::name, side);
        Terms.tip(tabs.getChildren().getFirst(), Words.of("film.side.answers.tip"));
        tabs.getStyleClass().add("scene-tabs");
        boundary = tabs.getChildren().get(Side.BOUNDARY.ordinal());
        Terms.tip(boundary, Words.of("film.side.boundary.tip"));
        Terms.explain(tabs.getChildren().get(Side.WEIGHTS.ordinal()), "weight");
        Label remark = Texts.label(Words.of("film.scene.remark"), "side");
        HBox foot = new HBox(8, remark, Cards.spring(), export);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox.setVgrow(shown, Priority.ALWAYS);
        getChildren().addAll(head, tabs, shown, foot);
        model.placeProperty().addListener((_, _, _) -> title.setText(model.said()));
        model.lastProperty().addListener((_, _, _) -> title.setText(model.said()));
        remark.visibleProperty().bind(side.isNotEqualTo(Side.WEIGHTS));
        side.addListener((_, _, _) -> look.get().ifPresent(this::show));
        look.bind(model.lookProperty());
        model.seenProperty().bind(sceneProperty().isNotNull());
        look.addListener((_, _, now) -> now.ifPresent(this::show));
        theme.addListener((_, _, _) -> look.get().ifPresent(this::show));
        Cards.showWhile(this, look.map(Optional::isPresent));
    }

    private static String name(Side side) {
        return switch (side) {
            case ANSWERS -> Words.of("film.side.answers");
            case BOUNDARY -> Words.of("film.side.boundary");
            case WEIGHTS -> Words.of("film.side.weights");
            case ROW -> Words.of("film.side.row");
        };
    }

    private void show(Look now) {
        Cards.show(boundary, now.boundary().isPresent());
        if (side.get() == Side.BOUNDARY && now.boundary().isEmpty()) {
            side.set(Side.ANSWERS); // which shows it
            return;
        }
        double tall = (side.get() == Side.BOUNDARY ? PLANE : TALL) * theme.getValue().scale();
        chart.setMinHeight(TALL);
        chart.setPrefHeight(tall);
        Cards.show(export, side.get() != Side.ROW);
        Node content =
                switch (side.get()) {
                    case ANSWERS -> picture(Optional.of(ScenePictures.answers(now)));
                    case BOUNDARY -> picture(now.boundary().map(Picture.class::cast));
                    case WEIGHTS -> picture(ScenePictures.weights(now));
                    case ROW -> row(now);
                };
        if (!shown.getChildren().equals(List.of(content))) shown.getChildren().setAll(content);
    }

    private Node picture(Optional<Picture> picture) {
        if (picture.isEmpty()) {
            Cards.show(export, false);
            return Texts.wrapped(Words.of("film.weights.none"), "quiet");
        }
        chart.show(picture.get());
        return chart;
    }

    private Node row(Look now) {
        if (row.isEmpty()) row = Optional.of(new RowPane(now));
        row.get().show(now);
        return row.get();
    }
}
