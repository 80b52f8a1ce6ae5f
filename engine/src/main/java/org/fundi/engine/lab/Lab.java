package org.fundi.engine.lab;

import java.util.Set;
import org.fundi.engine.setting.Refusal;

/// All that one lab is set to: a record of knobs. Equal settings give equal figures on every
/// machine, so a lab is handed on by its settings alone; see [LabText].
public interface Lab {

    /// What its text begins with: a short word in small letters.
    String key();

    /// The same before a learner has done anything in it: a seat's result counts for the lab that
    /// was handed out where both are the same task.
    default Lab task() {
        return this;
    }

    /// The same with what a line left unsaid chosen so that it goes with what it said.
    ///
    /// @param named paths of the settings that were said
    default Lab suited(Set<String> named) {
        return this;
    }

    /// Whether settings fit each other that are right one by one.
    ///
    /// @throws Refusal where they don't
    default void check() {}

    /// Whether a setting makes any difference as the others stand; what does not is left out of the
    /// form.
    ///
    /// @param path such as `points.noise`
    default boolean uses(String path) {
        return true;
    }
}
