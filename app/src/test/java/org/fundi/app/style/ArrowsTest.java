package org.fundi.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Choices by arrow keys.
@ExtendWith(ApplicationExtension.class)
class ArrowsTest {
    private final SimpleObjectProperty<String> chosen = new SimpleObjectProperty<>("one");

    @Test
    void theChoiceAnArrowKeyLeadsToIsTakenAndNotOnlyMarked() {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    HBox tabs = Tabs.of(List.of("one", "two"), name -> "the " + name, chosen);
                    Scene scene = new Scene(tabs);
                    tabs.applyCss();
                    tabs.layout();
                    tabs.getChildren().getFirst().requestFocus();
                    press(scene, KeyCode.RIGHT);
                    assertEquals("two", chosen.get());
                    press(scene, KeyCode.LEFT);
                    assertEquals("one", chosen.get());
                    press(scene, KeyCode.SHIFT);
                    assertEquals("one", chosen.get());
                    return 0;
                });
    }

    private static void press(Scene scene, KeyCode code) {
        fire(scene, KeyEvent.KEY_PRESSED, code);
        fire(scene, KeyEvent.KEY_RELEASED, code);
    }

    private static void fire(Scene scene, EventType<KeyEvent> type, KeyCode code) {
        Node owner = scene.getFocusOwner();
        owner.fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
    }
}
