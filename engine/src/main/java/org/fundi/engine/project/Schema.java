package org.fundi.engine.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundi.engine.setting.Refusal;

/// The tables of a project file, and how a file is known to be one before anything opens it.
///
/// The header of an SQLite file tells who made it (`application_id`, at byte 68) and its version
/// (`user_version`, at byte 60): *Database File Format*, sqlite.org.
final class Schema {
    /// "Fund" in ASCII.
    static final int APPLICATION = 0x46_75_6E_64;

    static final int VERSION = 4;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int VERSION_AT = 60;
    private static final int APPLICATION_AT = 68;

    private static final String TABLES =
            """
            CREATE TABLE data (
                fingerprint TEXT PRIMARY KEY, name TEXT NOT NULL, bytes INTEGER NOT NULL,
                gzip BLOB);
            CREATE TABLE asked (
                id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, at TEXT NOT NULL);
            CREATE TABLE run (
                number INTEGER PRIMARY KEY, asked INTEGER NOT NULL REFERENCES asked,
                name TEXT NOT NULL, model TEXT NOT NULL, settings TEXT NOT NULL,
                seed INTEGER NOT NULL, state TEXT NOT NULL, step INTEGER NOT NULL,
                steps INTEGER NOT NULL, seconds REAL NOT NULL, kept_step INTEGER NOT NULL,
                kept_why TEXT NOT NULL, scores TEXT NOT NULL, sha256 TEXT NOT NULL,
                weights_sha256 TEXT NOT NULL, saved BLOB,
                why TEXT NOT NULL, began TEXT NOT NULL, ended TEXT NOT NULL,
                provenance TEXT NOT NULL, openings_before INTEGER NOT NULL,
                tags TEXT NOT NULL, note TEXT NOT NULL);
            CREATE TABLE point (
                run INTEGER NOT NULL REFERENCES run, step INTEGER NOT NULL, text TEXT NOT NULL,
                PRIMARY KEY (run, step)) WITHOUT ROWID;
            CREATE TABLE moment (
                run INTEGER PRIMARY KEY REFERENCES run, step INTEGER NOT NULL, state BLOB NOT NULL,
                crc INTEGER NOT NULL, seconds REAL NOT NULL, best_step INTEGER NOT NULL,
                best_loss REAL NOT NULL, best BLOB);
            CREATE TABLE opening (
                id INTEGER PRIMARY KEY, run INTEGER NOT NULL, at TEXT NOT NULL,
                fingerprint TEXT NOT NULL, rows INTEGER NOT NULL, seen_before INTEGER NOT NULL,
                scores TEXT NOT NULL);
            """;

    /// Since version 2.
    private static final String JOURNAL =
            """
            CREATE TABLE journal (
                id INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, about INTEGER NOT NULL,
                mark TEXT NOT NULL, at TEXT NOT NULL, content TEXT NOT NULL, sha256 TEXT NOT NULL);
            """;

    /// Since version 3: models lie apart, so that whoever lists runs does not read past them. In
    /// `run` their column stays, empty.
    private static final String MODELS =
            """
            CREATE TABLE model (run INTEGER PRIMARY KEY REFERENCES run, saved BLOB NOT NULL);
            """;

    /// Since version 4: how networks looked from inside after each judged step, and what
    /// cross-validations came to.
    private static final String SEEN =
            """
            CREATE TABLE inside (
                run INTEGER NOT NULL REFERENCES run, step INTEGER NOT NULL, signs BLOB NOT NULL,
                PRIMARY KEY (run, step)) WITHOUT ROWID;
            CREATE TABLE validation (asked INTEGER PRIMARY KEY REFERENCES asked, text TEXT NOT NULL);
            """;

    private Schema() {}

    /// Makes the tables in an empty file.
    static void create(Database database) {
        database.script("PRAGMA application_id = " + APPLICATION);
        database.script("PRAGMA user_version = " + VERSION);
        for (String table : tables(TABLES)) database.script(table);
        addJournal(database);
        addModels(database);
        addSeen(database);
        database.script("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    static void addJournal(Database database) {
        for (String table : tables(JOURNAL)) database.script(table);
    }

    static void addModels(Database database) {
        for (String table : tables(MODELS)) database.script(table);
    }

    static void addSeen(Database database) {
        for (String table : tables(SEEN)) database.script(table);
    }

    /// Whether models lie in a table of their own.
    static boolean keepsModelsApart(Database database) {
        return has(database, "model");
    }

    static boolean has(Database database, String table) {
        return database.one(
                        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?",
                        _ -> true,
                        table)
                .isPresent();
    }

    private static int version(Database database) {
        return database.one("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
    }

    private static List<String> tables(String statements) {
        return Arrays.stream(statements.split(";\\s*\\n")).filter(it -> !it.isBlank()).toList();
    }

    /// Looks at the file's first bytes only.
    ///
    /// @throws Refusal where it is no project, or a newer one
    static void refuseWhatIsNoProject(Path file) {
        String name = "'" + file.getFileName() + "'";
        byte[] header = header(file, name);
        if (header.length == 0) throw empty(name);
        boolean sqlite =
                header.length == HEADER
                        && Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        ByteBuffer numbers = ByteBuffer.wrap(header);
        if (!sqlite || numbers.getInt(APPLICATION_AT) != APPLICATION) {
            throw new Refusal(
                    name + " is no project of Fundi",
                    "choose a file that Fundi saved; where it is a table, let its name end in .csv");
        }
        int version = numbers.getInt(VERSION_AT);
        if (version > VERSION) {
            throw new Refusal(
                    "%s was made by a newer version of Fundi (project version %d, not %d)"
                            .formatted(name, version, VERSION),
                    "install the newest Fundi, then open it again");
        }
        if (version < 1) throw Database.damaged(name.replace("'", ""), "version " + version);
    }

    private static Refusal empty(String name) {
        return new Refusal(
                name + " is empty: there is no project in it",
                "take a copy from a backup; the file was left as it is");
    }

    /// @throws Refusal where SQLite's own check finds the file broken
    static void refuseWhatIsBroken(Path file) {
        LogCheck.refuseUnreadable(
                file, Files.isWritable(file.toAbsolutePath().resolveSibling(".")));
        try (Database database = Database.reading(file)) {
            List<String> told = database.all("PRAGMA quick_check", row -> row.getString(1));
            if (!told.equals(List.of("ok"))) {
                throw Database.damaged("" + file.getFileName(), Database.PART);
            }
            refuseWhatIsShapedOtherwise(database);
            LogCheck.refuseAnothers(file, database);
        }
    }

    /// A view, a trigger or a table of another shape in our place could make whoever reads do
    /// anything, without an end.
    private static void refuseWhatIsShapedOtherwise(Database database) {
        Set<String> ours = new HashSet<>();
        for (String table : tables(TABLES)) ours.add(table.strip());
        int version = version(database);
        if (version >= 4) for (String table : tables(SEEN)) ours.add(table.strip());
        if (version >= 3) for (String table : tables(MODELS)) ours.add(table.strip());
        if (version >= 2) for (String table : tables(JOURNAL)) ours.add(table.strip());
        List<String> there =
                database.all(
                        "SELECT type || ' ' || COALESCE(sql, '') FROM sqlite_master"
                                + " WHERE type <> 'index'",
                        row -> row.getString(1));
        for (String one : there) {
            boolean plain = one.startsWith("table CREATE TABLE ");
            if (!plain)
                throw database.damaged(
                        "it holds a " + one.split(" ", 2)[0] + " that Fundi never made");
            ours.remove(one.substring("table ".length()).strip());
        }
        if (!ours.isEmpty()) throw database.damaged("its tables have another shape");
    }

    /// Far more text than ten thousand runs come to.
    private static final long MOST_TEXT = 128L << 20;

    static void refuseWhatIsOutsized(Database database) {
        long text = 0;
        for (String columns :
                List.of(
                        "run: name settings kept_why scores why provenance tags note",
                        "asked: text",
                        "opening: scores fingerprint",
                        "validation: text",
                        "journal: event mark content sha256",
                        "data: name fingerprint",
                        "remembered: name text")) {
            text += lengths(database, columns.split("[: ]+"));
        }
        if (text > MOST_TEXT) {
            throw database.damaged("it holds %d MB of text".formatted(text >> 20));
        }
    }

    private static long lengths(Database database, String... tableAndColumns) {
        String table = tableAndColumns[0];
        if (!has(database, table)) return 0;
        StringBuilder sum = new StringBuilder("0");
        for (int i = 1; i < tableAndColumns.length; i++) {
            sum.append(" + octet_length(").append(tableAndColumns[i]).append(")");
        }
        return database.one(
                        "SELECT COALESCE(SUM(%s), 0) FROM %s".formatted(sum, table),
                        row -> row.getLong(1))
                .orElse(0L);
    }

    private static byte[] header(Path file, String name) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Refusal(
                    name + " is a folder, a pipe or a device, not a project",
                    "choose a file that ends in .fundi");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEADER);
        } catch (NoSuchFileException e) {
            throw new Refusal(
                    "there is no project " + name, "check the name, or whether it was moved");
        } catch (IOException e) {
            throw new Refusal(
                    name + " can't be read (" + e.getMessage() + ")",
                    "check the name, and that you may read it");
        }
    }
}
