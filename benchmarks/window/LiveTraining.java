package org.fundi.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.fundi.app.chart.ChartView;
import org.fundi.app.job.Durations;
import org.fundi.app.job.Frames;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.PulseMeter;
import org.fundi.app.style.Look;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.math.Workers;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Knobs;

/// A network learns in the real window while it is watched: its boundary beside its curve, its
/// gradients by layer, its histograms. Prints how often they were redrawn, how long our code kept
/// the screen's thread busy a pulse, and how long training took beside the same training that
/// nobody looks at.
///
/// Arguments: epochs (4000), rounds (3), hidden layers (64,32), rows (2000).
public final class LiveTraining extends Application {
    private final PulseMeter meter = new PulseMeter();
    private int epochs;
    private String hidden = "";
    private int rows;
    private final List<ChartView> counted = new ArrayList<>();
    private long[] redrawn = new long[0];
    private Path file = Path.of("");

    @Override
    public void start(Stage stage) throws Exception {
        List<String> said = getParameters().getRaw();
        epochs = said.isEmpty() ? 4_000 : Integer.parseInt(said.getFirst());
        int rounds = said.size() < 2 ? 3 : Integer.parseInt(said.get(1));
        hidden = said.size() < 3 ? "64,32" : said.get(2);
        rows = said.size() < 4 ? 2_000 : Integer.parseInt(said.get(3));
        Path home = Path.of(System.getProperty("fundi.home"));
        Files.createDirectories(home);
        file = Files.writeString(home.resolve("circles.csv"), circles());
        Look.loadLetters();
        Jobs jobs = Jobs.forWindow();
        Workers workers = Workers.besideScreen();
        FundiWindow.Contents contents = FundiWindow.contents(stage, jobs, workers, meter);
        stage.setScene(contents.scene());
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        Frames.start(contents.scene(), jobs, meter, contents.rest());
        Thread.ofPlatform().daemon().start(() -> use(contents, rounds));
    }

    private void use(FundiWindow.Contents window, int rounds) {
        try {
            Scene scene = window.scene();
            Thread.sleep(3_000);
            Buttons.onScreen(() -> open(window));
            step(scene, "Train");
            await(scene, "▶ Start");
            Buttons.onScreen(() -> type(scene, "Hidden", hidden));
            Buttons.onScreen(() -> type(scene, "Epochs", "" + epochs));
            trained(scene);
            Buttons.press(scene, node -> Buttons.said(node).equals("Watch"));
            Buttons.press(scene, node -> Buttons.said(node).equals("Boundary"));
            Buttons.onScreen(() -> count(scene));
            for (int round = 0; round < rounds; round++) {
                System.out.printf(Locale.ROOT, "round %d, load %.1f%n", round + 1, load());
                step(scene, "Frame");
                told(scene, "trained behind another step");
                step(scene, "Train");
                for (String tab : List.of("Loss", "Gradients", "Histograms")) {
                    Buttons.press(scene, node -> Buttons.said(node).equals(tab));
                    told(scene, tab + " and boundary watched");
                }
            }
            Buttons.onScreen(() -> close(window));
        } catch (Exception problem) {
            problem.printStackTrace();
        }
        Platform.exit();
    }

    /// The same training that nobody looks on at comes before and after, since the machine is not
    /// as quick at all times.
    private void told(Scene scene, String what) throws Exception {
        double before = alone();
        Buttons.onScreen(
                () -> {
                    meter.reset();
                    redrawn = new long[counted.size()];
                    return true;
                });
        Map<Long, Long> worked = worked();
        double seconds = trained(scene);
        double own = most(worked);
        double alone = (before + alone()) / 2;
        Buttons.onScreen(
                () -> {
                    System.out.printf(
                            Locale.ROOT,
                            "  %-34s %6.2f s, its thread %.2f s of the processor, %.2f s alone, %+.1f %%; redraws/s %s; p50 %.1f, p95 %.1f, p99 %.1f, longest %.1f ms of the processor; p99 %.1f ms by the clock%n",
                            what,
                            seconds,
                            own,
                            alone,
                            100 * (own / alone - 1),
                            rates(seconds),
                            meter.processor().milliseconds(0.5),
                            meter.processor().milliseconds(0.95),
                            meter.processor().milliseconds(0.99),
                            meter.processor().longest(),
                            meter.wall().milliseconds(0.99));
                    return true;
                });
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

    /// Seconds from the press until it has ended.
    private static double trained(Scene scene) throws Exception {
        long began = System.nanoTime();
        fire(scene, node -> Buttons.said(node).startsWith("▶ Start"));
        Thread.sleep(100);
        await(scene, "▶ Start");
        return (System.nanoTime() - began) * 1e-9;
    }

    /// The same training with nobody looking on.
    private double alone() {
        var data = new DataReader().read(file);
        Proposal proposal = Proposal.of(data, Wishes.NONE, 42);
        Prepared prepared =
                new Plan(
                                proposal.problem(),
                                proposal.splitting(),
                                UsualPreparation.of(proposal.problem(), proposal.table())
                                        .pipeline(),
                                Optional.empty())
                        .prepare(proposal.table(), 42);
        NeuralNetwork network =
                Knobs.with(Knobs.with(NeuralNetwork.USUAL, "hidden", hidden), "epochs", "" + epochs);
        Judging judging = Judging.usual(proposal.problem().task(), Catalogue.METRICS);
        var threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        new Experiment(network, judging, 42, 1).runOn(prepared, Watcher.NOBODY);
        return (threads.getCurrentThreadCpuTime() - began) * 1e-9;
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
            int place = counted.size();
            counted.add((ChartView) node);
            ((ChartView) node).pictureProperty().addListener((_, _, _) -> redrawn[place]++);
        }
        redrawn = new long[counted.size()];
        return true;
    }

    private String rates(double seconds) {
        List<String> each = new ArrayList<>();
        for (long times : redrawn) each.add(String.format(Locale.ROOT, "%.0f", times / seconds));
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
        Buttons.press(scene, node -> Buttons.said(node).equals(name));
        Thread.sleep(300);
    }

    private static void await(Scene scene, String button) throws Exception {
        for (int tried = 0; tried < 12_000; tried++) {
            boolean ready = Buttons.onScreen(() -> isIdle(scene, button));
            if (ready) return;
            Thread.sleep(25);
        }
        throw new IllegalStateException("it never ended");
    }

    /// Of a step that is not shown, what runs stands in the status bar.
    private static boolean isIdle(Scene scene, String button) {
        boolean nothing =
                !Buttons.find(scene, n -> n instanceof Label l && l.getText().equals("nothing running"))
                        .isEmpty();
        List<Node> found = Buttons.find(scene, n -> Buttons.said(n).startsWith(button));
        return nothing && (found.isEmpty() || !found.getFirst().isDisabled());
    }

    /// Presses the button; where another step is shown, goes to it and back.
    private static void fire(Scene scene, Predicate<Node> which) throws Exception {
        boolean pressed =
                Buttons.onScreen(
                        () -> {
                            for (Node node : Buttons.find(scene, which)) {
                                ((ButtonBase) node).fire();
                                return true;
                            }
                            return false;
                        });
        if (pressed) return;

        step(scene, "Train");
        Buttons.press(scene, which);
        Buttons.press(scene, node -> Buttons.said(node).equals("Frame"));
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
