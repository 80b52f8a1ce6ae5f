package org.fundi.app.job;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.fundi.engine.setting.Refusal;

/// Opens a window only to see that it opens, for a process that does nothing else.
public final class TrialWindow {
    private static final int SECONDS = 60;
    private final CompletableFuture<Duration> firstFrame = new CompletableFuture<>();

    private TrialWindow() {}

    /// Starts JavaFX, waits until the window has passed, and ends JavaFX.
    ///
    /// @param open opens the window, on the screen's thread, and says when it has [#passed]
    /// @return from the start of the process to the first frame
    /// @throws Refusal where no window opens
    public static Duration open(Consumer<TrialWindow> open) {
        TrialWindow trial = new TrialWindow();
        try {
            Platform.startup(() -> trial.begin(open));
            Duration firstFrame = trial.firstFrame.get(SECONDS, TimeUnit.SECONDS);
            Platform.exit();
            return firstFrame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("it was interrupted");
        } catch (TimeoutException e) {
            throw refused("nothing was painted within %d s".formatted(SECONDS));
        } catch (ExecutionException e) {
            throw refused(String.valueOf(e.getCause()));
        } catch (RuntimeException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private void begin(Consumer<TrialWindow> open) {
        try {
            open.accept(this);
        } catch (RuntimeException e) {
            firstFrame.completeExceptionally(e);
        }
    }

    /// All of the window was made, and it is closed.
    ///
    /// @param afterStart when its first frame was painted
    public void passed(Duration afterStart) {
        firstFrame.complete(afterStart);
    }

    private static Refusal refused(String why) {
        return new Refusal(
                "no window opens here: " + why,
                "see whether other programs open windows here; 'fundi self-test --no-window' checks the rest");
    }
}
