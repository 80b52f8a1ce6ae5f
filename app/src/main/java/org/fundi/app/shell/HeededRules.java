package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.ClassRules;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;

/// What a teacher has settled in a project, as the window shows it: hidden steps are left out of
/// the rail, fixed ones are looked at only, and a card says so.
final class HeededRules {
    private final Workspace workspace;
    private final Navigation navigation;
    private final ObservableValue<Optional<CoachCard>> card; // kept, or its listeners are lost
    private List<Screen> screens = List.of();

    HeededRules(Workspace workspace, Navigation navigation) {
        this.workspace = workspace;
        this.navigation = navigation;
        card =
                Bindings.createObjectBinding(
                        () -> card(workspace.rules(), navigation.here()),
                        workspace.rulesProperty(),
                        navigation.hereProperty());
        workspace.rulesProperty().addListener((_, _, now) -> heed(now));
    }

    /// These screens heed them from now on.
    void attend(List<Screen> built) {
        screens = List.copyOf(built);
        heed(workspace.rules());
    }

    /// Whether this step is not hidden.
    ObservableValue<Boolean> shows(LifecycleStep step) {
        return navigation.hiddenProperty().map(hidden -> !hidden.contains(step));
    }

    private void heed(ClassRules rules) {
        navigation.hide(
                rules.hidden(),
                step ->
                        workspace.say(
                                Notice.refused(
                                        Words.of("class.rules.hidden", step.title()),
                                        Words.of("class.rules.remedy"))));
        for (Screen screen : screens) {
            if (ClassRules.FIXABLE.contains(screen.step())) {
                screen.fix(rules.fixed().contains(screen.step()));
            }
        }
    }

    /// Says on every step of the project what a teacher has settled; empty where nothing is.
    ObservableValue<Optional<CoachCard>> card() {
        return card;
    }

    private Optional<CoachCard> card(ClassRules rules, Optional<LifecycleStep> here) {
        if (rules.equals(ClassRules.NONE) || here.filter(LifecycleStep::isFree).isPresent()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        if (!rules.fixed().isEmpty()) said.add(Words.of("class.rules.fixes", named(rules.fixed())));
        if (!rules.hidden().isEmpty()) {
            said.add(Words.of("class.rules.hides", named(rules.hidden())));
        }
        if (!rules.fixedSettings().isEmpty() || !rules.hiddenSettings().isEmpty()) {
            said.add(Words.of("class.rules.settings"));
        }
        return Optional.of(
                CoachCard.remark(
                        Words.of("class.rules.title"),
                        String.join(" ", said),
                        Action.of(Words.of("class.rules.lift"), workspace::liftRules)));
    }

    private static String named(Collection<LifecycleStep> steps) {
        return steps.stream().sorted().map(LifecycleStep::title).collect(Collectors.joining(", "));
    }
}
