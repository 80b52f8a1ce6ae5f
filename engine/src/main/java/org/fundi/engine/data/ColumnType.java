package org.fundi.engine.data;

/// The types a column may have, as programs and people name them.
public enum ColumnType {
    NUMBER("number"),
    CATEGORY("category"),
    BOOLEAN("boolean"),
    DATE("date"),
    DATE_TIME("date-time"),
    TEXT("text");

    private final String word;

    ColumnType(String word) {
        this.word = word;
    }

    /// The stable word in machine-readable output.
    public String word() {
        return word;
    }

    public static ColumnType of(Column column) {
        return switch (column) {
            case NumberColumn _ -> NUMBER;
            case CategoryColumn _ -> CATEGORY;
            case BooleanColumn _ -> BOOLEAN;
            case DateColumn _ -> DATE;
            case DateTimeColumn _ -> DATE_TIME;
            case TextColumn _ -> TEXT;
        };
    }
}
