package org.fundi.app.text;

/// Text of other people's making, made fit to stand in HTML and SVG.
public final class Markup {
    private Markup() {}

    /// What would end the text or begin an element is written out. Characters that XML does not
    /// know are left out, lone halves of a pair among them.
    public static String escaped(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().filter(Markup::isKnown).forEach(known::appendCodePoint);
        return known.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean isKnown(int point) {
        boolean shown = point >= ' ' && point <= 0xD7FF || point >= 0xE000 && point <= 0x10FFFF;
        return (shown || point == '\t' || point == '\n' || point == '\r')
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
