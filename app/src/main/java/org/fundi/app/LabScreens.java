package org.fundi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fundi.app.classroom.ClassSheet;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.Labs;
import org.fundi.app.lab.breaking.BreakingView;
import org.fundi.app.lab.overfitting.OverfittingView;
import org.fundi.app.lab.playground.PlaygroundView;
import org.fundi.app.lab.race.RaceView;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.welcome.WelcomeViewModel;

/// The labs on generated data, and the way to them.
final class LabScreens {
    /// In the order of the rail: one line each.
    private static final List<Function<Ground, LabScreen>> ALL =
            List.of(RaceView::new, OverfittingView::new, PlaygroundView::new, BreakingView::new);

    private final Ground ground;
    private final Labs labs;
    private final List<LabScreen> made = new ArrayList<>();

    /// @param files where a lab's text may be pasted
    LabScreens(Ground ground, WelcomeViewModel files) {
        this.ground = ground;
        labs = new Labs(ground.jobs(), ground.workspace(), ground.navigation());
        files.whenLab(labs::open);
    }

    Labs labs() {
        return labs;
    }

    /// Each makes one, when the window has time for it.
    List<Supplier<Screen>> all() {
        return ALL.stream().<Supplier<Screen>>map(one -> () -> make(one)).toList();
    }

    private LabScreen make(Function<Ground, LabScreen> one) {
        LabScreen screen = one.apply(ground);
        screen.parts().header().buttons().addFirst(ClassSheet.button(screen, ground));
        made.add(screen);
        labs.fill(made);
        return screen;
    }
}
