package org.fundi.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.app.shell.Ground;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;

/// Where the person comes to when something was opened: the first screen, with a project that has
/// runs these. Who has gone to a lab while it was being opened stays there.
final class Entering {
    private final Ground ground;
    private final Supplier<Optional<LifecycleStep>> first;
    private boolean elsewhere;

    /// @param first the first step that has a screen
    Entering(Ground ground, Supplier<Optional<LifecycleStep>> first) {
        this.ground = ground;
        this.first = first;
        var opening = ground.opener().underWayProperty();
        opening.addListener(
                (_, _, now) -> {
                    if (now.isPresent()) elsewhere = false;
                });
        ground.navigation()
                .hereProperty()
                .addListener(
                        (_, _, now) ->
                                elsewhere =
                                        opening.get().isPresent()
                                                && now.filter(LifecycleStep::isFree).isPresent());
    }

    /// Screens that are not made yet are made now.
    void enter() {
        ground.jobs().hurry();
        boolean stays = elsewhere;
        elsewhere = false;
        if (stays) return;
        Navigation navigation = ground.navigation();
        if (ground.workspace().runs().isEmpty()) first.get().ifPresent(navigation::go);
        else navigation.go(LifecycleStep.TRAIN);
    }
}
