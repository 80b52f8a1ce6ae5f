package org.fundi.engine.problem;

import org.fundi.engine.data.Table;
import org.fundi.engine.seal.Opening;

/// One cut of a table: rows to learn from, rows to choose by, rows to be judged on once. Only a
/// [Splitting] makes one.
public final class Split {
    private final Table whole;
    private final int[] training;
    private final int[] validation;
    private final int[] test;

    Split(Table whole, int[] training, int[] validation, int[] test) {
        this.whole = whole;
        this.training = training;
        this.validation = validation;
        this.test = test;
    }

    public TrainingRows training() {
        return new TrainingRows(whole.rows(training));
    }

    public Table validation() {
        return whole.rows(validation);
    }

    /// The sealed rows. Asking for them takes an opening, and an opening is recorded before it is
    /// handed out.
    public Table test(Opening opening) {
        opening.use();
        return whole.rows(test);
    }

    /// Row numbers in the whole table, ascending.
    public int[] trainingRows() {
        return training.clone();
    }

    public int[] validationRows() {
        return validation.clone();
    }

    public int[] testRows() {
        return test.clone();
    }
}
