package org.fundi.engine.project;

import java.util.OptionalInt;

/// The run a person looked at last, so that the window shows it again. The table is made when it is
/// first needed: a project made without a window has none.
public final class LookedAt {
    private final Database database;

    LookedAt(Database database) {
        this.database = database;
    }

    public void keep(int run) {
        database.together(
                () -> {
                    database.write(
                            "CREATE TABLE IF NOT EXISTS looked_at"
                                    + " (one INTEGER PRIMARY KEY CHECK (one = 1), run INTEGER NOT NULL)");
                    database.write(
                            "INSERT OR REPLACE INTO looked_at (one, run) VALUES (1, ?)", run);
                });
    }

    /// Its number; nothing where nobody has looked at one.
    public OptionalInt run() {
        if (!Schema.has(database, "looked_at")) return OptionalInt.empty();
        return database.all("SELECT run FROM looked_at", row -> row.getInt(1)).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
