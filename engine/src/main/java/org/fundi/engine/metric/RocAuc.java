package org.fundi.engine.metric;

import java.util.function.IntPredicate;
import org.fundi.engine.problem.Task;

/// The chance that a positive row scores higher than a negative one; a tie counts one half (Mann
/// and Whitney, 1947).
public record RocAuc() implements Metric {
    @Override
    public String key() {
        return "roc_auc";
    }

    @Override
    public String title() {
        return "ROC-AUC";
    }

    @Override
    public String help() {
        return "The chance that a positive row drawn at random scores higher than a negative one; 0.5 is guessing, ties count one half."
                + " With rare positives it can look good while most alerts are false.";
    }

    @Override
    public boolean judges(Task task) {
        return task == Task.BINARY;
    }

    @Override
    public Score score(Answers answers) {
        Answers.Binary binary = answers.as(Answers.Binary.class);
        return of(binary.order().get(), row -> binary.truth()[row], binary.counts());
    }

    /// In whole numbers throughout, so exact: of all pairs, twice those in the right order.
    static Score of(Order order, IntPredicate positive, int[] counts) {
        long positives = 0;
        long negatives = 0;
        long won = 0;
        for (int tie = 0; tie < order.ties(); tie++) {
            long here = 0;
            long all = 0;
            for (int place = order.start(tie); place < order.end(tie); place++) {
                int row = order.row(place);
                int count = counts[row];
                all += count;
                if (positive.test(row)) here += count;
            }
            won += (all - here) * (2 * positives + here);
            positives += here;
            negatives += all - here;
        }
        if (positives + negatives == 0) return Score.noRows();
        if (positives == 0 || negatives == 0)
            return new Score.Undefined("all rows are of one class, so there are no pairs to order");
        return new Score.Value(won / (2.0 * positives * negatives));
    }
}
