package org.fundi.engine.data;

/// Something read off the file rather than told, with the reason a person may look at and overrule.
///
/// @param value what is taken to be so
/// @param reason one sentence, such as "; separates 7 fields on all 100 first lines"
/// @param told whether the person said so; then the reason says that
public record Guess<T>(T value, String reason, boolean told) {

    static <T> Guess<T> of(T value, String reason) {
        return new Guess<>(value, reason, false);
    }

    static <T> Guess<T> told(T value) {
        return new Guess<>(value, "you said so", true);
    }
}
