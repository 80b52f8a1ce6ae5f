package org.fundi.app.classroom;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Sheet;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.ClassRules;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.setting.Refusal;

/// A project for a class, over the window: what can be changed, what is only looked at, what is
/// left out; then a copy of it is saved.
public final class ProjectClassSheet extends VBox {
    private static final double WIDTH = 760;
    private static final String PROMPT = Words.of("class.project.paths");

    private final Ground ground;
    private final Button copy;
    private final ProjectClassViewModel model = new ProjectClassViewModel();

    /// @param choose asks where the copy is to lie, and goes on with that
    /// @param save writes the copy
    public ProjectClassSheet(
            Ground ground, Consumer<Consumer<Path>> choose, BiConsumer<Path, ClassRules> save) {
        super(12);
        this.ground = ground;
        copy = Cards.button(Words.of("class.project.save"), () -> save(choose, save), "main");
        getChildren()
                .addAll(
                        Texts.wrapped(Words.of("class.project.text")),
                        Cards.titled(Words.of("class.project.steps"), "", steps()),
                        Cards.titled(
                                Words.of("class.project.settings"),
                                "",
                                Fields.paths(
                                        Words.of("class.fixed"), PROMPT, model.fixedProperty()),
                                Fields.paths(
                                        Words.of("class.hidden"), PROMPT, model.hiddenProperty())));
    }

    /// What was typed is looked at before the person is asked where the copy is to lie.
    private void save(Consumer<Consumer<Path>> choose, BiConsumer<Path, ClassRules> save) {
        try {
            ClassRules rules = model.rules();
            choose.accept(chosen -> save.accept(chosen, rules));
        } catch (Refusal why) {
            ground.workspace().refuse(why);
        }
    }

    /// @param window any part of it
    public void open(Node window) {
        model.show(ground.workspace().rules());
        double scale = ground.theme().get().scale();
        new Sheet(
                        Words.of("class.project.title", ground.workspace().projectName()),
                        ground.workspace().notices(),
                        this,
                        WIDTH * scale,
                        copy)
                .open(window);
    }

    private Node steps() {
        GridPane grid = new GridPane(16, 7);
        int row = 0;
        for (LifecycleStep step : model.steps()) {
            Node choices =
                    Tabs.of(
                            ProjectClassViewModel.choices(step),
                            ProjectClassSheet::word,
                            model.at(step));
            grid.addRow(row++, Texts.label(step.title()), choices);
        }
        return grid;
    }

    private static String word(ProjectClassViewModel.Allowed allowed) {
        return switch (allowed) {
            case CHANGE -> Words.of("class.project.change");
            case LOOK -> Words.of("class.project.look");
            case NOTHING -> Words.of("class.project.hide");
        };
    }
}
