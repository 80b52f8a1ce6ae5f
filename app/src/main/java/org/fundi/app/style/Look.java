package org.fundi.app.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Gives a scene its look: the base sheet (AtlantaFX Primer), the theme's colours and sizes, and
/// `fundi.css` on top. The letters are bundled ("Fundi Sans": Inter with tabular figures).
public final class Look {
    public static final String FAMILY = "Fundi Sans";
    private static final String MARK = "fundi-theme-";

    private Look() {}

    /// Loads the bundled letters; harmless when called again.
    public static void loadLetters() {
        for (String face : new String[] {"Regular", "Medium", "Bold"}) {
            InputStream in = Look.class.getResourceAsStream("FundiSans-" + face + ".otf");
            Font.loadFont(Objects.requireNonNull(in, face), 13);
        }
    }

    public static void wear(Scene scene, Theme theme) {
        loadLetters();
        Application.setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
        String sheet =
                Objects.requireNonNull(Look.class.getResource("fundi.css"), "fundi.css")
                        .toExternalForm();
        scene.getStylesheets().setAll(theme.stylesheet(), sheet);
        var classes = scene.getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith(MARK));
        classes.add(mark(theme));
    }

    /// Whether what it stands in is worn for a projector.
    static boolean isProjector(Node node) {
        Scene scene = node.getScene();
        return scene != null && scene.getRoot().getStyleClass().contains(mark(Theme.PROJECTOR));
    }

    private static String mark(Theme theme) {
        return MARK + theme.name().toLowerCase(Locale.ROOT);
    }
}
