package org.fundi.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TipTest {
    @SuppressWarnings("NullAway.Init") // made when there is a stage
    private TextField first;

    @SuppressWarnings("NullAway.Init")
    private TextField second;

    @SuppressWarnings("NullAway.Init")
    private TextField third;

    @Start
    void start(Stage stage) {
        first = new TextField();
        second = new TextField();
        Terms.tip(second, "How far the weights move each time.");
        third = new TextField();
        Terms.tip(third, "How many rows make one step.");
        HBox line = new HBox(4, new Label("Batch size"), third);
        VBox.setMargin(line, new Insets(0, 0, 0, 500));
        VBox fields = new VBox(4, first, second, line);
        fields.setPadding(new Insets(300, 40, 40, 40));
        stage.setScene(new Scene(fields, 900, 500));
        stage.show();
    }

    @Test
    void whatTheKeyboardComesToIsToldAboveItAndNoLongerWhenItIsTypedInto(FxRobot robot) {
        robot.interact(first::requestFocus);
        robot.type(KeyCode.TAB);
        List<Window> told = told();
        assertEquals(1, told.size());
        double top = second.localToScreen(second.getLayoutBounds()).getMinY();
        assertTrue(told.getFirst().getY() + told.getFirst().getHeight() <= top);
        robot.type(KeyCode.DIGIT1);
        assertEquals("1", second.getText());
        assertEquals(List.of(), told());
    }

    @Test
    void whereThereIsRoomAtTheLeftOfItsLineNoOtherFieldIsCovered(FxRobot robot) {
        robot.interact(second::requestFocus);
        robot.type(KeyCode.TAB);
        List<Window> told = told();
        assertEquals(1, told.size());
        double left =
                third.getParent().localToScreen(third.getParent().getLayoutBounds()).getMinX();
        assertTrue(told.getFirst().getX() + told.getFirst().getWidth() <= left + 16, "its shadow");
    }

    @Test
    void whatIsScrolledAwayLeavesNoRemarkBehind(FxRobot robot) {
        robot.interact(first::requestFocus);
        robot.type(KeyCode.TAB);
        assertEquals(1, told().size());
        robot.moveTo(first).scroll(1, VerticalDirection.DOWN);
        assertEquals(List.of(), told());
        robot.type(KeyCode.TAB).press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertEquals(1, told().size(), "and comes again with the keyboard");
    }

    private static List<Window> told() {
        return Window.getWindows().stream()
                .filter(it -> it instanceof Tooltip && it.isShowing())
                .toList();
    }
}
