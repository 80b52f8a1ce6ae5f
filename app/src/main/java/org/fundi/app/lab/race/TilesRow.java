package org.fundi.app.lab.race;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.TilePicture;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.race.Lane;
import org.fundi.engine.problem.Values;

/// What each lane has learnt, side by side; not there where nothing can be drawn on a plane.
final class TilesRow extends VBox {
    private static final double HEIGHT = 150;

    /// Of more lanes than this the pictures are narrow, and lower.
    private static final int MANY = 5;

    private static final double LOW = 100;

    private final RaceViewModel model;
    private final ObservableValue<Theme> theme;
    private final Label title = Texts.label("", "card-title");
    private final HBox row = new HBox(12);

    TilesRow(RaceViewModel model, LaneTiles tiles, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(6, title, Texts.wrapped(Words.of("race.learnt.remark"), "quiet"));
        getChildren().add(Cards.card(head, row));
        tiles.tilesProperty().addListener((_, _, now) -> show(now));
        show(List.of());
    }

    private void show(List<TilePicture> pictures) {
        Cards.show(this, !pictures.isEmpty());
        title.setText(Words.of(model.player().at() == 0 ? "race.begins" : "race.learnt"));
        if (row.getChildren().size() != pictures.size()) {
            row.getChildren().clear();
            double height = pictures.size() > MANY ? LOW : HEIGHT;
            for (int i = 0; i < pictures.size(); i++) row.getChildren().add(new Tile(height));
        }
        for (int i = 0; i < pictures.size(); i++) {
            if (row.getChildren().get(i) instanceof Tile tile) {
                LaneShown lane = model.lanes().get(i);
                tile.show(pictures.get(i), lane.value(), right(lane));
            }
        }
    }

    /// How many rows it says rightly; empty where a number is asked for.
    private String right(LaneShown lane) {
        if (model.rows().filter(rows -> rows.truth() instanceof Values).isPresent()) return "";
        int judged = model.rows().map(rows -> rows.truth().size()).orElse(0);
        int right = lane.at(model.player().at()).map(Lane.Lap::right).orElse(0);
        return Words.of("race.right", Numbers.whole(right), Numbers.whole(judged));
    }

    private final class Tile extends VBox {
        private final ChartView chart = new ChartView(theme);
        private final Label name = Texts.label("", "side", "strong");
        private final Label right = Texts.label("", "side");

        Tile(double height) {
            super(2);
            setAlignment(Pos.TOP_CENTER);
            HBox.setHgrow(this, Priority.ALWAYS);
            setMinWidth(0);
            setPrefWidth(height);
            tall(height);
            widthProperty().addListener((_, _, now) -> tall(Math.min(height, now.doubleValue())));
            getChildren().addAll(chart, name, right);
        }

        /// As tall as it is wide, for the picture is a square.
        private void tall(double side) {
            chart.setMinHeight(side);
            chart.setPrefHeight(side);
        }

        void show(TilePicture picture, String value, String said) {
            chart.show(picture);
            name.setText(value);
            right.setText(said);
        }
    }
}
