package org.fundi.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// The toy feature says nothing, so that a network soon only learns rows by heart.
class EarlyStoppingTest {
    private final Prepared prepared = Toys.prepared();

    @Test
    void itEndsSoManyEpochsAfterTheBest() {
        Run run = run("stopping.patience=4");
        assertEquals(run.kept().step() + 4, run.curve().getLast().step());
        assertTrue(run.curve().getLast().step() < 40, "it ended early");
        assertTrue(run.kept().why().contains("of " + run.curve().getLast().step()));
    }

    @Test
    void withoutPatienceItGoesToTheEndAndKeepsTheSame() {
        Run all = run("stopping.patience=0");
        assertEquals(40, all.curve().getLast().step());
        assertArrayEquals(
                all.model().saved(), run("stopping.patience=39").model().saved(), "same best");
    }

    @Test
    void theLastModelIsKeptWhereThatIsWished() {
        Run run = run("stopping.patience=4", "stopping.restoreBest=false");
        assertEquals(run.curve().getLast().step(), run.kept().step());
        assertFalse(run.kept().byValidation());
        assertTrue(run.kept().why().endsWith("of 40 epochs: patience was over"), run.kept().why());
    }

    @Test
    void theScoreIsWatchedWhereThatIsWished() {
        Run run = run("stopping.watched=score");
        double best =
                run.curve().stream()
                        .skip(1)
                        .mapToDouble(point -> point.validation().getOrDefault("sharpness", 0.0))
                        .max()
                        .orElseThrow();
        CurvePoint kept =
                run.curve().stream()
                        .filter(point -> point.step() == run.kept().step())
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.of(best), Optional.ofNullable(kept.validation().get("sharpness")));
        assertTrue(run.kept().why().startsWith("the best Sharpness on validation rows"));
    }

    @Test
    void aResumedRunEndsWhereAnUninterruptedOneDoes() {
        Experiment experiment = experiment("stopping.patience=4", "schedule.kind=plateau");
        List<Interrupted> moments = new ArrayList<>();
        Watcher keeping =
                new Watcher() {
                    private final List<CurvePoint> curve = new ArrayList<>();

                    @Override
                    public void see(TrainingEvent event) {
                        if (event instanceof TrainingEvent.Stepped(int _, var point))
                            curve.add(point);
                    }

                    @Override
                    public void remember(int step, int batch, Supplier<Moment> moment) {
                        moments.add(new Interrupted(moment.get(), List.copyOf(curve)));
                    }
                };
        Run whole = completed(experiment.runOn(prepared, keeping));
        for (int i = 0; i < moments.size(); i += 7) {
            Run resumed = completed(experiment.resumeOn(prepared, moments.get(i), Watcher.NOBODY));
            assertEquals(whole.curve(), resumed.curve());
            assertEquals(whole.kept(), resumed.kept());
            assertArrayEquals(whole.model().saved(), resumed.model().saved());
        }
    }

    private Run run(String... settings) {
        return completed(experiment(settings).runOn(prepared, Watcher.NOBODY));
    }

    private static Run completed(Outcome outcome) {
        return assertInstanceOf(Outcome.Completed.class, outcome).run();
    }

    private static Experiment experiment(String... settings) {
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "hidden", "8");
        network = Knobs.with(network, "epochs", "40");
        network = Knobs.with(network, "learningRate", "0.05");
        for (String setting : settings) {
            String[] parts = setting.split("=", -1);
            network = Knobs.with(network, parts[0], parts[1]);
        }
        Judging judging = Toys.judging().showing(List.of(new Toys.Sharpness()));
        return new Experiment(network, judging, 42, 1);
    }
}
