package org.fundi.app.split;

import org.fundi.app.text.Words;

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

    String use() {
        return switch (this) {
            case TRAINING -> Words.of("split.use.training");
            case VALIDATION -> Words.of("split.use.validation");
            case TEST -> Words.of("split.use.test");
        };
    }

    /// The style class of its colour.
    String style() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
