package org.fundi.app.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Recent;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.ReadingWatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What can be dropped on the window, and what becomes of it.
@ExtendWith(ApplicationExtension.class)
class DropTargetTest {
    private static final String ROWS = "1,yes\n2,no\n3,no\n4,yes\n".repeat(15);

    @TempDir Path home = Path.of("");
    private final Workspace workspace = new Workspace();

    @Test
    void aFileIsInvitedAndOpened() throws IOException {
        Path file = file("a.csv");
        on(
                window -> {
                    DragEvent over = Dropped.files(DragEvent.DRAG_OVER, file);
                    window.fireEvent(over);
                    assertEquals(TransferMode.COPY, over.getAcceptedTransferMode());
                    assertTrue(drop(window, Dropped.files(DragEvent.DRAG_DROPPED, file)));
                });
        assertEquals("a.csv", opened());
        assertEquals(List.of(), workspace.notices());
    }

    @Test
    void ofTwoFilesTheFirstIsOpenedAndThePersonTold() throws IOException {
        Path first = file("a.csv");
        Path second = file("b.csv");
        on(window -> drop(window, Dropped.files(DragEvent.DRAG_DROPPED, first, second)));
        assertEquals("a.csv", opened());
        assertEquals(
                "One file is worked with at a time: a.csv was taken",
                workspace.notices().getFirst().what());
    }

    @Test
    void aFolderIsRefusedWithWhatToDo() {
        on(window -> drop(window, Dropped.files(DragEvent.DRAG_DROPPED, home)));
        assertTrue(workspace.study().isEmpty());
        assertTrue(workspace.notices().getFirst().what().endsWith("is a folder"));
        assertEquals("choose a file in that folder", workspace.notices().getFirst().remedy());
    }

    @Test
    void cellsDroppedAsTextAreOpenedAndOneWordIsNot() {
        on(window -> drop(window, Dropped.text(DragEvent.DRAG_DROPPED, "hello")));
        assertEquals("What you copied is no table", workspace.notices().getFirst().what());
        on(window -> drop(window, Dropped.text(DragEvent.DRAG_DROPPED, "size,left\n" + ROWS)));
        assertEquals(60, workspace.study().orElseThrow().dataset().rows());
    }

    @Test
    void theTargetShowsThatItWouldTakeTheFile() throws IOException {
        Path file = file("a.csv");
        on(
                _ -> {
                    DropTarget target = new DropTarget(model(), () -> {});
                    target.fireEvent(Dropped.files(DragEvent.DRAG_OVER, file));
                    assertTrue(target.getStyleClass().contains("over"));
                    target.fireEvent(Dropped.files(DragEvent.DRAG_EXITED, file));
                    assertFalse(target.getStyleClass().contains("over"));
                });
    }

    private static boolean drop(StackPane window, DragEvent event) {
        window.fireEvent(event);
        return event.isDropCompleted();
    }

    private interface Scenario {
        void play(StackPane window);
    }

    private void on(Scenario scenario) {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    StackPane window = new StackPane();
                    DropTarget.accept(window, model());
                    scenario.play(window);
                    return 0;
                });
    }

    private Path file(String name) throws IOException {
        return Files.writeString(home.resolve(name), "size,left\n" + ROWS);
    }

    private String opened() {
        return workspace.study().orElseThrow().dataset().name();
    }

    private WelcomeViewModel model() {
        Opener opener =
                new Opener(
                        JobsForTests.here(),
                        workspace,
                        (file, options, _) ->
                                new DataReader().open(file, options, ReadingWatcher.NONE),
                        Study::proposed,
                        new Recent(home));
        return new WelcomeViewModel(
                workspace, opener, List.of(), (_, dataset) -> Study.proposed(dataset));
    }
}
