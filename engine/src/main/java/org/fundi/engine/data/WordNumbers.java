package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// What the words of a column are as numbers.
final class WordNumbers {
    private final WordCells cells;
    private final NumberText text;
    private final IntUnaryOperator lineOfRow;
    private double[] values = new double[0];
    private int read;

    WordNumbers(WordCells cells, NumberText text, IntUnaryOperator lineOfRow) {
        this.cells = cells;
        this.text = text;
        this.lineOfRow = lineOfRow;
    }

    /// Whether every word is a number.
    boolean all() {
        for (String word : cells.words()) if (Double.isNaN(text.read(word))) return false;
        return true;
    }

    /// Whether every word is written like a number but some would be changed by reading them as
    /// one: leading zeros, or whole numbers beyond 2^53.
    boolean codes() {
        boolean some = false;
        for (String word : cells.words()) {
            double value = text.read(word);
            boolean code =
                    NumberText.same(value, NumberText.CODE)
                            || NumberText.same(value, NumberText.HUGE);
            if (Double.isNaN(value) && !code) return false;
            some |= code;
        }
        return some;
    }

    NumberColumn column() {
        readUpTo(cells.words().length);
        double[] column = new double[cells.rows()];
        for (int row = 0; row < column.length; row++) {
            int word = cells.numbers()[row];
            column[row] = word < 0 || Double.isNaN(values[word]) ? Double.NaN : values[word];
        }
        return NumberColumn.of(cells.name(), column);
    }

    /// As numbers because a person said so; what is none is missing and reported.
    Typed forced() {
        NumberColumn column = column();
        List<Integer> others = others();
        if (others.isEmpty()) return Typed.of(column, "you said so");
        Finding finding =
                new Finding(
                        "not-a-number",
                        cells.name(),
                        Finding.Severity.ATTENTION,
                        "%s and read as missing: %s."
                                .formatted(
                                        Counted.of(
                                                cellsOf(others),
                                                "cell is no number",
                                                "cells are no numbers"),
                                        examples(others)),
                        List.of("correct the cells in the file", "read the column as text"));
        return new Typed(column, "you said so", List.of(finding));
    }

    /// A finding where most cells are numbers and some are not.
    List<Finding> mixed() {
        readUpTo(Math.min(cells.words().length, 10_000));
        List<Integer> others = others();
        long total = 0;
        for (int word = 0; word < read; word++) total += cells.counts()[word];
        long strange = cellsOf(others);
        if (strange == 0 || strange * 2 > total) return List.of();
        return List.of(
                new Finding(
                        "mixed-numbers",
                        cells.name(),
                        Finding.Severity.ATTENTION,
                        "%s of %s cells are numbers, %s not: %s. So the column is not read as numbers."
                                .formatted(
                                        Counted.of(total - strange),
                                        Counted.of(total),
                                        Counted.of(strange, "is", "are"),
                                        examples(others)),
                        List.of(
                                "read the column as numbers: the other cells become missing",
                                "correct the cells in the file")));
    }

    private void readUpTo(int words) {
        if (read >= words) return;
        values = Arrays.copyOf(values, cells.words().length);
        for (; read < words; read++) values[read] = text.read(cells.words()[read]);
    }

    private List<Integer> others() {
        List<Integer> others = new ArrayList<>();
        for (int word = 0; word < read; word++) if (Double.isNaN(values[word])) others.add(word);
        return others;
    }

    private long cellsOf(List<Integer> words) {
        long count = 0;
        for (int word : words) count += cells.counts()[word];
        return count;
    }

    private String examples(List<Integer> words) {
        List<String> shown = new ArrayList<>();
        for (int word : words.subList(0, Math.min(3, words.size())))
            shown.add(
                    "'%s' on line %d"
                            .formatted(
                                    Shown.of(cells.words()[word]),
                                    lineOfRow.applyAsInt(cells.firstRow(word))));
        return String.join(", ", shown) + (words.size() > 3 ? " and others" : "");
    }
}
