package org.fundi.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.fundi.engine.verify.Remark;
import org.fundi.engine.verify.Sheet;

/// What was seen in all files as a table: one line a remark, and one for each file without.
final class VerifyCsv {
    static final String HEADER =
            "file,weight,kind,seen,otherwise,remark_runs,runs,ended,repeated,openings";

    private VerifyCsv() {}

    static String of(Marks marks) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (Sheet sheet : marks.sheets()) {
            if (sheet.remarks().isEmpty()) {
                line(csv, sheet, Remark.Weight.NOTE.word(), "", "", "", "");
            }
            for (Remark remark : sheet.remarks()) {
                line(
                        csv,
                        sheet,
                        remark.weight().word(),
                        remark.kind().word(),
                        remark.seen(),
                        remark.otherwise(),
                        remark.runs().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
            }
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, Sheet sheet, String... cells) {
        csv.append(cell("" + sheet.file()));
        for (String cell : cells) csv.append(',').append(cell(cell));
        for (int count : List.of(sheet.runs(), sheet.ended(), sheet.repeated(), sheet.openings())) {
            csv.append(',').append(count);
        }
        csv.append("\r\n");
    }

    /// A cell that begins like a formula would be reckoned by a spreadsheet: an apostrophe before
    /// it makes it text.
    private static String cell(String text) {
        String line = OneLine.of(text);
        boolean formula = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + line.replace("\"", "\"\"") + '"';
    }
}
