package org.fundi.app.shell;

import javafx.collections.FXCollections;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;

/// In place of a screen that works on a problem, where a file is open and nothing is asked of it
/// yet.
final class Unasked {
    private Unasked() {}

    /// Whether this step can show anything before it is said what to predict.
    static boolean concerns(LifecycleStep step) {
        return switch (step) {
            case FRAME, DATA -> false;
            case SPLIT, PREPARE, MODELS, TRAIN, EVALUATE, PREDICT, INSIDE -> true;
        };
    }

    /// @param frame goes where it is said
    static ScreenParts inPlaceOf(ScreenParts screen, Runnable frame) {
        VBox card =
                Cards.card(
                        Texts.wrapped(Words.of("unasked.title"), "card-title"),
                        Texts.wrapped(Words.of("unasked.text")),
                        Cards.button(Words.of("unasked.frame"), frame, "main"));
        card.setMinHeight(Region.USE_PREF_SIZE);
        return new ScreenParts(
                screen.step(),
                new ScreenHeader(screen.step().title()),
                new VBox(card),
                new Region(),
                FXCollections.observableArrayList(),
                screen.state());
    }
}
