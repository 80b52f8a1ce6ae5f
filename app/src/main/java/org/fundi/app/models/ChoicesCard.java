package org.fundi.app.models;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.Study;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Refusal;

/// Baselines and models to tick, with the time each may take; the person's own rule to write.
final class ChoicesCard extends VBox {
    private final ModelsViewModel model;
    private final RuleText rule;
    private final VBox baselines = new VBox(6);
    private final VBox models = new VBox(6);
    private Optional<TextField> ruleField = Optional.empty();

    ChoicesCard(ModelsViewModel model, RuleText rule) {
        super(12);
        this.model = model;
        this.rule = rule;
        VBox left = Cards.titled(Words.of("models.baselines"), "", baselines);
        Terms.explain(left.getChildren().getFirst(), "baseline");
        VBox right = Cards.titled(Words.of("models.models"), "", models);
        Terms.explain(right.getChildren().getFirst(), "model");
        HBox row = new HBox(12, left, right);
        left.setPrefWidth(0);
        right.setPrefWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setMinWidth(0);
        right.setMinWidth(0);
        getChildren().add(row);
        model.choices().addListener((ListChangeListener<ModelChoice>) _ -> fill());
        model.workspace().studyProperty().addListener((_, was, now) -> follow(was, now));
        Cards.showWhile(this, model.choosingProperty());
        fill();
    }

    /// Why the rule as it is typed can't be used, with the keyboard at it.
    Optional<Refusal> insist() {
        Optional<Refusal> why = rule.insist();
        if (why.isPresent()) {
            model.choosingProperty().set(true);
            ruleField.ifPresent(TextField::requestFocus);
        }
        return why;
    }

    /// Another table, or an undone rule: what was typed before is of no account.
    private void follow(Optional<Study> was, Optional<Study> now) {
        boolean same =
                was.map(Study::dataset).equals(now.map(Study::dataset))
                        && was.flatMap(Study::ownRule).equals(now.flatMap(Study::ownRule));
        if (!same) ruleField.ifPresent(field -> field.setText(rule.text()));
    }

    private void fill() {
        baselines.getChildren().clear();
        models.getChildren().clear();
        for (ModelChoice choice : model.choices()) {
            if (choice.settings().kind() == Algorithm.Kind.BASELINE) {
                baselines.getChildren().add(choice.isOwnRule() ? ownRule(choice) : row(choice));
            } else {
                models.getChildren().add(row(choice));
            }
        }
    }

    private Node row(ModelChoice choice) {
        CheckBox box = new CheckBox(ModelNames.title(choice.settings()));
        box.selectedProperty().bindBidirectional(choice.tickedProperty());
        box.setOnAction(_ -> model.ticked(choice));
        Terms.tip(box, choice.settings().help());
        Label time = Texts.label("", "side");
        choice.guessProperty()
                .addListener(
                        (_, _, guess) -> {
                            time.setText(guess.map(ChoicesCard::about).orElse(""));
                            time.setAccessibleHelp(guess.map(TimeGuess::sentence).orElse(""));
                        });
        choice.guessProperty().get().ifPresent(guess -> time.setText(about(guess)));
        HBox line = new HBox(6, boxOrWhy(choice, box), Cards.spring(), time);
        if (choice.unavailable().isEmpty()) return line;
        var why = choice.unavailable().get();
        return new VBox(
                2, line, Texts.wrapped(why.what() + ": " + why.remedy(), "side", "attention"));
    }

    private Node boxOrWhy(ModelChoice choice, CheckBox box) {
        if (choice.unavailable().isPresent()) {
            WhyGreyed around = new WhyGreyed(box);
            around.say(choice.unavailable().get().what());
            return around;
        }
        if (!choice.isOwnRule()) return box;
        return WhyGreyed.of(
                box, model.hasRuleProperty().map(has -> has ? "" : Words.of("models.grey.rule")));
    }

    private static String about(TimeGuess guess) {
        return guess.seconds() < 0.1
                ? Words.of("models.quick")
                : Words.of("models.about", Numbers.decimals(guess.seconds(), 1));
    }

    private Node ownRule(ModelChoice choice) {
        TextField field = new TextField(rule.text());
        rule.typed(field.getText()); // what was typed for the former question is gone
        ruleField = Optional.of(field);
        field.setPromptText(Words.of("models.rule.prompt"));
        field.setAccessibleText(ModelNames.title(choice.settings()));
        Label why = Texts.wrapped("", "side", "wrong");
        why.setManaged(false);
        field.textProperty().addListener((_, _, text) -> rule.typed(text));
        field.setOnAction(_ -> rule.take(field.getText()));
        field.focusedProperty()
                .addListener(
                        (_, _, here) -> {
                            boolean stays = ruleField.filter(field::equals).isPresent();
                            if (!here && stays) rule.take(field.getText());
                        });
        InvalidationListener show =
                _ -> {
                    var refusal = rule.refusalProperty().get();
                    why.setText(
                            refusal.map(r -> Saying.sentences(r.what(), r.remedy())).orElse(""));
                    why.setManaged(refusal.isPresent());
                    field.getStyleClass().remove("refused");
                    if (refusal.isPresent()) field.getStyleClass().add("refused");
                };
        rule.refusalProperty().addListener(show);
        return new VBox(4, row(choice), field, why);
    }
}
