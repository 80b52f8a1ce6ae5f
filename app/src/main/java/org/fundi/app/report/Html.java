package org.fundi.app.report;

import java.util.List;
import java.util.Locale;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Svg;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Markup;
import org.fundi.app.text.Rich;

/// A page being written, from top to bottom. Everything handed to it is text, never markup: it is
/// escaped here and only here. What comes of it is HTML and well-formed XML alike.
final class Html {
    private final StringBuilder body = new StringBuilder();
    private int pictures;

    /// A name and what is said of it.
    record Said(String name, String text) {}

    Html title(String text) {
        return element("h1", text);
    }

    Html section(String text) {
        return element("h2", text);
    }

    Html part(String text) {
        return element("h3", text);
    }

    Html paragraph(String text) {
        return element("p", text);
    }

    /// Smaller, beside the matter.
    Html remark(String text) {
        return open("p", "remark").text(text).close("p");
    }

    /// In a frame.
    Html warning(String text) {
        return open("p", "warning").text(text).close("p");
    }

    Html paragraph(Rich sentence) {
        return open("p", "lead").rich(sentence).close("p");
    }

    /// To be typed as it stands.
    Html command(String text) {
        body.append("<pre>").append(Markup.escaped(text)).append("</pre>\n");
        return this;
    }

    Html list(List<String> items) {
        return list("<ul>\n", items);
    }

    /// In two columns where there is room.
    Html smallList(List<String> items) {
        return list("<ul class=\"small\">\n", items);
    }

    private Html list(String start, List<String> items) {
        if (items.isEmpty()) return this;
        body.append(start);
        for (String item : items) element("li", item);
        body.append("</ul>\n");
        return this;
    }

    /// Names at the left, what is said of each at the right; nothing said is said as such.
    ///
    /// @param silent stands where nothing is said
    Html pairs(List<Said> pairs, String silent) {
        open("table", "pairs");
        for (Said said : pairs) {
            body.append("<tr><th scope=\"row\">")
                    .append(Markup.escaped(said.name()))
                    .append("</th><td");
            boolean none = said.text().isBlank();
            body.append(none ? " class=\"silent\">" : ">");
            body.append(Markup.escaped(none ? silent : said.text())).append("</td></tr>\n");
        }
        return close("table");
    }

    /// @param figures how many columns at the right hold figures
    Html table(List<String> head, List<List<String>> rows, int figures) {
        int words = head.size() - figures;
        open("table", figures == 0 ? "words" : "figures");
        body.append("<thead><tr>");
        for (int c = 0; c < head.size(); c++) cell("th", head.get(c), c >= words);
        body.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            body.append("<tr>");
            for (int c = 0; c < row.size(); c++) cell("td", row.get(c), c >= words);
            body.append("</tr>\n");
        }
        body.append("</tbody>\n");
        return close("table");
    }

    private void cell(String kind, String text, boolean figure) {
        body.append('<')
                .append(kind)
                .append(figure ? " class=\"figure\">" : ">")
                .append(Markup.escaped(text))
                .append("</")
                .append(kind)
                .append('>');
    }

    /// A picture with what is to be seen in it below.
    ///
    /// @param caption the description where it is empty
    Html picture(Picture picture, double width, double height, String caption) {
        pictures++;
        body.append(String.format(Locale.ROOT, "<figure style=\"max-width: %.0fpx\">%n", width));
        body.append(Svg.element(picture, width, height, Theme.LIGHT, "p" + pictures));
        element("figcaption", caption.isEmpty() ? picture.description() : caption);
        body.append("</figure>\n");
        return this;
    }

    /// What `inside` writes stands side by side where there is room.
    Html row(Runnable inside) {
        open("div", "row");
        inside.run();
        return close("div");
    }

    private Html rich(Rich sentence) {
        for (Rich.Part part : sentence.parts()) {
            String text = Markup.escaped(part.text());
            body.append(part.strong() ? "<strong>" + text + "</strong>" : text);
        }
        return this;
    }

    private Html text(String text) {
        body.append(Markup.escaped(text));
        return this;
    }

    private Html open(String name, String style) {
        body.append('<').append(name).append(" class=\"").append(style).append("\">");
        return this;
    }

    private Html close(String name) {
        body.append("</").append(name).append(">\n");
        return this;
    }

    private Html element(String name, String text) {
        body.append('<').append(name).append('>');
        return text(text).close(name);
    }

    /// The whole page.
    ///
    /// @param title of the window
    /// @param made by whom, in one word and a version
    String page(String title, String made, String style) {
        return """
        <!DOCTYPE html>
        <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <meta charset="UTF-8" />
        <meta name="generator" content="%s" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
                .formatted(Markup.escaped(made), Markup.escaped(title), style, body);
    }
}
