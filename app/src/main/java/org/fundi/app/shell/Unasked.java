package org.fundi.app.shell;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;

/// In place of a screen that works on a file or a problem, where none is open, or nothing is asked
/// of it yet.
final class Unasked {
    private Unasked() {}

    /// Whether this step can show anything before it is said what to predict.
    static boolean concerns(LifecycleStep step) {
        return switch (step) {
            case FRAME, DATA, RACE, OVERFITTING, BREAKING, PLAYGROUND, METRICS -> false;
            case LESSONS -> false;
            case LANDSCAPE, DESCENT -> false;
            case SPLIT, PREPARE, MODELS, TRAIN, EVALUATE, PREDICT, INSIDE -> true;
        };
    }

    /// @param welcome goes where a file is opened
    static ScreenParts withoutFile(ScreenParts screen, Runnable welcome) {
        return saying(
                screen,
                Words.of("no-file.title"),
                Words.of("no-file.text"),
                Cards.button(Words.of("no-file.welcome"), welcome, "main"));
    }

    /// @param frame goes where it is said
    static ScreenParts inPlaceOf(ScreenParts screen, Runnable frame) {
        return saying(
                screen,
                Words.of("unasked.title"),
                Words.of("unasked.text"),
                Cards.button(Words.of("unasked.frame"), frame, "main"));
    }

    private static ScreenParts saying(ScreenParts screen, String title, String text, Button mend) {
        VBox card = Cards.card(Texts.wrapped(title, "card-title"), Texts.wrapped(text), mend);
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
