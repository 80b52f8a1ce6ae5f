package org.fundi.engine.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes the tokens of one part of a file into the cells of each column, and notes rows that have
/// too many or too few. Counts lines within the part, from 1.
final class Rows extends AbstractBaseCsvCallbackHandler<Boolean> {
    /// How many faulty rows are remembered with their lines; the others are counted.
    static final int MOST_REMEMBERED = 1000;

    private final Cells[] cells;
    private final boolean setAside;
    private boolean headerAhead;
    private int[] lines = new int[64];
    private int rows;
    private long line;
    private long lastLine;
    private int breaks;
    private int fields;
    private long empty;
    private long dropped;
    private long tooMany;
    private long tooFew;
    private long filled;
    private long leftOut;
    private final List<Ragged> ragged = new ArrayList<>();

    /// A row with another number of values than there are columns.
    ///
    /// @param line within the part, from 1
    record Ragged(long line, int values) {}

    /// What one part of the file held.
    ///
    /// @param lines the line of each row, within the part
    /// @param lineCount how many lines the part has
    /// @param filled cells added to rows that were too short
    /// @param leftOut values in the file that are in no cell: surplus, or on a line set aside
    record Result(
            int rows,
            int[] lines,
            long lineCount,
            long empty,
            long dropped,
            long tooMany,
            long tooFew,
            long filled,
            long leftOut,
            List<Ragged> ragged,
            List<Cells.Part> parts) {}

    Rows(Cells[] cells, boolean setAside, boolean headerAhead) {
        this.cells = cells;
        this.setAside = setAside;
        this.headerAhead = headerAhead;
    }

    /// Whether the line of names has not been met yet.
    boolean headerAhead() {
        return headerAhead;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        breaks = 0;
        fields = 0;
    }

    @Override
    protected void handleField(int field, char[] text, int from, int length, boolean quoted) {
        fields++;
        if (quoted) countBreaks(text, from, length);
        if (headerAhead) return;
        if (field < cells.length) cells[field].put(rows, text, from, length);
    }

    /// Takes a whole part that is plain, column after column: a loop over one column is small.
    void put(char[] text, PlainCuts cuts) {
        int first = headerAhead ? 1 : 0;
        headerAhead = false;
        for (int column = 0; column < cells.length; column++)
            cells[column].put(text, cuts, column, first);
        rows = cuts.rows() - first;
        lastLine = cuts.rows();
        lines = new int[rows];
        for (int row = 0; row < rows; row++) lines[row] = row + first + 1;
    }

    private void countBreaks(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            boolean pair = text[i] == '\r' && i + 1 < from + length && text[i + 1] == '\n';
            if (text[i] == '\n' || (text[i] == '\r' && !pair)) breaks++;
        }
    }

    @Override
    protected Boolean buildRecord() {
        lastLine = line + breaks;
        if (fields == 0) empty++;
        else if (headerAhead) headerAhead = false;
        else endRow();
        return Boolean.TRUE;
    }

    private void endRow() {
        if (fields != cells.length) {
            if (fields > cells.length) tooMany++;
            else tooFew++;
            if (ragged.size() < MOST_REMEMBERED) ragged.add(new Ragged(line, fields));
            if (setAside) {
                dropped++;
                leftOut += fields;
                for (Cells column : cells) column.forget(rows);
                return;
            }
            for (int field = fields; field < cells.length; field++) cells[field].fill(rows);
            filled += Math.max(0, cells.length - fields);
            leftOut += Math.max(0, fields - cells.length);
        }
        if (rows == lines.length) lines = Arrays.copyOf(lines, rows * 2);
        lines[rows++] = (int) line;
    }

    /// What was read, with a fresh start for the next part.
    Result take() {
        List<Cells.Part> parts = new ArrayList<>(cells.length);
        for (Cells column : cells) parts.add(column.take(rows));
        Result result =
                new Result(
                        rows,
                        Arrays.copyOf(lines, rows),
                        lastLine,
                        empty,
                        dropped,
                        tooMany,
                        tooFew,
                        filled,
                        leftOut,
                        List.copyOf(ragged),
                        parts);
        rows = 0;
        lastLine = 0;
        empty = 0;
        dropped = 0;
        tooMany = 0;
        tooFew = 0;
        filled = 0;
        leftOut = 0;
        ragged.clear();
        return result;
    }
}
