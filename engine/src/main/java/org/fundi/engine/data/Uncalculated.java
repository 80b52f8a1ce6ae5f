package org.fundi.engine.data;

import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.fundi.engine.setting.Refusal;

/// Formulas of a workbook whose value nobody has worked out: a program wrote the workbook and no
/// spreadsheet program has opened it since. Read as they are they would all be missing.
final class Uncalculated {
    private long calculated;
    private long empty;
    private long never;
    private Optional<Cell> first = Optional.empty();

    void look(Cell cell) {
        if (cell.getType() != CellType.FORMULA) return;
        if (cell.getRawValue() == null) never++;
        else if (cell.getRawValue().isEmpty()) empty++;
        else calculated++;
        boolean valueless = cell.getRawValue() == null || cell.getRawValue().isEmpty();
        if (valueless && first.isEmpty()) first = Optional.of(cell);
    }

    /// A formula may give an empty text; where no formula of the sheet gives anything else, none
    /// was calculated.
    ///
    /// @throws Refusal where formulas were never calculated, naming the first cell
    void refuse(String sheet) {
        if (first.isEmpty() || (never == 0 && calculated > 0)) return;
        long cells = never > 0 ? never : empty;
        throw new Refusal(
                "%s never calculated, the first of them %s: =%s"
                        .formatted(
                                Counted.of(
                                        cells,
                                        "cell of the sheet '"
                                                + sheet
                                                + "' holds a formula that was",
                                        "cells of the sheet '"
                                                + sheet
                                                + "' hold formulas that were"),
                                first.get().getAddress(),
                                Shown.of(String.valueOf(first.get().getFormula()))),
                "open the workbook in a spreadsheet program, save it there and open it again; or put the value in place of the formula");
    }
}
