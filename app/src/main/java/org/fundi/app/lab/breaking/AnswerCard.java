package org.fundi.app.lab.breaking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.breaking.Fault;

/// The question a riddle asks, what may be answered, and the answer after.
final class AnswerCard extends VBox {
    private final BreakingViewModel model;
    private final BreakingWords words;
    private final FlowPane choices = new FlowPane(6, 6);
    private final ToggleGroup group = new ToggleGroup();
    private final Button commit;
    private final Label answer = Texts.wrapped("");

    AnswerCard(BreakingViewModel model, BreakingWords words) {
        this.model = model;
        this.words = words;
        commit = Cards.button(Words.of("breaking.answer"), this::commit, "main");
        choices.setPrefWrapLength(0);
        for (Fault fault : faults()) choices.getChildren().add(choice(fault));
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.setMaxWidth(Double.MAX_VALUE);
        HBox last = new HBox(12, answer, commit);
        last.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(Cards.card(Texts.title(Words.of("breaking.question")), choices, last));
        group.selectedToggleProperty().addListener((_, _, _) -> show());
        model.labProperty().addListener((_, _, _) -> group.selectToggle(null));
        for (var seen : List.of(model.labProperty(), model.bothProperty(), model.saidProperty())) {
            seen.addListener((_, _, _) -> show());
        }
        model.player().atProperty().addListener((_, _, _) -> show());
        show();
    }

    private static List<Fault> faults() {
        return Stream.concat(Fault.all().stream(), Stream.of(Fault.NONE)).toList();
    }

    private ToggleButton choice(Fault fault) {
        ToggleButton choice = new ToggleButton(FaultWords.name(fault));
        choice.setMnemonicParsing(false);
        choice.setToggleGroup(group);
        choice.setUserData(fault);
        choice.setMinWidth(USE_PREF_SIZE);
        return choice;
    }

    private void commit() {
        chosen().ifPresent(model::say);
    }

    private Optional<Fault> chosen() {
        return Optional.ofNullable(group.getSelectedToggle())
                .map(toggle -> (Fault) toggle.getUserData());
    }

    private void show() {
        Cards.show(this, model.lab().isRiddle());
        boolean answered = model.saidProperty().get().isPresent();
        choices.setDisable(!model.isSeen());
        Cards.show(choices, !answered);
        Cards.show(commit, !answered);
        commit.setDisable(!model.isSeen() || chosen().isEmpty());
        answer.setText(
                answered
                        ? words.answer()
                        : Words.of(
                                model.isSeen()
                                        ? "breaking.question.choose"
                                        : "breaking.question.run"));
    }
}
