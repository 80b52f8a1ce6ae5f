package org.fundi.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Arrows;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// Choices below each other, one of them taken, each with its reason. What can't be chosen stays
/// to be read. Showing the same choices again keeps the keyboard where it is.
public final class Choices extends VBox {
    private final Consumer<String> chosen;
    private final List<Line> lines = new ArrayList<>();
    private String taken = "";

    /// @param chosen told the key of what the person chooses
    public Choices(Consumer<String> chosen) {
        super(9);
        this.chosen = chosen;
    }

    private final class Line extends VBox {
        private final String key;
        private final RadioButton radio = new RadioButton();
        private final Label guessed = Texts.chip(Words.of("choice.guessed"), "guessed");
        private final Label reason = Texts.wrapped("", "side");

        Line(String key, ToggleGroup group) {
            super(2);
            this.key = key;
            radio.setMnemonicParsing(false);
            radio.setToggleGroup(group);
            radio.getStyleClass().add("card-title");
            radio.setOnAction(_ -> chosen.accept(key));
            Arrows.take(
                    radio,
                    () -> {
                        if (!key.equals(taken)) chosen.accept(key);
                    });
            reason.setPadding(new Insets(0, 0, 0, 24));
            HBox head = new HBox(6, radio, guessed);
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, reason);
        }

        void show(Choice choice, boolean taken) {
            radio.setText(choice.title());
            radio.setSelected(taken);
            radio.setDisable(!choice.possible());
            radio.setAccessibleHelp(choice.reason());
            reason.setText(choice.reason());
            reason.setVisible(!choice.reason().isEmpty());
            reason.setManaged(!choice.reason().isEmpty());
            guessed.setVisible(choice.guessed() && taken);
            guessed.setManaged(choice.guessed() && taken);
        }
    }

    /// @param taken the key of the one that is chosen now; may be none of them
    public void show(List<Choice> choices, String taken) {
        this.taken = taken;
        boolean same =
                lines.stream()
                        .map(line -> line.key)
                        .toList()
                        .equals(choices.stream().map(Choice::key).toList());
        if (!same) build(choices);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(choices.get(i), choices.get(i).key().equals(taken));
        }
    }

    private void build(List<Choice> choices) {
        ToggleGroup group = new ToggleGroup();
        lines.clear();
        for (Choice choice : choices) lines.add(new Line(choice.key(), group));
        getChildren().setAll(lines);
    }
}
