/// What is handed in about a run: one HTML page that tells all of it, to be read and printed.
///
/// Must not know any window: it is made on the command line, too.
@NullMarked
package org.fundi.app.report;

import org.jspecify.annotations.NullMarked;
