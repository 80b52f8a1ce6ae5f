package org.fundi.app.chart;

import java.util.Locale;
import java.util.stream.Collectors;
import org.fundi.app.style.Look;
import org.fundi.app.text.Markup;

/// Paints into an SVG document. Needs no window.
final class SvgPen implements Pen {
    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;
    private final String description;
    private final String name;
    private int clips;

    /// @param description for screen readers
    /// @param name that no other picture on the same page has; empty where it stands alone
    SvgPen(double width, double height, String description, String name) {
        this.name = name;
        this.width = width;
        this.height = height;
        this.description = description;
    }

    /// The whole document.
    String document() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element();
    }

    /// To stand on a page.
    String element() {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img" font-family="'%s', Inter, sans-serif">
        <title>%s</title>
        <desc>%s</desc>
        %s</svg>
        """
                .formatted(
                        n(width),
                        n(height),
                        n(width),
                        n(height),
                        Look.FAMILY,
                        Markup.escaped(firstSentence()),
                        Markup.escaped(description),
                        body);
    }

    private String firstSentence() {
        return description.split("[.] |[.]$", 2)[0];
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        body.append(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>\n"
                        .formatted(n(fromX), n(fromY), n(toX), n(toY), attributes(stroke)));
    }

    @Override
    public void polyline(double[] x, double[] y, Stroke stroke) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int i = 0; i < x.length; i++) {
            boolean finite = Double.isFinite(x[i]) && Double.isFinite(y[i]);
            if (finite) {
                path.append(down ? 'L' : 'M').append(n(x[i])).append(' ').append(n(y[i]));
            }
            down = finite;
        }
        body.append(
                "<path d=\"%s\" fill=\"none\" stroke-linejoin=\"round\"%s/>\n"
                        .formatted(path, attributes(stroke)));
    }

    @Override
    public void polygon(double[] x, double[] y, String fill) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            points.append(n(x[i])).append(',').append(n(y[i])).append(' ');
        }
        body.append(
                "<polygon points=\"%s\" fill=\"%s\"/>\n"
                        .formatted(points.toString().strip(), fill));
    }

    @Override
    public void rectangle(
            double x, double y, double width, double height, double radius, String fill) {
        body.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>\n"
                        .formatted(n(x), n(y), n(width), n(height), n(radius), fill));
    }

    @Override
    public void outline(
            double x, double y, double width, double height, double radius, Stroke stroke) {
        body.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"none\"%s/>\n"
                        .formatted(n(x), n(y), n(width), n(height), n(radius), attributes(stroke)));
    }

    @Override
    public void circle(double x, double y, double radius, String fill, Stroke ring) {
        body.append(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"%s/>\n"
                        .formatted(
                                n(x),
                                n(y),
                                n(radius),
                                fill.isEmpty() ? "none" : fill,
                                ring.width() > 0 ? attributes(ring) : ""));
    }

    @Override
    public void text(String text, double x, double y, Letters letters) {
        String anchor = letters.anchor().name().toLowerCase(Locale.ROOT);
        body.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" text-anchor=\"%s\"%s%s>%s</text>\n"
                        .formatted(
                                n(x),
                                n(y),
                                n(letters.size()),
                                letters.colour(),
                                anchor,
                                letters.bold() ? " font-weight=\"600\"" : "",
                                letters.upwards()
                                        ? " transform=\"rotate(-90 %s %s)\"".formatted(n(x), n(y))
                                        : "",
                                Markup.escaped(text)));
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable inside) {
        clips++;
        String clip = name + "c" + clips;
        body.append(
                "<clipPath id=\"%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>\n<g clip-path=\"url(#%s)\">\n"
                        .formatted(clip, n(x), n(y), n(width), n(height), clip));
        inside.run();
        body.append("</g>\n");
    }

    @Override
    public void moved(double right, double down, Runnable inside) {
        body.append("<g transform=\"translate(%s %s)\">\n".formatted(n(right), n(down)));
        inside.run();
        body.append("</g>\n");
    }

    private static String attributes(Stroke stroke) {
        String dash =
                stroke.dash().isEmpty()
                        ? ""
                        : " stroke-dasharray=\"%s\""
                                .formatted(
                                        stroke.dash().stream()
                                                .map(SvgPen::n)
                                                .collect(Collectors.joining(" ")));
        return " stroke=\"%s\" stroke-width=\"%s\"%s"
                .formatted(stroke.colour(), n(stroke.width()), dash);
    }

    /// Two decimals at most, a point for the decimal mark.
    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }
}
