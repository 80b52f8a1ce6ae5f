package org.fundi.app;

import java.util.Optional;
import org.fundi.app.chart.ExportAsked.Format;
import org.fundi.app.predict.FileViewModel;
import org.fundi.app.predict.FilesAsked;
import org.fundi.app.predict.PredictView;
import org.fundi.app.predict.PredictViewModel;
import org.fundi.app.predict.WhyViewModel;
import org.fundi.app.shell.Documents;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.OpenFile;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.ReadingOptions;

/// How Predict is wired: one row, why, and a file.
final class Predicting {
    private Predicting() {}

    static Screen screen(Ground ground, PredictViewModel model, FileDialogs dialogs) {
        Workspace workspace = ground.workspace();
        Navigation navigation = ground.navigation();
        FileViewModel file =
                new FileViewModel(model, workspace, ground.jobs(), () -> readAs(ground.opener()));
        return new PredictView(
                ground,
                model,
                new WhyViewModel(
                        model,
                        ground.jobs(),
                        () -> navigation.here().equals(Optional.of(LifecycleStep.PREDICT))),
                file,
                new FilesAsked(
                        dialogs::openTable,
                        name -> dialogs.save(Documents.folder(), name, Format.CSV)));
    }

    private static ReadingOptions readAs(Opener opener) {
        return opener.openFileProperty().get().map(OpenFile::options).orElse(ReadingOptions.USUAL);
    }
}
