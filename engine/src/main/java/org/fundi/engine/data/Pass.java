package org.fundi.engine.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fundi.engine.math.Workers;

/// One reading of a file from its beginning to its end.
///
/// A large file is read in parts that end where a line ends, by the calling thread and, as far as
/// they are free, the workers. That is right exactly where no value spans two parts: then every
/// part begins with a new row. A part that ends inside quotation marks shows itself by the mark
/// that is not closed, and the file is read again in one piece.
final class Pass {
    private final Source source;
    private final ReadingOptions options;
    private final Optional<Workers> workers;
    private final ReadingWatcher watcher;
    private final int partSize;

    /// @param fingerprint SHA-256 of the file's bytes
    /// @param parts in the order of the file
    record Read(String fingerprint, List<Rows.Result> parts) {}

    Pass(
            Source source,
            ReadingOptions options,
            Optional<Workers> workers,
            ReadingWatcher watcher,
            int partSize) {
        this.source = source;
        this.options = options;
        this.workers = workers;
        this.watcher = watcher;
        this.partSize = partSize;
    }

    /// @param cells makes fresh takers of cells, one set for each thread
    /// @param amendments lines to read otherwise, or to leave out
    /// @throws CsvParseException where quotation marks do not match
    /// @throws Letters.Undecodable where bytes are no letters
    Read read(FileFormat format, Supplier<Cells[]> cells, Amendments amendments)
            throws IOException {
        if (amendments.isEmpty() && source.size() > 2L * partSize) {
            try {
                return inParts(format, cells);
            } catch (CsvParseException | Letters.Undecodable _) {
                // Perhaps a value spans two parts, perhaps there is a fault: one piece tells.
            }
        }
        return inOnePiece(format, cells.get(), amendments);
    }

    private Rows rows(FileFormat format, Cells[] cells, boolean first) {
        return new Rows(
                cells, options.faulty() == Faulty.SET_ASIDE, first && format.header().value());
    }

    private Read inOnePiece(FileFormat format, Cells[] cells, Amendments amendments)
            throws IOException {
        try (InputStream input = source.open()) {
            Chunks chunks = new Chunks(input, format, partSize);
            Rows rows = rows(format, cells, true);
            Tokens.read(
                    format,
                    rows,
                    new WholeText(chunks, format, amendments, watcher, source.size()));
            return new Read(chunks.fingerprint(), List.of(rows.take()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Read inParts(FileFormat format, Supplier<Cells[]> cells) throws IOException {
        try (InputStream input = source.open()) {
            Chunks chunks = new Chunks(input, format, partSize);
            Parts parts = new Parts(chunks, format, cells, source.size());
            Together.take(workers, parts);
            return new Read(chunks.fingerprint(), parts.inOrder());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The parts of a file and what came of them, shared by the threads that read.
    private final class Parts implements Together.Pieces {
        private final Chunks chunks;
        private final FileFormat format;
        private final Supplier<Cells[]> cells;
        private final long size;
        private final List<Rows.Result> results = new ArrayList<>();
        private final AtomicBoolean stopped = new AtomicBoolean();

        Parts(Chunks chunks, FileFormat format, Supplier<Cells[]> cells, long size) {
            this.chunks = chunks;
            this.format = format;
            this.cells = cells;
            this.size = size;
        }

        @Override
        public void stop() {
            stopped.set(true);
        }

        /// Reads parts until there are none; any fault stops the others too.
        @Override
        public void takeAll() throws IOException {
            Letters letters = new Letters(format);
            Cells[] taken = cells.get();
            PlainCuts cuts = new PlainCuts(format, taken.length);
            byte[] used = new byte[0];
            try {
                while (!stopped.get()) {
                    Optional<Chunks.Chunk> chunk = chunks.next(used);
                    if (chunk.isEmpty()) return;
                    watcher.progress(chunks.read(), size);
                    used = chunk.get().bytes();
                    letters.decode(chunk.get());
                    Rows rows = rows(format, taken, chunk.get().index() == 0);
                    if (cuts.cut(letters.text(), letters.length())) rows.put(letters.text(), cuts);
                    else cutWithCare(letters, rows);
                    if (rows.headerAhead())
                        throw new CsvParseException("the first part has no line of names");
                    keep(chunk.get().index(), rows.take());
                }
            } catch (IOException | RuntimeException | Error e) {
                stop();
                throw e;
            }
        }

        private void cutWithCare(Letters letters, Rows rows) {
            Tokens.read(format, rows, new CharArrayReader(letters.text(), 0, letters.length()));
        }

        private synchronized void keep(int index, Rows.Result result) {
            while (results.size() <= index) results.add(result);
            results.set(index, result);
        }

        synchronized List<Rows.Result> inOrder() {
            return List.copyOf(results);
        }
    }
}
