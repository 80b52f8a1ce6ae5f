package org.fundi.app.lab.overfitting;

import org.fundi.app.lab.LabWork;
import org.fundi.engine.lab.overfitting.Scene;
import org.fundi.engine.math.Workers;

/// What only some pictures need, worked out once they are looked at.
record Further(RowsRun rows, PartsRun parts, EpochsRun epochs, CuresRun cures) {

    /// @param told when there is more to be seen
    static Further of(LabWork work, Workers workers, Runnable told) {
        return new Further(
                new RowsRun(work.another(), workers, told),
                new PartsRun(work.another(), workers, told),
                new EpochsRun(work.another(), told),
                new CuresRun(work.another(), workers, told));
    }

    void forget() {
        rows.forget();
        parts.forget();
        epochs.forget();
        cures.forget();
    }

    /// @param tab that is looked at
    void ask(Tab tab, Scene scene) {
        if (tab == Tab.ROWS || tab.below(scene.lab()) == Tab.ROWS) rows.ask(scene);
        if (tab == Tab.EPOCHS) epochs.ask(scene);
        if (tab == Tab.PARTS) parts.ask(scene.lab());
    }
}
