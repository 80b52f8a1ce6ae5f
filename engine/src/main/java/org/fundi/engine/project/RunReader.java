package org.fundi.engine.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes rows of the table `run` into runs, the model left where it lies. For ten thousand at once:
/// columns are asked for by their place, and what most runs say the same is read once.
final class RunReader implements Database.Reading<StoredRun> {
    /// In the order in which they are read.
    static final String COLUMNS =
            "number, asked, name, model, settings, seed, state, step, steps, seconds, kept_step,"
                    + " kept_why, scores, sha256, weights_sha256, why, began, ended, provenance,"
                    + " openings_before, tags, note";

    private final boolean underWay;
    private final Map<String, Map<String, String>> texts = new HashMap<>();
    private final ScoresReader scores = new ScoresReader();

    /// @param underWay whether anybody may be training: else what runs was interrupted
    RunReader(boolean underWay) {
        this.underWay = underWay;
    }

    @Override
    public StoredRun of(ResultSet row) throws SQLException {
        String ended = row.getString(18);
        String tags = row.getString(21);
        return new StoredRun(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                texts(row.getString(5)),
                row.getLong(6),
                state(row.getString(7)),
                row.getInt(8),
                row.getInt(9),
                row.getDouble(10),
                row.getInt(11),
                row.getString(12),
                scores.read(row.getString(13)),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                Instant.parse(row.getString(17)),
                ended.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(ended)),
                texts(row.getString(19)),
                row.getInt(20),
                tags.isEmpty() ? List.of() : List.of(tags.split("\n")),
                row.getString(22));
    }

    private StoredRun.State state(String word) {
        StoredRun.State state = StoredRun.State.of(word);
        boolean broken = state == StoredRun.State.RUNNING && !underWay;
        return broken ? StoredRun.State.INTERRUPTED : state;
    }

    private Map<String, String> texts(String text) {
        return texts.computeIfAbsent(text, Json::texts);
    }
}
