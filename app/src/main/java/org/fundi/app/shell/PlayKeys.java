package org.fundi.app.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;

/// Keys that play the film of a screen, wherever the keyboard is but in a field.
final class PlayKeys {
    private final Supplier<Optional<Playable>> film;

    private PlayKeys(Supplier<Optional<Playable>> film) {
        this.film = film;
    }

    /// @param film of the screen that is shown
    static void install(Node root, Supplier<Optional<Playable>> film) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, new PlayKeys(film)::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || isTaken(event)) return;
        film.get().filter(playable -> does(playable, event)).ifPresent(_ -> event.consume());
    }

    /// @return whether the key means something here
    private static boolean does(Playable film, KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> film.playOrPause();
            case RIGHT -> film.step(1);
            case LEFT -> film.step(-1);
            case UP -> {
                return film.rise(1);
            }
            case DOWN -> {
                return film.rise(-1);
            }
            case PLUS, ADD, EQUALS -> film.quicker(1);
            case MINUS, SUBTRACT -> film.quicker(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// A field keeps its keys, and what the person has gone to with the keyboard keeps Space.
    private static boolean isTaken(KeyEvent event) {
        if (!(event.getTarget() instanceof Node target)) return false;
        Scene scene = target.getScene();
        Node owner =
                scene == null || scene.getFocusOwner() == null ? target : scene.getFocusOwner();
        return switch (owner) {
            case Slider _ -> true;
            case Node node when Focus.isTyping(node) -> true;
            case ButtonBase button -> button.isFocusVisible();
            default -> false;
        };
    }
}
