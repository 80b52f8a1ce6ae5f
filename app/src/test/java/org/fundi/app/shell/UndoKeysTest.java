package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Undo and redo with the keyboard in a field that keeps its text in the study on leaving.
@ExtendWith(ApplicationExtension.class)
class UndoKeysTest {
    private final Workspace workspace = new Workspace();

    private String answer() {
        return workspace.study().orElseThrow().framing().answer(Question.NOTES).orElse("");
    }

    private TextField field() {
        TextField field = new TextField();
        field.focusedProperty()
                .addListener(
                        (_, _, here) -> {
                            if (!here) keep(field.getText());
                        });
        workspace
                .studyProperty()
                .addListener(
                        (_, _, _) -> {
                            if (!field.isFocused()) field.setText(answer());
                        });
        return field;
    }

    private void keep(String text) {
        workspace.change(s -> s.withFraming(s.framing().with(Question.NOTES, text)));
    }

    @Test
    void whatIsBeingTypedIsUndoneAsAWholeAndTheKeyboardStays() {
        inWindow(
                () -> {
                    workspace.open(Study.proposed(ShellPicturesTest.churn()));
                    TextField field = field();
                    Scene scene = scene(field);
                    field.requestFocus();
                    assertTrue(field.isFocused());
                    field.appendText("one");
                    press(field, KeyCode.Z, false);
                    assertEquals("", answer());
                    assertEquals("", field.getText());
                    assertEquals(field, scene.getFocusOwner());
                    press(field, KeyCode.Z, true);
                    assertEquals("one", answer());
                    assertEquals("one", field.getText());
                    return 0;
                });
    }

    @Test
    void whatWasKeptByEnterIsUndoneInTheStudy() {
        inWindow(
                () -> {
                    workspace.open(Study.proposed(ShellPicturesTest.churn()));
                    TextField field = field();
                    field.setOnAction(_ -> keep(field.getText()));
                    scene(field);
                    field.requestFocus();
                    field.appendText("one");
                    field.fireEvent(new javafx.event.ActionEvent());
                    assertEquals("one", answer());
                    press(field, KeyCode.Z, false);
                    assertEquals("", answer());
                    assertEquals("", field.getText());
                    return 0;
                });
    }

    @Test
    void aFieldThatChangesNothingUndoesItsOwnTyping() {
        inWindow(
                () -> {
                    workspace.open(Study.proposed(ShellPicturesTest.churn()));
                    keep("kept");
                    TextField other = new TextField();
                    scene(other);
                    other.requestFocus();
                    other.appendText("mine");
                    press(other, KeyCode.Z, false);
                    assertEquals("", other.getText());
                    assertEquals("kept", answer());
                    press(other, KeyCode.Z, false);
                    assertEquals("", answer());
                    return 0;
                });
    }

    private Scene scene(TextField field) {
        StackPane root = new StackPane(field);
        UndoKeys.install(root, workspace);
        Scene scene = new Scene(root, 200, 100);
        Stage window = new Stage(); // without one, nothing has the keyboard
        window.setScene(scene);
        window.show();
        window.requestFocus();
        return scene;
    }

    private static void press(TextField field, KeyCode code, boolean shift) {
        for (EventType<KeyEvent> type :
                java.util.List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            field.fireEvent(new KeyEvent(type, "", "", code, shift, true, false, false));
        }
    }

    private static void inWindow(Callable<Integer> test) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, test);
    }
}
