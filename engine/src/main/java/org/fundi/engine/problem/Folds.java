package org.fundi.engine.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;

/// Several cuts of the same rows, each row chosen by once (M. Stone, *Cross-validatory choice and
/// assessment of statistical predictions*, 1974). Only rows that are not sealed take part.
final class Folds {
    private Folds() {}

    /// Each class dealt in proportion; the first (rows mod k) folds get one row more.
    static List<Split> stratified(Split split, Problem problem, int k, Chance root) {
        int[] rows = split.openRows();
        refuseFew(k, rows.length, "rows");
        int[] order = root.named("fold").shuffled(rows.length);
        int[] mixed = new int[rows.length];
        for (int i = 0; i < mixed.length; i++) mixed[i] = rows[order[i]];
        int[] strata = Strata.of(split.whole(), problem).rows(mixed).of();
        return cuts(split, mixed, deal(strata, k), k);
    }

    /// The fold of each row, row order kept: as scikit-learn's `StratifiedKFold` without shuffling.
    static int[] deal(int[] strata, int k) {
        int[] sorted = strata.clone();
        Arrays.sort(sorted);
        int most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        int[][] places = new int[most + 1][k];
        for (int i = 0; i < sorted.length; i++) places[sorted[i]][i % k]++;
        int[] fold = new int[strata.length];
        int[] current = new int[most + 1];
        for (int row = 0; row < fold.length; row++) {
            int stratum = strata[row];
            while (places[stratum][current[stratum]] == 0) current[stratum]++;
            fold[row] = current[stratum];
            places[stratum][current[stratum]]--;
        }
        return fold;
    }

    /// Whole groups, the largest first, each to the fold with the fewest rows so far; groups of
    /// equal size in an order drawn by chance.
    static List<Split> grouped(Split split, String column, int k, Chance root) {
        int[] rows = split.openRows();
        Groups groups = Groups.of(split.whole().column(column).rows(rows));
        refuseFew(k, groups.count(), "groups");
        int[] sizes = groups.sizes();
        int[] held = new int[k];
        int[] foldOf = new int[sizes.length];
        Arrays.stream(root.named("fold").shuffled(sizes.length))
                .boxed()
                .sorted((one, other) -> Integer.compare(sizes[other], sizes[one]))
                .forEachOrdered(
                        group -> {
                            foldOf[group] = fewest(held);
                            held[foldOf[group]] += sizes[group];
                        });
        int[] fold = new int[rows.length];
        for (int i = 0; i < fold.length; i++) fold[i] = foldOf[groups.of()[i]];
        return cuts(split, rows, fold, k);
    }

    private static int fewest(int[] held) {
        return IntStream.range(0, held.length).reduce(0, (a, b) -> held[b] < held[a] ? b : a);
    }

    /// Each fold is judged on later times than it learns from: the times are cut in k + 1 runs, and
    /// each but the first is once the validation part, with all earlier ones to learn from, as
    /// scikit-learn's `TimeSeriesSplit`, but with whole time values.
    static List<Split> rolling(Split split, String column, int k) {
        int[] rows = split.openRows();
        Column times = split.whole().column(column).rows(rows);
        TimeOrder order = TimeOrder.of(times);
        refuseFew(k, order.times() - 1, "times after the first");
        int width = order.times() / (k + 1);
        List<Split> cuts = new ArrayList<>();
        for (int fold = 0; fold < k; fold++) {
            int from = order.times() - (k - fold) * width;
            int to = from + width;
            int[] place = order.place();
            cuts.add(
                    split.fold(
                            chosen(rows, i -> place[i] < from),
                            chosen(rows, i -> place[i] >= from && place[i] < to)));
        }
        return List.copyOf(cuts);
    }

    private static List<Split> cuts(Split split, int[] rows, int[] fold, int k) {
        List<Split> cuts = new ArrayList<>();
        for (int f = 0; f < k; f++) {
            int judged = f;
            cuts.add(
                    split.fold(
                            chosen(rows, i -> fold[i] != judged),
                            chosen(rows, i -> fold[i] == judged)));
        }
        return List.copyOf(cuts);
    }

    private static int[] chosen(int[] rows, java.util.function.IntPredicate taken) {
        return IntStream.range(0, rows.length).filter(taken).map(i -> rows[i]).sorted().toArray();
    }

    private static void refuseFew(int k, int things, String what) {
        if (things < k) {
            throw new Refusal(
                    "there are %d %s, too few for %d folds".formatted(things, what, k),
                    things < 2
                            ? "leave out cross-validation, or bring more rows"
                            : "ask for at most %d folds".formatted(things));
        }
    }
}
