package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The cells of a column of numbers that are not the numbers they should be: none at all, larger
/// than can be held, or whole numbers too long to be held exactly, which are rounded.
final class Strays {
    private static final int SHOWN = 3;

    private final String name;
    private final NumberText text;
    private final IntUnaryOperator lineOfRow;
    private final List<String> none = new ArrayList<>();
    private final List<String> endless = new ArrayList<>();
    private final List<String> rounded = new ArrayList<>();

    Strays(String name, NumberText text, IntUnaryOperator lineOfRow) {
        this.name = name;
        this.text = text;
        this.lineOfRow = lineOfRow;
    }

    /// What the cell is as a number; NaN where it is missing then.
    ///
    /// @param row in the whole file
    double take(Cells.Stray cell, int row) {
        boolean huge = NumberText.same(cell.failure(), NumberText.HUGE);
        boolean overflow = NumberText.same(cell.failure(), NumberText.OVERFLOW);
        List<String> kind = huge ? rounded : overflow ? endless : none;
        kind.add(
                kind.size() >= SHOWN
                        ? ""
                        : "'%s' on line %d"
                                .formatted(Shown.of(cell.text()), lineOfRow.applyAsInt(row)));
        return huge ? text.rounded(cell.text()) : Double.NaN;
    }

    /// How many of them are missing.
    int missing() {
        return none.size() + endless.size();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!none.isEmpty())
            findings.add(
                    finding(
                            "not-a-number",
                            Counted.of(none.size(), "cell is no number", "cells are no numbers")
                                    + " and read as missing",
                            none,
                            List.of("correct the cells in the file", "read the column as text")));
        if (!endless.isEmpty())
            findings.add(
                    finding(
                            "number-overflow",
                            Counted.of(endless.size(), "cell is", "cells are")
                                    + " infinite or beyond 1.8e308, the largest number that can be held, and read as missing",
                            endless,
                            List.of(
                                    "correct the cells in the file, or leave them empty there if nothing is known",
                                    "fill in, in Prepare")));
        if (!rounded.isEmpty())
            findings.add(
                    finding(
                            "rounded-numbers",
                            Counted.of(
                                            rounded.size(),
                                            "whole number is beyond 2^53 and was",
                                            "whole numbers are beyond 2^53 and were")
                                    + " rounded to about 16 digits",
                            rounded,
                            List.of(
                                    "nothing, where the last digits do not matter",
                                    "read the column as text, where each digit does")));
        return findings;
    }

    private Finding finding(String kind, String what, List<String> cells, List<String> remedies) {
        String shown = String.join(", ", cells.subList(0, Math.min(SHOWN, cells.size())));
        String more = cells.size() > SHOWN ? " and others" : "";
        return new Finding(
                kind, name, Finding.Severity.ATTENTION, what + ": " + shown + more + ".", remedies);
    }
}
