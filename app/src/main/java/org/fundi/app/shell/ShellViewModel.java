package org.fundi.app.shell;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Rich;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Sentence;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;

/// What the frame around the screens shows: the sentence, the theme, and what is folded away.
public final class ShellViewModel {
    /// Below this width, in px, the rail shows icons and the coach is an overlay.
    static final double NARROW = 1100;

    /// How much of the frame there is room for.
    enum Layout {
        WIDE,
        NARROW,
        PROJECTOR
    }

    private final Workspace workspace;
    private final Navigation navigation;
    private final ObjectProperty<Theme> theme;
    private final DoubleProperty width = new SimpleDoubleProperty(1440);
    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>(Layout.WIDE);
    private final ReadOnlyObjectWrapper<Rich> sentence =
            new ReadOnlyObjectWrapper<>(Sentence.of(Optional.empty()));
    private final InvalidationListener stood = _ -> say();
    private Optional<ObservableValue<Standing>> followed = Optional.empty();
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final BooleanProperty railOpen = new SimpleBooleanProperty();
    private final BooleanProperty coachOpen = new SimpleBooleanProperty();
    private final BooleanProperty runsOpen = new SimpleBooleanProperty();

    public ShellViewModel(Workspace workspace, Navigation navigation, ObjectProperty<Theme> theme) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.theme = theme;
        asked.bind(
                workspace.studyProperty().map(study -> study.flatMap(Study::problem).isPresent()));
        width.addListener((_, _, _) -> lay());
        theme.addListener((_, _, _) -> lay());
        workspace.studyProperty().addListener((_, _, _) -> say());
        navigation
                .hereProperty()
                .addListener(
                        (_, _, _) -> {
                            say();
                            railOpen.set(false); // whoever has chosen wants to see it
                        });
        navigation.whenUnfolding(() -> coachOpen.set(true));
        lay();
    }

    Workspace workspace() {
        return workspace;
    }

    Navigation navigation() {
        return navigation;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    void nextTheme() {
        theme.set(theme.get().next());
    }

    /// Of the window, in logical px.
    DoubleProperty widthProperty() {
        return width;
    }

    ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /// What is asked; in a lab on generated data that nothing of the person's is.
    ObservableValue<Rich> sentence() {
        return sentence.getReadOnlyProperty();
    }

    /// What the screen shown says of itself.
    void follow(Optional<ObservableValue<Standing>> standing) {
        followed.ifPresent(former -> former.removeListener(stood));
        followed = standing;
        followed.ifPresent(now -> now.addListener(stood));
        say();
    }

    private void say() {
        boolean free = navigation.here().filter(LifecycleStep::isFree).isPresent();
        if (navigation.here().equals(Optional.of(LifecycleStep.LESSONS))) {
            sentence.set(Rich.of("lesson.sentence"));
            return;
        }
        boolean own = followed.filter(now -> !now.getValue().generated()).isPresent();
        String none = workspace.study().isEmpty() ? "lab.sentence.none" : "lab.sentence.own";
        sentence.set(free ? Rich.of(own ? none : "lab.sentence") : Sentence.of(workspace.study()));
    }

    /// Whether it is said what to predict.
    ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Folded panels that the person has opened; only where they are folded.
    BooleanProperty railOpenProperty() {
        return railOpen;
    }

    BooleanProperty coachOpenProperty() {
        return coachOpen;
    }

    BooleanProperty runsOpenProperty() {
        return runsOpen;
    }

    private void lay() {
        Layout next =
                theme.get().isProjector()
                        ? Layout.PROJECTOR
                        : width.get() < NARROW ? Layout.NARROW : Layout.WIDE;
        if (next == layout.get()) return;
        railOpen.set(false);
        coachOpen.set(false);
        runsOpen.set(false);
        layout.set(next);
    }
}
