package org.fundi.engine.capsule;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingWatcher;
import org.fundi.engine.project.Names;
import org.fundi.engine.setting.Refusal;

/// Reads a capsule and the data it asks about.
public final class CapsuleFile {
    private static final long MOST = 128L << 20;

    private CapsuleFile() {}

    /// @throws Refusal where there is none, or it can't be read
    public static Capsule read(Path file, Names names) {
        String name = "" + file.getFileName();
        try {
            if (!Files.isRegularFile(file)) {
                if (Files.exists(file)) {
                    throw new Refusal(
                            "'%s' is a folder, a pipe or a device, not a shared run"
                                    .formatted(file),
                            "choose a file that ends in " + Capsule.ENDING);
                }
                throw new Refusal(
                        "there is no shared run '%s'".formatted(file),
                        "check the name, or whether it was moved");
            }
            if (Files.size(file) > MOST) {
                throw new Refusal(
                        "'%s' is too large to be a shared run".formatted(name),
                        "choose a file that ends in " + Capsule.ENDING);
            }
            return CapsuleText.read(name, Files.readString(file), names);
        } catch (CharacterCodingException noText) {
            throw CapsuleText.another(name);
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be read (%s)".formatted(name, e.getMessage()),
                    "check that it is a shared run, and that you may read it");
        }
    }

    /// @param file the data, where they are not put in
    /// @throws Refusal where they are neither, or not those that were learnt from
    public static Dataset data(Capsule capsule, Optional<Path> file) {
        if (file.isPresent()) {
            return new DataReader()
                    .open(file.get(), capsule.asked().reading(), ReadingWatcher.NONE)
                    .dataset();
        }
        byte[] inside =
                capsule.data()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "the data '%s' are not inside the shared run"
                                                        .formatted(capsule.dataName()),
                                                "say where they are with --data FILE"));
        return new DataReader()
                .open(capsule.dataName(), inside, capsule.asked().reading())
                .dataset();
    }
}
