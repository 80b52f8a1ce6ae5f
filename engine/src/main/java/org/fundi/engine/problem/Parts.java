package org.fundi.engine.problem;

import org.fundi.engine.data.Counted;
import org.fundi.engine.data.Table;
import org.fundi.engine.setting.Refusal;

/// Which part each row goes to, while a cut is being made.
final class Parts {
    static final byte TRAINING = 0;
    static final byte VALIDATION = 1;
    static final byte TEST = 2;

    private final byte[] part;

    /// At first every row is learnt from.
    Parts(int rows) {
        part = new byte[rows];
    }

    void put(int row, byte where) {
        part[row] = where;
    }

    /// @throws Refusal where a part is empty
    Split cut(Table table) {
        int[] training = rows(TRAINING);
        int[] validation = rows(VALIDATION);
        int[] test = rows(TEST);
        if (training.length == 0 || validation.length == 0 || test.length == 0) {
            throw new Refusal(
                    "%s give %s to learn from, %s to choose by and %s to be judged on; none may be empty"
                            .formatted(
                                    Counted.of(part.length, "row", "rows"),
                                    Counted.of(training.length),
                                    Counted.of(validation.length),
                                    Counted.of(test.length)),
                    "bring more rows, or take smaller shares for validation and test");
        }
        return new Split(table, training, validation, test);
    }

    private int[] rows(byte where) {
        int count = 0;
        for (byte p : part) if (p == where) count++;
        int[] rows = new int[count];
        int next = 0;
        for (int row = 0; row < part.length; row++) if (part[row] == where) rows[next++] = row;
        return rows;
    }
}
