package org.fundi.engine.project;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// All that was ever asked in a project: a run knows its question by number.
public final class Questions {
    private final Database database;
    private final Names names;
    private final Clock clock;

    Questions(Database database, Names names, Clock clock) {
        this.database = database;
        this.names = names;
        this.clock = clock;
    }

    /// Keeps it, once, and as the latest.
    ///
    /// @return its number
    public int keep(Asked asked) {
        String text = AskedText.write(asked);
        database.write(
                "INSERT INTO asked (text, at) VALUES (?, ?)"
                        + " ON CONFLICT (text) DO UPDATE SET at = excluded.at",
                text,
                "" + afterAll());
        return database.one("SELECT id FROM asked WHERE text = ?", row -> row.getInt(1), text)
                .orElseThrow();
    }

    /// Now; where the clock was set back, just after the latest, so that the latest stays so.
    private Instant afterAll() {
        Instant now = clock.instant();
        return database.all("SELECT at FROM asked", row -> Instant.parse(row.getString(1))).stream()
                .max(Comparator.naturalOrder())
                .filter(latest -> !latest.isBefore(now))
                .map(latest -> latest.plusNanos(1))
                .orElse(now);
    }

    /// What was asked last; nothing in a project just made.
    public Optional<Asked> latest() {
        return database
                .all(
                        "SELECT at, id FROM asked",
                        row -> Map.entry(Instant.parse(row.getString(1)), row.getInt(2)))
                .stream()
                .max(
                        Map.Entry.<Instant, Integer>comparingByKey()
                                .thenComparing(Map.Entry.comparingByValue()))
                .map(latest -> at(latest.getValue()));
    }

    /// @throws org.fundi.engine.setting.Refusal where the project has no such question
    public Asked at(int number) {
        return read("SELECT text FROM asked WHERE id = ?", number)
                .orElseThrow(() -> database.damaged("question %d is gone".formatted(number)));
    }

    private Optional<Asked> read(String sql, Object... values) {
        return database.one(sql, row -> AskedText.read(row.getString(1), names), values);
    }
}
