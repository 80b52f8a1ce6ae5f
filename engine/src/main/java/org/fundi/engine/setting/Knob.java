package org.fundi.engine.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A setting that a person may turn: its sensible range and what it does.
///
/// Stands on a record component of type int, double, boolean, enum, `List<Integer>` or a nested
/// record of knobs. From this one declaration come the form on the screen, `--set name=value`, the
/// saved file and the list that `fundi models` prints. For a list, the range is that of each item.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Knob {
    double min() default 0;

    double max() default 1;

    Scale scale() default Scale.LINEAR;

    /// One or two sentences in a learner's words.
    String help();

    /// What scikit-learn takes where its default differs from ours; empty where it does not.
    String scikitLearn() default "";

    /// Another knob of the same record and the value it must have for this one to matter, such as
    /// `numbers=constant`, or the values, such as `kind=adam|adamw`; empty where it always matters.
    String usedWhen() default "";

    /// How a slider runs from min to max.
    enum Scale {
        LINEAR,
        LOG
    }
}
