package org.fundi.app.chart;

import java.util.List;
import java.util.Optional;
import org.fundi.app.style.Theme;

/// A picture of numbers: can be painted at any size, said in words, and written as a table. Knows
/// no window.
public interface Picture {
    void paint(Pen pen, double width, double height, Theme theme);

    /// What a person sees in it, for those who don't see it.
    String description();

    /// The numbers in it: a line of names, then the rows.
    List<List<String>> table();

    /// The numbers under the mouse, painted over the picture. Nothing by default.
    default void pointAt(
            Pen pen, double width, double height, Theme theme, double mouseX, double mouseY) {}

    /// What is said of this place on hover; empty where the picture has nothing to say of any.
    default Optional<String> told(double width, double height, Theme theme, double x, double y) {
        return Optional.empty();
    }
}
