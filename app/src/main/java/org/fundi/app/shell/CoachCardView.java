package org.fundi.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;

/// One card of the coach. It stays where the next thing said takes the place of the former: other
/// words are cheaper than another card.
final class CoachCardView extends VBox {
    private final Label chip = Texts.chip("");
    private final Label title = Texts.wrapped("", "card-title");
    private final Label text = Texts.wrapped("");
    private final FlowPane buttons = new FlowPane(7, 7);

    CoachCardView(CoachCard card) {
        buttons.setMinWidth(0); // long ones wrap
        getStyleClass().add("coach-card");
        getChildren().addAll(chip, new VBox(3, title, text), buttons);
        show(card);
    }

    void show(CoachCard card) {
        boolean grave = card.tone() == CoachCard.Tone.GRAVE;
        classes(this, "first", card.tone() == CoachCard.Tone.MAIN);
        classes(this, "grave", grave);
        classes(chip, "wrong", grave);
        classes(chip, "attention", !grave);
        fill(chip, card.chip());
        fill(title, card.title());
        fill(text, card.text());
        Cards.show(buttons, !card.actions().isEmpty());
        List<Button> next = card.actions().stream().map(this::button).toList();
        buttons.getChildren().setAll(next);
    }

    private static void fill(Label label, String words) {
        label.setText(Texts.together(words));
        Cards.show(label, !words.isEmpty());
    }

    private static void classes(Node node, String name, boolean so) {
        if (!so) node.getStyleClass().remove(name);
        else if (!node.getStyleClass().contains(name)) node.getStyleClass().add(name);
    }

    private Button button(Action action) {
        Button button = new Button(action.name());
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.maxWidthProperty().bind(buttons.widthProperty());
        button.setOnAction(_ -> action.run().run());
        button.disableProperty().bind(Bindings.not(action.enabled()));
        return button;
    }
}
