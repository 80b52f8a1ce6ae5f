package org.fundi.app.workspace;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where in the workbench the person is: at a step, or at the welcome (empty).
public final class Navigation {
    private final ReadOnlyObjectWrapper<Optional<LifecycleStep>> here =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<LifecycleStep>> hidden =
            new ReadOnlyObjectWrapper<>(Set.of());
    private Consumer<LifecycleStep> refused = _ -> {};
    private Runnable unfold = () -> {};
    private Set<LifecycleStep> offered = Set.of(LifecycleStep.values());

    public ReadOnlyObjectProperty<Optional<LifecycleStep>> hereProperty() {
        return here.getReadOnlyProperty();
    }

    public Optional<LifecycleStep> here() {
        return here.get();
    }

    /// Only these steps have a screen; before this is said, all are taken to have one.
    public void offer(Collection<LifecycleStep> built) {
        offered = Set.copyOf(built);
    }

    /// Steps that a teacher has hidden.
    public ReadOnlyObjectProperty<Set<LifecycleStep>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /// @param then told of a hidden step that was to be gone to
    public void hide(Set<LifecycleStep> steps, Consumer<LifecycleStep> then) {
        refused = then;
        hidden.set(Set.copyOf(steps));
    }

    public boolean canGo(LifecycleStep step) {
        return offered.contains(step) && !hidden.get().contains(step);
    }

    /// Does nothing where the step has no screen.
    public void go(LifecycleStep step) {
        if (canGo(step)) here.set(Optional.of(step));
        else if (hidden.get().contains(step)) refused.accept(step);
    }

    /// Shows the settings of the step where they are folded away.
    public void unfoldSettings() {
        unfold.run();
    }

    /// @param then shows them
    public void whenUnfolding(Runnable then) {
        unfold = then;
    }

    public void goToWelcome() {
        here.set(Optional.empty());
    }
}
