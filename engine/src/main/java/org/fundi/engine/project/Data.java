package org.fundi.engine.project;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.math.Sha256;
import org.fundi.engine.setting.Refusal;

/// The files a project asks about: compressed inside it up to 50 MB each, larger ones by name, size
/// and fingerprint only.
public final class Data {
    /// The largest file that is kept inside, in bytes.
    public static final long MOST = 50L << 20;

    private final Database database;

    Data(Database database) {
        this.database = database;
    }

    /// A file the project asks about.
    ///
    /// @param inside whether its bytes are kept
    public record Entry(String name, long bytes, String fingerprint, boolean inside) {}

    /// @param content the whole file; kept only where it is at most [#MOST] bytes
    public void keep(String name, String fingerprint, byte[] content) {
        boolean inside = content.length <= MOST;
        database.write(
                "INSERT INTO data (fingerprint, name, bytes, gzip) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (fingerprint) DO UPDATE"
                        + " SET gzip = COALESCE(gzip, excluded.gzip)",
                fingerprint,
                name,
                (long) content.length,
                inside ? compressed(content) : null);
    }

    /// A file that was read: kept inside where it is small enough.
    ///
    /// @param data what was read from it
    /// @throws Refusal where its bytes are no longer those that were read
    public void keep(Path file, Dataset data) {
        if (entry(data.fingerprint()).filter(Entry::inside).isPresent()) return;
        if (data.bytes() > MOST) {
            mention(data.name(), data.fingerprint(), data.bytes());
            return;
        }
        byte[] content = bytes(file);
        if (!Sha256.of(content).equals(data.fingerprint())) throw changed(file);
        keep(data.name(), data.fingerprint(), content);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw changed(file);
        }
    }

    private static Refusal changed(Path file) {
        return new Refusal(
                "'" + file + "' changed or went while it was being used",
                "run it again when nothing writes to the file");
    }

    /// A file too large to keep, by its fingerprint only.
    public void mention(String name, String fingerprint, long bytes) {
        database.write(
                "INSERT OR IGNORE INTO data (fingerprint, name, bytes, gzip)"
                        + " VALUES (?, ?, ?, NULL)",
                fingerprint,
                name,
                bytes);
    }

    public Optional<Entry> entry(String fingerprint) {
        return database.one(
                "SELECT name, bytes, gzip IS NOT NULL FROM data WHERE fingerprint = ?",
                row -> new Entry(row.getString(1), row.getLong(2), fingerprint, row.getBoolean(3)),
                fingerprint);
    }

    /// The file's bytes; nothing where they are not inside.
    ///
    /// @throws Refusal where they are damaged
    public Optional<byte[]> content(String fingerprint) {
        return database.one(
                        "SELECT octet_length(gzip), gzip FROM data"
                                + " WHERE fingerprint = ? AND gzip IS NOT NULL",
                        Data::packed,
                        fingerprint)
                .map(this::expanded);
    }

    private static byte[] packed(ResultSet row) throws SQLException {
        if (row.getLong(1) > MOST + (MOST >> 4)) {
            throw new IllegalArgumentException("its data are larger than Fundi keeps");
        }
        return row.getBytes(2);
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory can't fail", e);
        }
        return out.toByteArray();
    }

    private byte[] expanded(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            byte[] content = in.readNBytes((int) MOST + 1);
            if (content.length > MOST) throw new IOException("it is larger than it says");
            return content;
        } catch (IOException e) {
            throw database.damaged("its data can't be unpacked: " + e.getMessage());
        }
    }
}
