package org.fundi.app.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;

/// A question asked before something is shown, with a few answers to choose from, and what came of
/// it after.
public final class AskCard extends VBox {
    private final Consumer<Optional<String>> chosen;
    private final Label question = Texts.wrapped("", "card-title");
    private final Pane choices;
    private final Label answer = Texts.wrapped("");
    private List<String> offered = List.of();

    /// @param chosen told the choice, or that it was taken back
    /// @param beside what stands at the right of the answer
    public AskCard(Consumer<Optional<String>> chosen, Node... beside) {
        this(chosen, below());
        getChildren().add(card(List.of(question, choices), beside));
    }

    private AskCard(Consumer<Optional<String>> chosen, Pane choices) {
        this.chosen = chosen;
        this.choices = choices;
        HBox.setHgrow(question, Priority.ALWAYS);
        HBox.setHgrow(answer, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        answer.setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
    }

    /// With two short choices, which stand at the right of the question.
    public static AskCard ofTwo(Consumer<Optional<String>> chosen) {
        HBox two = new HBox(6);
        two.setMinWidth(USE_PREF_SIZE);
        AskCard ask = new AskCard(chosen, two);
        ask.getChildren().add(ask.card(List.of(line(ask.question, two))));
        return ask;
    }

    private static FlowPane below() {
        FlowPane below = new FlowPane(6, 6);
        below.setPrefWrapLength(0);
        return below;
    }

    private VBox card(List<Node> head, Node... beside) {
        HBox last = line(answer);
        last.getChildren().addAll(beside);
        VBox card = Cards.card();
        card.getChildren().addAll(head);
        card.getChildren().add(last);
        card.setMinHeight(USE_PREF_SIZE);
        return card;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(12, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// @param all choices; none once it is answered
    /// @param now the choice made
    /// @param open whether it may still be changed
    /// @param said what came of it, or how to answer
    public void show(
            String asked, List<String> all, Optional<String> now, boolean open, String said) {
        question.setText(asked);
        answer.setText(said);
        Cards.show(choices, !all.isEmpty());
        choices.setDisable(!open);
        if (!all.equals(offered)) offer(all);
        for (Node child : choices.getChildren()) {
            if (child instanceof ToggleButton choice) {
                choice.setSelected(now.equals(Optional.of(choice.getText())));
            }
        }
    }

    private void offer(List<String> all) {
        offered = List.copyOf(all);
        choices.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (String one : all) {
            ToggleButton choice = new ToggleButton(one);
            choice.setToggleGroup(group);
            choice.setMnemonicParsing(false);
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setOnAction(
                    _ -> chosen.accept(choice.isSelected() ? Optional.of(one) : Optional.empty()));
            choices.getChildren().add(choice);
        }
    }
}
