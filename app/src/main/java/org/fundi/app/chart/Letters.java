package org.fundi.app.chart;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// How a text is written in a picture.
///
/// @param size in px
/// @param anchor which end of the text stands at the point given
/// @param upwards turned by 90 degrees, read from below
public record Letters(double size, String colour, boolean bold, Anchor anchor, boolean upwards) {
    private static final double[][] WIDTHS = widths();
    private static final int FIRST = ' ';

    /// Where the point lies along the text.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public static Letters of(double size, String colour) {
        return new Letters(size, colour, false, Anchor.START, false);
    }

    public Letters strong() {
        return new Letters(size, colour, true, anchor, upwards);
    }

    public Letters middle() {
        return new Letters(size, colour, bold, Anchor.MIDDLE, upwards);
    }

    public Letters end() {
        return new Letters(size, colour, bold, Anchor.END, upwards);
    }

    public Letters turned() {
        return new Letters(size, colour, bold, anchor, true);
    }

    /// How wide this text becomes, in px; needs no window. Letters beyond ASCII count as a wide
    /// one.
    public double width(String text) {
        double thousandths = 0;
        double[] table = WIDTHS[bold ? 1 : 0];
        for (int i = 0; i < text.length(); i++) {
            int at = text.charAt(i) - FIRST;
            thousandths += at >= 0 && at < table.length ? table[at] : 680;
        }
        return thousandths * size / 1000;
    }

    /// Cut to this width with … at the end where it is longer.
    public String fitted(String text, double room) {
        if (width(text) <= room) return text;
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…") > room) end--;
        return text.substring(0, end).stripTrailing() + "…";
    }

    /// Cut to this width with … in the middle, for names that begin alike often end otherwise.
    public String fittedInside(String text, double room) {
        if (width(text) <= room) return text;
        int kept = text.length() - 1;
        while (kept > 1 && width(inside(text, kept)) > room) kept--;
        return inside(text, kept);
    }

    private static String inside(String text, int kept) {
        int end = kept / 2;
        return text.substring(0, kept - end) + "…" + text.substring(text.length() - end);
    }

    /// In two lines, parted at the blank nearest to the middle; one where there is no blank.
    static List<String> halves(String text) {
        int middle = text.length() / 2;
        int before = text.lastIndexOf(' ', middle);
        int after = text.indexOf(' ', middle);
        if (before < 0 && after < 0) return List.of(text);
        int at = before < 0 || after >= 0 && after - middle < middle - before ? after : before;
        return List.of(text.substring(0, at), text.substring(at + 1));
    }

    private static double[][] widths() {
        Properties properties = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Letters.class.getResourceAsStream("letter-widths.properties")),
                        StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new double[][] {read(properties, "regular"), read(properties, "bold")};
    }

    private static double[] read(Properties properties, String face) {
        String line = Objects.requireNonNull(properties.getProperty(face), face);
        return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
