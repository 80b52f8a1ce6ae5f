package org.fundi.app.data;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Letters;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.data.ColumnType;
import org.fundi.engine.problem.Role;

/// What stands above a column: its name, type, spread and role, and what to look at.
final class ColumnHead extends VBox {
    private static final List<Role> ROLES =
            List.of(
                    Role.FEATURE,
                    Role.TARGET,
                    Role.IDENTIFIER,
                    Role.TIME,
                    Role.GROUP,
                    Role.IGNORED);

    private final DataViewModel model;
    private final ColumnCard card;

    /// @param width of the column, in px
    ColumnHead(DataViewModel model, ColumnCard card, ObservableValue<Theme> theme, double width) {
        super(3);
        this.model = model;
        this.card = card;
        getStyleClass().add("column-head");
        setAlignment(Pos.TOP_LEFT);
        Label name =
                Texts.label(
                        inLines(Brief.name(card.name()), width - 18, theme.getValue()),
                        "card-title");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxHeight(theme.getValue().type().text() * 4.4);
        Terms.tip(name, card.name());
        VBox top = new VBox(1, name, type());
        top.setAlignment(Pos.BOTTOM_LEFT);
        top.setMinHeight(theme.getValue().type().text() * 4.6);
        getChildren().addAll(top, bars(theme));
        Label spread = Texts.wrapped(card.spread(), "side");
        spread.setMinHeight(theme.getValue().type().side() * 2.9);
        spread.setAlignment(Pos.TOP_LEFT);
        getChildren().add(spread);
        if (card.role().isPresent()) getChildren().add(role(card.role().get()));
        getChildren().add(chips());
    }

    /// A name in lines no wider than the column, broken after an underscore or a point.
    static String inLines(String name, double width, Theme theme) {
        Letters letters = Letters.of(theme.type().text(), "").strong();
        StringBuilder lines = new StringBuilder();
        String line = "";
        for (String part : name.split("(?<=[_. -])")) {
            if (!line.isEmpty() && letters.width(line + part) > width) {
                lines.append(line).append('\n');
                line = "";
            }
            line += part;
        }
        return lines.append(line).toString();
    }

    private Region bars(ObservableValue<Theme> theme) {
        ChartView bars = new ChartView(theme);
        bars.setFocusTraversable(false);
        double height = theme.getValue().type().text() * 1.9;
        bars.setMinHeight(height);
        bars.setPrefHeight(height);
        bars.setMaxHeight(height);
        bars.show(
                new HeaderBars(
                        Words.of("data.head.bars", card.name(), card.spread()),
                        card.bars(),
                        card.isTarget()));
        Export.offer(bars, "spread");
        return bars;
    }

    private MenuButton type() {
        MenuButton menu = new MenuButton(card.column().type());
        menu.getStyleClass().add("type-menu");
        menu.setDisable(model.isFixed());
        String why =
                model.study()
                        .map(s -> s.dataset().reasons().getOrDefault(card.name(), ""))
                        .orElse("");
        Terms.tip(menu, Words.of("data.head.type-why", card.column().type(), why));
        menu.setAccessibleText(Words.of("data.head.type", card.name(), card.column().type()));
        ToggleGroup group = new ToggleGroup();
        for (ColumnType type : ColumnType.values()) {
            RadioMenuItem item = new RadioMenuItem(Words.of("data.head.read-as", type.word()));
            item.setToggleGroup(group);
            item.setSelected(ColumnType.of(card.column()) == type);
            item.setOnAction(_ -> model.type(card.name(), type));
            menu.getItems().add(item);
        }
        return menu;
    }

    private WhyGreyed role(Role now) {
        ComboBox<Role> roles = new ComboBox<>();
        roles.getItems().setAll(ROLES);
        roles.setValue(now);
        roles.setCellFactory(_ -> roleCell());
        roles.setButtonCell(roleCell());
        roles.setMaxWidth(Double.MAX_VALUE);
        roles.setMinWidth(0);
        roles.setAccessibleText(Words.of("data.head.role", card.name()));
        Terms.tip(roles, Words.of("data.head.role-why", word(now), card.why()));
        roles.setOnAction(_ -> model.role(card.name(), roles.getValue()));
        WhyGreyed around = new WhyGreyed(roles);
        around.setMinWidth(0);
        around.say(
                now == Role.TARGET
                        ? Words.of("data.grey.role")
                        : model.isFixed()
                                ? Words.of("class.rules.fixed", LifecycleStep.DATA.title())
                                : "");
        return around;
    }

    private static ListCell<Role> roleCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(Role role, boolean empty) {
                super.updateItem(role, empty);
                setText(empty || role == null ? "" : word(role));
            }
        };
    }

    static String word(Role role) {
        return role == Role.IDENTIFIER
                ? Words.of("data.role.id")
                : role.name().toLowerCase(Locale.ROOT);
    }

    private FlowPane chips() {
        FlowPane chips = new FlowPane(4, 3);
        chips.setMinHeight(22);
        if (card.suspect()) {
            chips.getChildren().add(Texts.chip(Words.of("data.chip.leak"), "wrong"));
        }
        if (card.missing() > 0) {
            Label missing = Texts.chip(Words.of("data.chip.missing"), "attention");
            Terms.tip(
                    missing,
                    Words.of(
                            "data.head.missing",
                            org.fundi.app.text.Numbers.whole(card.missing()),
                            org.fundi.app.text.Numbers.whole(card.column().size())));
            chips.getChildren().add(missing);
        }
        return chips;
    }
}
