package org.fundi.app.workspace;

import java.util.Optional;
import org.fundi.engine.experiment.Interrupted;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;

/// Where what happens to runs is written down.
public interface RunBook {

    /// A run begins; on the screen's thread.
    Page begin(RunRow row, Algorithm algorithm, Basis basis);

    /// The page of a run of before.
    Page of(int run);

    /// What is written of one run.
    interface Page {
        /// Nothing.
        Page BLANK =
                new Page() {
                    @Override
                    public Watcher recording(Watcher watcher) {
                        return watcher;
                    }

                    @Override
                    public Optional<Interrupted> goOn() {
                        return Optional.empty();
                    }
                };

        /// Puts whoever writes down around whoever watches. Not on the screen's thread: it waits
        /// until the run's beginning is written.
        Watcher recording(Watcher watcher);

        /// The run was broken off and goes on; not on the screen's thread.
        ///
        /// @return from where; nothing where it begins again
        /// @throws org.fundi.engine.setting.Refusal where what was kept of it is damaged
        Optional<Interrupted> goOn();
    }

    /// Nothing is written down.
    RunBook NONE =
            new RunBook() {
                @Override
                public Page begin(RunRow row, Algorithm algorithm, Basis basis) {
                    return Page.BLANK;
                }

                @Override
                public Page of(int run) {
                    return Page.BLANK;
                }
            };
}
