package org.fundi.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.fundi.app.chart.ExportAsked.Format;
import org.fundi.app.shell.Documents;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Recent;
import org.fundi.engine.capsule.Capsule;
import org.fundi.engine.lab.LabFile;

/// The system's own dialogs for files, over the window.
record FileDialogs(Stage stage, Recent recent) {

    /// Begins beside the file opened last.
    void open(Consumer<Path> open) {
        FileChooser chooser = in(beside());
        chooser.setTitle(Words.of("welcome.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Words.of("welcome.choose.tables"), openable()),
                        new FileChooser.ExtensionFilter(
                                Words.of("welcome.choose.projects"), "*" + Opener.PROJECT),
                        new FileChooser.ExtensionFilter(
                                Words.of("share.files"), "*" + Capsule.ENDING),
                        new FileChooser.ExtensionFilter(
                                Words.of("class.files"), "*" + LabFile.ENDING),
                        new FileChooser.ExtensionFilter(Words.of("welcome.choose.all"), "*"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) open.accept(chosen.toPath());
    }

    /// Where a shared run is to lie.
    Optional<Path> saveRun(String name) {
        return save(name, Words.of("share.choose"), Words.of("share.files"), Capsule.ENDING);
    }

    /// Where a lab for the class is to lie.
    Optional<Path> saveLab(String name) {
        return save(name, Words.of("class.file.choose"), Words.of("class.files"), LabFile.ENDING);
    }

    private Optional<Path> save(String name, String title, String kind, String ending) {
        FileChooser chooser = in(Documents.folder());
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    /// A table alone, to be predicted; begins beside the file opened last.
    void openTable(Consumer<Path> open) {
        FileChooser chooser = in(beside());
        chooser.setTitle(Words.of("predict.file.dialog"));
        List<String> tables = Opener.TABLES.stream().map(ending -> "*" + ending).toList();
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Words.of("predict.file.tables"), tables),
                        new FileChooser.ExtensionFilter(Words.of("welcome.choose.all"), "*"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) open.accept(chosen.toPath());
    }

    private static List<String> openable() {
        return Opener.ALL.stream().map(ending -> "*" + ending).toList();
    }

    /// Where a copy of the project is to lie.
    void saveProject(String name, Consumer<Path> save) {
        save(
                        name + Opener.PROJECT,
                        Words.of("project.save.title"),
                        Words.of("welcome.choose.projects"),
                        Opener.PROJECT)
                .ifPresent(save);
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

    /// Where a page is to lie, such as a report.
    Optional<Path> savePage(Path folder, String name) {
        FileChooser chooser = in(folder);
        chooser.setTitle(Words.of("handin.report.choose"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Words.of("handin.report.pages"), "*.html", "*.htm"));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    /// A folder in which another one is to be made.
    Optional<Path> folder(Path first) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("handin.export.choose"));
        if (Files.isDirectory(first)) chooser.setInitialDirectory(first.toFile());
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
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
