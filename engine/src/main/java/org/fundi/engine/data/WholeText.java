package org.fundi.engine.data;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// All letters of a file one after another, with its lines amended: of those set aside only the
/// line end stays, so that the numbers of the other lines remain right.
final class WholeText extends Reader {
    private final Chunks chunks;
    private final Letters letters;
    private final Amendments amendments;
    private final ReadingWatcher watcher;
    private final long total;
    private byte[] used = new byte[0];
    private char[] text = new char[0];
    private int at;
    private int end;
    private long line = 1;

    WholeText(
            Chunks chunks,
            FileFormat format,
            Amendments amendments,
            ReadingWatcher watcher,
            long total) {
        this.chunks = chunks;
        this.letters = new Letters(format);
        this.amendments = amendments;
        this.watcher = watcher;
        this.total = total;
    }

    @Override
    public int read(char[] target, int from, int most) throws IOException {
        if (at == end && !more()) return -1;
        int count = Math.min(most, end - at);
        System.arraycopy(text, at, target, from, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        do {
            Optional<Chunks.Chunk> chunk = chunks.next(used);
            if (chunk.isEmpty()) return false;
            watcher.progress(chunks.read(), total);
            used = chunk.get().bytes();
            decode(chunk.get());
            at = 0;
        } while (end == 0);
        return true;
    }

    private void decode(Chunks.Chunk chunk) throws IOException {
        try {
            letters.decode(chunk);
        } catch (Letters.Undecodable e) {
            throw new Letters.Undecodable(line + e.line - 1, e.value);
        }
        long ends = Letters.lines(letters.text(), letters.length());
        text = letters.text();
        end = letters.length();
        if (!amendments.isEmpty()) {
            text = amendments.in(letters.text(), letters.length(), line).toCharArray();
            end = text.length;
        }
        line += ends;
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it.
    }
}
