package org.fundi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

/// Finds and presses what a person would, in a window that is measured.
final class Buttons {
    private static final int TRIES = 600;
    private static final long BETWEEN = 50;

    private Buttons() {}

    /// Waits until there is such a button that can be pressed, and presses it.
    static void press(Scene scene, Predicate<Node> which) throws Exception {
        await(scene, which, true);
    }

    /// Waits until there is such a button that can be pressed.
    static void await(Scene scene, Predicate<Node> which) throws Exception {
        await(scene, which, false);
    }

    private static void await(Scene scene, Predicate<Node> which, boolean fire) throws Exception {
        for (int tried = 0; tried < TRIES; tried++) {
            if (onScreen(() -> found(scene, which, fire))) return;
            Thread.sleep(BETWEEN);
        }
        throw new IllegalStateException("no such button");
    }

    private static boolean found(Scene scene, Predicate<Node> which, boolean fire) {
        for (Node node : find(scene, which)) {
            if (node.isDisabled() || !(node instanceof ButtonBase button)) continue;
            if (fire) button.fire();
            return true;
        }
        return false;
    }

    /// What stands on a button; empty for anything else.
    static String said(Node node) {
        return node instanceof ButtonBase button && button.getText() != null ? button.getText() : "";
    }

    /// All that is seen and fits.
    static List<Node> find(Scene scene, Predicate<Node> which) {
        List<Node> found = new ArrayList<>();
        collect(scene.getRoot(), which, found);
        return found;
    }

    private static void collect(Node node, Predicate<Node> which, List<Node> found) {
        if (!node.isVisible()) return;
        if (which.test(node)) found.add(node);
        if (node instanceof Parent parent && !(node instanceof ButtonBase)) {
            for (Node child : parent.getChildrenUnmodifiable()) collect(child, which, found);
        }
    }

    /// Done on the screen's thread, waited for on this one.
    static <T> T onScreen(Callable<T> what) throws Exception {
        FutureTask<T> task = new FutureTask<>(what);
        Platform.runLater(task);
        return task.get();
    }
}
