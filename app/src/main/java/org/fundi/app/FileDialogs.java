package org.fundi.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.fundi.app.chart.ExportAsked.Format;
import org.fundi.app.shell.Documents;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Recent;

/// The system's own dialogs for files, over the window.
record FileDialogs(Stage stage, Recent recent) {

    /// Begins beside the file opened last.
    void open(Consumer<Path> open) {
        FileChooser chooser = in(beside());
        chooser.setTitle(Words.of("welcome.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Words.of("welcome.choose.tables"),
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.xlsx",
                                "*" + Opener.PROJECT),
                        new FileChooser.ExtensionFilter(
                                Words.of("welcome.choose.projects"), "*" + Opener.PROJECT),
                        new FileChooser.ExtensionFilter(Words.of("welcome.choose.all"), "*"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) open.accept(chosen.toPath());
    }

    /// Where a copy of the project is to lie.
    void saveProject(String name, Consumer<Path> save) {
        FileChooser chooser = in(Documents.folder());
        chooser.setTitle(Words.of("project.save.title"));
        chooser.setInitialFileName(name + Opener.PROJECT);
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Words.of("welcome.choose.projects"), "*" + Opener.PROJECT));
        File chosen = chooser.showSaveDialog(stage);
        if (chosen != null) save.accept(chosen.toPath());
    }

    Optional<Path> save(Path folder, String name, Format format) {
        FileChooser chooser = in(folder);
        chooser.setTitle(Words.of("export.choose"));
        chooser.setInitialFileName(name);
        String title = format.title().replace("…", "");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(title, "*." + format.ending()));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private static FileChooser in(Path folder) {
        FileChooser chooser = new FileChooser();
        if (Files.isDirectory(folder)) chooser.setInitialDirectory(folder.toFile());
        return chooser;
    }

    private Path beside() {
        return recent.files().stream()
                .flatMap(file -> Optional.ofNullable(file.getParent()).stream())
                .findFirst()
                .orElseGet(Documents::folder);
    }
}
