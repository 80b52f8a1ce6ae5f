package org.fundi.engine.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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
    /// @param setAside lines to leave out
    /// @throws CsvParseException where quotation marks do not match
    /// @throws Letters.Undecodable where bytes are no letters
    Read read(FileFormat format, Supplier<Cells[]> cells, Set<Long> setAside) throws IOException {
        if (setAside.isEmpty() && source.size() > 2L * partSize) {
            try {
                return inParts(format, cells);
            } catch (CsvParseException | Letters.Undecodable _) {
                // Perhaps a value spans two parts, perhaps there is a fault: one piece tells.
            }
        }
        return inOnePiece(format, cells.get(), setAside);
    }

    private Rows rows(FileFormat format, Cells[] cells, boolean first) {
        return new Rows(
                cells, options.faulty() == Faulty.SET_ASIDE, first && format.header().value());
    }

    private Read inOnePiece(FileFormat format, Cells[] cells, Set<Long> setAside)
            throws IOException {
        try (InputStream input = source.open()) {
            Chunks chunks = new Chunks(input, format, partSize);
            Rows rows = rows(format, cells, true);
            Tokens.read(
                    format, rows, new WholeText(chunks, format, setAside, watcher, source.size()));
            return new Read(chunks.fingerprint(), List.of(rows.take()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Read inParts(FileFormat format, Supplier<Cells[]> cells) throws IOException {
        try (InputStream input = source.open()) {
            Chunks chunks = new Chunks(input, format, partSize);
            Parts parts = new Parts(chunks, format, cells, source.size());
            List<Help> helps = new ArrayList<>();
            try {
                for (int i = 0; i < workers.map(Workers::threads).orElse(0); i++)
                    helps.add(new Help(workers.orElseThrow(), parts));
                parts.readOn();
            } finally {
                parts.stop();
                for (Help help : helps) help.end();
            }
            for (Help help : helps) help.check();
            return new Read(chunks.fingerprint(), parts.inOrder());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The parts of a file and what came of them, shared by the threads that read.
    private final class Parts {
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

        void stop() {
            stopped.set(true);
        }

        /// Reads parts until there are none; any fault stops the others too.
        void readOn() throws IOException {
            Letters letters = new Letters(format);
            Cells[] taken = cells.get();
            byte[] used = new byte[0];
            try {
                while (!stopped.get()) {
                    Optional<Chunks.Chunk> chunk = chunks.next(used);
                    if (chunk.isEmpty()) return;
                    watcher.progress(chunks.read(), size);
                    used = chunk.get().bytes();
                    letters.decode(chunk.get());
                    Rows rows = rows(format, taken, chunk.get().index() == 0);
                    Tokens.read(
                            format, rows, new CharArrayReader(letters.text(), 0, letters.length()));
                    if (rows.headerAhead())
                        throw new CsvParseException("the first part has no line of names");
                    keep(chunk.get().index(), rows.take());
                }
            } catch (IOException | RuntimeException | Error e) {
                stop();
                throw e;
            }
        }

        private synchronized void keep(int index, Rows.Result result) {
            while (results.size() <= index) results.add(result);
            results.set(index, result);
        }

        synchronized List<Rows.Result> inOrder() {
            return List.copyOf(results);
        }
    }

    /// A worker that reads along if it is free in time. The caller never waits for one that has
    /// not begun, so that a busy or single worker cannot hold it up.
    private static final class Help {
        private final AtomicBoolean decided = new AtomicBoolean();
        private final Future<Boolean> future;
        private boolean began;

        Help(Workers workers, Parts parts) {
            future =
                    workers.begin(
                            () -> {
                                if (decided.compareAndSet(false, true)) parts.readOn();
                                return true;
                            });
        }

        /// Waits for the worker where it has begun.
        void end() {
            began = !decided.compareAndSet(false, true);
            if (!began) {
                future.cancel(false);
                return;
            }
            try {
                future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | CancellationException _) {
                // Told by check, once all have ended.
            }
        }

        /// Throws what the worker threw.
        void check() throws IOException {
            if (!began) return;
            try {
                future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while reading", e);
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException cause -> throw cause;
                    case RuntimeException cause -> throw cause;
                    case Error cause -> throw cause;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
    }
}
