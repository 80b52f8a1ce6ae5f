package org.fundi.engine.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fundi.engine.setting.Refusal;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One connection to an SQLite file, for any thread: they take turns.
final class Database implements AutoCloseable {
    /// What a person can make of all that SQLite has to say of broken pages.
    static final String PART = "a part of it is missing or was changed";

    private volatile String name;
    private volatile Connection connection;
    private volatile Standing standing;
    private final ReentrantLock turn = new ReentrantLock();

    Database(String name, Connection connection, Standing standing) {
        this.name = name;
        this.connection = connection;
        this.standing = standing;
    }

    /// To look only: not a byte of the file changes. Where nobody writes to it, no files are made
    /// beside it either.
    static Database reading(Path file) {
        return reading(file, !Files.exists(file.resolveSibling(file.getFileName() + "-wal")));
    }

    /// The file by itself, as it was before what its log holds. Nobody writes to it.
    static Database readingWithoutLog(Path file) {
        return reading(file, true);
    }

    private static Database reading(Path file, boolean still) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        String place = "file:" + file.toUri().getRawPath() + (still ? "?immutable=1" : "");
        return connect(file, place, config);
    }

    /// To write too. A process that is killed loses nothing that was committed; a computer that
    /// loses power at most the last moments.
    static Database writing(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        return connect(file, file.toAbsolutePath().toString(), config);
    }

    private static Database connect(Path file, String place, SQLiteConfig config) {
        String name = String.valueOf(file.getFileName());
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + place);
            return new Database(name, connection, Standing.of(file));
        } catch (SQLException e) {
            throw refusal(name, e);
        }
    }

    /// What a row is made into.
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String sql, Reading<T> reading, @Nullable Object... values) {
        turn.lock();
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) all.add(reading.of(rows));
            return all;
        } catch (SQLException e) {
            throw refusal(name, e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged(name, String.valueOf(e.getMessage()));
        } finally {
            turn.unlock();
        }
    }

    <T> Optional<T> one(String sql, Reading<T> reading, @Nullable Object... values) {
        return all(sql, reading, values).stream().findFirst();
    }

    /// @throws Refusal where it can't be, and where the file is no longer there: what is written to
    ///     a file without a name is gone when it is closed
    void write(String sql, @Nullable Object... values) {
        if (!standing.still()) throw removed();
        change(sql, values);
    }

    private void change(String sql, @Nullable Object... values) {
        change(sql, Stream.<@Nullable Object[]>of(values));
    }

    /// The same statement with each of these rows of values: it is read once.
    void writeEach(String sql, Stream<@Nullable Object[]> rows) {
        if (!standing.still()) throw removed();
        change(sql, rows);
    }

    private void change(String sql, Stream<@Nullable Object[]> rows) {
        turn.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] values : (Iterable<@Nullable Object[]>) rows::iterator) {
                fill(statement, values);
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw refusal(name, e);
        } finally {
            turn.unlock();
        }
    }

    /// All of these writes, or none.
    void together(Runnable writes) {
        turn.lock();
        try {
            write("BEGIN IMMEDIATE");
            writes.run();
            write("COMMIT");
        } catch (RuntimeException failure) {
            rollBack();
            throw failure;
        } finally {
            turn.unlock();
        }
    }

    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            if (!connection.isClosed()) statement.execute("ROLLBACK");
        } catch (SQLException nothingToRollBack) {
            // after a full disk SQLite has rolled back by itself; the failure that led here is told
            assert nothingToRollBack.getMessage() != null;
        }
    }

    /// Several statements without values, each ended by a semicolon.
    void script(String statements) {
        turn.lock();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        } catch (SQLException e) {
            throw refusal(name, e);
        } finally {
            turn.unlock();
        }
    }

    /// Copies everything into a new file, even where its own was removed since it was opened.
    ///
    /// @param other there is none of that name; nor is there afterwards where there is no room
    void copyInto(Path other) {
        try {
            change("VACUUM INTO ?", other.toAbsolutePath().toString());
        } catch (Refusal refusal) {
            try {
                Files.deleteIfExists(other);
            } catch (IOException half) {
                refusal.addSuppressed(half);
            }
            throw refusal;
        }
    }

    /// Copies everything into a new file, and from now on works on that.
    ///
    /// @param other there is none of that name
    void moveTo(Path other) {
        turn.lock();
        try {
            copyInto(other);
            Database next = writing(other);
            connection.close();
            connection = next.connection;
            name = next.name;
            standing = next.standing;
        } catch (SQLException e) {
            throw refusal(name, e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw refusal(name, e);
        } finally {
            turn.unlock();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        fill(statement, values);
        return statement;
    }

    private static void fill(PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }

    private Refusal removed() {
        return new Refusal(
                "the project '" + name + "' was removed, moved or replaced while it was open",
                "put it back where it was; or, in the window, save it under another name:"
                        + " until it is closed all that was kept is still at hand");
    }

    Refusal damaged(String how) {
        return damaged(name, how);
    }

    static Refusal damaged(String name, String how) {
        return new Refusal(
                "the project '%s' is damaged (%s)".formatted(name, how),
                "take a copy from a backup; the file was left as it is");
    }

    /// The library is unpacked into the folder for temporary files and started from there.
    private static Refusal notLoaded() {
        return new Refusal(
                "no project can be opened or kept here: SQLite's native library does not load from '%s'"
                        .formatted(System.getProperty("java.io.tmpdir", "")),
                "name a folder for temporary files that programs may be started from"
                        + " (JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER), or work without a project");
    }

    private static Refusal refusal(String name, SQLException e) {
        if (e.getCause() instanceof NativeLibraryNotFoundException) return notLoaded();
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite
                        ? sqlite.getResultCode()
                        : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_FULL ->
                    new Refusal(
                            "there is no room left on the disk for '" + name + "'",
                            "make room, then go on: what was kept before is safe");
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    new Refusal(
                            "another program is writing to '" + name + "'",
                            "close it there, then try again");
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                    new Refusal(
                            "'" + name + "' can't be written to",
                            "save the project in a folder where you may write");
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(name, PART);
            default -> damaged(name, String.valueOf(e.getMessage()));
        };
    }
}
