package org.fundi.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundi.engine.file.WholeFile;
import org.fundi.engine.setting.Refusal;

/// A report on the disk: whole or not at all, and never in place of what is no report of ours.
public final class ReportFile {
    private static final int HEAD = 2_048;

    private ReportFile() {}

    /// Where a report goes unless somebody says otherwise: beside the project, under its name and
    /// the run's number.
    public static Path beside(Path project, int run) {
        String name = "" + project.getFileName();
        String stem = name.endsWith(".fundi") ? name.substring(0, name.length() - 6) : name;
        return project.resolveSibling("%s-run-%d.html".formatted(stem, run));
    }

    /// @throws Refusal where nothing can be written there, or another file stands there
    public static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(
                    "there is no folder '%s'".formatted(folder),
                    "make it first, or choose another place");
        }
        if (Files.exists(file) && !isReport(file)) {
            throw new Refusal(
                    "'%s' is there and is no report of Fundi".formatted(file),
                    "choose another name; only an earlier report is written over");
        }
    }

    /// @throws Refusal as [#check]
    public static void write(Path file, String page) {
        check(file);
        try {
            WholeFile.write(file, page);
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be written (%s)".formatted(file, e.getMessage()),
                    "choose a folder where you may write and that has room");
        }
    }

    private static boolean isReport(Path file) {
        if (!Files.isRegularFile(file)) return false;
        try (InputStream bytes = Files.newInputStream(file)) {
            String head = new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.contains("<meta name=\"generator\" content=\"" + Report.MADE_BY);
        } catch (IOException _) {
            return false;
        }
    }
}
