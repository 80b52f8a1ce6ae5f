package org.fundi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line in a process that has no JavaFX at all: one class of it loaded, and it ends.
class WithoutJavaFxTest {
    @Test
    void theCommandsRunWhereThereIsNoJavaFx() throws IOException, InterruptedException {
        assertEquals(0, fundi("metrics"));
        assertEquals(0, fundi("profile", Terminal.sample("penguins"), "--json"));
    }

    @Test
    void aReportWithItsPicturesIsMadeWhereThereIsNoJavaFx(@TempDir Path folder)
            throws IOException, InterruptedException {
        String project = folder.resolve("p.fundi").toString();
        String cancer = Terminal.sample("breast-cancer-wisconsin");
        String[] training = {
            "train", cancer, "--target", "diagnosis", "--model", "mlp", "--epochs", "3"
        };
        List<String> words = new ArrayList<>(List.of(training));
        words.addAll(List.of("--project", project));
        assertEquals(0, fundi(words.toArray(String[]::new)));
        assertEquals(0, fundi("report", project));
        assertTrue(Files.readString(folder.resolve("p-run-1.html")).contains("<svg"));
    }

    @Test
    void aRefusalIsStillARefusal() throws IOException, InterruptedException {
        assertEquals(2, fundi("profile", "no such file.csv"));
    }

    @Test
    void withoutDisplayTheBundledComparisonRunsAndSaysHowToGetTheWindow()
            throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        assertEquals(0, fundi(said));
        String all = String.join("\n", said);
        assertTrue(all.contains("penguins") && all.contains("To get the window"), all);
        assertTrue(all.toLowerCase(java.util.Locale.ROOT).contains("baseline"), all);
    }

    private static int fundi(String... arguments) throws IOException, InterruptedException {
        return fundi(new ArrayList<>(), arguments);
    }

    /// @param said is filled with every line it prints
    private static int fundi(List<String> said, String... arguments)
            throws IOException, InterruptedException {
        String root = System.getProperty("fundi.root", "");
        String classes =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("javafx"))
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@" + Path.of(root, "jvm.options"),
                                "-Dfundi.root=" + root,
                                "-cp",
                                classes,
                                "org.fundi.app.Fundi"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        process.getOutputStream().close();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        said.addAll(all.lines().toList());
        int code = process.waitFor();
        assertTrue(!all.contains("NoClassDefFoundError"), all);
        return code;
    }
}
