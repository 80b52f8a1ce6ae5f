package org.fundi.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Arrows;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;

/// The steps that are built, each with its state: ✓ done, ! attention, its number while open.
final class Rail extends VBox {
    static final double WIDTH = 216;
    static final double ICONS = 52;

    private final Navigation navigation;
    private final Label heading = Texts.label(Words.of("rail.heading"), "rail-heading");
    private final Label labs = Texts.label(Words.of("rail.labs"), "rail-heading");
    private final Label tutorials = Texts.label(Words.of("rail.tutorials"), "rail-heading");

    Rail(Navigation navigation) {
        this.navigation = navigation;
        getStyleClass().add("rail");
        getChildren().add(heading);
        wide(true, 1);
    }

    /// Lists these, once.
    void fill(List<Screen> screens) {
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : screens) {
            if (screen.step().isLab() && !getChildren().contains(labs)) getChildren().add(labs);
            if (screen.step() == LifecycleStep.LESSONS) getChildren().add(tutorials);
            getChildren().add(item(navigation, screen, screens.indexOf(screen) + 1, group));
        }
    }

    /// @param scale of the theme
    void wide(boolean wide, double scale) {
        double width = (wide ? WIDTH : ICONS) * scale;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        Cards.show(heading, wide);
        Cards.show(labs, wide);
        Cards.show(tutorials, wide);
        for (var child : getChildren()) {
            if (child instanceof ToggleButton item) {
                item.setContentDisplay(wide ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            }
        }
    }

    private static ToggleButton item(
            Navigation navigation, Screen screen, int number, ToggleGroup group) {
        LifecycleStep step = screen.step();
        Label sign = new Label();
        sign.getStyleClass().add("step-sign");
        ToggleButton item = new ToggleButton(step.title(), sign);
        item.getStyleClass().add("rail-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setToggleGroup(group);
        item.setOnAction(
                _ -> {
                    item.setSelected(true);
                    navigation.go(step);
                });
        Arrows.take(item, () -> navigation.go(step));
        navigation
                .hereProperty()
                .addListener((_, _, here) -> item.setSelected(here.equals(Optional.of(step))));
        item.setSelected(navigation.here().equals(Optional.of(step)));
        navigation
                .hiddenProperty()
                .addListener((_, _, now) -> Cards.show(item, !now.contains(step)));
        screen.parts().state().addListener((_, _, state) -> show(item, sign, step, state, number));
        show(item, sign, step, screen.parts().state().getValue(), number);
        return item;
    }

    private static void show(
            ToggleButton item, Label sign, LifecycleStep step, StepState state, int number) {
        sign.getStyleClass().removeAll("done", "attention");
        String said =
                switch (state) {
                    case OPEN -> {
                        sign.setText(step.isOnTheWay() ? String.valueOf(number) : "◦");
                        yield Words.of("step.state.open");
                    }
                    case DONE -> {
                        sign.setText("✓");
                        sign.getStyleClass().add("done");
                        yield Words.of("step.state.done");
                    }
                    case ATTENTION -> {
                        sign.setText("!");
                        sign.getStyleClass().add("attention");
                        yield Words.of("step.state.attention");
                    }
                };
        String whole =
                step.isOnTheWay()
                        ? step.title() + ": " + Words.of("step.state", number, said)
                        : step.title();
        item.setAccessibleText(whole);
        Terms.tip(item, whole);
    }
}
