package org.fundi.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fundi.app.job.Progress;
import org.fundi.app.text.Words;
import org.fundi.app.welcome.Sample;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Workers;

/// How the window reads files, and the data sets that come with it.
final class Reading {
    private final DataReader reader;

    Reading(Workers workers) {
        reader = new DataReader(workers);
    }

    Dataset file(Path file, Progress progress) {
        return reader.read(
                file,
                ReadingOptions.USUAL,
                (read, total) -> {
                    if (progress.stopAsked()) throw new CancelledException();
                    progress.at(read, total, Words.of("job.reading"));
                });
    }

    /// What lies in `sample-data/` of the folder that the system property `fundi.root` names, or of
    /// the one Fundi was started in: one folder each, with `data.csv` and `about.md`, whose first
    /// line that is no heading says what it is.
    static List<Sample> samples() {
        Path all = Path.of(System.getProperty("fundi.root", ".")).resolve("sample-data");
        if (!Files.isDirectory(all)) return List.of();
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(folder -> Files.isReadable(folder.resolve("data.csv")))
                    .sorted()
                    .map(Reading::sample)
                    .toList();
        } catch (IOException e) {
            return List.of(); // the window is of use without its samples
        }
    }

    private static Sample sample(Path folder) {
        return new Sample(
                String.valueOf(folder.getFileName()),
                about(folder.resolve("about.md")),
                "",
                "",
                folder.resolve("data.csv"));
    }

    private static String about(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .findFirst()
                    .orElse("");
        } catch (IOException | java.io.UncheckedIOException e) {
            return ""; // a sample without a description can still be opened
        }
    }
}
