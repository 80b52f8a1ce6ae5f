/// What the person is working on: the study, its former values, its runs.
///
/// Must not know any control or screen.
@NullMarked
package org.fundi.app.workspace;

import org.jspecify.annotations.NullMarked;
