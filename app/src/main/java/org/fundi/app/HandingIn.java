package org.fundi.app;

import java.util.List;
import org.fundi.app.handin.HandIn;
import org.fundi.app.handin.WhereTo;
import org.fundi.app.project.OpenProject;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Documents;
import org.fundi.app.shell.Ground;
import org.fundi.app.text.Words;
import org.fundi.engine.seal.SealBook;

/// How what leaves the window is wired: reports and exports, asked for from anywhere.
final class HandingIn {
    private HandingIn() {}

    static HandIn of(Ground ground, OpenProject project, FileDialogs dialogs) {
        return new HandIn(
                ground.jobs(),
                ground.workspace(),
                project,
                ground.opener(),
                SealBook.usual(),
                new WhereTo(
                        name -> dialogs.savePage(Documents.folder(), name),
                        () -> dialogs.folder(Documents.folder()),
                        Browser.usual().map(browser -> browser::show)));
    }

    /// What the palette offers.
    static List<Action> actions(HandIn handIn) {
        return List.of(
                Action.of(Words.of("action.report"), handIn::report)
                        .enabledWhen(handIn.possibleProperty()),
                Action.of(Words.of("action.export"), handIn::export)
                        .enabledWhen(handIn.possibleProperty()));
    }
}
