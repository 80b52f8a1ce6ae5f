package org.fundi.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Table;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Resampled;
import org.fundi.engine.metric.Score;
import org.fundi.engine.predict.KnownColumns;
import org.fundi.engine.problem.Target;
import org.fundi.engine.setting.Knob;

/// How much worse the score becomes when one column of the file is shuffled, so that it says
/// nothing
/// about its row any more (Breiman, *Random forests*, 2001; for any model: Fisher, Rudin and
/// Dominici, *All models are wrong, but many are useful*, 2019).
///
/// It departs from scikit-learn in shuffling the column as it is in the file, before preparation:
/// all features that were made from it move together. Validation rows only, at most 10,000 of them
/// spread evenly. The interval draws rows anew, each time with another shuffle, so it covers the
/// luck of both.
///
/// @param repeats how many shuffles of each column the loss is averaged over
public record PermutationImportance(
        @Knob(
                        min = 1,
                        max = 50,
                        help =
                                "How often each column is shuffled. More shuffles make the mean steadier and take longer.")
                int repeats)
        implements Explainer {
    public static final PermutationImportance USUAL = new PermutationImportance(5);

    private static final int MOST_ROWS = 10_000;
    private static final int RESAMPLES = 500;
    private static final int FEWEST_ROWS = 10;

    public PermutationImportance {
        if (repeats < 1)
            throw new IllegalArgumentException("repeats must be at least 1, not " + repeats);
    }

    @Override
    public String key() {
        return "permutation";
    }

    @Override
    public String title() {
        return "Permutation importance";
    }

    @Override
    public String help() {
        return "Shuffles one column of the validation rows at a time and says how much the score falls."
                + " Of two columns that say the same, each can stand in for the other, and both seem unimportant.";
    }

    @Override
    public Explanation.Importance explain(Subject subject, Progress progress) {
        Table rows = rows(subject);
        Target truth = subject.prepared().problem().truth(rows);
        List<String> columns = KnownColumns.sources(subject.prepared(), subject.run().algorithm());
        Chance root = Chance.of(subject.run().seed());
        Resampled intact = resampled(subject, rows, truth, root);
        List<Explanation.OfColumn> losses = new ArrayList<>();
        for (String column : columns) {
            List<Resampled> shuffled = new ArrayList<>();
            for (int repeat = 0; repeat < repeats; repeat++) {
                int done = losses.size() * repeats + repeat;
                if (!progress.at(done, columns.size() * repeats)) throw new CancelledException();
                Chance shuffle = root.named("permutation").named(column, repeat);
                Table mixed = mixed(rows, column, shuffle.shuffled(rows.rows()));
                shuffled.add(resampled(subject, mixed, truth, root));
            }
            losses.add(loss(column, intact, shuffled));
        }
        losses.sort(Comparator.comparingDouble(PermutationImportance::order));
        return new Explanation.Importance(
                subject.metric().key(), intact.score(), rows.rows(), losses);
    }

    private static Table rows(Subject subject) {
        Table all = subject.prepared().split().validation();
        if (all.rows() <= MOST_ROWS) return all;
        int[] spread =
                IntStream.range(0, MOST_ROWS)
                        .map(i -> (int) ((long) i * all.rows() / MOST_ROWS))
                        .toArray();
        return all.rows(spread);
    }

    private static Table mixed(Table rows, String column, int[] order) {
        List<Column> columns = new ArrayList<>();
        for (Column one : rows.columns())
            columns.add(one.name().equals(column) ? one.rows(order) : one);
        return new Table(columns);
    }

    private static Resampled resampled(Subject subject, Table rows, Target truth, Chance root) {
        Matrix inputs = subject.prepared().inputs(subject.run().algorithm(), rows);
        Answers answers =
                Answers.of(truth, subject.run().model().predict(inputs), subject.threshold());
        return Resampled.of(subject.metric(), answers, RESAMPLES, root);
    }

    private static Explanation.OfColumn loss(
            String column, Resampled intact, List<Resampled> shuffled) {
        double sum = 0;
        for (Resampled one : shuffled) sum += lead(intact, intact.score(), one.score());
        if (!Double.isFinite(sum))
            return new Explanation.OfColumn(
                    column, new Score.Undefined("there is no score"), null, "there is no score");
        Score mean = new Score.Value(sum / shuffled.size());
        if (intact.rows() < FEWEST_ROWS)
            return new Explanation.OfColumn(column, mean, null, "too few rows to stand for others");
        double[] drawn = new double[intact.resamples()];
        for (int i = 0; i < drawn.length; i++) {
            double with = intact.at(i);
            double without = shuffled.get(i % shuffled.size()).at(i);
            drawn[i] = intact.metric().better().lead(with, without);
        }
        double[] defined = java.util.Arrays.stream(drawn).filter(d -> !Double.isNaN(d)).toArray();
        if (defined.length < 0.95 * drawn.length)
            return new Explanation.OfColumn(
                    column, mean, null, "in too many resamples there is no score");
        return new Explanation.OfColumn(column, mean, interval(defined), "");
    }

    private static Interval interval(double[] drawn) {
        java.util.Arrays.sort(drawn);
        return new Interval(
                Statistics.quantile(drawn, 0.025),
                Statistics.quantile(drawn, 0.975),
                String.format(
                        Locale.ROOT,
                        "percentile bootstrap over rows and shuffles, %,d resamples",
                        drawn.length));
    }

    private static double lead(Resampled intact, Score with, Score without) {
        return intact.metric().better().lead(with.orNaN(), without.orNaN());
    }

    /// The largest loss first, undefined ones last.
    private static double order(Explanation.OfColumn column) {
        double loss = column.loss().orNaN();
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : -loss;
    }
}
