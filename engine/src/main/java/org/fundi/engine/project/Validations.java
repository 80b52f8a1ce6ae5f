package org.fundi.engine.project;

import java.util.Map;
import java.util.TreeMap;
import org.fundi.engine.experiment.Validated;

/// What cross-validations came to: of each question the latest.
public final class Validations {
    private final Database database;
    private final Names names;

    Validations(Database database, Names names) {
        this.database = database;
        this.names = names;
    }

    /// @param asked the number of the question, see [Questions#keep]
    public void keep(int asked, Validated validated) {
        database.write(
                "INSERT OR REPLACE INTO validation (asked, text) VALUES (?, ?)",
                asked,
                ValidatedText.write(validated));
    }

    /// By the number of the question; empty in a project of before.
    ///
    /// @throws org.fundi.engine.setting.Refusal where this version of Fundi doesn't know a model
    public Map<Integer, Validated> all() {
        Map<Integer, Validated> all = new TreeMap<>();
        if (!Schema.has(database, "validation")) return all;
        database.all(
                "SELECT asked, text FROM validation",
                row -> all.put(row.getInt(1), ValidatedText.read(row.getString(2), names)));
        return all;
    }
}
