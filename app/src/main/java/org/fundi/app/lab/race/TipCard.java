package org.fundi.app.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// The question before the race, and its answer after it.
final class TipCard extends VBox {
    private final RaceViewModel model;
    private final RaceWords words;
    private final Label question = Texts.wrapped("", "card-title");
    private final HBox choices = new HBox(6);
    private final Label answer = Texts.wrapped("");
    private List<String> offered = new ArrayList<>();

    TipCard(RaceViewModel model, RaceWords words) {
        this.model = model;
        this.words = words;
        choices.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(Cards.card(question, choices, answer));
        model.newsProperty().addListener((_, _, _) -> show());
        model.tipProperty().addListener((_, _, _) -> show());
        model.player().atProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        question.setText(Words.of(model.isSeen() ? "race.asked" : "race.question", words.varied()));
        offer(model.lanes().stream().map(LaneShown::value).toList());
        Cards.show(choices, !model.isSeen());
        Optional<String> tip = model.tipProperty().get();
        answer.setText(
                !model.isSeen()
                        ? tip.map(it -> Words.of("race.tip", it)).orElse(Words.of("race.tip.none"))
                        : tip.map(words::answer).orElseGet(() -> words.answer("")));
    }

    private void offer(List<String> values) {
        if (!values.equals(offered)) {
            offered = values;
            choices.getChildren().clear();
            ToggleGroup group = new ToggleGroup();
            for (String value : values) {
                ToggleButton choice = new ToggleButton(value);
                choice.setToggleGroup(group);
                choice.setMinWidth(USE_PREF_SIZE);
                choice.setOnAction(
                        _ ->
                                model.tipProperty()
                                        .set(
                                                choice.isSelected()
                                                        ? Optional.of(value)
                                                        : Optional.empty()));
                choices.getChildren().add(choice);
            }
        }
        boolean open = model.player().at() == 0;
        choices.setDisable(!open);
        for (var child : choices.getChildren()) {
            if (child instanceof ToggleButton choice) {
                choice.setSelected(model.tipProperty().get().equals(Optional.of(choice.getText())));
            }
        }
    }
}
