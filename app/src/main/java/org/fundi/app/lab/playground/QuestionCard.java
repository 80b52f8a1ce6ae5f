package org.fundi.app.lab.playground;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// The question before the network learns, and the answer after.
final class QuestionCard extends VBox {
    private final PlaygroundViewModel model;
    private final PlaygroundWords words;
    private final Label question = Texts.wrapped("", "card-title");
    private final Label answer = Texts.wrapped("");
    private final ToggleButton yes = new ToggleButton(Words.of("playground.tip.yes"));
    private final ToggleButton no = new ToggleButton(Words.of("playground.tip.no"));

    QuestionCard(PlaygroundViewModel model, PlaygroundWords words) {
        this.model = model;
        this.words = words;
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton choice : new ToggleButton[] {yes, no}) {
            choice.setToggleGroup(group);
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setOnAction(
                    _ ->
                            model.tipProperty()
                                    .set(
                                            choice.isSelected()
                                                    ? Optional.of(choice == yes)
                                                    : Optional.empty()));
        }
        HBox line = new HBox(8, question, yes, no);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        VBox card = Cards.card(line, answer);
        card.setMinHeight(USE_PREF_SIZE);
        getChildren().add(card);
        setMinHeight(USE_PREF_SIZE);
        model.tipProperty().addListener((_, _, _) -> show());
        show();
    }

    void show() {
        question.setText(words.question());
        boolean open = model.epoch() == 0;
        yes.setDisable(!open);
        no.setDisable(!open);
        Optional<Boolean> tip = model.tipProperty().get();
        yes.setSelected(tip.equals(Optional.of(true)));
        no.setSelected(tip.equals(Optional.of(false)));
        answer.setText(
                words.answer()
                        .orElse(
                                Words.of(
                                        tip.isPresent()
                                                ? "playground.tip.given"
                                                : open
                                                        ? "playground.tip.none"
                                                        : "playground.tip.open")));
    }
}
