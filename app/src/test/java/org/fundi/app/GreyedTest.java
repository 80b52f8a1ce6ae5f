package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.stage.Stage;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.style.Look;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.welcome.Dropped;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Nothing in the whole window is greyed without a word why: not with a file just opened, not with
/// trained models.
@ExtendWith(ApplicationExtension.class)
class GreyedTest {
    @TempDir Path folder = Path.of("");
    private final Jobs jobs = JobsForTests.here();
    private final Workers workers = new Workers(1);

    /// Each with the step it was seen in.
    private final Set<String> silent = new TreeSet<>();

    private int speaking;

    @SuppressWarnings("NullAway.Init") // made when the window is
    private Scene scene;

    @Start
    void start(Stage stage) {
        Look.loadLetters();
        FundiWindow.Contents contents =
                FundiWindow.contents(stage, jobs, workers, new PulseMeter());
        contents.rest().run();
        jobs.hurry();
        scene = contents.scene();
    }

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void whatIsGreyedSaysWhy() throws IOException {
        Path table = Files.writeString(folder.resolve("calls.csv"), calls());
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> {
                    scene.getRoot().fireEvent(Dropped.files(DragEvent.DRAG_DROPPED, table));
                    lookAtAll();
                    ScreenDesk.button(scene.getRoot(), "Accept the guesses and compare")
                            .orElseThrow()
                            .fire();
                    lookAtAll();
                    return 0;
                });
        assertEquals(Set.of(), silent);
        assertTrue(speaking > 20, speaking + " were greyed at all");
    }

    private void lookAtAll() {
        settle();
        Set<Node> rail = scene.getRoot().lookupAll(".rail-item");
        for (Node node : rail) {
            ToggleButton step = (ToggleButton) node;
            step.fire();
            settle();
            look(scene.getRoot(), step.getText());
        }
        ((ToggleButton) rail.iterator().next()).fire();
        settle();
    }

    private void settle() {
        for (int frame = 0; frame < 10; frame++) jobs.frame();
        scene.getRoot().resize(1440, 900);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void look(Node node, String step) {
        if (!node.isVisible()) return;
        if (node instanceof Control control && control.isDisable()) {
            if (says(control)) speaking++;
            else silent.add(step + ": " + name(control));
            return;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) look(child, step);
        }
    }

    /// On hover, or in letters beside a choice.
    private static boolean says(Control control) {
        if (control instanceof RadioButton) return !control.getAccessibleHelp().isBlank();
        return control.getParent() instanceof WhyGreyed around && !around.why().isEmpty();
    }

    private static String name(Control control) {
        String text = control instanceof Labeled labeled ? labeled.getText() : "";
        return control.getClass().getSimpleName() + " " + text + " " + control.getAccessibleText();
    }

    private static String calls() {
        StringBuilder text = new StringBuilder("calls,months,plan,left\n");
        for (int row = 0; row < 200; row++) {
            boolean left = row % 10 > 6 ^ row % 23 == 0;
            text.append(row % 10).append(',').append(row * 7 % 60);
            text.append(row % 3 == 0 ? ",basic," : ",plus,").append(left ? "yes\n" : "no\n");
        }
        return text.toString();
    }
}
