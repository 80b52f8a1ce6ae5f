package org.fundi.app.film;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.ModelNames;

/// Before and after: what the run says of one validation row.
final class RowPane extends VBox {
    private final TextField number = new TextField("1");
    private final Label of = Texts.label("", "quiet");
    private final GridPane answers = new GridPane(12, 4);
    private Look look;

    RowPane(Look first) {
        super(8);
        look = first;
        number.setPrefColumnCount(4);
        number.setAccessibleText(Words.of("film.row.which"));
        of.setMinWidth(USE_PREF_SIZE);
        number.setOnAction(_ -> show());
        number.focusedProperty().addListener((_, _, _) -> show());
        HBox line =
                new HBox(
                        6,
                        which(),
                        arrow("‹", "film.row.back", -1),
                        number,
                        arrow("›", "film.row.on", 1),
                        of);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, answers);
        show();
    }

    private Button arrow(String sign, String key, int rows) {
        Button button = Cards.button(sign, () -> go(rows));
        button.setAccessibleText(Words.of(key));
        return Terms.tip(button, Words.of(key));
    }

    private static Label which() {
        Label label = Texts.label(Words.of("film.row.which"));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void show(Look now) {
        look = now;
        show();
    }

    private void go(int rows) {
        number.setText(String.valueOf(Math.floorMod(row() + rows, look.truth().size()) + 1));
        show();
    }

    /// What is typed, where there is such a row; else the first.
    private int row() {
        String typed = number.getText().strip();
        if (!typed.matches("\\d{1,9}")) return 0;
        return Math.clamp(Long.parseLong(typed) - 1, 0, look.truth().size() - 1);
    }

    private void show() {
        int row = row();
        if (!number.isFocused()) number.setText(String.valueOf(row + 1));
        of.setText(Words.of("film.row.of", Numbers.whole(look.truth().size())));
        OneRow said = OneRow.of(look, row);
        String step = ModelNames.step(look.run().algorithm());
        answers.getChildren().clear();
        line(0, Words.of("film.row.truth"), said.truth());
        line(1, Words.of("film.row.untrained"), said.untrained());
        line(2, Words.of("film.row.here"), said.here());
        String best =
                look.bestStep().isEmpty()
                        ? Words.of("film.row.best.none")
                        : Words.of(
                                "film.row.best", step, Numbers.whole(look.bestStep().getAsInt()));
        line(3, best, said.best());
    }

    private void line(int at, String title, String said) {
        Label name = Texts.label(title, "quiet");
        name.setMinWidth(USE_PREF_SIZE);
        answers.add(name, 0, at);
        answers.add(Texts.wrapped(said, "strong"), 1, at);
    }
}
