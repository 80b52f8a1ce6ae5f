package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.style.Palette;
import org.fundi.app.style.Theme;

/// A picture that stands alone, away from the window: under a title that says what is seen, above a
/// line that says of which data.
///
/// @param about of which data, which run; empty for no such line
record Captioned(Picture picture, String about) implements Picture {
    private static final double EDGE = 18;

    /// The first sentence of the description is the title, the rest stands smaller under it.
    private record Heading(List<String> title, List<String> rest) {}

    private Heading heading(double width, Theme theme) {
        String all = picture.description();
        int end = all.indexOf(". ");
        String first = end < 0 ? all : all.substring(0, end);
        String rest = end < 0 ? "" : all.substring(end + 2);
        if (first.endsWith(".")) first = first.substring(0, first.length() - 1);
        double room = width - 2 * EDGE;
        return new Heading(
                lines(first, Letters.of(titleSize(theme), "").strong(), room),
                lines(rest, Letters.of(theme.type().side(), ""), room));
    }

    private static double titleSize(Theme theme) {
        return theme.type().text() + 3;
    }

    private static double apart(double letters) {
        return Math.ceil(letters * 1.45);
    }

    private double above(Heading heading, Theme theme) {
        return EDGE
                + heading.title().size() * apart(titleSize(theme))
                + heading.rest().size() * apart(theme.type().side())
                + 8;
    }

    private double below(Theme theme) {
        return about.isEmpty() ? EDGE : apart(theme.type().side()) + EDGE;
    }

    /// @param inner width of the picture itself, in px
    double width(double inner) {
        return inner + 2 * EDGE;
    }

    /// @param inner height of the picture itself, in px
    double height(double innerWidth, double inner, Theme theme) {
        return above(heading(width(innerWidth), theme), theme) + inner + below(theme);
    }

    @Override
    public void paint(Pen pen, double width, double height, Theme theme) {
        Palette palette = theme.palette();
        pen.rectangle(0, 0, width, height, 0, palette.panel());
        Heading heading = heading(width, theme);
        double y = EDGE;
        Letters bold = Letters.of(titleSize(theme), palette.text()).strong();
        Letters quiet = Letters.of(theme.type().side(), palette.quiet());
        for (String line : heading.title()) {
            pen.text(line, EDGE, y + bold.size(), bold);
            y += apart(bold.size());
        }
        for (String line : heading.rest()) {
            pen.text(line, EDGE, y + quiet.size(), quiet);
            y += apart(quiet.size());
        }
        double top = above(heading, theme);
        double inner = height - top - below(theme);
        pen.moved(EDGE, top, () -> picture.paint(pen, width - 2 * EDGE, Math.max(1, inner), theme));
        if (about.isEmpty()) return;
        pen.text(quiet.fitted(about, width - 2 * EDGE), EDGE, height - EDGE, quiet);
    }

    /// Words in lines no wider than this; a word longer than a line stands alone.
    private static List<String> lines(String text, Letters letters, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            if (!line.isEmpty() && letters.width(line + " " + word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) lines.add(letters.fitted(line.toString(), room));
        return lines;
    }

    @Override
    public String description() {
        return picture.description();
    }

    @Override
    public List<List<String>> table() {
        return picture.table();
    }
}
