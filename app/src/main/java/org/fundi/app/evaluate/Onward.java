package org.fundi.app.evaluate;

import java.util.function.Consumer;
import org.fundi.engine.data.Table;

/// Where Evaluate leads on to.
///
/// @param predict takes one row, as it is in the file, to where it can be predicted
/// @param report asks where to, and makes the report of the run that is looked at
public record Onward(Consumer<Table> predict, Runnable report) {}
