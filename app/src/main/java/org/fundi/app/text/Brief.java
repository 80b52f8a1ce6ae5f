package org.fundi.app.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of other people's making, such as a column's name, made fit to stand on one line.
public final class Brief {
    /// As many letters of a name as a sentence has room for.
    private static final int NAME = 40;

    private static final Pattern LONG_WORD = Pattern.compile("\\S{200,}");

    private Brief() {}

    /// A column's name within a sentence; of a long one both ends, for columns that belong together
    /// often begin alike: `calls_made_by_the_custom…rst_month_05`.
    public static String name(String name) {
        int letters = name.codePointCount(0, name.length());
        if (letters <= NAME) return line(name, NAME);
        int end = name.offsetByCodePoints(name.length(), -NAME / 2 + 1);
        return line(line(name, NAME / 2) + name.substring(end), NAME);
    }

    /// A sentence in which a word longer than two lines, of a text that was pasted by mistake, is
    /// cut short, so that the sentence leaves room for what else is on the screen.
    public static String sentence(String text) {
        return LONG_WORD
                .matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(name(word.group())));
    }

    /// Line ends and tabs become spaces; what is too long ends in an ellipsis.
    ///
    /// @param most letters
    public static String line(String text, int most) {
        String cut = text;
        if (text.codePointCount(0, Math.min(text.length(), 2 * most + 2)) > most) {
            cut = text.substring(0, text.offsetByCodePoints(0, most)) + "…";
        }
        return cut.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
