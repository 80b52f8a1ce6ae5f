package org.fundi.engine.project;

import java.nio.file.Files;
import java.nio.file.Path;

/// Brings a project of an older version up to this one, after a copy of it was made beside it.
final class Migration {
    private Migration() {}

    /// @param database open to write, and nobody else writes
    /// @throws org.fundi.engine.setting.Refusal where there is no room; then nothing is changed
    static void migrate(Path file, Database database, Journal journal) {
        int version = database.one("PRAGMA user_version", row -> row.getInt(1)).orElseThrow();
        if (version >= Schema.VERSION) return;
        Path copy = file.resolveSibling(file.getFileName() + ".version-" + version);
        if (!Files.exists(copy)) {
            database.copyInto(copy);
        }
        database.together(
                () -> {
                    if (version < 2) {
                        Schema.addJournal(database);
                        journal.adopt();
                    }
                    if (version < 3) {
                        Schema.addModels(database);
                        database.write(
                                "INSERT INTO model (run, saved)"
                                        + " SELECT number, saved FROM run WHERE saved IS NOT NULL");
                        database.write("UPDATE run SET saved = NULL WHERE saved IS NOT NULL");
                    }
                    if (version < 4) Schema.addSeen(database);
                    database.script("PRAGMA user_version = " + Schema.VERSION);
                });
    }
}
