package org.fundi.engine.problem;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;

/// In how many folds rows are cut, and how often. A repeat is another cut of the same rows, drawn
/// by a stream of chance of its own: the first cut stays as it is, however many follow it.
///
/// @param folds of each cut, at least 2
/// @param repeats how often the rows are cut, from 1 to 100
public record Folding(int folds, int repeats) {
    private static final int MOST_REPEATS = 100;

    public Folding {
        if (folds < 2)
            throw new Refusal(
                    "%d %s too few".formatted(folds, folds == 1 ? "fold is" : "folds are"),
                    "ask for at least 2; 5 are usual");
        if (repeats < 1 || repeats > MOST_REPEATS)
            throw new Refusal(
                    "%d repeats are not between 1 and %d".formatted(repeats, MOST_REPEATS),
                    "ask for 1, 3 or 10 repeats");
    }

    /// Cut once.
    public static Folding once(int folds) {
        return new Folding(folds, 1);
    }

    /// How many folds there are in all repeats together.
    public int count() {
        return folds * repeats;
    }

    /// Which repeat a fold belongs to, from 1.
    ///
    /// @param place among all folds, from 0; those of one repeat follow each other
    public int repeat(int place) {
        return place / folds + 1;
    }

    /// Which fold of its repeat it is, from 1.
    public int fold(int place) {
        return place % folds + 1;
    }

    /// "fold 2", or "fold 2 of repeat 3" where there are several.
    public String name(int place) {
        return repeats == 1
                ? "fold " + fold(place)
                : "fold %d of repeat %d".formatted(fold(place), repeat(place));
    }

    /// "5-fold cross-validation", "5-fold cross-validation, 3 repeats".
    public String title() {
        String once = folds + "-fold cross-validation";
        return repeats == 1 ? once : once + ", %d repeats".formatted(repeats);
    }

    /// All cuts, those of the first repeat first; the same rows stay sealed in all of them.
    ///
    /// @param root the run's stream of chance: the first repeat is its stream `fold`, later ones
    ///     the stream `fold` of its streams `repeat` 1, 2, …
    /// @throws Refusal where rows have one order only, or are too few
    public List<Split> of(Split split, Problem problem, Splitting splitting, Chance root) {
        if (repeats > 1 && splitting instanceof Chronological byTime)
            throw new Refusal(
                    "time has one order: rows in the order of '%s' make the same folds every time"
                            .formatted(byTime.column()),
                    "cut them once, without repeats");
        List<Split> all = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            Chance own = repeat == 0 ? root : root.named("repeat", repeat);
            all.addAll(splitting.folds(split, problem, folds, own));
        }
        return List.copyOf(all);
    }
}
