package org.fundi.app.style;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A few choices side by side, one of them taken.
public final class Tabs {
    private Tabs() {}

    /// @param chosen follows the tabs, and they it
    public static <T> HBox of(List<T> choices, Function<T, String> name, ObjectProperty<T> chosen) {
        HBox row = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton tab = new ToggleButton(name.apply(choice));
            tab.getStyleClass().add("tab-choice");
            if (choice == choices.getFirst()) tab.getStyleClass().add("first");
            if (choice == choices.getLast()) tab.getStyleClass().add("last");
            tab.setToggleGroup(group);
            tab.setSelected(choice.equals(chosen.get()));
            tab.setOnAction(
                    _ -> {
                        tab.setSelected(true);
                        chosen.set(choice);
                    });
            Arrows.take(tab, () -> chosen.set(choice));
            chosen.addListener((_, _, now) -> tab.setSelected(choice.equals(now)));
            row.getChildren().add(tab);
        }
        return row;
    }
}
