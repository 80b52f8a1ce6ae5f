package org.fundi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.style.Look;
import org.fundi.engine.math.Workers;
import org.junit.jupiter.api.Test;

/// What a window needs before anything is seen in it, by the classes Java loads in a new process.
class FirstFrameTest {
    private static final String SEEN = "the welcome is laid out";

    /// The screens of the steps and what lies over them, and the libraries of tables, projects and
    /// models.
    private static final Pattern LATER =
            Pattern.compile(
                    "org\\.fundi\\.app\\.(frame|data|split|prepare|models|train|evaluate|predict"
                            + "|film|inside|checklist|compare)\\..*"
                            + "|(tech\\.tablesaw|smile|ml\\.dmlc|com\\.fasterxml|org\\.sqlite)\\..*");

    @Test
    void theWelcomeIsSeenBeforeAnyOtherScreenIsMade() throws IOException, InterruptedException {
        List<String> lines = lines();
        int seen = lines.indexOf(SEEN);
        assertTrue(seen > 0, () -> String.join("\n", lines.subList(0, Math.min(20, lines.size()))));
        assertEquals(List.of(), later(lines.subList(0, seen)));
        List<String> after = later(lines.subList(seen, lines.size()));
        assertTrue(after.contains("org.fundi.app.train.TrainView"), "they are made then");
    }

    private static List<String> later(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(name -> LATER.matcher(name).matches())
                .toList();
    }

    /// Each class as it is loaded, and [#SEEN] between.
    private static List<String> lines() throws IOException, InterruptedException {
        String root = System.getProperty("fundi.root", "");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of(root, "jvm.options"));
        command.addAll(List.of("-Xlog:class+load:stdout:none", "-Dfundi.root=" + root));
        for (String name : List.of("fundi.home", "glass.platform", "prism.order")) {
            command.add("-D" + name + "=" + System.getProperty(name, ""));
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path").replace("\n", File.pathSeparator));
        command.add(Opening.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        byte[] said = process.getInputStream().readAllBytes();
        process.waitFor();
        return new String(said, StandardCharsets.UTF_8).lines().toList();
    }

    /// Opens the window as the program does, says when its welcome stands, and makes the rest.
    static final class Opening {
        private Opening() {}

        public static void main(String[] arguments) {
            Platform.startup(Opening::open);
        }

        private static void open() {
            Look.loadLetters();
            try (Workers workers = new Workers(1);
                    Jobs jobs = Jobs.forWindow()) {
                FundiWindow.Contents contents =
                        FundiWindow.contents(new Stage(), jobs, workers, new PulseMeter());
                lay(contents.scene());
                System.out.println(SEEN);
                contents.rest().run();
                jobs.hurry();
                contents.project().close();
            } finally {
                Platform.exit();
            }
        }

        private static void lay(Scene scene) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
