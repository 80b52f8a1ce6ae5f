/// The Train screen: one run watched while it learns; and the life of every run.
///
/// Must not know any other screen.
@NullMarked
package org.fundi.app.train;

import org.jspecify.annotations.NullMarked;
