package org.fundi.app.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fundi.app.chart.ChartView;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.shell.StepState;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.TinyStudies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The Models screen as it is pressed.
@ExtendWith(ApplicationExtension.class)
class ModelsViewTest {
    private static final Set<String> FEW = Set.of("most_frequent", "logistic", "own_rule");

    private final ScreenDesk desk = new ScreenDesk(TinyStudies.churn());
    private final LiveRuns runs = new LiveRuns(desk.jobs, desk.workspace);
    private final ModelsViewModel models =
            new ModelsViewModel(desk.jobs, desk.workers, desk.workspace, desk.preparing, runs);
    private final BoardViewModel board =
            new BoardViewModel(desk.jobs, desk.workspace, runs, models);
    private final CrossViewModel cross =
            new CrossViewModel(desk.jobs, desk.workers, desk.workspace, desk.preparing);

    @SuppressWarnings("NullAway.Init") // made when the window is
    private ModelsView view;

    @Start
    void start(Stage stage) {
        view =
                new ModelsView(
                        desk.ground(Path.of("target", "recent")),
                        models,
                        board,
                        cross,
                        new RefitViewModel(desk.jobs, 1, desk.workspace, runs));
        stage.setScene(
                new Scene(new HBox(view.parts().centre(), view.parts().settings()), 1000, 800));
        stage.show();
        for (ModelChoice choice : models.choices()) {
            choice.tickedProperty().set(FEW.contains(choice.key()));
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void comparingFillsThePictureAndTheKeyboardChoosesARow(FxRobot robot) {
        robot.interact(() -> ScreenDesk.headed(view, "▶ Compare 2 models").fire());
        assertEquals(StepState.DONE, view.parts().state().getValue());
        ChartView chart =
                robot.lookup(".chart-canvas").queryAllAs(ChartView.class).iterator().next();
        assertTrue(chart.isFocusTraversable());
        robot.interact(() -> press(chart, KeyCode.UP));
        assertEquals(
                "Logistic regression",
                desk.workspace.selectedRunProperty().get().map(RunRow::name).orElseThrow());
        assertTrue(
                ScreenDesk.button(view.parts().settings(), "Run again with these settings")
                        .isPresent());
    }

    @Test
    void whatCrossValidationFoundStandsFirstUntilSomethingIsComparedAgain(FxRobot robot) {
        VBox centre = (VBox) view.parts().centre();
        robot.interact(() -> ScreenDesk.headed(view, "▶ Compare 2 models").fire());
        robot.interact(() -> ScreenDesk.headed(view, "Cross-validate…").fire());
        assertTrue(cross.foundProperty().get().isPresent());
        assertEquals(FoldsCard.class, centre.getChildren().getFirst().getClass());
        robot.interact(() -> ScreenDesk.headed(view, "▶ Compare 2 models").fire());
        assertEquals(FoldsCard.class, centre.getChildren().getLast().getClass());
    }

    @Test
    void aRuleIsRefusedAtItsFieldAndCountsOnceItIsRight(FxRobot robot) {
        TextField field = rule(robot);
        robot.interact(() -> field.setText("calls >> 4"));
        assertTrue(field.getStyleClass().contains("refused"));
        robot.interact(
                () -> {
                    field.setText("calls >= 4");
                    field.fireEvent(new javafx.event.ActionEvent());
                });
        assertFalse(field.getStyleClass().contains("refused"));
        assertTrue(ScreenDesk.headed(view, "▶ Compare 3 models").isVisible());
    }

    @Test
    void nothingIsComparedWhileTheRuleIsNone(FxRobot robot) {
        TextField field = rule(robot);
        robot.interact(() -> field.setText("calls >> 4"));
        robot.interact(() -> ScreenDesk.headed(view, "▶ Compare 2 models").fire());
        assertTrue(desk.workspace.runs().isEmpty());
        assertEquals(field, field.getScene().getFocusOwner());
        assertTrue(desk.workspace.notices().getFirst().what().startsWith("Nothing was started"));
        robot.interact(() -> desk.workspace.open(TinyStudies.churn()));
        WaitForAsyncUtils.waitForFxEvents(); // the former field has lost the keyboard
        robot.interact(
                () -> {
                    for (ModelChoice choice : models.choices())
                        choice.tickedProperty().set(FEW.contains(choice.key()));
                    ScreenDesk.headed(view, "▶ Compare").fire();
                });
        assertEquals(2, desk.workspace.runs().size(), "the rule went with the former table");
    }

    @Test
    void runningAgainTakesTheFieldsAsTheyStandOrSaysWhichIsWrong(FxRobot robot) {
        robot.interact(() -> ScreenDesk.headed(view, "▶ Compare 2 models").fire());
        robot.interact(() -> desk.workspace.selectRun(2));
        TextField field =
                robot.from(view.parts().settings()).lookup(".knob-field").queryAs(TextField.class);
        String again = "Run again with these settings";
        robot.interact(() -> field.setText("-7"));
        robot.interact(
                () -> ScreenDesk.button(view.parts().settings(), again).orElseThrow().fire());
        assertEquals(2, desk.workspace.runs().size());
        assertEquals(field, field.getScene().getFocusOwner());
        String said = desk.workspace.notices().getFirst().what();
        assertTrue(said.contains("not -7"), said);
    }

    private static TextField rule(FxRobot robot) {
        return robot.lookup(node -> "Your own rule".equals(node.getAccessibleText()))
                .queryAs(TextField.class);
    }

    private static void press(ChartView chart, KeyCode code) {
        chart.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void otherDataTakeTheWarningOfRunsSetAsideFromTheRail(FxRobot robot) {
        robot.interact(() -> ScreenDesk.headed(view, "▶ Compare 2 models").fire());
        robot.interact(() -> desk.workspace.change(study -> study.withSeed(7)));
        assertEquals(StepState.ATTENTION, view.parts().state().getValue());
        robot.interact(() -> desk.workspace.open(TinyStudies.prices()));
        assertEquals(StepState.OPEN, view.parts().state().getValue());
    }

    @Test
    void othersAreComparedWhateverIsTypedForTheRunChosen(FxRobot robot) {
        robot.interact(() -> ScreenDesk.headed(view, "▶ Compare 2 models").fire());
        robot.interact(() -> desk.workspace.selectRun(2));
        TextField field =
                robot.from(view.parts().settings()).lookup(".knob-field").queryAs(TextField.class);
        robot.interact(() -> field.setText("-7"));
        robot.interact(() -> ScreenDesk.headed(view, "▶ Compare 2 models").fire());
        assertEquals(4, desk.workspace.runs().size());
        assertTrue(desk.workspace.notices().isEmpty());
    }

    @Test
    void whatWasRefusedIsNotSaidAnyMoreOnceItIsMended(FxRobot robot) {
        TextField field = rule(robot);
        robot.interact(() -> field.setText("calls >> 4"));
        robot.interact(() -> ScreenDesk.headed(view, "▶ Compare 2 models").fire());
        assertEquals(1, desk.workspace.notices().size());
        robot.interact(() -> field.setText("calls >= 4"));
        assertTrue(desk.workspace.notices().isEmpty());
    }
}
