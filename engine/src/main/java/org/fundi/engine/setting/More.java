package org.fundi.engine.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A setting that most people leave as it is: a form folds it away under "More settings". On a
/// nested record it counts for every knob inside.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface More {}
