package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Plot;
import org.fundi.app.film.FilmView;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Sentence;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The Train screen as it is pressed.
@ExtendWith(ApplicationExtension.class)
class TrainViewTest {
    private final ScreenDesk desk = new ScreenDesk(TinyStudies.churn());
    private final LiveRuns runs = new LiveRuns(desk.jobs, desk.workspace);
    private final TrainViewModel train =
            new TrainViewModel(desk.jobs, 1, desk.workspace, desk.preparing, runs);
    private final TrainActions asked = new TrainActions(desk.workspace, desk.navigation, train);

    @SuppressWarnings("NullAway.Init") // made when the window is
    private TrainView view;

    @Start
    void start(Stage stage) {
        Ground ground = desk.ground(Path.of("target", "recent"));
        view = new TrainView(ground, train, runs, asked, FilmView.beneath(ground, runs));
        stage.setScene(
                new Scene(new HBox(view.parts().centre(), view.parts().settings()), 900, 700));
        stage.show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void startDrawsACurveThatCanBeExported(FxRobot robot) {
        ButtonBase start = ScreenDesk.headed(view, "▶ Start");
        assertTrue(start.isFocusTraversable(), "reached by keyboard");
        robot.interact(start::fire);
        ChartView chart = robot.lookup(".chart-canvas").queryAs(ChartView.class);
        assertTrue(chart.isVisible());
        assertTrue(
                chart.getAccessibleText().startsWith("cross-entropy loss after each epoch."),
                chart.getAccessibleText());
        // a head, and 61 points of training and of validation
        assertEquals(1 + 2 * 61, chart.pictureProperty().get().orElseThrow().table().size());
        assertTrue(view.parts().header().subtitle().get().plain().contains("60 epochs"));
    }

    /// Space would else press the window's first button, which leads to the start page.
    @Test
    void aGreyedButtonLeavesTheKeyboardOnThisScreen(FxRobot robot) {
        ButtonBase start = ScreenDesk.headed(view, "▶ Start");
        Scene scene = view.parts().centre().getScene();
        robot.interact(
                () -> {
                    HBox all = (HBox) scene.getRoot();
                    all.getChildren().addFirst(new Button("away"));
                    all.getChildren().add(new HBox(headed()));
                    start.requestFocus();
                    start.fire();
                    assertSame(view.parts().centre(), scene.getFocusOwner());
                });
    }

    private Node[] headed() {
        return view.parts().header().buttons().toArray(Node[]::new);
    }

    /// On a projector, where the bar under the curve is left out, this is the way into the film.
    @Test
    void aClickOnTheCurveGoesToTheStepUnderTheMouse(FxRobot robot) {
        robot.interact(() -> train.start(Knobs.with(network(), "epochs", "10")));
        ChartView chart = robot.lookup(".chart-canvas").queryAs(ChartView.class);
        Plot plot = (Plot) chart.pictureProperty().get().orElseThrow();
        double epoch =
                plot.xAt(chart.getWidth() / 2, chart.getWidth(), chart.getHeight(), Theme.LIGHT);
        robot.interact(() -> click(chart));
        List<String> said =
                robot.lookup(".label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList();
        assertTrue(said.contains("epoch " + Math.round(epoch) + " of 10"), said.toString());
    }

    private static void click(ChartView chart) {
        double x = chart.getWidth() / 2;
        double y = chart.getHeight() / 2;
        PickResult at = new PickResult(chart, x, y);
        chart.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        at));
    }

    @Test
    void startDoesNotQuietlyTrainWithTheFormerValueOfAFieldThatIsWrong(FxRobot robot) {
        TextField field =
                robot.from(view.parts().settings()).lookup(".knob-field").queryAs(TextField.class);
        robot.interact(() -> field.setText("64,none"));
        robot.interact(() -> ScreenDesk.headed(view, "▶ Start").fire());
        assertTrue(desk.workspace.runs().isEmpty(), "nothing was trained");
        Notice notice = desk.workspace.notices().getFirst();
        assertTrue(notice.what().contains("Hidden takes"), notice.what());
        assertEquals(field, field.getScene().getFocusOwner());
        robot.interact(() -> field.setText("4"));
        robot.interact(() -> ScreenDesk.headed(view, "▶ Start").fire());
        assertEquals(1, desk.workspace.runs().size(), "what is typed is taken without Enter");
        assertTrue(train.algorithmProperty().get().orElseThrow().toString().contains("hidden=[4]"));
    }

    @Test
    void noButtonMovesWhileARunGoesOn(FxRobot robot) {
        var before = java.util.List.copyOf(view.parts().header().buttons());
        robot.interact(() -> ScreenDesk.headed(view, "▶ Start").fire());
        assertEquals(before, view.parts().header().buttons());
        ButtonBase pause = ScreenDesk.headed(view, "❚❚ Pause");
        assertTrue(pause.isDisabled(), "nothing goes on any more");
        String why = String.valueOf(pause.getParent().getAccessibleHelp());
        assertTrue(why.startsWith("Nothing is training"), why);
    }

    @Test
    void otherDataShowTheModelThatWouldBeTrained(FxRobot robot) {
        ComboBox<?> box = (ComboBox<?>) view.parts().settings().lookup(".combo-box");
        robot.interact(() -> box.getSelectionModel().selectLast());
        robot.interact(() -> desk.workspace.open(TinyStudies.prices()));
        robot.interact(() -> desk.workspace.open(TinyStudies.churn()));
        String title = ModelNames.title(train.algorithmProperty().get().orElseThrow());
        assertEquals(title, box.getButtonCell().getText());
        assertEquals(box.getValue(), box.getSelectionModel().getSelectedItem());
    }

    @Test
    void sixteenSeedsAreDrawnAsABandAndTheCoachSaysHowMuchIsLuck(FxRobot robot) {
        ButtonBase seeds = ScreenDesk.button(view.parts().centre(), "16 seeds").orElseThrow();
        assertTrue(seeds.isDisabled(), "there is no run");
        robot.interact(
                () -> train.start(Knobs.with(Knobs.with(network(), "hidden", "4"), "epochs", "5")));
        assertTrue(!seeds.isDisabled() && seeds.isFocusTraversable());
        robot.interact(seeds::fire);
        ChartView chart = robot.lookup(".chart-canvas").queryAs(ChartView.class);
        assertTrue(
                chart.getAccessibleText().contains("The band of all seeds at 5"),
                chart.getAccessibleText());
        List<String> titles = view.parts().coach().stream().map(CoachCard::title).toList();
        assertTrue(titles.contains("How much of it is luck?"), titles.toString());
    }

    private static Algorithm network() {
        return ModelNames.usual("mlp").orElseThrow();
    }

    @Test
    void theMetricHasATabOfItsOwn(FxRobot robot) {
        String metric = Sentence.metricName(desk.workspace.study().orElseThrow().metric());
        robot.interact(() -> ScreenDesk.headed(view, "▶ Start").fire());
        robot.interact(() -> ScreenDesk.button(view.parts().centre(), metric).orElseThrow().fire());
        ChartView chart = robot.lookup(".chart-canvas").queryAs(ChartView.class);
        assertTrue(chart.getAccessibleText().startsWith(metric), chart.getAccessibleText());
    }

    @Test
    void logScaleIsTickedWhereTheAxisIsAlwaysOne(FxRobot robot) {
        robot.interact(ScreenDesk.headed(view, "▶ Start")::fire);
        CheckBox log =
                robot.lookup(
                                node ->
                                        node instanceof CheckBox box
                                                && box.getText().startsWith("Log"))
                        .queryAs(CheckBox.class);
        robot.interact(
                () -> ScreenDesk.button(view.parts().centre(), "Gradients").orElseThrow().fire());
        assertTrue(log.isSelected() && log.isDisabled(), "by powers of ten, whatever is chosen");
        robot.interact(() -> ScreenDesk.button(view.parts().centre(), "Loss").orElseThrow().fire());
        assertFalse(log.isSelected(), "nobody has chosen it");
        robot.interact(log::fire);
        Plot plot =
                (Plot)
                        robot.lookup(".chart-canvas")
                                .queryAs(ChartView.class)
                                .pictureProperty()
                                .get()
                                .orElseThrow();
        assertTrue(plot.y().log());
    }

    @Test
    void acceptingTheGuessesGoesToTrain(FxRobot robot) {
        robot.interact(() -> view.actions().getFirst().run().run());
        assertEquals(LifecycleStep.TRAIN, desk.navigation.here().orElseThrow());
        assertEquals(4, desk.workspace.runs().size(), "three baselines and the network");
    }

    @Test
    void whatWasRefusedIsNotSaidAnyMoreOnceTheFieldIsMended(FxRobot robot) {
        TextField field =
                robot.from(view.parts().settings()).lookup(".knob-field").queryAs(TextField.class);
        String before = field.getText();
        robot.interact(() -> field.setText("64,none"));
        robot.interact(() -> ScreenDesk.headed(view, "▶ Start").fire());
        assertEquals(1, desk.workspace.notices().size());
        robot.interact(
                () -> {
                    field.setText(before);
                    field.fireEvent(new javafx.event.ActionEvent());
                });
        assertTrue(desk.workspace.notices().isEmpty());
    }

    @Test
    void aFieldThatIsFoldedAwayIsUnfoldedWhereItIsWrong(FxRobot robot) {
        TextField field =
                robot.from(view.parts().settings()).lookup(".knob-field").queryAs(TextField.class);
        HBox room = (HBox) view.parts().settings().getParent();
        desk.navigation.whenUnfolding(() -> room.getChildren().add(view.parts().settings()));
        robot.interact(
                () -> {
                    field.setText("64,none");
                    room.getChildren().remove(view.parts().settings());
                    ScreenDesk.headed(view, "▶ Start").fire();
                });
        assertEquals(field, field.getScene().getFocusOwner());
    }

    @Test
    void whatWasNeverLookedAtIsNotDone(FxRobot robot) {
        robot.interact(() -> ScreenDesk.headed(view, "▶ Start").fire());
        assertEquals(StepState.OPEN, view.parts().state().getValue());
        robot.interact(view::shown);
        assertEquals(StepState.DONE, view.parts().state().getValue());
        robot.interact(() -> desk.workspace.open(TinyStudies.prices()));
        assertEquals(StepState.OPEN, view.parts().state().getValue());
    }
}
