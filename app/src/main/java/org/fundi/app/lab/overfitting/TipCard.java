package org.fundi.app.lab.overfitting;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// The question before all capacities are tried, and its answer after it.
final class TipCard extends VBox {
    private final OverfittingViewModel model;
    private final OverfittingWords words;
    private final Label question = Texts.wrapped("", "card-title");
    private final FlowPane choices = new FlowPane(4, 4);
    private final Label answer = Texts.wrapped("");
    private List<Integer> offered = List.of();

    TipCard(OverfittingViewModel model, OverfittingWords words) {
        this.model = model;
        this.words = words;
        getChildren().add(Cards.card(question, choices, answer));
        model.newsProperty().addListener((_, _, _) -> show());
        model.tipProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        question.setText(words.question());
        offer(model.tries().capacities());
        Cards.show(choices, !model.isSeen());
        Optional<Integer> tip = model.tipProperty().get();
        choices.setDisable(model.player().at() > 0);
        for (Node child : choices.getChildren()) {
            if (child instanceof ToggleButton choice) {
                choice.setSelected(tip.equals(Optional.of(choice.getUserData())));
            }
        }
        answer.setText(
                model.isSeen()
                        ? words.answer(tip)
                        : tip.map(it -> Words.of("overfitting.tip", words.capacity(it)))
                                .orElse(Words.of("overfitting.tip.none")));
    }

    private void offer(List<Integer> capacities) {
        if (capacities.equals(offered)) return;
        offered = capacities;
        choices.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (int capacity : capacities) {
            ToggleButton choice = new ToggleButton(String.valueOf(capacity));
            choice.setUserData(capacity);
            choice.setToggleGroup(group);
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setOnAction(
                    _ ->
                            model.tipProperty()
                                    .set(
                                            choice.isSelected()
                                                    ? Optional.of(capacity)
                                                    : Optional.empty()));
            choices.getChildren().add(choice);
        }
    }
}
