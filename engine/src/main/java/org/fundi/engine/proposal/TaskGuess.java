package org.fundi.engine.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.DateTimeColumn;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.TextColumn;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;

/// Guesses what kind of answer a target asks for, and refuses a wish that it can't fulfil.
final class TaskGuess {
    private static final int MOST_NUMBERED_CLASSES = 10;
    private static final int MOST_CLASSES = 100;

    /// Boosting keeps answers as float (at most 3.4e38) and adds up differences of them.
    private static final double LARGEST_ANSWER = 1e36;

    /// How many digits a whole number has at least that can't be held exactly.
    private static final int LONG = 16;

    private TaskGuess() {}

    static Choice of(Column target) {
        ColumnLook look = ColumnLook.at(target);
        if (target instanceof NumberColumn && !numbersAreClasses(target, look)) {
            check(target, Task.REGRESSION);
            return Choice.guess(
                    Task.REGRESSION.key(),
                    String.format(
                            Locale.ROOT,
                            "%s holds numbers with %,d different values",
                            Shown.of(target.name()),
                            look.distinct()));
        }
        Task task = look.distinct() == 2 ? Task.BINARY : Task.MULTICLASS;
        check(target, task);
        return Choice.guess(task.key(), values(target, look));
    }

    /// Whether numbers stand for classes: few, whole, and none of them rare.
    private static boolean numbersAreClasses(Column target, ColumnLook look) {
        if (look.distinct() < 2 || look.distinct() > MOST_NUMBERED_CLASSES || !look.wholeNumbers())
            return false;
        Collection<Integer> counts = ColumnLook.counts(target).values();
        return counts.stream().allMatch(count -> count >= 3);
    }

    private static String values(Column target, ColumnLook look) {
        if (look.distinct() > 3)
            return "%s holds %d different values"
                    .formatted(Shown.of(target.name()), look.distinct());
        List<String> names =
                org.fundi.engine.problem.ClassOrder.of(ColumnLook.counts(target).keySet());
        String number = look.distinct() == 2 ? "two" : "three";
        return "%s holds %s values, %s"
                .formatted(Shown.of(target.name()), number, Shown.list(names));
    }

    /// @throws Refusal where this task can't be asked of this column
    static void check(Column target, Task task) {
        if (target instanceof DateColumn || target instanceof DateTimeColumn) {
            throw new Refusal(
                    "'%s' holds dates, which can't be predicted as they are"
                            .formatted(Shown.of(target.name())),
                    "bring a column with the number of days, or choose another target");
        }
        if (target instanceof TextColumn words) refuseLongNumbers(words);
        switch (task) {
            case BINARY, MULTICLASS -> checkClasses(target, task);
            case REGRESSION -> checkNumbers(target);
            case RANKING, CLUSTERING ->
                    throw new Refusal(
                            "%s is not trained here".formatted(task.key()),
                            "ask for binary, multiclass or regression");
        }
    }

    /// Whole numbers beyond 2^53 are kept as text, and are no classes either.
    private static void refuseLongNumbers(TextColumn target) {
        String longest = "";
        for (int row = 0; row < target.size(); row++) {
            if (target.isMissing(row)) continue;
            String text = target.at(row).strip();
            if (!text.matches("[+-]?[1-9]\\d*|0")) return;
            if (text.length() > longest.length()) longest = text;
        }
        if (longest.length() < LONG) return;
        throw new Refusal(
                "'%s' holds whole numbers such as %s, beyond 2^53: they can't be held exactly, so they are read as text"
                        .formatted(Shown.of(target.name()), longest),
                "write them in a larger unit in the file, or read the column as numbers, which rounds them");
    }

    private static void checkNumbers(Column target) {
        if (!(target instanceof NumberColumn numbers)) {
            throw new Refusal(
                    "'%s' holds %s values, not numbers"
                            .formatted(Shown.of(target.name()), target.type()),
                    "ask which class it is instead, or choose a column of numbers");
        }
        checkVaried(target);
        for (int row = 0; row < numbers.size(); row++) {
            if (Math.abs(numbers.at(row)) > LARGEST_ANSWER) {
                throw new Refusal(
                        "'%s' holds %s; answers beyond %s can't be squared and added up"
                                .formatted(
                                        Shown.of(target.name()),
                                        NumberColumn.plain(numbers.at(row)),
                                        NumberColumn.plain(LARGEST_ANSWER)),
                        "write it in a larger unit, or take its logarithm, in the file");
            }
        }
    }

    private static void checkVaried(Column target) {
        int distinct = ColumnLook.at(target).distinct();
        if (distinct < 2) {
            throw new Refusal(
                    "'%s' has %d value in all rows, so there is nothing to tell apart"
                            .formatted(Shown.of(target.name()), distinct),
                    "choose a target that takes at least two values");
        }
    }

    private static Task fitting(Column target, int distinct) {
        if (distinct == 2) return Task.BINARY;
        boolean classes = !(target instanceof NumberColumn) || distinct <= MOST_NUMBERED_CLASSES;
        return classes ? Task.MULTICLASS : Task.REGRESSION;
    }

    private static void checkClasses(Column target, Task task) {
        checkVaried(target);
        int distinct = ColumnLook.at(target).distinct();
        if (distinct > MOST_CLASSES) {
            throw new Refusal(
                    String.format(
                            Locale.ROOT,
                            "'%s' has %,d different values, too many to be classes (at most %d)",
                            Shown.of(target.name()),
                            distinct,
                            MOST_CLASSES),
                    "join rare values in the file, or choose another target");
        }
        if ((distinct == 2) != (task == Task.BINARY)) {
            throw new Refusal(
                    "'%s' has %d different values, so the task is not %s"
                            .formatted(Shown.of(target.name()), distinct, task.key()),
                    "ask for " + fitting(target, distinct).key());
        }
    }
}
