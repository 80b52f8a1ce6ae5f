package org.fundi.app;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;
import org.fundi.app.job.Durations;
import org.fundi.app.job.Frames;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.style.Look;
import org.fundi.engine.math.Workers;

/// The real window, used as a person would: opens a sample, ticks four models, and compares them
/// again and again, all four at once where there are four threads. Prints how long our code keeps the screen's thread busy, a
/// pulse.
///
/// Arguments: seconds (60), sample (digits-8x8), threads (4), the step looked at meanwhile (Models).
public final class WindowPulses extends Application {
    private static final Set<String> FOUR =
            Set.of(
                    "Logistic regression",
                    "Random forest",
                    "Gradient-boosted trees",
                    "Neural network (MLP)");

    private final PulseMeter meter = new PulseMeter();

    @Override
    public void start(Stage stage) {
        Look.loadLetters();
        Jobs jobs = Jobs.forWindow();
        List<String> said = getParameters().getRaw();
        Workers workers = Workers.besideScreen(said.size() < 3 ? 4 : Integer.parseInt(said.get(2)));
        FundiWindow.Contents contents = FundiWindow.contents(stage, jobs, workers, meter);
        stage.setScene(contents.scene());
        stage.show();
        Frames.start(contents.scene(), jobs, meter, contents.rest());
        int seconds = said.isEmpty() ? 60 : Integer.parseInt(said.getFirst());
        String sample = said.size() < 2 ? "digits-8x8" : said.get(1);
        String step = said.size() < 4 ? "Models" : said.get(3);
        Thread.ofPlatform().daemon().start(() -> use(contents.scene(), seconds, sample, step));
    }

    private void use(Scene scene, int seconds, String sample, String step) {
        try {
            Buttons.press(scene, node -> ("Open " + sample).equals(node.getAccessibleText()));
            Buttons.press(scene, node -> Buttons.said(node).equals("Models"));
            Buttons.await(scene, node -> Buttons.said(node).startsWith("▶ Compare"));
            Buttons.onScreen(() -> tick(scene));
            Buttons.onScreen(() -> reset());
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            int comparisons = 0;
            while (System.nanoTime() < end) {
                Buttons.press(scene, node -> Buttons.said(node).equals("Models"));
                Buttons.press(scene, node -> Buttons.said(node).startsWith("▶ Compare"));
                Buttons.press(scene, node -> Buttons.said(node).equals(step));
                comparisons++;
                Thread.sleep(500);
                while (System.nanoTime() < end
                        && Buttons.onScreen(() -> Buttons.find(scene, n -> Buttons.said(n).equals("■ Stop") && !n.isDisabled())).size() > 0) {
                    Thread.sleep(100);
                }
            }
            Buttons.onScreen(() -> report(sample));
            System.out.println(comparisons + " comparisons of four models were begun");
        } catch (Exception problem) {
            problem.printStackTrace();
        }
        Platform.exit();
    }

    private boolean reset() {
        meter.reset();
        return true;
    }

    private static boolean tick(Scene scene) {
        for (Node node : Buttons.find(scene, CheckBox.class::isInstance)) {
            CheckBox box = (CheckBox) node;
            if (!box.isDisabled()) box.setSelected(FOUR.contains(box.getText()));
        }
        return true;
    }

    private boolean report(String sample) {
        System.out.printf(
                Locale.ROOT,
                "%s: %,d pulses, load %.1f; in our code on the screen's thread, a pulse:%n",
                sample,
                meter.wall().count(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        line("of the processor", meter.processor());
        line("on the wall clock", meter.wall());
        return true;
    }

    private static void line(String what, Durations times) {
        System.out.printf(
                Locale.ROOT,
                "  %-17s p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.1f ms%n",
                what,
                times.milliseconds(0.5),
                times.milliseconds(0.99),
                times.milliseconds(0.999),
                times.longest());
    }
}

/// Starts it; a main class that is itself an `Application` wants JavaFX as modules.
final class StartPulses {
    private StartPulses() {}

    public static void main(String[] arguments) {
        Application.launch(WindowPulses.class, arguments);
        System.exit(0);
    }
}
