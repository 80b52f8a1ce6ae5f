package org.fundi.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;

/// Where tags and a note are written beside a run.
final class NotePanel extends VBox {
    private static final double WIDTH = 480;

    private final Workspace workspace;
    private final int run;
    private final TextField tags = new TextField();
    private final TextArea note = new TextArea();
    private final Sheet sheet;
    private boolean pressed;

    private NotePanel(Workspace workspace, RunRow row) {
        super(6);
        this.workspace = workspace;
        this.run = row.number();
        RunNote now = workspace.noteOf(run);
        tags.setText(String.join(", ", now.tags()));
        tags.setPromptText(Words.of("runs.tags.prompt"));
        note.setText(now.text());
        note.setPrefRowCount(4);
        note.setWrapText(true);
        Label tagsLabel = Terms.explain(Texts.label(Words.of("runs.tags"), "quiet"), "tag");
        tagsLabel.setLabelFor(tags);
        Label noteLabel = Texts.label(Words.of("runs.note"), "quiet");
        noteLabel.setLabelFor(note);
        getChildren().addAll(tagsLabel, tags, noteLabel, note);
        getChildren().add(Texts.wrapped(Words.of("runs.note.keys"), "side"));
        tags.setOnAction(_ -> keep());
        note.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> pressed = true);
        addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (!pressed) event.consume(); // the N that opened it
                });
        Button keep = Cards.button(Words.of("runs.note.keep"), this::keep, "main");
        String title = Words.of("runs.note.title", RunsViewModel.name(row));
        sheet = new Sheet(title, workspace.notices(), this, WIDTH, keep);
    }

    static void open(Workspace workspace, RunRow row, javafx.scene.Node from) {
        new NotePanel(workspace, row).sheet.open(from);
    }

    /// Tab leaves the note, for a note needs none; with Ctrl, Enter keeps it.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            keep();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            note.requestFocusTraversal(
                    event.isShiftDown()
                            ? javafx.scene.TraversalDirection.PREVIOUS
                            : javafx.scene.TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void keep() {
        workspace.note(run, RunNote.typed(tags.getText(), note.getText()));
        sheet.close();
    }
}
