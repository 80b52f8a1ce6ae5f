package org.fundi.engine.lesson;

import java.util.List;
import java.util.stream.Collectors;

/// A few words of a lesson in one manner.
///
/// @param text as it is read
/// @param manner how it stands out
public record Span(String text, Manner manner) {

    /// How words stand out.
    public enum Manner {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }

    /// All words without the difference.
    public static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
