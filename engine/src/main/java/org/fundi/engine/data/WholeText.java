package org.fundi.engine.data;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;

/// All letters of a file one after another, without the lines that are set aside: of those only
/// the line end stays, so that the numbers of the other lines remain right.
final class WholeText extends Reader {
    private final Chunks chunks;
    private final Letters letters;
    private final Set<Long> setAside;
    private final ReadingWatcher watcher;
    private final long total;
    private byte[] used = new byte[0];
    private int at;
    private int end;
    private long line = 1;

    WholeText(
            Chunks chunks,
            FileFormat format,
            Set<Long> setAside,
            ReadingWatcher watcher,
            long total) {
        this.chunks = chunks;
        this.letters = new Letters(format);
        this.setAside = setAside;
        this.watcher = watcher;
        this.total = total;
    }

    @Override
    public int read(char[] target, int from, int most) throws IOException {
        if (at == end && !more()) return -1;
        int count = Math.min(most, end - at);
        System.arraycopy(letters.text(), at, target, from, count);
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
        end = setAside.isEmpty() ? letters.length() : blank();
        line += ends;
    }

    /// Takes the letters of lines set aside out of the part.
    ///
    /// @return how many letters are left
    private int blank() {
        char[] text = letters.text();
        int kept = 0;
        long here = line;
        boolean aside = setAside.contains(here);
        for (int i = 0; i < letters.length(); i++) {
            boolean ends = text[i] == '\n' || text[i] == '\r';
            if (ends || !aside) text[kept++] = text[i];
            boolean pair = text[i] == '\r' && i + 1 < letters.length() && text[i + 1] == '\n';
            if (ends && !pair) aside = setAside.contains(++here);
        }
        return kept;
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it.
    }
}
