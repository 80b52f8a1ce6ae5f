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
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.fundi.app.style.WhyGreyed;
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

    /// Each with the step it was seen in.
    private final Set<String> silent = new TreeSet<>();

    private int speaking;

    @SuppressWarnings("NullAway.Init") // made when there is a stage
    private WholeWindow window;

    @Start
    void start(Stage stage) {
        window = new WholeWindow(stage, 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsGreyedSaysWhy() throws IOException {
        Path table = Files.writeString(folder.resolve("calls.csv"), calls());
        WaitForAsyncUtils.waitForAsyncFx(
                120_000,
                () -> {
                    window.drop(table);
                    lookAtAll();
                    window.compare();
                    lookAtAll();
                    return 0;
                });
        assertEquals(Set.of(), silent);
        assertTrue(speaking > 20, speaking + " were greyed at all");
    }

    private void lookAtAll() {
        Parent root = window.scene().getRoot();
        Set<Node> rail = root.lookupAll(".rail-item");
        for (Node node : rail) {
            ToggleButton step = (ToggleButton) node;
            step.fire();
            window.settle();
            look(root, step.getText());
        }
        ((ToggleButton) rail.iterator().next()).fire();
        window.settle();
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
