package org.fundi.app.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;

/// The first screen: drop a file, a sample, or what was open before.
public final class WelcomeView extends VBox {
    private final WelcomeViewModel model;
    private final VBox recent = new VBox();

    /// @param choose asks the person for a file and opens it
    /// @param lab goes to a lab that needs none
    public WelcomeView(WelcomeViewModel model, Runnable choose, Consumer<LifecycleStep> lab) {
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
                                Texts.wrapped(Words.of("welcome.subtitle"), "sentence", "quiet"),
                                labs(lab)),
                        cards(new DropTarget(model, choose)));
        model.recent().addListener((ListChangeListener<Path>) _ -> fillRecent());
        fillRecent();
    }

    private static Node labs(Consumer<LifecycleStep> go) {
        FlowPane row = new FlowPane(14, 4, Texts.label(Words.of("welcome.labs"), "quiet"));
        for (LifecycleStep step : LifecycleStep.values()) {
            if (step.isFree() && step.isLab()) row.getChildren().add(link(step, go));
        }
        row.getChildren().add(Texts.label(Words.of("welcome.lessons"), "quiet"));
        row.getChildren().add(link(LifecycleStep.LESSONS, go));
        return row;
    }

    private static Node link(LifecycleStep step, Consumer<LifecycleStep> go) {
        return Cards.button(step.title(), () -> go.accept(step), "link");
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
        SampleGrid grid = new SampleGrid(model);
        return Cards.titled(Words.of("welcome.samples"), Words.of("welcome.samples.remark"), grid);
    }

    private void fillRecent() {
        recent.getChildren().clear();
        if (model.recent().isEmpty()) {
            recent.getChildren().add(Texts.wrapped(Words.of("welcome.recent.none"), "side"));
        }
        for (Path file : model.recent()) recent.getChildren().add(recentRow(file));
    }

    /// Both ends of it, where it has no room; whole on hover.
    private static Label onOneLine(String text, String style) {
        Label label = Terms.tip(Texts.label(text, style), text);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setEllipsisString("…");
        return label;
    }

    private Node recentRow(Path file) {
        boolean there = Files.isReadable(file);
        String name = model.name(file);
        String place = String.valueOf(file.getParent());
        VBox words =
                new VBox(
                        1,
                        onOneLine(name, "card-title"),
                        onOneLine(there ? place : Words.of("welcome.recent.gone", place), "side"));
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
