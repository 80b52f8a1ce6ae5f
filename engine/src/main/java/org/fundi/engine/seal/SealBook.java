package org.fundi.engine.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;
import org.fundi.engine.setting.Refusal;

/// The book of openings: who has looked at which sealed rows, and when. Lines are added and never
/// taken away, so an opening outlives undo, a new split, another seed and a copy of the data.
///
/// One line of JSON an opening, in `seal.jsonl`. A damaged line is kept, reported and passed over;
/// several processes may write to the same book.
public final class SealBook {
    private static final String NAME = "seal.jsonl";

    /// A file lock holds between processes; this one between threads of this process.
    private static final ReentrantLock WRITING = new ReentrantLock();

    private final Path file;
    private final Clock clock;

    SealBook(Path folder, Clock clock) {
        this.file = folder.resolve(NAME);
        this.clock = clock;
    }

    /// The book kept in this folder; the folder is made when the first opening is recorded.
    public static SealBook in(Path folder) {
        return new SealBook(folder, Clock.systemUTC());
    }

    /// The book of the person at this computer: in the folder that the system property `fundi.home`
    /// names, else in `.fundi` in their home.
    public static SealBook usual() {
        String home = System.getProperty("fundi.home", "");
        return in(
                home.isEmpty()
                        ? Path.of(System.getProperty("user.home", "."), ".fundi")
                        : Path.of(home));
    }

    /// Records that these rows are about to be looked at, and hands out the opening once the line
    /// is safely on the disk.
    ///
    /// @param fingerprint of the data
    /// @param testRows every column of them, the target's too
    /// @param run that is to be judged, in words a person knows it by
    /// @throws Refusal where the line can't be written; then nothing is opened
    public Opening open(String fingerprint, Table testRows, String run) {
        if (testRows.rows() < 1)
            throw new IllegalArgumentException("an opening covers at least one row, not 0");
        Instant now = clock.instant();
        RowHashes rows = RowHashes.of(testRows);
        append(new Entry(now, run, fingerprint, rows).line());
        return new Opening(now, run, fingerprint, rows);
    }

    /// An opening of these very rows for this run that was recorded before, wherever it was. Where
    /// this book has no line of it, one is written: whoever looks at them here has looked.
    public Opening openAgain(String fingerprint, Table testRows, String run) {
        RowHashes rows = RowHashes.of(testRows);
        for (Entry entry : entries()) {
            boolean same = entry.run().equals(run) && entry.fingerprint().equals(fingerprint);
            if (same && entry.rows().equals(rows)) {
                return new Opening(entry.at(), run, fingerprint, rows);
            }
        }
        return open(fingerprint, testRows, run);
    }

    /// How many of these rows have been looked at before, whatever the file or split was called.
    public Seen seenOf(Table rows) {
        RowHashes asked = RowHashes.of(rows);
        List<RowHashes> looked = new ArrayList<>();
        List<Seen.Past> openings = new ArrayList<>();
        for (Entry entry : entries()) {
            int ofThese = asked.among(entry.rows());
            if (ofThese == 0) continue;
            looked.add(entry.rows());
            openings.add(past(entry, ofThese));
        }
        int seen = 0;
        for (long hash : asked.sorted()) {
            if (looked.stream().anyMatch(hashes -> hashes.contains(hash))) seen++;
        }
        return new Seen(asked.count(), seen, openings);
    }

    /// Every opening of the data with this fingerprint, the earliest first.
    public List<Seen.Past> openings(String fingerprint) {
        return entries().stream()
                .filter(entry -> entry.fingerprint().equals(fingerprint))
                .map(entry -> past(entry, entry.rows().count()))
                .toList();
    }

    /// Lines that can't be read any more, each with its number. They stay in the book.
    public List<Finding> damaged() {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = lines();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).isBlank() || Entry.parse(lines.get(line)).isPresent()) continue;
            findings.add(
                    new Finding(
                            "seal-damaged",
                            "",
                            Finding.Severity.ATTENTION,
                            String.format(
                                    Locale.ROOT,
                                    "Line %d of the book of openings can't be read; rows it knew of may count as unseen.",
                                    line + 1),
                            List.of("put the line back from a copy of " + NAME)));
        }
        return List.copyOf(findings);
    }

    private static Seen.Past past(Entry entry, int ofThese) {
        return new Seen.Past(
                entry.at(), entry.run(), entry.fingerprint(), entry.rows().count(), ofThese);
    }

    private List<Entry> entries() {
        return lines().stream().map(Entry::parse).flatMap(Optional::stream).toList();
    }

    private List<String> lines() {
        if (!Files.exists(file)) return List.of();
        try {
            // bytes that are no UTF-8 become marks, so that one bad line can't hide the others
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw refusal("read", e);
        }
    }

    private void append(String line) {
        WRITING.lock();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel =
                            FileChannel.open(
                                    file,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                String start = endsInsideALine(channel) ? "\n" : "";
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(start + line + "\n");
                channel.position(channel.size());
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
        } catch (IOException e) {
            throw refusal("written", e);
        } finally {
            WRITING.unlock();
        }
    }

    /// A process that was killed while writing leaves half a line; the next one begins below it.
    private static boolean endsInsideALine(FileChannel channel) throws IOException {
        if (channel.size() == 0) return false;
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) != '\n';
    }

    private static Refusal refusal(String what, IOException e) {
        return new Refusal(
                "the book of openings can't be %s (%s), so the test rows stay sealed"
                        .formatted(what, e.getMessage()),
                "make room on the disk, or give yourself the right to write to the folder it lies in");
    }
}
