package org.fundi.app.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.verify.Remark;
import org.fundi.engine.verify.Sheet;
import org.jspecify.annotations.Nullable;

/// What was seen in all files.
///
/// @param sheets the weightiest first
/// @param files that were to be looked at
/// @param cancelled before all were
record Marks(List<Sheet> sheets, int files, boolean cancelled) {

    static Marks of(List<Sheet> sheets, int files, boolean cancelled) {
        return new Marks(
                sheets.stream()
                        .sorted(
                                Comparator.comparing(Sheet::weight)
                                        .thenComparing(it -> it.count(Remark.Weight.EVIDENCE))
                                        .reversed()
                                        .thenComparing(it -> "" + it.file()))
                        .toList(),
                files,
                cancelled);
    }

    long count(Remark.Weight weight) {
        return sheets.stream().filter(sheet -> sheet.weight() == weight).count();
    }

    /// One sentence.
    String sentence() {
        String told =
                "%d of %d files in order, %d with evidence, %d not checked whole"
                        .formatted(
                                count(Remark.Weight.NOTE),
                                files,
                                count(Remark.Weight.EVIDENCE),
                                count(Remark.Weight.UNCHECKED));
        int left = files - sheets.size();
        return cancelled ? told + "; cancelled, %d not looked at".formatted(left) : told;
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("fundi", Provenance.FUNDI);
        report.put("files", files);
        report.put("in_order", count(Remark.Weight.NOTE));
        report.put("with_evidence", count(Remark.Weight.EVIDENCE));
        report.put("unchecked", count(Remark.Weight.UNCHECKED));
        report.put("cancelled", cancelled);
        report.put("sheets", sheets.stream().map(Marks::json).toList());
        return report;
    }

    private static Map<String, Object> json(Sheet sheet) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", "" + sheet.file());
        entry.put("weight", sheet.weight().word());
        entry.put("runs", sheet.runs());
        entry.put("ended", sheet.ended());
        entry.put("repeated", sheet.repeated());
        entry.put("openings", sheet.openings());
        entry.put("remarks", sheet.remarks().stream().map(Marks::json).toList());
        return entry;
    }

    private static Map<String, Object> json(Remark remark) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", remark.kind().word());
        entry.put("weight", remark.weight().word());
        entry.put("seen", remark.seen());
        entry.put("otherwise", remark.otherwise());
        entry.put("runs", remark.runs());
        return entry;
    }
}
