package org.fundi.app.lab.metrics;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// Which threshold costs least? Asked before its costs are drawn, answered after.
final class QuestionCard extends VBox {
    private final MetricsViewModel model;
    private final MetricsWords words;
    private final Label question = Texts.wrapped("", "card-title");
    private final FlowPane choices = new FlowPane(6, 6);
    private final Label answer = Texts.wrapped("");
    private final Button there;

    QuestionCard(MetricsViewModel model, MetricsWords words) {
        this.model = model;
        this.words = words;
        for (Stretch stretch : Stretch.values()) {
            choices.getChildren().add(Cards.button(stretch.title(), () -> model.tip(stretch)));
        }
        choices.getChildren().add(Cards.button(Words.of("metrics.no-tip"), model::answer));
        choices.setPrefWrapLength(0);
        there = Cards.button(Words.of("metrics.go-there"), model::goToCheapest);
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.setMaxWidth(Double.MAX_VALUE);
        HBox last = new HBox(12, answer, there);
        last.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(Cards.card(question, choices, last));
        model.askedProperty().addListener((_, _, _) -> show());
        model.sweptProperty().addListener((_, _, _) -> show());
        model.labProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        boolean answered = model.isAnswered() && model.swept().isPresent();
        question.setText(words.question());
        Cards.show(choices, !answered);
        Cards.show(there, answered && !model.isLocked());
        answer.setText(
                answered ? Texts.together(words.answer()) : Words.of("metrics.question.how"));
    }
}
