package org.fundi.app.lab;

import java.util.Optional;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Study;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.setting.Refusal;

/// In place of a lab's pictures: what is missing of the open project, what to do about it, the way
/// back to data that are generated and the way to where the missing is made.
public final class MissingCard extends VBox {
    private final Ground ground;
    private final String source;
    private final Optional<LifecycleStep> made;
    private final Runnable generate;
    private Optional<String> shown = Optional.empty();

    /// @param source path of the setting that says where the data come from
    /// @param generate takes generated data
    public MissingCard(Ground ground, String source, Runnable generate) {
        this(ground, source, Optional.empty(), generate);
    }

    /// @param made the step where the missing is made, once it is said what to predict
    public MissingCard(
            Ground ground, String source, Optional<LifecycleStep> made, Runnable generate) {
        super(8);
        this.ground = ground;
        this.source = source;
        this.made = made;
        this.generate = generate;
        getStyleClass().add("card");
    }

    /// @param rules of a teacher, who may have fixed where the data come from
    public void show(Refusal why, Handout rules) {
        Optional<Action> way = way();
        String now = why.what() + why.remedy() + rules.fixes(source) + way.map(Action::name);
        if (shown.equals(Optional.of(now))) return;
        shown = Optional.of(now);
        FlowPane actions = new FlowPane(8, 8);
        if (!rules.fixes(source)) {
            actions.getChildren().add(Cards.button(Words.of("lab.generate"), generate));
        }
        way.ifPresent(it -> actions.getChildren().add(Cards.button(it.name(), it.run())));
        getChildren()
                .setAll(
                        Texts.wrapped(Saying.sentence(why.what()), "card-title"),
                        Texts.wrapped(Saying.remedy(why.remedy())),
                        actions);
    }

    /// To a file where none is open, to Frame where it is not said what to predict, and then to
    /// where the missing is made.
    private Optional<Action> way() {
        Navigation navigation = ground.navigation();
        Optional<Study> study = ground.workspace().study();
        if (study.isEmpty()) {
            return Optional.of(Action.of(Words.of("no-file.welcome"), navigation::goToWelcome));
        }
        Optional<LifecycleStep> step =
                study.get().plan().isEmpty() ? Optional.of(LifecycleStep.FRAME) : made;
        return step.filter(navigation::canGo)
                .map(it -> Action.of(Words.of("action.go", it.title()), () -> navigation.go(it)));
    }

    /// It is being looked for.
    public void seek(String what) {
        shown = Optional.empty();
        getChildren().setAll(Texts.wrapped(what, "quiet"));
    }
}
