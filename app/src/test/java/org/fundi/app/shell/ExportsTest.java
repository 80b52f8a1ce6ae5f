package org.fundi.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.ExportAsked;
import org.fundi.app.chart.ExportAsked.Format;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where pictures and tables go.
class ExportsTest {
    private final Workspace workspace = new Workspace();
    private final Navigation navigation = new Navigation();
    private final List<String> proposed = new ArrayList<>();
    private final List<Path> begun = new ArrayList<>();
    private final List<String> about = new ArrayList<>();
    private final Path folder;
    private String typed = "";

    ExportsTest(@TempDir Path folder) {
        this.folder = folder;
        workspace.open(Study.proposed(ShellPicturesTest.churn()));
        navigation.offer(List.of(LifecycleStep.SPLIT, LifecycleStep.TRAIN));
    }

    private void export(Exports exports) {
        exports.keep(
                new ExportAsked(
                        "curve",
                        Format.PNG,
                        (file, words) -> {
                            about.add(words);
                            Files.writeString(file, "picture");
                        }));
    }

    private Exports exports(Path first) {
        return new Exports(
                workspace,
                navigation,
                first,
                (where, name, _) -> {
                    begun.add(where);
                    proposed.add(name);
                    return typed.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(typed));
                });
    }

    @Test
    void theNameSaysOfWhichDataAndWhatWithItsEnding() {
        export(exports(folder));
        assertEquals(List.of("churn-curve.png"), proposed);
        assertTrue(workspace.notices().isEmpty(), "nothing was chosen");
    }

    @Test
    void aFileThatWasWrittenIsNamedWithItsFolderAndTheNextBeginsThere() {
        Path home = folder.resolve("home");
        Exports exports = exports(home);
        typed = "mine";
        export(exports);
        assertTrue(Files.exists(folder.resolve("mine.png")), "the ending is added");
        Notice said = workspace.notices().getFirst();
        assertEquals(Notice.Kind.DONE, said.kind());
        assertEquals("Saved mine.png to " + folder, said.what());
        export(exports);
        assertEquals(List.of(home, folder), begun);
    }

    @Test
    void aFileOfWhichNobodyWasAskedIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("mine.png"), "another");
        typed = "mine";
        export(exports(folder));
        assertEquals("another", Files.readString(folder.resolve("mine.png")));
        assertEquals(Notice.Kind.REFUSED, workspace.notices().getFirst().kind());
        typed = "mine.PNG";
        export(exports(folder));
        assertTrue(Files.exists(folder.resolve("mine.PNG")), "the person was asked for this one");
    }

    @Test
    void whereItCanNotBeWrittenThePersonIsToldWhatToDo() {
        typed = "no such folder/mine.png";
        export(exports(folder));
        assertFalse(workspace.notices().getFirst().remedy().isEmpty());
    }

    @Test
    void onlyTheLastFileSavedIsToldOf() {
        Exports exports = exports(folder);
        typed = "one.png";
        export(exports);
        typed = "two.png";
        export(exports);
        assertEquals(1, workspace.notices().size());
        assertTrue(workspace.notices().getFirst().what().contains("two.png"));
    }

    @Test
    void aPictureOfARunNamesTheRunOtherPicturesDoNot() {
        typed = "one.png";
        int number = workspace.beginRun("MLP 64-32", false).number();
        workspace.selectRun(number);
        navigation.go(LifecycleStep.SPLIT);
        export(exports(folder));
        navigation.go(LifecycleStep.TRAIN);
        export(exports(folder));
        assertEquals(
                List.of(
                        "churn.csv · 60 rows × 3 columns · seed 42 · fundi",
                        "churn.csv · 60 rows × 3 columns · seed 42 · fundi · run #1 MLP 64-32"),
                about);
    }

    @Test
    void documentsAreWhereTheDesktopSaysElseInTheHome() throws IOException {
        assertEquals(folder, Documents.of(folder));
        Files.createDirectory(folder.resolve("Documents"));
        assertEquals(folder.resolve("Documents"), Documents.of(folder));
        Files.createDirectory(folder.resolve("Dokumente"));
        Files.createDirectory(folder.resolve(".config"));
        Files.writeString(
                folder.resolve(".config/user-dirs.dirs"),
                "# told by the desktop\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n");
        assertEquals(folder.resolve("Dokumente"), Documents.of(folder));
    }
}
