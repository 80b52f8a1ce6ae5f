package org.fundi.engine.data;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A first line such as `sep=;`, which some spreadsheet programs write: it tells the delimiter and
/// is neither a header nor a row.
///
/// @param line as written; empty where the first line is none
/// @param delimiter the one it tells; empty where it is none that is known
record Directive(String line, Optional<Delimiter> delimiter) {
    private static final Pattern FORM = Pattern.compile("(?i)\"?sep=(.)\"?\\1*");

    static Directive of(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        String first = text.substring(0, end);
        Matcher matcher = FORM.matcher(first);
        if (!matcher.matches()) return new Directive("", Optional.empty());
        for (Delimiter delimiter : Delimiter.values())
            if (delimiter.mark() == matcher.group(1).charAt(0))
                return new Directive(first, Optional.of(delimiter));
        return new Directive(first, Optional.empty());
    }

    private boolean isThere() {
        return !line.isEmpty();
    }

    /// The line is left out, whatever else is.
    Amendments leftOut(Amendments amendments) {
        return isThere() ? amendments.settingAside(1, 1) : amendments;
    }

    /// What the person said counts for more than what the file says.
    ReadingOptions told(ReadingOptions said) {
        return said.delimiter().isEmpty() && delimiter.isPresent()
                ? said.withDelimiter(delimiter.get())
                : said;
    }

    /// The same layout, with the reason for its delimiter.
    Layout in(Layout layout, ReadingOptions said) {
        if (said.delimiter().isPresent() || delimiter.isEmpty()) return layout;
        Guess<Delimiter> guess =
                Guess.of(delimiter.get(), "the first line says so: " + Shown.of(line));
        return new Layout(guess, layout.quote(), layout.spaced(), layout.rows(), layout.cutShort());
    }

    List<Finding> findings() {
        if (!isThere()) return List.of();
        return List.of(
                new Finding(
                        "delimiter-line",
                        "",
                        Finding.Severity.NOTE,
                        "The first line, %s, only tells the delimiter: it is neither a name nor a value."
                                .formatted(Shown.of(line)),
                        List.of("nothing: it is left out")));
    }
}
