package org.fundi.app.split;

import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.seal.Seen;

/// One of the three parts of the rows.
enum Part {
    TRAINING,
    VALIDATION,
    TEST;

    String title() {
        return switch (this) {
            case TRAINING -> Words.of("split.part.training");
            case VALIDATION -> Words.of("split.part.validation");
            case TEST -> Words.of("split.part.test");
        };
    }

    /// @param seen how many of the test rows have been looked at
    String use(Seen seen) {
        return switch (this) {
            case TRAINING -> Words.of("split.use.training");
            case VALIDATION -> Words.of("split.use.validation");
            case TEST ->
                    seen.untouched()
                            ? Words.of("split.use.test.sealed")
                            : Words.of(
                                    "split.use.test.opened",
                                    Numbers.whole(seen.seen()),
                                    Numbers.whole(seen.rows()));
        };
    }

    /// The style class of its colour.
    String style() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
