package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.fundi.engine.verify.Remark;
import org.fundi.engine.verify.Sheet;

/// What was seen in all files, for people at a terminal.
record VerifyTable(Marks marks) {
    private static final int NAME = 34;

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %-" + NAME + "s %-12s %9s %9s %9s%n",
                "file",
                "",
                "repeated",
                "openings",
                "remarks");
        for (Sheet sheet : marks.sheets()) line(out, sheet);
        for (Sheet sheet : marks.sheets()) {
            if (!sheet.remarks().isEmpty()) remarks(out, sheet);
        }
        out.printf("%n%s.%n", marks.sentence());
        out.println("Evidence is not a verdict: ask before you judge. docs/marking.md tells more.");
    }

    private static void line(PrintWriter out, Sheet sheet) {
        out.printf(
                Locale.ROOT,
                "  %-" + NAME + "s %-12s %9s %9d %9d%n",
                OneLine.of("" + sheet.file().getFileName(), NAME),
                word(sheet.weight()),
                sheet.repeated() + "/" + sheet.ended(),
                sheet.openings(),
                sheet.remarks().size());
    }

    private static void remarks(PrintWriter out, Sheet sheet) {
        out.printf("%n%s%n", OneLine.of("" + sheet.file()));
        for (Remark remark : sheet.remarks()) {
            out.printf("  %s: %s%n", remark.weight().word(), OneLine.of(remark.seen()));
            if (!remark.otherwise().isEmpty()) {
                out.printf("      otherwise: %s%n", OneLine.of(remark.otherwise()));
            }
        }
    }

    static String word(Remark.Weight weight) {
        return switch (weight) {
            case NOTE -> "in order";
            case UNCHECKED -> "unchecked";
            case EVIDENCE -> "evidence";
        };
    }
}
