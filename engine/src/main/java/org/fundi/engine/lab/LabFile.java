package org.fundi.engine.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundi.engine.file.WholeFile;
import org.fundi.engine.setting.Refusal;

/// A lab handed out as a file: a text in UTF-8 with the line of [LabText]. Lines that begin with
/// `#` are remarks for whoever reads the file, empty ones do no harm.
public final class LabFile {
    /// How the names of labs' files end.
    public static final String ENDING = ".fundilab";

    private static final String REMARK = "#";

    /// More than any lab needs.
    private static final long LARGEST = 64 << 10;

    private LabFile() {}

    /// @param labs there are, with their usual settings
    /// @throws Refusal where the file can't be read, holds no lab, or [LabText] refuses its line
    public static Handout read(Path file, List<? extends Lab> labs) {
        List<String> said =
                text(file)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith(REMARK))
                        .toList();
        if (said.size() != 1) {
            throw new Refusal(
                    "'%s' holds %s"
                            .formatted(
                                    file.getFileName(),
                                    said.isEmpty() ? "no lab" : "more than one line"),
                    "one line begins with fundi: and every other one with " + REMARK);
        }
        return LabText.read(said.getFirst(), labs);
    }

    /// Writes over what is there.
    ///
    /// @param usual the settings that need no word
    /// @throws Refusal where it can't be written
    public static void write(Path file, Handout handout, Lab usual) {
        String text =
                """
                # A lab of Fundi: open this file in Fundi, or paste the line below into it.
                %s
                """
                        .formatted(LabText.write(handout, usual));
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be written (%s)".formatted(file, e.getMessage()),
                    "choose a folder where you may write");
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal(
                        "'%s' is too large for a lab".formatted(file.getFileName()),
                        "choose a file that Fundi saved as one");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "");
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be read (%s)".formatted(file, e.getMessage()),
                    "check the name, and that you may read it");
        }
    }
}
