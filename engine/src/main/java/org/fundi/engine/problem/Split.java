package org.fundi.engine.problem;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fundi.engine.data.Table;
import org.fundi.engine.seal.Opening;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.seal.Seen;

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

    /// The first of them, to be looked at: copying a million takes longer than a person notices.
    ///
    /// @param most how many at most
    public TrainingRows firstTraining(int most) {
        return new TrainingRows(
                whole.rows(Arrays.copyOf(training, Math.min(most, training.length))));
    }

    public Table validation() {
        return whole.rows(validation);
    }

    /// All rows but the sealed ones, in the file's order: what screens may show with the target.
    public Table unsealed() {
        return whole.rows(openRows());
    }

    /// Opens the seal on this split's test rows: recorded first, then handed out.
    ///
    /// @param fingerprint of the data
    /// @param run that is to be judged, in words a person knows it by
    public Opening open(SealBook book, String fingerprint, String run) {
        return book.open(fingerprint, whole.rows(test), run);
    }

    /// The test rows of a run they were opened for before: no second line for the same look.
    public Opening openAgain(SealBook book, String fingerprint, String run) {
        return book.openAgain(fingerprint, whole.rows(test), run);
    }

    /// How many of this split's test rows have been looked at before, in any split, by any seed, in
    /// any copy of the data.
    public Seen seen(SealBook book) {
        return book.seenOf(whole.rows(test));
    }

    /// The sealed rows. Asking for them takes an opening, and an opening is recorded before it is
    /// handed out.
    public Table test(Opening opening) {
        Table sealed = whole.rows(test);
        opening.use(sealed);
        return sealed;
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

    /// Training and validation rows together, ascending.
    public int[] openRows() {
        return IntStream.concat(Arrays.stream(training), Arrays.stream(validation))
                .sorted()
                .toArray();
    }

    /// The same rows sealed, all others to learn from, and none to choose by: for the one model
    /// that has been chosen.
    public Split withoutValidation() {
        return new Split(whole, openRows(), new int[0], test);
    }

    /// Whether there are rows that were not learnt from and may be looked at.
    public boolean hasValidation() {
        return validation.length > 0;
    }

    /// Other rows to learn from and choose by; the same ones stay sealed.
    Split fold(int[] learnt, int[] chosenBy) {
        return new Split(whole, learnt, chosenBy, test);
    }

    Table whole() {
        return whole;
    }
}
