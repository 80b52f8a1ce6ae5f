package org.fundi.engine.project;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fundi.engine.math.Sha256;

/// What happened in a project, in the order in which it did: made, runs begun and ended, seal
/// opened. Each line carries a SHA-256 of what it tells and of the line before it, so that a line
/// that is changed, put in or taken away no longer fits those after it; and every run has a random
/// mark, which a copy of the file carries too.
///
/// It is evidence against a quick change with another program, and no more: who reckons every line
/// anew leaves no trace.
public final class Journal {
    private static final String BEGAN =
            "SELECT asked.text, run.name, run.model, run.settings, run.seed, run.began,"
                    + " run.provenance, run.openings_before"
                    + " FROM run JOIN asked ON asked.id = run.asked WHERE run.number = ?";
    private static final String ENDED =
            "SELECT state, step, steps, kept_step, kept_why, scores, sha256, weights_sha256, why,"
                    + " ended FROM run WHERE number = ?";
    private static final String OPENED =
            "SELECT run, at, fingerprint, rows, seen_before, scores FROM opening WHERE id = ?";

    private final Database database;
    private final Clock clock;

    Journal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What a line tells of.
    public enum Event {
        /// The project was made.
        MADE,
        /// A project of a version that kept no journal was taken over, with what was in it.
        ADOPTED,
        BEGAN,
        ENDED,
        OPENED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Event of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// One line.
    ///
    /// @param about the run or the opening it tells of; 0 for the project itself
    /// @param mark random, of a project or a run; empty for others
    /// @param content SHA-256 of what was kept of it then
    /// @param sha256 of this line and the one before
    public record Line(
            int id,
            Event event,
            int about,
            String mark,
            Instant at,
            String content,
            String sha256) {

        /// What its SHA-256 has to be after this line.
        String reckoned(String before) {
            return digest(
                    List.of(before, "" + id, event.word(), "" + about, mark, "" + at, content));
        }
    }

    /// The earliest first; none in a project of a version that kept no journal and was only looked
    /// at since.
    public List<Line> lines() {
        if (!isKept()) return List.of();
        return database.all(
                "SELECT id, event, about, mark, at, content, sha256 FROM journal ORDER BY id",
                row ->
                        new Line(
                                row.getInt(1),
                                Event.of(row.getString(2)),
                                row.getInt(3),
                                row.getString(4),
                                Instant.parse(row.getString(5)),
                                row.getString(6),
                                row.getString(7)));
    }

    /// Lines written when the clock showed an earlier time than at the line before: somebody has
    /// set it back. The lines stay in the order in which things happened, with the times as they
    /// were shown.
    public List<Line> setBack() {
        List<Line> all = lines();
        return IntStream.range(1, all.size())
                .filter(i -> all.get(i).at().isBefore(all.get(i - 1).at()))
                .mapToObj(all::get)
                .toList();
    }

    /// What tells this project from others, in every copy of it; nothing where none was kept.
    public Optional<String> project() {
        return lines().stream().findFirst().map(Line::mark);
    }

    /// What tells each run from every other, in every copy of it, by the run's number. A run from
    /// before there were marks is known by when it began and what it was.
    public Map<Integer, String> marks() {
        Map<Integer, String> marks = new LinkedHashMap<>();
        for (int run : numbers("run", "number")) marks.put(run, derived(run));
        for (Line line : lines())
            if (line.event() == Event.BEGAN) marks.put(line.about(), line.mark());
        return marks;
    }

    void made() {
        append(Event.MADE, 0, UUID.randomUUID().toString(), "");
    }

    void began(int run) {
        append(
                Event.BEGAN,
                run,
                UUID.randomUUID().toString(),
                content(Event.BEGAN, run).orElse(""));
    }

    void ended(int run) {
        append(Event.ENDED, run, "", content(Event.ENDED, run).orElse(""));
    }

    void opened(int opening) {
        append(Event.OPENED, opening, "", content(Event.OPENED, opening).orElse(""));
    }

    /// Takes over what an older version kept: equal copies of a project get equal marks.
    void adopt() {
        List<Integer> runs = numbers("run", "number");
        String project = runs.isEmpty() ? "" + UUID.randomUUID() : derived(runs.getFirst());
        append(Event.ADOPTED, 0, project, "");
        for (int run : runs) {
            append(Event.BEGAN, run, derived(run), content(Event.BEGAN, run).orElse(""));
            if (hasEnded(run)) ended(run);
        }
        for (int opening : numbers("opening", "id")) opened(opening);
    }

    /// SHA-256 of what the project keeps of it now; nothing where it keeps nothing.
    Optional<String> content(Event event, int about) {
        return switch (event) {
            case MADE, ADOPTED -> Optional.of("");
            case BEGAN -> texts(BEGAN, 8, about);
            case ENDED -> texts(ENDED, 10, about);
            case OPENED -> texts(OPENED, 6, about);
        };
    }

    /// The numbers of runs or openings, ascending.
    List<Integer> numbers(String table, String number) {
        return database.all(
                "SELECT %s FROM %s ORDER BY 1".formatted(number, table), row -> row.getInt(1));
    }

    boolean hasEnded(int run) {
        return database.one("SELECT 1 FROM run WHERE number = ? AND ended <> ''", _ -> true, run)
                .isPresent();
    }

    /// The highest number a line ever had, those taken away since among them.
    int highest() {
        return database.one(
                        "SELECT seq FROM sqlite_sequence WHERE name = 'journal'", r -> r.getInt(1))
                .orElse(0);
    }

    boolean isKept() {
        return database.one(
                        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'journal'",
                        _ -> true)
                .isPresent();
    }

    private void append(Event event, int about, String mark, String content) {
        Optional<Line> last = last();
        int id = highest() + 1;
        Line line = new Line(id, event, about, mark, clock.instant(), content, "");
        database.write(
                "INSERT INTO journal (id, event, about, mark, at, content, sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                event.word(),
                about,
                mark,
                "" + line.at(),
                content,
                line.reckoned(last.map(Line::sha256).orElse("")));
    }

    private Optional<Line> last() {
        return database.one(
                "SELECT id, sha256 FROM journal ORDER BY id DESC LIMIT 1",
                row ->
                        new Line(
                                row.getInt(1),
                                Event.MADE,
                                0,
                                "",
                                Instant.EPOCH,
                                "",
                                row.getString(2)));
    }

    private String derived(int run) {
        String sql = "SELECT model, settings, seed, began FROM run WHERE number = ?";
        return "before-marks-" + texts(sql, 4, run).orElse("").substring(0, 32);
    }

    private Optional<String> texts(String sql, int columns, int about) {
        return database.one(
                sql,
                row -> {
                    String[] texts = new String[columns];
                    for (int i = 0; i < columns; i++) texts[i] = "" + row.getString(i + 1);
                    return digest(List.of(texts));
                },
                about);
    }

    /// Each text after its length, so that no two lists of texts come to the same bytes.
    private static String digest(List<String> texts) {
        MessageDigest digest = Sha256.begin();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
