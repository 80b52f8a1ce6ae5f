package org.fundi.app.shell;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// The right panel: what the coach says, above the screen's settings.
final class CoachPanel extends ScrollPane {
    static final double WIDTH = 320;

    private final VBox cards = new VBox(12);
    private final VBox content = new VBox(cards);
    private final ListChangeListener<CoachCard> listener = _ -> fill();
    private Optional<ObservableList<CoachCard>> shown = Optional.empty();

    CoachPanel() {
        getStyleClass().add("right-panel");
        content.getStyleClass().add("panel-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        scale(1);
    }

    void scale(double scale) {
        setMinWidth(WIDTH * scale);
        setPrefWidth(WIDTH * scale);
        setMaxWidth(WIDTH * scale);
    }

    void show(ScreenParts parts) {
        shown.ifPresent(former -> former.removeListener(listener));
        shown = Optional.of(parts.coach());
        parts.coach().addListener(listener);
        content.getChildren().setAll(cards, parts.settings());
        setVvalue(0);
        fill();
    }

    private void fill() {
        cards.getChildren().clear();
        ObservableList<CoachCard> all = shown.orElseThrow();
        for (CoachCard card : all) cards.getChildren().add(view(card));
        if (all.isEmpty()) {
            cards.getChildren().add(Texts.wrapped(Words.of("coach.empty"), "side"));
        }
    }

    private static VBox view(CoachCard card) {
        VBox box = new VBox();
        box.getStyleClass().add("coach-card");
        switch (card.tone()) {
            case MAIN -> box.getStyleClass().add("first");
            case GRAVE -> box.getStyleClass().add("grave");
            case REMARK, ATTENTION -> {}
        }
        if (!card.chip().isEmpty()) {
            String kind = card.tone() == CoachCard.Tone.GRAVE ? "wrong" : "attention";
            box.getChildren().add(Texts.chip(card.chip(), kind));
        }
        VBox words = new VBox(3);
        if (!card.title().isEmpty())
            words.getChildren().add(Texts.wrapped(card.title(), "card-title"));
        if (!card.text().isEmpty()) words.getChildren().add(Texts.wrapped(card.text()));
        box.getChildren().add(words);
        if (!card.actions().isEmpty()) box.getChildren().add(buttons(card));
        return box;
    }

    private static FlowPane buttons(CoachCard card) {
        FlowPane buttons = new FlowPane(7, 7);
        for (Action action : card.actions()) {
            Button button = new Button(action.name());
            button.setMnemonicParsing(false);
            button.setWrapText(true);
            button.setOnAction(_ -> action.run().run());
            button.setDisable(!action.enabled().get());
            action.enabled().addListener((_, _, enabled) -> button.setDisable(!enabled));
            buttons.getChildren().add(button);
        }
        return buttons;
    }
}
