package org.fundi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.style.Look;
import org.fundi.app.welcome.Dropped;
import org.fundi.app.workspace.Recent;
import org.fundi.engine.math.Workers;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window with all its screens, for tests that look at every one of them. Its work is
/// done where it is begun.
final class WholeWindow implements AutoCloseable {
    private static final double READABLE = 24;

    private final Jobs jobs = JobsForTests.here();
    private final Workers workers = new Workers(1);
    private final double width;
    private final double height;
    private final Scene scene;

    WholeWindow(Stage stage, double width, double height) {
        this.width = width;
        this.height = height;
        Look.loadLetters();
        forgetTheme();
        FundiWindow.Contents contents =
                FundiWindow.contents(stage, jobs, workers, new PulseMeter());
        contents.rest().run();
        jobs.hurry();
        scene = contents.scene();
    }

    /// Of the window of another test.
    private static void forgetTheme() {
        try {
            Files.deleteIfExists(Recent.usual().home().resolve(WornTheme.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scene scene() {
        return scene;
    }

    /// What a test does, on the screen's thread.
    interface Looking {
        void look() throws IOException;
    }

    static void onScreen(Looking looking) {
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> {
                    looking.look();
                    return 0;
                });
    }

    /// Opens a file, as it is dropped.
    void drop(Path file) {
        scene.getRoot().fireEvent(Dropped.files(DragEvent.DRAG_DROPPED, file));
        settle();
    }

    /// Trains the usual models.
    void compare() {
        ScreenDesk.button(scene.getRoot(), "Accept the guesses and compare").orElseThrow().fire();
        settle();
        settle();
    }

    /// As it is shown to a class.
    void present() {
        Button theme = (Button) scene.getRoot().lookup(".theme-button");
        while (!theme.getText().equals("Leave projector")) theme.fire();
        settle();
    }

    /// What is there to be read; signs of the rail are drawn, not read.
    List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        collect(scene.getRoot(), texts);
        return texts;
    }

    private static void collect(Node node, List<Text> texts) {
        if (!node.isVisible()) return;
        if (node instanceof Label label && label.getStyleClass().contains("step-sign")) return;
        if (node instanceof Text text && !text.getText().isBlank()) texts.add(text);
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) collect(child, texts);
        }
    }

    /// What can't be read from the back of a class, with its size.
    List<String> small() {
        return texts().stream()
                .filter(text -> text.getFont().getSize() < READABLE)
                .map(text -> text.getText() + " " + text.getFont().getSize())
                .toList();
    }

    /// What comes frame by frame has come, and all is laid out.
    void settle() {
        for (int frame = 0; frame < 10; frame++) jobs.frame();
        scene.getRoot().resize(width, height);
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
