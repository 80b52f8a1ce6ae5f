package org.fundi.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Hands out a file in parts that end where a line ends, in order, to any number of threads, and
/// takes its fingerprint on the way. Bytes are read once.
final class Chunks {
    /// For one thread that goes through a file line by line.
    static final int USUAL_SIZE = 1 << 21;

    private static final int SMALLEST = 1 << 18;
    private static final int EACH_COLUMN = 1 << 13;

    private final InputStream input;
    private final MessageDigest digest;
    private final int lineEnd;
    private final int unit;
    private final boolean bigEnd;
    private final int size;
    private byte[] rest = new byte[0];
    private int count;
    private long read;
    private boolean finished;

    /// @param bytes a part of the file; the first `length` bytes count
    record Chunk(int index, byte[] bytes, int length) {}

    Chunks(InputStream input, FileFormat format, int size) {
        this.input = input;
        this.lineEnd = format.lineEnd();
        this.unit = Encodings.unit(format.encoding().value());
        this.bigEnd = Encodings.bigEnd(format.encoding().value());
        this.size = size;
        this.digest = sha256();
    }

    /// The size of parts for several threads: so small that a part's letters stay near the
    /// processor while they are read, but some rows large where columns are many, since every part
    /// has its own arrays for each column.
    static int size(int columns) {
        return (int) Math.clamp((long) columns * EACH_COLUMN, SMALLEST, USUAL_SIZE);
    }

    /// The next part; empty after the last.
    ///
    /// @param used the bytes of a part that may be written over
    synchronized Optional<Chunk> next(byte[] used) throws IOException {
        if (finished) return Optional.empty();
        byte[] bytes = used.length >= rest.length + size ? used : room();
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        int filled = rest.length;
        while (true) {
            int more = fill(bytes, filled);
            filled += more;
            if (filled < bytes.length) return last(bytes, filled);
            int end = lastLineEnd(bytes, filled);
            if (end > 0) {
                rest = Arrays.copyOfRange(bytes, end, filled);
                return Optional.of(new Chunk(count++, bytes, end));
            }
            if (bytes.length > Integer.MAX_VALUE / 2) throw new IOException("a line over 1 GB");
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    private byte[] room() {
        return new byte[rest.length + size + size / 8];
    }

    private Optional<Chunk> last(byte[] bytes, int filled) {
        finished = true;
        rest = new byte[0];
        return filled == 0 ? Optional.empty() : Optional.of(new Chunk(count++, bytes, filled));
    }

    private int fill(byte[] bytes, int from) throws IOException {
        int got = input.readNBytes(bytes, from, bytes.length - from);
        digest.update(bytes, from, got);
        read += got;
        return got;
    }

    /// Where the last line that ends in these bytes ends; 0 if none does.
    private int lastLineEnd(byte[] bytes, int filled) {
        int odd = filled % unit;
        for (int at = filled - odd - unit; at >= 0; at -= unit)
            if (unitAt(bytes, at) == lineEnd) return at + unit;
        return 0;
    }

    private int unitAt(byte[] bytes, int at) {
        if (unit == 1) return bytes[at];
        int letter = 0;
        for (int i = 0; i < unit; i++)
            letter = letter << 8 | (bytes[bigEnd ? at + i : at + unit - 1 - i] & 0xff);
        return letter;
    }

    synchronized long read() {
        return read;
    }

    /// SHA-256 of all bytes, once the last part has been handed out.
    synchronized String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
