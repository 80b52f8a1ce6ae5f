package org.fundi.engine.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes rows of the table `run` into runs, the model left where it lies. For ten thousand at once:
/// short columns come as one text, for each that is asked for by itself costs as much as all of
/// them; what most runs say the same is read once; scores are made when somebody looks at them.
final class RunReader implements Database.Reading<StoredRun> {
    /// Between the columns of one text: the unit separator of ASCII, which no column holds.
    private static final char BETWEEN = '\u001f';

    /// In the order in which a run takes them from one text.
    private static final List<String> JOINED =
            List.of(
                    "asked",
                    "replace(name, char(31), ' ')",
                    "model",
                    "settings",
                    "seed",
                    "state",
                    "step",
                    "steps",
                    "kept_step",
                    "kept_why",
                    "sha256",
                    "weights_sha256",
                    "replace(why, char(31), ' ')",
                    "began",
                    "ended",
                    "provenance",
                    "openings_before");

    /// In the order in which they are read.
    static final String COLUMNS =
            "number, " + String.join(" || char(31) || ", JOINED) + ", seconds, scores, tags, note";

    private final boolean underWay;
    private final Map<String, Map<String, String>> texts = new HashMap<>();
    private final ScoresReader scores = new ScoresReader();
    private String joined = "";
    private int at;

    /// @param underWay whether anybody may be training: else what runs was interrupted
    RunReader(boolean underWay) {
        this.underWay = underWay;
    }

    @Override
    public StoredRun of(ResultSet row) throws SQLException {
        joined = whole(row.getString(2));
        at = 0;
        String tags = row.getString(5);
        return new StoredRun( // its parts are taken in this order
                row.getInt(1),
                number(),
                next(),
                next(),
                texts(next()),
                Long.parseLong(next()),
                state(next()),
                number(),
                number(),
                row.getDouble(3),
                number(),
                next(),
                scores.read(row.getString(4)),
                next(),
                next(),
                next(),
                Instant.parse(next()),
                Optional.of(next()).filter(it -> !it.isEmpty()).map(Instant::parse),
                texts(next()),
                number(),
                tags.isEmpty() ? List.of() : List.of(tags.split("\n")),
                row.getString(6));
    }

    private static String whole(@Nullable String text) {
        if (text == null) throw new IllegalArgumentException("a run lacks a part");
        return text;
    }

    private int number() {
        return Integer.parseInt(next());
    }

    private String next() {
        if (at > joined.length()) throw new IllegalArgumentException("a run lacks a part");
        int end = joined.indexOf(BETWEEN, at);
        if (end < 0) end = joined.length();
        String part = joined.substring(at, end);
        at = end + 1;
        return part;
    }

    private StoredRun.State state(String word) {
        StoredRun.State state = StoredRun.State.of(word);
        boolean broken = state == StoredRun.State.RUNNING && !underWay;
        return broken ? StoredRun.State.INTERRUPTED : state;
    }

    private Map<String, String> texts(String text) {
        return texts.computeIfAbsent(text, same -> KeptTexts.of(Json.texts(same)));
    }
}
