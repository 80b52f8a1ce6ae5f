package org.fundi.engine.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundi.engine.setting.Refusal;

/// The lessons that come with the workbench: the files `NN-title.md` in the folder `tutorials`, in
/// the order of their numbers. Other files there are for teachers.
public final class Lessons {
    private static final Pattern NAME = Pattern.compile("\\d\\d-[a-z0-9-]+\\.md");

    private Lessons() {}

    /// Those in `tutorials` below the folder named by the system property `fundi.root`, else where
    /// the program was started; none where there is no such folder.
    public static List<Lesson> installed() {
        return in(Path.of(System.getProperty("fundi.root", "")).resolve("tutorials"));
    }

    /// @throws Refusal where one can't be read
    static List<Lesson> in(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(name(file)).matches())
                    .sorted()
                    .map(Lessons::read)
                    .toList();
        } catch (IOException why) {
            throw unreadable(folder, why);
        }
    }

    private static Lesson read(Path file) {
        try {
            return LessonReader.read(name(file).replace(".md", ""), Files.readString(file));
        } catch (IOException why) {
            throw unreadable(file, why);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Refusal unreadable(Path where, IOException why) {
        return new Refusal(
                "the lessons could not be read: " + why.getMessage(),
                "check %s, or install Fundi anew".formatted(where));
    }
}
