package org.fundi.app.lab.descent;

import java.util.Arrays;
import java.util.Optional;
import org.fundi.app.text.Words;

/// What the person thinks of the machine, before it goes.
enum Guess {
    FEWER("descent.guess.fewer"),
    AS_MANY("descent.guess.as-many"),
    MORE("descent.guess.more");

    private final String key;

    Guess(String key) {
        this.key = key;
    }

    String title() {
        return Words.of(key);
    }

    static Optional<Guess> titled(String title) {
        return Arrays.stream(values()).filter(one -> one.title().equals(title)).findFirst();
    }

    /// What was right.
    ///
    /// @param machine steps it needed
    /// @param own steps the person needed
    static Guess of(int machine, int own) {
        return machine < own ? FEWER : machine > own ? MORE : AS_MANY;
    }
}
