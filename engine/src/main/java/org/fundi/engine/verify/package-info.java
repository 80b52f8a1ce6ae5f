/// The marking desk: what speaks for and against a project that was handed in, each remark with
/// what was seen.
///
/// Must not know a concrete algorithm, step or metric; judges files, never people.
@NullMarked
package org.fundi.engine.verify;

import org.jspecify.annotations.NullMarked;
