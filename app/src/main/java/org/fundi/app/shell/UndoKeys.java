package org.fundi.app.shell;

import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;

/// Undo and redo while the keyboard is in a field, which would keep these keys for itself.
///
/// What was typed and is not kept yet is kept first, by leaving the field for a moment; then the
/// last change is undone. A field that changes nothing in the study undoes its own typing.
final class UndoKeys {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Y");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Shift+Z");

    private final Node root;
    private final Workspace workspace;

    private UndoKeys(Node root, Workspace workspace) {
        this.root = root;
        this.workspace = workspace;
    }

    static void install(Node root, Workspace workspace) {
        UndoKeys keys = new UndoKeys(root, workspace);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        root.addEventHandler(ActionEvent.ACTION, keys::kept);
    }

    private void pressed(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl field)) return;
        if (event.getCode() == KeyCode.Z && UNDO.match(event)) undo(field, event);
        else if (REDO.match(event) || REDO_TOO.match(event)) redo(field, event);
    }

    private void undo(TextInputControl field, KeyEvent event) {
        Optional<Study> before = workspace.study();
        leave();
        boolean typedIsKept = !workspace.study().equals(before);
        if (typedIsKept || !field.isUndoable()) {
            workspace.undo();
            event.consume();
        }
        back(field);
    }

    private void redo(TextInputControl field, KeyEvent event) {
        if (!workspace.canRedoProperty().get()) return;
        leave();
        workspace.redo();
        back(field);
        event.consume();
    }

    private void leave() {
        root.setFocusTraversable(true);
        root.requestFocus();
        root.setFocusTraversable(false);
    }

    /// Where the screen made its fields anew, the keyboard stays with the screen.
    private void back(TextInputControl field) {
        if (field.getScene() != root.getScene() || field.isDisabled()) return;
        field.requestFocus();
        field.end();
    }

    /// Enter keeps what was typed: from then on it is the study's to undo.
    private void kept(ActionEvent event) {
        if (!(event.getTarget() instanceof TextField field)) return;
        int caret = field.getCaretPosition();
        field.setText(field.getText()); // forgets what the field itself could undo
        field.positionCaret(caret);
    }
}
