package org.fundi.engine.data;

/// One named, typed, read-only column of a [Table]. A missing cell is asked for with
/// [#isMissing], never recognised by a magic value.
public sealed interface Column
        permits NumberColumn,
                CategoryColumn,
                BooleanColumn,
                DateColumn,
                DateTimeColumn,
                TextColumn {

    String name();

    int size();

    boolean isMissing(int row);

    /// The cell as a person would write it; empty where missing.
    String text(int row);

    /// The chosen rows in the order given; a row may be chosen more than once.
    Column rows(int[] chosen);

    Column named(String name);

    default int missing() {
        int count = 0;
        for (int row = 0; row < size(); row++) if (isMissing(row)) count++;
        return count;
    }

    /// The word a screen uses for this type.
    default String type() {
        return switch (this) {
            case NumberColumn _ -> "number";
            case CategoryColumn _ -> "category";
            case BooleanColumn _ -> "yes / no";
            case DateColumn _ -> "date";
            case DateTimeColumn _ -> "date and time";
            case TextColumn _ -> "text";
        };
    }
}
