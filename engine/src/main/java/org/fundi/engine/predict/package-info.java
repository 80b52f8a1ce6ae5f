/// What a kept model says of rows it has never seen: they are made to fit the columns it learnt
/// from, or refused.
///
/// Must not know where models and rows are kept, or any screen.
@NullMarked
package org.fundi.engine.predict;

import org.jspecify.annotations.NullMarked;
