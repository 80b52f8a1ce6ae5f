package org.fundi.app.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;

/// A question asked before something is shown, with a few answers to choose from, and what came of
/// it after.
public final class AskCard extends VBox {
    private final Consumer<Optional<String>> chosen;
    private final Label question = Texts.wrapped("", "card-title");
    private final FlowPane choices = new FlowPane(6, 6);
    private final Label answer = Texts.wrapped("");
    private List<String> offered = List.of();

    /// @param chosen told the choice, or that it was taken back
    public AskCard(Consumer<Optional<String>> chosen) {
        this.chosen = chosen;
        getChildren().add(Cards.card(question, choices, answer));
    }

    /// @param all choices; none once it is answered
    /// @param now the choice made
    /// @param open whether it may still be changed
    public void show(
            String asked, List<String> all, Optional<String> now, boolean open, String said) {
        question.setText(asked);
        answer.setText(said);
        Cards.show(choices, !all.isEmpty());
        choices.setDisable(!open);
        if (!all.equals(offered)) offer(all);
        for (var child : choices.getChildren()) {
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
