package org.fundi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.fundi.app.job.Frames;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.style.Look;
import org.fundi.engine.math.Workers;

/// The real window with a large file: opens it, scrolls it, goes through every step, begins a
/// comparison and stops it. Prints after each how long our code kept the screen's thread busy at
/// most, and the heap; where the screen did not answer for more than 60 ms, what it was doing.
///
/// Arguments: the file; the folder that `fundi.home` names is emptied of recent files.
public final class LargeFile extends Application {
    private static final List<String> STEPS =
            List.of("Data", "Split", "Prepare", "Train", "Evaluate", "Predict", "Frame", "Models");

    private final PulseMeter meter = new PulseMeter();
    private volatile long mostUsed;
    private volatile long mostKept;

    @Override
    public void start(Stage stage) throws IOException {
        Path file = Path.of(getParameters().getRaw().getFirst()).toAbsolutePath();
        Path home = Path.of(System.getProperty("fundi.home"));
        Files.createDirectories(home);
        Files.writeString(home.resolve("recent.txt"), file + "\n");
        Look.loadLetters();
        Jobs jobs = Jobs.forWindow();
        Workers workers = Workers.besideScreen();
        FundiWindow.Contents contents = FundiWindow.contents(stage, jobs, workers, meter);
        stage.setScene(contents.scene());
        stage.show();
        Frames.start(contents.scene(), jobs, meter, contents.rest());
        Thread screen = Thread.currentThread();
        Thread.ofPlatform().daemon().start(this::watchHeap);
        Thread.ofPlatform().daemon().start(() -> watchScreen(screen));
        Thread.ofPlatform().daemon().start(() -> use(contents.scene(), jobs, file));
    }

    private void use(Scene scene, Jobs jobs, Path file) {
        try {
            Thread.sleep(6000);
            Buttons.onScreen(() -> reset());
            long began = System.nanoTime();
            String open = "Open " + file.getFileName();
            Buttons.press(scene, node -> open.equals(node.getAccessibleText()));
            Buttons.await(scene, node -> Buttons.said(node).equals("Data"));
            System.out.printf(
                    Locale.ROOT, "open after %.1f s%n", (System.nanoTime() - began) * 1e-9);
            settle(jobs);
            report("opening");
            for (String step : STEPS) {
                Buttons.press(scene, node -> Buttons.said(node).equals(step));
                settle(jobs);
                report(step);
                if (step.equals("Data")) scroll(scene);
            }
            compare(scene, jobs);
            System.gc();
            Thread.sleep(500);
            report("after a collection");
        } catch (Exception problem) {
            problem.printStackTrace();
        }
        Platform.exit();
    }

    private void scroll(Scene scene) throws Exception {
        TableView<?> table = (TableView<?>) Buttons.onScreen(() -> Buttons.find(scene, TableView.class::isInstance)).getFirst();
        Buttons.onScreen(
                () -> {
                    table.requestFocus();
                    return true;
                });
        for (int i = 0; i < 300; i++) {
            Buttons.onScreen(() -> key(table, KeyCode.PAGE_DOWN));
            Thread.sleep(16);
        }
        report("300 pages down");
        for (int i = 0; i < 300; i++) {
            Buttons.onScreen(() -> wheel(table.lookup(".virtual-flow")));
            Thread.sleep(16);
        }
        report("300 turns of the wheel");
        Buttons.onScreen(() -> key(table, KeyCode.END));
        report("the last row");
    }

    private void compare(Scene scene, Jobs jobs) throws Exception {
        Buttons.press(scene, node -> Buttons.said(node).startsWith("▶ Compare"));
        Thread.sleep(15_000);
        report("15 s of comparing");
        for (Node node : Buttons.onScreen(() -> Buttons.find(scene, n -> n instanceof Labeled))) {
            String text = ((Labeled) node).getText();
            if (text != null && (text.contains(" left") || text.startsWith("about "))) {
                System.out.println("  says: " + text);
            }
        }
        long began = System.nanoTime();
        Buttons.press(scene, node -> Buttons.said(node).equals("■ Stop"));
        settle(jobs);
        System.out.printf(Locale.ROOT, "stopped after %.1f s%n", (System.nanoTime() - began) * 1e-9);
        report("stopping");
    }

    /// Until nothing has run in the background for half a second.
    private void settle(Jobs jobs) throws Exception {
        for (int quiet = 0, tried = 0; quiet < 5 && tried < 600; tried++) {
            Thread.sleep(100);
            quiet = Buttons.onScreen(() -> jobs.running().isEmpty()) ? quiet + 1 : 0;
        }
    }

    private boolean reset() {
        meter.reset();
        return true;
    }

    private void report(String what) throws Exception {
        Thread.sleep(300);
        Buttons.onScreen(
                () -> {
                    System.out.printf(
                            Locale.ROOT,
                            "%-24s longest %.0f ms (%.0f of the processor), p99 %.1f ms; heap now %d MB, most %d MB, kept %d MB; load %.1f%n",
                            what,
                            meter.wall().longest(),
                            meter.processor().longest(),
                            meter.wall().milliseconds(0.99),
                            used() >> 20,
                            mostUsed >> 20,
                            mostKept >> 20,
                            java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
                    return reset();
                });
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void watchHeap() {
        try {
            while (true) {
                mostUsed = Math.max(mostUsed, used());
                mostKept = Math.max(mostKept, Runtime.getRuntime().totalMemory());
                Thread.sleep(20);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks the screen's thread again and again; prints what it does where it does not answer.
    private static void watchScreen(Thread screen) {
        try {
            while (true) {
                FutureTask<Boolean> beat = new FutureTask<>(() -> true);
                Platform.runLater(beat);
                long asked = System.nanoTime();
                List<String> seen = new ArrayList<>();
                while (true) {
                    try {
                        beat.get(60, TimeUnit.MILLISECONDS);
                        break;
                    } catch (TimeoutException busy) {
                        seen.add(doing(screen));
                    }
                }
                for (String one : seen) System.out.println("  busy: " + one);
                if (!seen.isEmpty())
                    System.out.println("  silent for " + (System.nanoTime() - asked) / 1_000_000 + " ms");
                Thread.sleep(10);
            }
        } catch (Exception end) {
            end.printStackTrace();
        }
    }

    private static String doing(Thread screen) {
        StackTraceElement[] stack = screen.getStackTrace();
        String top = Arrays.stream(stack).limit(3).map(LargeFile::name).toList().toString();
        return top
                + " < "
                + Arrays.stream(stack)
                        .filter(frame -> frame.getClassName().startsWith("org.fundi"))
                        .limit(6)
                        .map(LargeFile::name)
                        .toList();
    }

    private static String name(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1)
                + "."
                + frame.getMethodName()
                + ":"
                + frame.getLineNumber();
    }

    private static boolean key(Node node, KeyCode code) {
        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(kind, "", "", code, false, false, false, false));
        }
        return true;
    }

    private static boolean wheel(Node node) {
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL, 100, 100, 100, 100, false, false, false, false, true,
                        false, 0, -120, 0, -120, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        return true;
    }
}

/// Starts it; a main class that is itself an `Application` wants JavaFX as modules.
final class StartLargeFile {
    private StartLargeFile() {}

    public static void main(String[] arguments) {
        Application.launch(LargeFile.class, arguments);
        System.exit(0);
    }
}
