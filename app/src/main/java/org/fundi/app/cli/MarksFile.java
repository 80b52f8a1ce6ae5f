package org.fundi.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundi.engine.setting.Refusal;

/// Where what was seen is written: looked at before anything is trained again, and never in place
/// of something else.
final class MarksFile {
    private MarksFile() {}

    /// @param beginning of what was written there before, if anything was
    /// @param handedIn never written over
    /// @throws Refusal where the file could not be written, or holds something else
    static void check(Path file, String beginning, List<Path> handedIn) {
        Path place = file.toAbsolutePath().normalize();
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(file, "its folder is not there");
        }
        if (handedIn.stream().anyMatch(it -> it.toAbsolutePath().normalize().equals(place))) {
            throw unwritable(file, "it is one of the files to be checked");
        }
        if (Files.isDirectory(file)) throw unwritable(file, "it is a folder");
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw unwritable(file, "you may not write there");
        }
        if (Files.exists(file) && !beginsWith(file, beginning)) {
            throw unwritable(file, "it is there already and holds something else");
        }
    }

    private static boolean beginsWith(Path file, String beginning) {
        byte[] expected = beginning.getBytes(StandardCharsets.UTF_8);
        try (InputStream input = Files.newInputStream(file)) {
            byte[] there = input.readNBytes(expected.length);
            return there.length == 0 || java.util.Arrays.equals(there, expected);
        } catch (IOException notToBeRead) {
            return false;
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw unwritable(file, "the disk is full, read-only or gone");
        }
    }

    private static Refusal unwritable(Path file, String why) {
        return new Refusal(
                "'%s' can't be written: %s".formatted(file, why),
                "choose another name in a folder where you may write");
    }
}
