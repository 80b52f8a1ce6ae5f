package org.fundi.app.cli;

import org.fundi.engine.verify.Remark;
import org.fundi.engine.verify.Sheet;

/// What was seen in all files as one page that needs nothing beside it: no picture, no script,
/// nothing fetched. All that comes from files is escaped.
final class VerifyPage {
    static final String BEGINNING = "<!doctype html>\n<!-- Fundi: the marking desk -->\n";

    private static final String HEAD =
            """
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>What was handed in</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #1c1c1c; background: #fff }
            h1 { font-size: 1.6em } h2 { font-size: 1.15em; margin: 2em 0 .3em; overflow-wrap: anywhere }
            table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .3em .6em; border-bottom: 1px solid #ccc; overflow-wrap: anywhere }
            td.n, th.n { text-align: right } a { color: inherit }
            section { border-top: 2px solid #888; break-inside: avoid }
            .remark { margin: .6em 0 .6em 0; padding-left: .8em; border-left: 4px solid #999; overflow-wrap: anywhere }
            .evidence { border-left-color: #a11; } .unchecked { border-left-style: dashed }
            .weight { font-weight: bold } .otherwise { color: #555 }
            </style></head><body>
            """;

    private final StringBuilder page = new StringBuilder(BEGINNING).append(HEAD);

    private VerifyPage() {}

    static String of(Marks marks) {
        VerifyPage page = new VerifyPage();
        page.beginning(marks);
        page.table(marks);
        for (int i = 0; i < marks.sheets().size(); i++) page.sheet(marks.sheets().get(i), i);
        page.page.append("</body></html>\n");
        return page.page.toString();
    }

    private void beginning(Marks marks) {
        page.append("<h1>What was handed in</h1>\n");
        paragraph("", marks.sentence() + ".");
        paragraph(
                "",
                "Every run was trained again from its own question, data, settings and seed. What is told below is evidence, with what was seen and how else it may have come about. It is no verdict: ask before you judge.");
    }

    private void table(Marks marks) {
        page.append("<table><thead><tr><th>file</th><th></th><th class=\"n\">repeated</th>");
        page.append("<th class=\"n\">openings</th><th class=\"n\">remarks</th></tr></thead>\n");
        for (int i = 0; i < marks.sheets().size(); i++) {
            Sheet sheet = marks.sheets().get(i);
            page.append("<tr><td><a href=\"#f").append(i).append("\">");
            page.append(escaped("" + sheet.file().getFileName())).append("</a></td><td>");
            page.append(VerifyTable.word(sheet.weight())).append("</td><td class=\"n\">");
            page.append(sheet.repeated()).append(" of ").append(sheet.ended());
            page.append("</td><td class=\"n\">").append(sheet.openings());
            page.append("</td><td class=\"n\">").append(sheet.remarks().size());
            page.append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    private void sheet(Sheet sheet, int place) {
        page.append("<section id=\"f").append(place).append("\"><h2>");
        page.append(escaped("" + sheet.file())).append("</h2>\n");
        paragraph(
                "",
                "Runs: %d; of its own and ended: %d; of those the same to the bit when trained again: %d. Openings of the test rows: %d."
                        .formatted(
                                sheet.runs(), sheet.ended(), sheet.repeated(), sheet.openings()));
        for (Remark remark : sheet.remarks()) remark(remark);
        page.append("</section>\n");
    }

    private void remark(Remark remark) {
        page.append("<div class=\"remark ").append(remark.weight().word()).append("\">");
        page.append("<span class=\"weight\">").append(remark.weight().word());
        page.append(", ").append(remark.kind().word().replace('-', ' ')).append(".</span> ");
        page.append(escaped(remark.seen())).append('\n');
        if (!remark.otherwise().isEmpty()) {
            paragraph("otherwise", "How else: " + remark.otherwise());
        }
        page.append("</div>\n");
    }

    private void paragraph(String kind, String text) {
        page.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">");
        page.append(escaped(text)).append("</p>\n");
    }

    private static String escaped(String text) {
        return OneLine.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
