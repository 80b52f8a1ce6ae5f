package org.fundi.app.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/// Keys for actions. `Shortcut` is Ctrl, on macOS Cmd.
final class Shortcuts {
    private Shortcuts() {}

    static void install(Scene scene, List<Action> actions) {
        for (Action action : actions) {
            if (action.shortcut().isEmpty()) continue;
            scene.getAccelerators()
                    .put(
                            KeyCombination.valueOf(action.shortcut()),
                            () -> {
                                if (action.enabled().get()) action.run().run();
                            });
        }
    }

    /// As the system writes it, such as Ctrl+Z; empty for none.
    static String shown(String shortcut) {
        return shortcut.isEmpty() ? "" : KeyCombination.valueOf(shortcut).getDisplayText();
    }
}
