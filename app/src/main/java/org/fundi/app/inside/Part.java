package org.fundi.app.inside;

import org.fundi.app.text.Words;

/// What is done with a batch, in this order.
public enum Part {
    FORWARD,
    LOSS,
    BACKWARD,
    UPDATE;

    /// Such as "2 Loss".
    String tab() {
        String key =
                switch (this) {
                    case FORWARD -> "inside.tab.forward";
                    case LOSS -> "inside.tab.loss";
                    case BACKWARD -> "inside.tab.backward";
                    case UPDATE -> "inside.tab.update";
                };
        return Words.of(key, ordinal() + 1);
    }

    /// On the button that leads from here: "Next: loss".
    String next() {
        return Words.of(
                switch (this) {
                    case FORWARD -> "inside.next.loss";
                    case LOSS -> "inside.next.backward";
                    case BACKWARD -> "inside.next.update";
                    case UPDATE -> "inside.next.batch";
                });
    }

    String title() {
        return Words.of(
                switch (this) {
                    case FORWARD -> "inside.forward.title";
                    case LOSS -> "inside.loss.title";
                    case BACKWARD -> "inside.backward.title";
                    case UPDATE -> "inside.update.title";
                });
    }

    /// What happens in it.
    String text() {
        return Words.of(
                switch (this) {
                    case FORWARD -> "inside.forward.text";
                    case LOSS -> "inside.loss.text";
                    case BACKWARD -> "inside.backward.text";
                    case UPDATE -> "inside.update.text";
                });
    }

    /// What its matrices say.
    ///
    /// @param rows of the batch
    String remark(String rows) {
        String key =
                switch (this) {
                    case FORWARD -> "inside.card.forward";
                    case LOSS -> "inside.card.loss";
                    case BACKWARD -> "inside.card.backward";
                    case UPDATE -> "inside.card.update";
                };
        return Words.of(key, rows);
    }

    boolean isLast() {
        return this == UPDATE;
    }

    Part after() {
        return values()[(ordinal() + 1) % values().length];
    }
}
