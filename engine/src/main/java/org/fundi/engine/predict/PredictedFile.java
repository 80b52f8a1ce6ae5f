package org.fundi.engine.predict;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fundi.engine.file.WholeFile;
import org.fundi.engine.setting.Refusal;

/// Writes predicted rows as CSV (UTF-8, commas, as RFC 4180 asks): whole or not at all, and never
/// over what it came from.
public final class PredictedFile {
    private static final byte[] DATABASE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

    private PredictedFile() {}

    /// Asked before any work is done.
    ///
    /// @param sources files that must stay as they are
    /// @throws Refusal where it may not be written there
    public static void check(Path to, List<Path> sources) {
        Path folder = to.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(to)) throw unwritable(to, "it is a folder");
        if (folder == null || !Files.isDirectory(folder))
            throw unwritable(to, "its folder is not there");
        if (!Files.isWritable(Files.exists(to) ? to : folder))
            throw unwritable(to, "you may not write there");
        for (Path source : sources) {
            if (isSame(to, source))
                throw unwritable(to, "it is what the predictions are made from");
        }
        if (isProject(to)) throw unwritable(to, "it is a project");
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        }
    }

    private static boolean isProject(Path to) {
        String name = String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".fundi")) return true;
        if (!Files.isRegularFile(to)) return false;
        try (var in = Files.newInputStream(to)) {
            return java.util.Arrays.equals(in.readNBytes(DATABASE.length), DATABASE);
        } catch (IOException e) {
            throw unwritable(to, "what stands there can't be read");
        }
    }

    /// @throws Refusal where it can't be written; what stood there is then still there
    public static void write(PredictedTable table, Path to) {
        try {
            WholeFile.write(to, out -> lines(table, out));
        } catch (IOException e) {
            throw unwritable(to, "the disk is full, read-only or gone");
        }
    }

    private static void lines(PredictedTable table, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        line(out, table.header());
        for (int row = 0; row < table.rows(); row++) line(out, table.row(row));
        out.flush();
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(PredictedFile::quoted).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static Refusal unwritable(Path to, String why) {
        return new Refusal(
                "the predictions cannot be written to '%s': %s".formatted(to, why),
                "choose another file, in a folder that exists and that you may write to");
    }
}
