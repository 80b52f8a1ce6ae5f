package org.fundi.engine.problem;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.setting.Refusal;

/// What is asked of a table: which column is predicted, what every other column is for.
public sealed interface Problem {

    /// Every column's role, in the file's order; exactly one is [Role#TARGET].
    Map<String, Role> roles();

    Task task();

    /// The true answers of these rows.
    ///
    /// @throws Refusal where an answer is missing or does not fit the task, naming the row
    Target truth(Table rows);

    default String target() {
        return columns(Role.TARGET).getFirst();
    }

    /// The columns learnt from, in the file's order.
    default List<String> features() {
        return columns(Role.FEATURE);
    }

    default List<String> columns(Role role) {
        return roles().entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Which of the classes is it? With two classes the positive one stands second.
    ///
    /// @param classes two or more, in the order that is saved and shown
    record Classification(Map<String, Role> roles, List<String> classes) implements Problem {
        public Classification {
            roles = checked(roles);
            classes = List.copyOf(classes);
            if (classes.size() < 2) {
                throw new Refusal(
                        "the target has %d class among the rows that may be learnt from"
                                .formatted(classes.size()),
                        "choose a target that takes at least two values");
            }
        }

        @Override
        public Task task() {
            return classes.size() == 2 ? Task.BINARY : Task.MULTICLASS;
        }

        @Override
        public Classes truth(Table rows) {
            Column column = rows.column(target());
            Map<String, Integer> place = new HashMap<>();
            for (String name : classes) place.put(name, place.size());
            int[] index = new int[rows.rows()];
            for (int row = 0; row < index.length; row++) {
                refuseMissing(column, row);
                index[row] = place.getOrDefault(column.text(row), -1);
                if (index[row] < 0) throw unknown(column, row);
            }
            return new Classes(classes, index);
        }

        private Refusal unknown(Column column, int row) {
            return new Refusal(
                    "'%s' is '%s', which is none of the classes %s"
                            .formatted(column.name(), column.text(row), String.join(", ", classes)),
                    "correct the cell, or choose the target again so that its classes are counted anew");
        }
    }

    /// How much is it? In the target's own unit.
    record Regression(Map<String, Role> roles) implements Problem {
        public Regression {
            roles = checked(roles);
        }

        @Override
        public Task task() {
            return Task.REGRESSION;
        }

        @Override
        public Values truth(Table rows) {
            Column column = rows.column(target());
            if (!(column instanceof NumberColumn numbers)) {
                throw new Refusal(
                        "'%s' holds %s values, not numbers".formatted(column.name(), column.type()),
                        "ask which class it is instead, or choose a column of numbers");
            }
            double[] values = new double[rows.rows()];
            for (int row = 0; row < values.length; row++) {
                refuseMissing(numbers, row);
                values[row] = numbers.at(row);
            }
            return new Values(values);
        }
    }

    private static void refuseMissing(Column column, int row) {
        if (column.isMissing(row)) {
            throw new Refusal(
                    "the target '%s' is missing in row %d".formatted(column.name(), row + 1),
                    "rows without an answer cannot be learnt from: leave them out when the file is opened");
        }
    }

    private static Map<String, Role> checked(Map<String, Role> roles) {
        long targets = roles.values().stream().filter(role -> role == Role.TARGET).count();
        if (targets != 1)
            throw new IllegalArgumentException("a problem has one target, not " + targets);
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }
}
