package org.fundi.engine.experiment;

import java.util.Optional;
import org.fundi.engine.learning.Model;

/// A moment of a run under way: with the points of its curve so far, all that is needed to go on
/// from there as if nothing had happened.
///
/// @param state what the algorithm needs, see [org.fundi.engine.learning.Training#remember]
/// @param best so far by validation loss; empty before the first step was judged
/// @param seconds of learning so far
@SuppressWarnings("ArrayRecordComponent") // a snapshot, never compared
public record Moment(byte[] state, Optional<Best> best, double seconds) {

    /// The model with the lowest validation loss so far.
    public record Best(Model<?> model, int step, double loss) {}
}
