package org.fundi.app.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Look;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Frame in a window.
@ExtendWith(ApplicationExtension.class)
class FrameViewTest {
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();

    @Start
    void start(Stage stage) {
        Look.loadLetters();
    }

    @Test
    void oneClickAcceptsTheGuessesAndStarts() {
        boolean[] started = {false};
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    FrameViewModel model =
                            new FrameViewModel(
                                    workspace,
                                    new Cutting(jobs, workspace),
                                    jobs,
                                    new Asking(jobs, workspace));
                    workspace.open(Study.proposed(FrameViewModelTest.customers()));
                    FrameView view =
                            new FrameView(model, new Navigation(), () -> started[0] = true);
                    StackPane root = new StackPane(view.parts().centre());
                    Scene scene = new Scene(root, 880, 700);
                    Look.wear(scene, Theme.LIGHT);
                    root.applyCss();
                    root.layout();
                    assertEquals(StepState.ATTENTION, view.parts().state().getValue());
                    assertFalse(root.lookupAll(".guess").isEmpty(), "guesses are dashed");
                    Button main = (Button) view.parts().header().buttons().getLast();
                    assertEquals("Accept the guesses and compare", main.getText());
                    main.fire();
                    assertTrue(main.isDisabled(), "the click is answered at once");
                    assertFalse(started[0]);
                    jobs.frame(); // the answer is painted
                    jobs.frame();
                    assertEquals(StepState.DONE, view.parts().state().getValue());
                    assertTrue(root.lookupAll(".guess").isEmpty());
                    return 0;
                });
        assertTrue(started[0]);
    }
}
