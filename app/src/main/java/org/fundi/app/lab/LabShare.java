package org.fundi.app.lab;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.LabText;

/// Hands a lab on: its text goes to the clipboard, to be pasted into a message, and from there into
/// another Fundi.
public final class LabShare {
    private LabShare() {}

    /// Copies the lab as it stands.
    public static Button button(Workspace workspace, LabScreen lab) {
        Button button =
                Cards.button(
                        Words.of("lab.share"),
                        () -> copy(workspace, LabText.write(lab.lab(), Catalogue.LABS)));
        Terms.tip(button, Words.of("lab.share.tip"));
        return button;
    }

    /// Puts a lab's text on the clipboard and says so.
    public static void copy(Workspace workspace, String text) {
        copy(workspace, text, Words.of("lab.shared", text));
    }

    /// Puts a text on the clipboard.
    ///
    /// @param said what it is, and where it is to go
    public static void copy(Workspace workspace, String text, String said) {
        ClipboardContent copied = new ClipboardContent();
        copied.putString(text);
        Clipboard.getSystemClipboard().setContent(copied);
        workspace.say(Notice.done(said));
    }
}
