package org.fundi.app.cli;

import java.time.Duration;
import java.util.Optional;

/// Opens the window and closes it again: handed in from above, so that the command line itself
/// loads no JavaFX class.
@FunctionalInterface
public interface WindowTrial {
    /// Where there is no screen to open one on.
    WindowTrial NO_WINDOW = Optional::empty;

    /// @return from the start of the process to the first frame that was painted; nothing where
    ///     there is no display
    /// @throws org.fundi.engine.setting.Refusal where the window does not open
    Optional<Duration> firstFrame();
}
