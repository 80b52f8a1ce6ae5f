package org.fundi.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import org.fundi.app.classroom.ProjectClassSheet;
import org.fundi.app.handin.HandIn;
import org.fundi.app.handin.WhereTo;
import org.fundi.app.project.ClassCopies;
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
/// @param classCopy hands the project out to a class
record HandingIn(HandIn handIn, SharedRuns shared, Action classCopy) {

    static HandingIn of(Ground ground, OpenProject project, FileDialogs dialogs) {
        return new HandingIn(
                handIn(ground, project, dialogs),
                shared(ground, project, dialogs),
                classCopy(ground, project, dialogs));
    }

    private static Action classCopy(Ground ground, OpenProject project, FileDialogs dialogs) {
        ClassCopies copies = new ClassCopies(ground.jobs(), ground.workspace(), project);
        ProjectClassSheet sheet =
                new ProjectClassSheet(
                        ground,
                        then ->
                                dialogs.saveProject(
                                        Words.of(
                                                "class.project.name",
                                                ground.workspace().projectName()),
                                        then),
                        copies::make);
        return Action.of(
                        Words.of("action.class"),
                        () -> sheet.open(dialogs.stage().getScene().getRoot()))
                .enabledWhen(
                        Bindings.createBooleanBinding(
                                () -> ground.workspace().study().isPresent(),
                                ground.workspace().studyProperty()));
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
                        .enabledWhen(handIn.possibleProperty()),
                classCopy);
    }

    /// What the menu of a run offers.
    List<Action> ofRun() {
        return List.of(
                Action.of(Words.of("share.menu"), () -> shared.share(false)),
                Action.of(Words.of("share.menu.data"), () -> shared.share(true)));
    }
}
