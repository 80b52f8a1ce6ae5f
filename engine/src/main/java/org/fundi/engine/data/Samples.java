package org.fundi.engine.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundi.engine.setting.Refusal;

/// The data sets that come with the workbench, in the order people should meet them. Each lies in
/// a folder of its own; the head of its `about.md`, between two lines of three dashes, says what
/// programs need to know.
public final class Samples {
    private static final String FENCE = "---\n";

    private Samples() {}

    /// Those in the folder named by the system property `fundi.samples`, else in `sample-data`
    /// below `fundi.root`, else in `sample-data` where the program was started; none where there is
    /// no such folder.
    public static List<Sample> installed() {
        return in(folder());
    }

    /// @throws Refusal naming the samples there are
    public static Sample named(String name) {
        List<Sample> all = installed();
        return all.stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "there is no sample '" + name + "'",
                                        "choose one of: "
                                                + String.join(
                                                        ", ",
                                                        all.stream().map(Sample::name).toList())));
    }

    private static Path folder() {
        String told = System.getProperty("fundi.samples", "");
        if (!told.isEmpty()) return Path.of(told);
        return Path.of(System.getProperty("fundi.root", "")).resolve("sample-data");
    }

    /// The samples in this folder.
    static List<Sample> in(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(one -> Files.isRegularFile(one.resolve("about.md")))
                    .map(Samples::read)
                    .sorted(Comparator.comparingInt(Ordered::order).thenComparing(Ordered::name))
                    .map(Ordered::sample)
                    .toList();
        } catch (IOException e) {
            throw new Refusal(
                    "the samples could not be read: " + e.getMessage(),
                    "check the folder " + folder);
        }
    }

    private record Ordered(int order, Sample sample) {
        String name() {
            return sample.name();
        }
    }

    private static Ordered read(Path folder) {
        String text = text(folder.resolve("about.md"));
        int end = text.indexOf(FENCE, FENCE.length());
        if (!text.startsWith(FENCE) || end < 0)
            throw new Refusal(
                    "about.md of the sample '" + folder.getFileName() + "' has no head",
                    "begin it with --- and end the head with ---");
        Map<String, String> head = new LinkedHashMap<>();
        Map<String, String> ignored = new LinkedHashMap<>();
        text.substring(FENCE.length(), end).lines().forEach(line -> put(line, head, ignored));
        Sample sample =
                new Sample(
                        String.valueOf(folder.getFileName()),
                        get(head, "title", folder),
                        get(head, "blurb", folder),
                        get(head, "target", folder),
                        get(head, "task", folder),
                        Optional.ofNullable(head.get("positive")),
                        Optional.ofNullable(head.get("time")),
                        ignored,
                        head.containsKey("generated"),
                        Integer.parseInt(get(head, "rows", folder)),
                        Integer.parseInt(get(head, "columns", folder)),
                        folder.resolve("data.csv"),
                        new Sample.Use(
                                get(head, "source", folder),
                                get(head, "licence", folder),
                                get(head, "consent", folder)),
                        text.substring(end + FENCE.length()).strip());
        return new Ordered(Integer.parseInt(get(head, "order", folder)), sample);
    }

    private static void put(String line, Map<String, String> head, Map<String, String> ignored) {
        int colon = line.indexOf(':');
        if (colon < 0) return;
        String key = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        int equals = value.indexOf(" = ");
        if (key.equals("ignore") && equals > 0)
            ignored.put(value.substring(0, equals), value.substring(equals + 3));
        else head.put(key, value);
    }

    private static String get(Map<String, String> head, String key, Path folder) {
        String value = head.get(key);
        if (value == null)
            throw new Refusal(
                    "about.md of the sample '" + folder.getFileName() + "' does not say its " + key,
                    "add a line '" + key + ": …' to its head");
        return value;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new Refusal(
                    "about.md of a sample could not be read: " + e.getMessage(),
                    "check the file " + file.getFileName());
        }
    }
}
