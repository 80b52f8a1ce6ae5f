package org.fundi.app.lab.breaking;

import java.util.Locale;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.breaking.Fault;

/// What is said of a fault: its name, what it does, and what the curves then show.
final class FaultWords {
    private FaultWords() {}

    static String name(Fault fault) {
        return Words.of(
                switch (fault) {
                    case NONE -> "breaking.none";
                    case WEIGHTS_START_AT_ZERO -> "breaking.zero-weights";
                    case SQUASHED_TWICE -> "breaking.squashed";
                    case RATE_TIMES_100 -> "breaking.rate";
                    case NO_SHUFFLE -> "breaking.no-shuffle";
                    case VALIDATION_ROWS_LEARNT -> "breaking.leak";
                    case LABELS_SHIFTED -> "breaking.shifted";
                    case STEP_BEFORE_BACKWARD -> "breaking.step-first";
                    case STEP_UPHILL -> "breaking.uphill";
                    case GRADIENT_NOT_ZEROED -> "breaking.no-zero";
                    case DROPOUT_IN_VALIDATION -> "breaking.dropout";
                });
    }

    /// The name as a title. What is code keeps its letters.
    static String title(Fault fault) {
        String name = name(fault);
        if (name.indexOf('_') >= 0) return name;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String does(Fault fault) {
        return Words.of(
                switch (fault) {
                    case NONE -> "breaking.none.does";
                    case WEIGHTS_START_AT_ZERO -> "breaking.zero-weights.does";
                    case SQUASHED_TWICE -> "breaking.squashed.does";
                    case RATE_TIMES_100 -> "breaking.rate.does";
                    case NO_SHUFFLE -> "breaking.no-shuffle.does";
                    case VALIDATION_ROWS_LEARNT -> "breaking.leak.does";
                    case LABELS_SHIFTED -> "breaking.shifted.does";
                    case STEP_BEFORE_BACKWARD -> "breaking.step-first.does";
                    case STEP_UPHILL -> "breaking.uphill.does";
                    case GRADIENT_NOT_ZEROED -> "breaking.no-zero.does";
                    case DROPOUT_IN_VALIDATION -> "breaking.dropout.does";
                });
    }

    static String shows(Fault fault) {
        return Words.of(
                switch (fault) {
                    case NONE -> "breaking.none.shows";
                    case WEIGHTS_START_AT_ZERO -> "breaking.zero-weights.shows";
                    case SQUASHED_TWICE -> "breaking.squashed.shows";
                    case RATE_TIMES_100 -> "breaking.rate.shows";
                    case NO_SHUFFLE -> "breaking.no-shuffle.shows";
                    case VALIDATION_ROWS_LEARNT -> "breaking.leak.shows";
                    case LABELS_SHIFTED -> "breaking.shifted.shows";
                    case STEP_BEFORE_BACKWARD -> "breaking.step-first.shows";
                    case STEP_UPHILL -> "breaking.uphill.shows";
                    case GRADIENT_NOT_ZEROED -> "breaking.no-zero.shows";
                    case DROPOUT_IN_VALIDATION -> "breaking.dropout.shows";
                });
    }

    /// What a line's menu calls it.
    static String edit(Fault fault) {
        String name = name(fault);
        return switch (fault.edit()) {
            case NONE -> name;
            case LEFT_OUT -> Words.of("breaking.leave-out", name);
            case SWAPPED -> Words.of("breaking.swap", name);
            case SPOILT -> Words.of("breaking.spoil", name);
        };
    }
}
