package org.fundi.app.train;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fundi.app.shell.Action;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;

/// Rewind and New weights, above the settings of the network that is trained next.
final class FirstWeightsPane extends VBox {
    private final FirstWeightsViewModel model;

    FirstWeightsPane(FirstWeightsViewModel model) {
        super(8);
        this.model = model;
        Button rewind = Cards.button(Words.of("train.rewind"), model::rewind, "small");
        Terms.tip(rewind, Words.of("train.rewind.tip"));
        Button fresh = Cards.button(Words.of("train.new-weights"), model::drawAnew, "small");
        Terms.tip(fresh, Words.of("train.new-weights.tip"));
        Label title = Texts.title(Words.of("train.weights.title"));
        Terms.explain(title, "initialisation");
        FlowPane line =
                new FlowPane(
                        8,
                        6,
                        title,
                        WhyGreyed.of(rewind, model.whyNoRewindProperty()),
                        WhyGreyed.of(fresh, model.whyNoDrawProperty()));
        line.setRowValignment(javafx.geometry.VPos.CENTER);
        Label said = Texts.wrapped("", "side");
        said.textProperty().bind(model.saidProperty());
        getChildren().addAll(line, said);
        Cards.showWhile(this, model.saidProperty().map(now -> !now.isEmpty()));
    }

    /// The same for the keyboard and the palette.
    List<Action> actions() {
        return List.of(
                Action.of(Words.of("train.action.rewind"), model::rewind)
                        .enabledWhen(model.whyNoRewindProperty().isEmpty()),
                Action.of(Words.of("train.action.new-weights"), model::drawAnew)
                        .enabledWhen(model.whyNoDrawProperty().isEmpty()));
    }
}
