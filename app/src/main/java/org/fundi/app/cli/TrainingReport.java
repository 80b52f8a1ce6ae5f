package org.fundi.app.cli;

import java.util.Map;
import org.fundi.engine.experiment.Watcher;

/// Tells a person or a program how one training goes.
interface TrainingReport extends Watcher {

    /// As it was asked for: lines of JSON, or a curve in the terminal.
    static TrainingReport of(Printing printing) {
        return printing.isJson()
                ? new JsonLines(new JsonOutput(printing.out()))
                : new TerminalCurve(printing.out(), printing.err(), System.console() != null);
    }

    /// @param last what came of it: `outcome`, `seconds`, hashes
    void ended(Map<String, Object> last);
}
