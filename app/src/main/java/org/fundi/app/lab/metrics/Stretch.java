package org.fundi.app.lab.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Words;

/// Where a threshold lies, as roughly as one may guess.
enum Stretch {
    BELOW("metrics.stretch.below", 0),
    HUNDREDTHS("metrics.stretch.hundredths", 0.01),
    TENTHS("metrics.stretch.tenths", 0.1),
    HALF("metrics.stretch.half", 0.5);

    private final String key;
    private final double from;

    Stretch(String key, double from) {
        this.key = key;
        this.from = from;
    }

    String title() {
        return Words.of(key);
    }

    static Optional<Stretch> titled(String title) {
        return Arrays.stream(values()).filter(one -> one.title().equals(title)).findFirst();
    }

    static Stretch of(double threshold) {
        return List.of(values()).reversed().stream()
                .filter(stretch -> threshold >= stretch.from)
                .findFirst()
                .orElse(BELOW);
    }
}
