/// The project the window works on: what is written to it as it happens, and what comes back of it.
///
/// Must not know a control, nor a screen but Train's runs.
@NullMarked
package org.fundi.app.project;

import org.jspecify.annotations.NullMarked;
