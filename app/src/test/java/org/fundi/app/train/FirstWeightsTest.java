package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.film.Place;
import org.fundi.engine.film.Replay;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// Rewind and New weights, without a window.
class FirstWeightsTest {
    private final Workspace workspace = new Workspace();
    private final LiveRuns runs;
    private final TrainViewModel train;
    private final List<String> rewound = new ArrayList<>();
    private final FirstWeightsViewModel first;

    FirstWeightsTest() {
        workspace.open(TinyStudies.churn());
        Jobs jobs = JobsForTests.here();
        runs = new LiveRuns(jobs, workspace);
        train = new TrainViewModel(jobs, 1, workspace, new Preparing(jobs, workspace), runs);
        first = new FirstWeightsViewModel(workspace, train, () -> rewound.add("to the start"));
    }

    private static Algorithm network(Map<String, String> settings) {
        Algorithm network = ModelNames.usual("mlp").orElseThrow();
        network = Knobs.with(network, "hidden", "4");
        network = Knobs.with(network, "epochs", "3");
        for (var setting : settings.entrySet()) {
            network = Knobs.with(network, setting.getKey(), setting.getValue());
        }
        return network;
    }

    private LiveRun latest() {
        return runs.of(workspace.runs().getFirst().number()).orElseThrow();
    }

    private static byte[] untrained(LiveRun run) {
        Experiment experiment =
                new Experiment(run.algorithm(), run.basis().judging(), run.seed(), 1);
        return new Replay(experiment, run.basis().prepared(), run.film())
                .at(Place.after(0), () -> false)
                .model()
                .saved();
    }

    private String chosen(String knob) {
        return Knobs.at(train.algorithmProperty().get().orElseThrow(), knob).text();
    }

    @Test
    void rewindKeepsTheInitialWeightsAndTheSettingsChosenSince() {
        train.start(network(Map.of()));
        LiveRun run = latest();
        Algorithm other = network(Map.of("learningRate", "0.5", "layers.draw", "3"));
        train.algorithmProperty().set(Optional.of(other));
        assertTrue(first.saidProperty().get().contains("other weights than run #1"));
        first.rewind();
        assertEquals(List.of("to the start"), rewound);
        assertEquals("0", chosen("layers.draw"));
        assertEquals("0.5", chosen("learningRate"));
        assertTrue(first.saidProperty().get().contains("that run #1 began with"));
        train.start();
        assertArrayEquals(untrained(run), untrained(latest()));
        assertFalse(run.curve().getLast().equals(latest().curve().getLast()));
    }

    @Test
    void rewindBringsTheSeedBack() {
        train.start(network(Map.of()));
        long seed = workspace.study().orElseThrow().seed();
        workspace.change(study -> study.withSeed(seed + 1));
        assertTrue(first.saidProperty().get().contains("other weights"));
        first.rewind();
        assertEquals(seed, workspace.study().orElseThrow().seed());
        assertTrue(first.saidProperty().get().contains("that run #1 began with"));
    }

    @Test
    void newWeightsAreOthersThanThoseOfAllRuns() {
        train.start(network(Map.of()));
        byte[] before = untrained(latest());
        first.drawAnew();
        assertEquals("1", chosen("layers.draw"));
        train.start();
        assertFalse(Arrays.equals(before, untrained(latest())));
        workspace.selectRun(1);
        assertEquals("0", chosen("layers.draw"), "the settings follow the run looked at");
        first.drawAnew();
        assertEquals("2", chosen("layers.draw"), "1 was drawn already");
        first.drawAnew();
        assertEquals("3", chosen("layers.draw"));
    }

    @Test
    void aForkIsRewoundToItsOwnBeginning() {
        train.start(network(Map.of()));
        train.algorithmProperty().set(Optional.of(network(Map.of("l2", "0.1"))));
        train.fork(2);
        first.rewind();
        assertEquals("", chosen("earlier"), "the first epochs are learnt by what is chosen");
        assertEquals("0.1", chosen("l2"));
    }

    @Test
    void whatBeginsWithoutWeightsHasNoneToDraw() {
        train.start(ModelNames.usual("tree").orElseThrow());
        assertEquals("", first.saidProperty().get());
        assertFalse(first.whyNoRewindProperty().get().isEmpty());
        assertFalse(first.whyNoDrawProperty().get().isEmpty());
        train.algorithmProperty().set(Optional.of(network(Map.of())));
        assertTrue(first.whyNoDrawProperty().get().isEmpty());
        assertFalse(first.whyNoRewindProperty().get().isEmpty(), "the run looked at is a tree");
    }
}
