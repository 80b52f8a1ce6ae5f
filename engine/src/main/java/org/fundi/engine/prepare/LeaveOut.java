package org.fundi.engine.prepare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.DateColumn;
import org.fundi.engine.data.DateTimeColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.data.TextColumn;

/// Leaves out columns that no later step can turn into numbers: free text, dates and times.
public record LeaveOut() implements Step {
    public static final LeaveOut USUAL = new LeaveOut();

    /// Whether a column of this type is left out.
    public static boolean concerns(Column column) {
        return column instanceof TextColumn
                || column instanceof DateColumn
                || column instanceof DateTimeColumn;
    }

    @Override
    public String key() {
        return "leave_out";
    }

    @Override
    public String title() {
        return "Leave out text and dates";
    }

    @Override
    public String help() {
        return "Drops columns of free text, dates and times, which most models can't read as they"
                + " are. Learns which columns these are.";
    }

    @Override
    public Fitted fit(TrainingColumns training) {
        Set<String> left = new LinkedHashSet<>();
        for (Column column : training.table().columns()) {
            if (concerns(column)) left.add(column.name());
        }
        return new Without(left);
    }

    /// @param left names of the columns that go
    private record Without(Set<String> left) implements Fitted {
        @Override
        public Table apply(Table rows) {
            if (left.isEmpty()) return rows;
            return rows.only(rows.names().stream().filter(name -> !left.contains(name)).toList());
        }

        @Override
        public List<String> learnt() {
            return left.stream().map(name -> name + ": left out").toList();
        }
    }
}
