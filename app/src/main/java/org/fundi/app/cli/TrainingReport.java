package org.fundi.app.cli;

import java.util.Map;
import org.fundi.engine.experiment.Watcher;

/// Tells a person or a program how one training goes.
interface TrainingReport extends Watcher {

    /// @param last what came of it: `outcome`, `seconds`, hashes
    void ended(Map<String, Object> last);
}
