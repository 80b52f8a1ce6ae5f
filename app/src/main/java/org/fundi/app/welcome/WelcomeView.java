package org.fundi.app.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Sample;

/// The first screen: drop a file, a sample, or what was open before.
public final class WelcomeView extends VBox {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final WelcomeViewModel model;
    private final VBox recent = new VBox();

    /// @param choose asks the person for a file and opens it
    public WelcomeView(WelcomeViewModel model, Runnable choose) {
        this.model = model;
        getStyleClass().add("welcome");
        setSpacing(18);
        setPadding(new Insets(18, 42, 18, 42));
        setMaxWidth(1400);
        getChildren()
                .addAll(
                        new VBox(
                                6,
                                Texts.wrapped(Words.of("welcome.title"), "hero"),
                                Texts.wrapped(Words.of("welcome.subtitle"), "sentence", "quiet")),
                        cards(new DropTarget(model, choose)));
        model.recent().addListener((ListChangeListener<Path>) _ -> fillRecent());
        fillRecent();
        setOnKeyPressed(
                event -> {
                    if (PASTE.match(event) && Clipboard.getSystemClipboard().hasString()) {
                        model.paste(Clipboard.getSystemClipboard().getString());
                    }
                });
    }

    private Node cards(Region drop) {
        ScrollPane files = new ScrollPane(recent);
        recent.setPadding(new Insets(0, 14, 0, 0));
        files.setFitToWidth(true);
        files.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        files.setMinHeight(0);
        files.setPrefHeight(180);
        VBox list = Cards.titled(Words.of("welcome.recent"), "", files);
        GridPane grid = new GridPane(22, 22);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        RowConstraints first = new RowConstraints();
        first.setMinHeight(250);
        RowConstraints second = new RowConstraints();
        second.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().addAll(first, second);
        grid.add(drop, 0, 0);
        grid.add(list, 1, 0);
        if (!model.samples().isEmpty()) grid.add(samples(), 0, 1, 2, 1);
        grid.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private Node samples() {
        GridPane grid = new GridPane(10, 10);
        int columns = 3;
        for (int column = 0; column < columns; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(third);
        }
        List<Sample> all = model.samples();
        for (int i = 0; i < all.size(); i++) {
            grid.add(sample(all.get(i)), i % columns, i / columns);
        }
        return Cards.titled(Words.of("welcome.samples"), Words.of("welcome.samples.remark"), grid);
    }

    private Node sample(Sample sample) {
        Label name = Texts.wrapped(sample.name(), "card-title");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(6, name, Texts.chip(WelcomeViewModel.kind(sample)));
        var open =
                Cards.button(Words.of("welcome.samples.open"), () -> model.open(sample), "small");
        open.setAccessibleText(Words.of("welcome.samples.open") + " " + sample.name());
        HBox foot =
                new HBox(
                        6,
                        Texts.label(WelcomeViewModel.size(sample), "side"),
                        Cards.spring(),
                        open);
        foot.setAlignment(Pos.CENTER_LEFT);
        var about = Texts.wrapped(sample.blurb(), "side");
        VBox.setVgrow(about, Priority.ALWAYS);
        about.setMaxHeight(Double.MAX_VALUE);
        about.setAlignment(Pos.TOP_LEFT);
        VBox card = Cards.card(head, about, foot);
        card.setSpacing(4);
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    private void fillRecent() {
        recent.getChildren().clear();
        if (model.recent().isEmpty()) {
            recent.getChildren().add(Texts.wrapped(Words.of("welcome.recent.none"), "side"));
        }
        for (Path file : model.recent()) recent.getChildren().add(recentRow(file));
    }

    private Node recentRow(Path file) {
        boolean there = Files.isReadable(file);
        String name = model.name(file);
        String place = String.valueOf(file.getParent());
        VBox words =
                new VBox(
                        1,
                        Texts.wrapped(name, "card-title"),
                        Texts.wrapped(
                                there ? place : Words.of("welcome.recent.gone", place), "side"));
        words.setMinWidth(0);
        HBox row = new HBox(8, words, Cards.spring());
        if (there) {
            var open =
                    Cards.button(Words.of("welcome.recent.open"), () -> model.open(file), "small");
            open.setAccessibleText(Words.of("welcome.recent.open") + " " + name);
            row.getChildren().add(open);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(7, 0, 7, 0));
        row.getStyleClass().add("card-row");
        return row;
    }
}
