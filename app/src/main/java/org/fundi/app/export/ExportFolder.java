package org.fundi.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fundi.engine.setting.Refusal;

/// The folder an export goes to. Only an empty one, or one that holds an earlier export and nothing
/// else, is written to; nothing is ever taken away.
public final class ExportFolder {
    static final String ROWS = "rows.csv";
    static final String PREDICTIONS = "predictions.csv";
    static final String DATA = "data.csv";
    static final String SCRIPT = "repeat.py";

    private static final String MARK = "\"\"\"Repeats a run of Fundi with scikit-learn";

    private ExportFolder() {}

    /// @throws Refusal where something else stands in it
    public static void check(Path folder) {
        if (!Files.exists(folder)) return;
        if (!Files.isDirectory(folder)) {
            throw new Refusal("'%s' is a file".formatted(folder), "choose a folder");
        }
        List<String> inside = inside(folder);
        if (inside.isEmpty()) return;
        boolean ours = List.of(ROWS, PREDICTIONS, DATA, SCRIPT).containsAll(inside);
        if (ours && isOurs(folder.resolve(SCRIPT))) return;
        throw new Refusal(
                "'%s' is not empty: it holds '%s'".formatted(folder, inside.getFirst()),
                "choose an empty or a new folder; only an earlier export is written over");
    }

    private static List<String> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> "" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static boolean isOurs(Path script) {
        try {
            return Files.isRegularFile(script) && Files.readString(script).contains(MARK);
        } catch (IOException _) {
            return false;
        }
    }

    static void write(Path folder, Map<String, String> files) {
        check(folder);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(
                        folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static Refusal unwritable(Path folder, IOException e) {
        return new Refusal(
                "'%s' can't be written to (%s)".formatted(folder, e.getMessage()),
                "choose a folder where you may write and that has room");
    }
}
