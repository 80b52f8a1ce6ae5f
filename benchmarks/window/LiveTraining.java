package org.fundi.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.fundi.app.chart.ChartView;
import org.fundi.app.job.Frames;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.style.Look;
import org.fundi.engine.math.Workers;

/// A network learns in the real window while it is watched: its boundary beside its curve, its
/// gradients by layer, its histograms; and while another step is shown. In turns with it, some seconds
/// each, the same network learns with nobody looking on and nothing written down, since
/// the machine is not as quick at all times; both begin anew for each picture, since of a long run
/// not all epochs are judged. Prints how often the pictures were redrawn, how long
/// our code kept the screen's thread busy a pulse, and by how much longer an epoch took than alone,
/// in the time each thread had a processor for.
///
/// Arguments: turns (12), hidden layers (64,32), rows (20000).
public final class LiveTraining extends Application {
    /// Milliseconds of a turn, and until a picture that was gone back to is drawn as often as ever.
    private static final long TURN = 2_500;

    private static final long SETTLING = 300;

    /// Milliseconds it has learnt before its first turn.
    private static final long AHEAD = 3_000;

    private static final String START = "▶ Start";
    private static final String PAUSE = "❚❚ Pause";

    private static final String OVER =
            "live: the run was over before it was measured: %,d epochs of %s on %,d rows are too few for %d turns."
                    + " Take more rows, wider layers or fewer turns.%n";

    private static final Pattern DONE = Pattern.compile("^▶ #.*, epoch ([\\d,]+) of ");

    private final PulseMeter meter = new PulseMeter();
    private int turns;
    private String hidden = "";
    private int rows;
    private final List<ChartView> counted = new ArrayList<>();
    private long[] redrawn = new long[0];
    private boolean counting;
    private Path file = Path.of("");
    private final Jobs jobs = Jobs.forWindow();

    @Override
    public void start(Stage stage) throws Exception {
        List<String> said = getParameters().getRaw();
        turns = said.isEmpty() ? 12 : Integer.parseInt(said.getFirst());
        hidden = said.size() < 2 ? "64,32" : said.get(1);
        rows = said.size() < 3 ? 20_000 : Integer.parseInt(said.get(2));
        Path home = Path.of(System.getProperty("fundi.home"));
        Files.createDirectories(home);
        file = Files.writeString(home.resolve("circles.csv"), circles());
        Look.loadLetters();
        Workers workers = Workers.besideScreen();
        FundiWindow.Contents contents = FundiWindow.contents(stage, jobs, workers, meter);
        stage.setScene(contents.scene());
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        Frames.start(contents.scene(), jobs, meter, contents.rest());
        Thread.ofPlatform().daemon().start(() -> use(contents));
    }

    private void use(FundiWindow.Contents window) {
        try {
            Scene scene = window.scene();
            Thread.sleep(3_000);
            Buttons.onScreen(() -> open(window));
            step(scene, "Train");
            Buttons.await(scene, node -> Buttons.said(node).equals(START));
            Buttons.onScreen(() -> type(scene, "Hidden", hidden));
            Buttons.onScreen(() -> type(scene, "Epochs", "" + Alone.EPOCHS));
            Alone alone = new Alone(file, hidden, SETTLING);
            Thread.ofPlatform().daemon().start(alone);
            for (String tab : List.of("", "Loss", "Gradients", "Histograms")) told(scene, tab, alone);
            Buttons.onScreen(() -> close(window));
        } catch (Over over) {
            System.err.printf(Locale.ROOT, OVER, Alone.EPOCHS, hidden, rows, turns);
            System.exit(2);
        } catch (Exception problem) {
            problem.printStackTrace();
            System.exit(1);
        }
        Platform.exit();
    }

    /// The run has done all its epochs before it was measured to the end.
    private static final class Over extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// Of a run that is over there is nothing to be paused or gone on with: another one can be begun.
    private static void turn(Scene scene, String wanted) throws Exception {
        Buttons.await(scene, node -> isOpen(node, wanted) || isOpen(node, START));
        boolean there =
                Buttons.onScreen(
                        () -> !Buttons.find(scene, node -> isOpen(node, wanted)).isEmpty());
        if (!there) throw new Over();
        press(scene, wanted);
    }

    private static boolean isOpen(Node node, String button) {
        return Buttons.said(node).equals(button) && !node.isDisabled();
    }

    /// A run of its own, in turns with the one that nobody looks on at.
    ///
    /// @param tab what is watched; empty for another step of the program
    private void told(Scene scene, String tab, Alone alone) throws Exception {
        press(scene, START);
        if (tab.isEmpty()) {
            press(scene, "Watch");
            press(scene, "Boundary");
        } else {
            press(scene, tab);
        }
        Thread.sleep(AHEAD);
        Buttons.onScreen(() -> count(scene));
        turn(scene, PAUSE);
        Buttons.onScreen(() -> reset());
        List<Double> more = new ArrayList<>();
        double seconds = 0;
        alone.begin();
        alone.turn(AHEAD - (SETTLING + TURN) / 2); // it is behind before a turn, and ahead after it
        double before = alone.turn(TURN);
        for (int turn = 0; turn < turns; turn++) {
            turn(scene, "▶ Resume");
            if (tab.isEmpty()) step(scene, "Frame");
            Thread.sleep(SETTLING);
            long began = System.nanoTime();
            double live = live(scene);
            seconds += (System.nanoTime() - began) * 1e-9;
            if (tab.isEmpty()) step(scene, "Train");
            turn(scene, PAUSE);
            double after = alone.turn(TURN);
            more.add(100 * ((before + after) / 2 / live - 1));
            before = after;
        }
        print(tab.isEmpty() ? "another step" : tab, more, seconds);
        press(scene, "■ Stop");
        Buttons.await(scene, node -> Buttons.said(node).equals(START));
    }

    private boolean reset() {
        meter.reset();
        redrawn = new long[counted.size()];
        return true;
    }

    private void print(String what, List<Double> more, double seconds) throws Exception {
        Collections.sort(more);
        int last = more.size() - 1;
        Buttons.onScreen(
                () ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-12s an epoch takes %+.1f %% (quarters %+.1f and %+.1f); redraws/s %s; our code p50 %.1f, p95 %.1f, p99 %.1f, longest %.1f ms of the processor, p99 %.1f ms by the clock; load %.1f%n",
                                what,
                                more.get(last / 2),
                                more.get(last / 4),
                                more.get(last - last / 4),
                                rates(seconds),
                                meter.processor().milliseconds(0.5),
                                meter.processor().milliseconds(0.95),
                                meter.processor().milliseconds(0.99),
                                meter.processor().longest(),
                                meter.wall().milliseconds(0.99),
                                load()));
    }

    /// Epochs that the watched run learns in a second of its thread's own time.
    private double live(Scene scene) throws Exception {
        Map<Long, Long> worked = worked();
        long epochs = epochs(scene);
        counting = true;
        Thread.sleep(TURN);
        counting = false;
        return (epochs(scene) - epochs) / most(worked);
    }

    /// Epochs done, as the status bar tells of a run that is not over.
    private static long epochs(Scene scene) throws Exception {
        return Buttons.onScreen(() -> done(scene)).orElseThrow(Over::new);
    }

    private static Optional<Long> done(Scene scene) {
        for (Node node : Buttons.find(scene, Label.class::isInstance)) {
            Matcher told = DONE.matcher(((Label) node).getText());
            if (told.find()) return Optional.of(Long.valueOf(told.group(1).replace(",", "")));
        }
        return Optional.empty();
    }

    /// Nanoseconds each thread has had a processor for.
    private static Map<Long, Long> worked() {
        var threads = ManagementFactory.getThreadMXBean();
        Map<Long, Long> worked = new HashMap<>();
        for (long id : threads.getAllThreadIds()) worked.put(id, threads.getThreadCpuTime(id));
        return worked;
    }

    /// Seconds of the job's thread that has worked most since: it is the one that trained.
    private static double most(Map<Long, Long> before) {
        var threads = ManagementFactory.getThreadMXBean();
        long most = 0;
        for (var now : worked().entrySet()) {
            var info = threads.getThreadInfo(now.getKey());
            if (info == null || !info.getThreadName().equals("fundi-job")) continue;
            most = Math.max(most, now.getValue() - before.getOrDefault(now.getKey(), 0L));
        }
        return most * 1e-9;
    }

    private boolean open(FundiWindow.Contents window) {
        window.open().accept(file);
        return true;
    }

    private static boolean close(FundiWindow.Contents window) {
        window.project().close();
        return true;
    }

    private static boolean type(Scene scene, String label, String text) {
        for (Node node : Buttons.find(scene, TextField.class::isInstance)) {
            boolean named =
                    node.getParent().getChildrenUnmodifiable().stream()
                            .anyMatch(it -> it instanceof Label name && name.getText().equals(label));
            if (!named) continue;
            ((TextField) node).setText(text);
            return true;
        }
        throw new IllegalStateException("no field " + label);
    }

    /// Counts pictures that change: the curve's and the boundary's.
    private boolean count(Scene scene) {
        for (Node node : Buttons.find(scene, ChartView.class::isInstance)) {
            if (counted.contains(node)) continue;
            int place = counted.size();
            counted.add((ChartView) node);
            ((ChartView) node).pictureProperty().addListener((_, _, _) -> redrawn[place] += counting ? 1 : 0);
        }
        redrawn = new long[counted.size()];
        return true;
    }

    private String rates(double seconds) {
        List<String> each = new ArrayList<>();
        for (long times : redrawn) if (times > 0) each.add(String.format(Locale.ROOT, "%.0f", times / seconds));
        return String.join(" and ", each);
    }

    private String circles() {
        StringBuilder text = new StringBuilder("x1,x2,label\n");
        SplittableRandom draws = new SplittableRandom(7);
        for (int row = 0; row < rows; row++) {
            double angle = draws.nextDouble() * 2 * Math.PI;
            double radius = (row % 2 == 0 ? 1 : 0.55) + 0.12 * draws.nextGaussian();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.4f,%.4f,%s%n",
                            radius * Math.cos(angle),
                            radius * Math.sin(angle),
                            row % 2 == 0 ? "outer" : "inner"));
        }
        return text.toString();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void step(Scene scene, String name) throws Exception {
        press(scene, name);
        Thread.sleep(SETTLING);
    }

    private static void press(Scene scene, String button) throws Exception {
        Buttons.press(scene, node -> Buttons.said(node).equals(button));
    }
}

/// Starts it; a main class that is itself an `Application` wants JavaFX as modules.
final class StartLiveTraining {
    private StartLiveTraining() {}

    public static void main(String[] arguments) {
        Application.launch(LiveTraining.class, arguments);
        System.exit(0);
    }
}
