package org.fundi.app;

import java.util.List;
import java.util.function.Supplier;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.breaking.BreakingView;
import org.fundi.app.lab.race.RaceView;
import org.fundi.app.shell.Ground;

/// The labs on generated data.
final class LabScreens {
    private LabScreens() {}

    /// In the order of the rail: one line each.
    static List<Supplier<LabScreen>> of(Ground ground) {
        return List.of(() -> new RaceView(ground), () -> new BreakingView(ground));
    }
}
