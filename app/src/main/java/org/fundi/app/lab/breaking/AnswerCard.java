package org.fundi.app.lab.breaking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.fundi.app.lab.AskCard;
import org.fundi.app.lab.LabFrame;
import org.fundi.app.style.Cards;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.breaking.Fault;

/// The question a riddle asks, what may be answered, and the answer after: only the first counts.
final class AnswerCard extends VBox {
    private final BreakingViewModel model;
    private final BreakingWords words;
    private final Button commit = Cards.button(Words.of("breaking.answer"), this::commit, "main");
    private final AskCard ask = new AskCard(this::choose, commit);
    private Optional<String> chosen = Optional.empty();

    AnswerCard(BreakingViewModel model, BreakingWords words) {
        this.model = model;
        this.words = words;
        getChildren().add(ask);
        LabFrame.follow(() -> choose(Optional.empty()), model.labProperty());
        LabFrame.follow(
                this::show,
                model.bothProperty(),
                model.saidProperty(),
                model.player().atProperty());
        show();
    }

    private static List<Fault> faults() {
        return Stream.concat(Fault.all().stream(), Stream.of(Fault.NONE)).toList();
    }

    private void choose(Optional<String> name) {
        chosen = name;
        show();
    }

    private void commit() {
        faults().stream()
                .filter(fault -> chosen.equals(Optional.of(FaultWords.name(fault))))
                .forEach(model::say);
    }

    private void show() {
        Cards.show(this, model.lab().isRiddle());
        boolean answered = model.saidProperty().get().isPresent();
        Cards.show(commit, !answered);
        commit.setDisable(!model.isSeen() || chosen.isEmpty());
        ask.show(
                Words.of("breaking.question"),
                answered ? List.of() : faults().stream().map(FaultWords::name).toList(),
                chosen,
                model.isSeen(),
                answered ? words.answer() : Words.of(how()));
    }

    private String how() {
        return model.isSeen() ? "breaking.question.choose" : "breaking.question.run";
    }
}
