package org.fundi.engine.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundi.engine.math.Workers;
import org.jspecify.annotations.Nullable;

/// Puts the columns of a file together, several at once: no column needs to know another.
final class TypedColumns implements Together.Pieces {
    private final Assembly assembly;
    private final List<String> names;
    private final ColumnPlan plan;
    private final List<Rows.Result> first;
    private final List<Rows.Result> again;
    private final AtomicInteger next = new AtomicInteger();
    private final @Nullable Typed[] typed;

    /// @param again parts of a second pass, where the plan wants one
    TypedColumns(
            Assembly assembly,
            List<String> names,
            ColumnPlan plan,
            List<Rows.Result> first,
            List<Rows.Result> again) {
        this.assembly = assembly;
        this.names = names;
        this.plan = plan;
        this.first = first;
        this.again = again;
        this.typed = new Typed[names.size()];
    }

    /// In the order of the file.
    List<Typed> all(Optional<Workers> workers) throws IOException {
        Together.take(workers, this);
        List<Typed> all = new ArrayList<>();
        for (Typed one : typed) {
            if (one == null) throw new IllegalStateException("a column was left out");
            all.add(one);
        }
        return all;
    }

    @Override
    public void takeAll() {
        int column;
        while ((column = next.getAndIncrement()) < typed.length)
            typed[column] =
                    assembly.column(
                            column, names.get(column), plan.isAgain(column) ? again : first);
    }

    @Override
    public void stop() {
        next.set(typed.length);
    }
}
