package org.fundi.engine.lab;

/// All that one lab is set to: a record of knobs. Equal settings give equal figures on every
/// machine, so a lab is handed on by its settings alone; see [LabText].
public interface Lab {

    /// What its text begins with: a short word in small letters.
    String key();
}
