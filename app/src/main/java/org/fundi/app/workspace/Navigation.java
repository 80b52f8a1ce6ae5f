package org.fundi.app.workspace;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where in the workbench the person is: at a step, or at the welcome (empty).
public final class Navigation {
    private final ReadOnlyObjectWrapper<Optional<LifecycleStep>> here =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<LifecycleStep>> hereProperty() {
        return here.getReadOnlyProperty();
    }

    public Optional<LifecycleStep> here() {
        return here.get();
    }

    public void go(LifecycleStep step) {
        here.set(Optional.of(step));
    }

    public void goToWelcome() {
        here.set(Optional.empty());
    }
}
