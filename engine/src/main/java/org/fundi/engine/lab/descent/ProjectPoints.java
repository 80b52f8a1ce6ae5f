package org.fundi.engine.lab.descent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.lab.Deviations;
import org.fundi.engine.lab.PlaneRows;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Refusal;

/// Some training rows of a project as points: one column of numbers across, the answer up, both in
/// standard deviations from the mean of all training rows that have that number. Validation and
/// sealed rows are not looked at.
///
/// @param scatter from left to right
/// @param column that lies across
/// @param target that lies up
/// @param counted of two classes the one that counts as 1, the other as 0; empty for numbers
/// @param rows training rows they are drawn from
/// @param without training rows that lack the number and are left out
/// @param across what one unit is there, in the file's own
/// @param up the same for the answer
public record ProjectPoints(
        Scatter scatter,
        String column,
        String target,
        Optional<String> counted,
        int rows,
        int without,
        Deviations across,
        Deviations up) {
    private static final int FEWEST = 3;
    private static final int NAMED = 8;

    /// Columns that can lie across, in the table's order; none where the answer is no number.
    public static List<String> choices(Prepared prepared) {
        boolean many = prepared.training().truth() instanceof Classes it && it.count() > 2;
        return many ? List.of() : PlaneRows.choices(prepared);
    }

    /// Draws as many rows as the lab says, by its seed; all where there are fewer.
    ///
    /// @throws Refusal where the answer is no number and not one of two classes, the column is not
    ///     there, or hardly any rows or always the same ones have it
    public static ProjectPoints of(Prepared prepared, Descent lab) {
        Target answers = prepared.training().truth();
        IntToDoubleFunction answer = numbers(answers);
        String column = column(PlaneRows.choices(prepared), lab.column());
        Table table = prepared.split().training().table();
        NumberColumn cells = (NumberColumn) table.column(column);
        int[] complete =
                IntStream.range(0, cells.size()).filter(row -> !cells.isMissing(row)).toArray();
        if (complete.length < FEWEST) {
            throw new Refusal(
                    "only %d of %d training rows have a '%s', and a line wants %d"
                            .formatted(complete.length, cells.size(), column, FEWEST),
                    "choose another column");
        }
        String target = prepared.problem().target();
        Deviations across = unit(complete, cells::at, column, "choose another column");
        Deviations up = unit(complete, answer, target, "choose another target in Frame");
        int[] drawn = drawn(complete, cells, lab);
        double[] x = IntStream.of(drawn).mapToDouble(row -> across.of(cells.at(row))).toArray();
        double[] y =
                IntStream.of(drawn).mapToDouble(row -> up.of(answer.applyAsDouble(row))).toArray();
        refuseOneAbove(x, column);
        return new ProjectPoints(
                new Scatter(x, y),
                column,
                target,
                counted(answers),
                complete.length,
                cells.size() - complete.length,
                across,
                up);
    }

    /// By how much the answer changes with one more of the column, both in the file's own units.
    public double slopeInUnits(Scatter.Line line) {
        return line.slope() * up.spread() / across.spread();
    }

    private static IntToDoubleFunction numbers(Target answers) {
        return switch (answers) {
            case Values values -> values::at;
            case Classes classes when classes.count() == 2 -> classes::at;
            case Classes classes ->
                    throw new Refusal(
                            "the open project asks which of %d classes a row is, and a line gives one number"
                                    .formatted(classes.count()),
                            "choose a number or one of two classes as target in Frame, or take generated points");
        };
    }

    private static Optional<String> counted(Target answers) {
        return answers instanceof Classes classes
                ? Optional.of(classes.names().getLast())
                : Optional.empty();
    }

    private static String column(List<String> choices, String asked) {
        if (choices.isEmpty()) {
            throw new Refusal(
                    "the open project learns from no column of numbers",
                    "open another project, or take generated points");
        }
        if (asked.isEmpty()) return choices.getFirst();
        if (choices.contains(asked)) return asked;
        String some = choices.stream().limit(NAMED).collect(Collectors.joining(", "));
        throw new Refusal(
                "'%s' is no column of numbers that the open project learns from".formatted(asked),
                "choose one that is: " + some + (choices.size() > NAMED ? " …" : ""));
    }

    private static Deviations unit(int[] rows, IntToDoubleFunction at, String name, String remedy) {
        double[] all = IntStream.of(rows).mapToDouble(at::applyAsDouble).toArray();
        if (Deviations.areAlike(all)) {
            throw new Refusal("'%s' is the same in all training rows".formatted(name), remedy);
        }
        return Deviations.of(all);
    }

    private static int[] drawn(int[] complete, NumberColumn cells, Descent lab) {
        int[] order = Chance.of(lab.seed()).named("project rows").shuffled(complete.length);
        return IntStream.of(order)
                .limit(lab.points())
                .mapToObj(place -> complete[place])
                .sorted(Comparator.<Integer>comparingDouble(cells::at).thenComparing(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void refuseOneAbove(double[] x, String column) {
        if (!Deviations.areAlike(x)) return;
        throw new Refusal(
                "all %d rows that were drawn have the same '%s', so any slope fits them alike"
                        .formatted(x.length, column),
                "take more points, another seed or another column");
    }
}
