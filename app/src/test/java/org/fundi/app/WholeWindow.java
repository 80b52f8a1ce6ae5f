package org.fundi.app;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.stage.Stage;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.style.Look;
import org.fundi.app.welcome.Dropped;
import org.fundi.engine.math.Workers;

/// The whole window with all its screens, for tests that look at every one of them. Its work is
/// done where it is begun.
final class WholeWindow implements AutoCloseable {
    private final Jobs jobs = JobsForTests.here();
    private final Workers workers = new Workers(1);
    private final double width;
    private final double height;
    private final Scene scene;

    WholeWindow(Stage stage, double width, double height) {
        this.width = width;
        this.height = height;
        Look.loadLetters();
        FundiWindow.Contents contents =
                FundiWindow.contents(stage, jobs, workers, new PulseMeter());
        contents.rest().run();
        jobs.hurry();
        scene = contents.scene();
    }

    Scene scene() {
        return scene;
    }

    /// Opens a table, as it is dropped.
    void drop(Path table) {
        scene.getRoot().fireEvent(Dropped.files(DragEvent.DRAG_DROPPED, table));
        settle();
    }

    /// Trains the usual models.
    void compare() {
        ScreenDesk.button(scene.getRoot(), "Accept the guesses and compare").orElseThrow().fire();
        settle();
        settle();
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
