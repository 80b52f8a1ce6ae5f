package org.fundi.app;

import java.util.List;
import org.fundi.app.handin.HandIn;
import org.fundi.app.handin.WhereTo;
import org.fundi.app.project.OpenProject;
import org.fundi.app.share.AskedFiles;
import org.fundi.app.share.SharedRuns;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Documents;
import org.fundi.app.shell.Ground;
import org.fundi.app.text.Words;
import org.fundi.engine.seal.SealBook;

/// How what leaves the window is wired: reports, exports and shared runs, asked for from anywhere.
///
/// @param handIn makes reports and exports
/// @param shared shares runs, and repeats those of others
record HandingIn(HandIn handIn, SharedRuns shared) {

    static HandingIn of(Ground ground, OpenProject project, FileDialogs dialogs) {
        return new HandingIn(handIn(ground, project, dialogs), shared(ground, project, dialogs));
    }

    private static SharedRuns shared(Ground ground, OpenProject project, FileDialogs dialogs) {
        return new SharedRuns(
                ground.jobs(),
                ground.workspace(),
                project,
                ground.opener(),
                new AskedFiles(dialogs::saveRun, dialogs::open));
    }

    private static HandIn handIn(Ground ground, OpenProject project, FileDialogs dialogs) {
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
    List<Action> actions() {
        return List.of(
                Action.of(Words.of("action.share"), () -> shared.share(false))
                        .enabledWhen(shared.possibleProperty()),
                Action.of(Words.of("action.share.data"), () -> shared.share(true))
                        .enabledWhen(shared.possibleProperty()),
                Action.of(Words.of("action.report"), handIn::report)
                        .enabledWhen(handIn.possibleProperty()),
                Action.of(Words.of("action.export"), handIn::export)
                        .enabledWhen(handIn.possibleProperty()));
    }

    /// What the menu of a run offers.
    List<Action> ofRun() {
        return List.of(
                Action.of(Words.of("share.menu"), () -> shared.share(false)),
                Action.of(Words.of("share.menu.data"), () -> shared.share(true)));
    }
}
