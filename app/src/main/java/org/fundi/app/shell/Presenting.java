package org.fundi.app.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fundi.app.text.Words;

/// What a person in front of a class wants of the whole window: F11 for the full screen, B for
/// nothing at all until the next key.
final class Presenting {
    private final StackPane root;
    private final Region blank = new Region();

    private Presenting(StackPane root) {
        this.root = root;
        blank.setStyle("-fx-background-color: black");
        blank.setAccessibleText(Words.of("present.blank"));
        blank.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> root.getChildren().remove(blank));
    }

    static void install(StackPane root) {
        Presenting presenting = new Presenting(root);
        root.addEventFilter(KeyEvent.KEY_PRESSED, presenting::pressed);
    }

    private void pressed(KeyEvent event) {
        if (root.getChildren().remove(blank)) {
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.F11) fillScreen();
        else if (isBlanking(event)) root.getChildren().add(blank);
        else return;
        event.consume();
    }

    private static boolean isBlanking(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        return event.getCode() == KeyCode.B && plain && !Focus.isTyping(event.getTarget());
    }

    private void fillScreen() {
        if (root.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreenExitHint("");
            stage.setFullScreen(!stage.isFullScreen());
        }
    }
}
