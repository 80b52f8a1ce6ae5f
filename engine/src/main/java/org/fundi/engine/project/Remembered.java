package org.fundi.engine.project;

import java.util.LinkedHashMap;
import java.util.Map;

/// How a window was left, as texts by name, so that the next one begins there: which steps had been
/// seen, which settings were chosen. Nothing is reckoned with it. The table is made when it is
/// first needed: a project made without a window has none.
public final class Remembered {
    private final Database database;

    Remembered(Database database) {
        this.database = database;
    }

    /// @param text in place of what was kept by this name; empty to forget it
    public void keep(String name, String text) {
        database.together(
                () -> {
                    database.write(
                            "CREATE TABLE IF NOT EXISTS remembered"
                                    + " (name TEXT PRIMARY KEY, text TEXT NOT NULL)");
                    if (text.isEmpty()) {
                        database.write("DELETE FROM remembered WHERE name = ?", name);
                    } else {
                        database.write(
                                "INSERT OR REPLACE INTO remembered (name, text) VALUES (?, ?)",
                                name,
                                text);
                    }
                });
    }

    /// Everything kept, by name.
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!Schema.has(database, "remembered")) return all;
        database.all(
                "SELECT name, text FROM remembered ORDER BY name",
                row -> all.put(text(row.getString(1)), text(row.getString(2))));
        return all;
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        if (text == null) throw new IllegalArgumentException("what is remembered has no text");
        return text;
    }
}
