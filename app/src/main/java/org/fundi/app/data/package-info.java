/// Data: the cells, what each column is for, how the file was read, what was found; and a file that
/// was refused.
///
/// Must not know other screens.
@NullMarked
package org.fundi.app.data;

import org.jspecify.annotations.NullMarked;
