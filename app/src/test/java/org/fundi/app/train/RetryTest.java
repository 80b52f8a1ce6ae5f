package org.fundi.app.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.coach.Diagnosis;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a remedy that is clicked, one by one, without a window.
class RetryTest {
    private final Workspace workspace = new Workspace();
    private final LiveRuns runs;
    private final TrainViewModel train;
    private final Instead instead;

    RetryTest() {
        workspace.open(TinyStudies.prices());
        Jobs jobs = JobsForTests.here();
        runs = new LiveRuns(jobs, workspace);
        train = new TrainViewModel(jobs, 1, workspace, new Preparing(jobs, workspace), runs);
        instead = new Instead(train);
    }

    private LiveRun trained(String... settings) {
        Algorithm network = ModelNames.usual("mlp").orElseThrow();
        network = Knobs.with(network, "hidden", "4");
        network = Knobs.with(network, "epochs", "8");
        network = Knobs.with(network, "l2", "0.1");
        for (String setting : settings) {
            String[] parts = setting.split("=");
            network = Knobs.with(network, parts[0], parts[1]);
        }
        train.start(network);
        return latest();
    }

    private LiveRun latest() {
        return runs.of(workspace.runs().getFirst().number()).orElseThrow();
    }

    private static Remedy remedy(LiveRun run, String path, String to) {
        return Remedy.of(run.algorithm(), path, to).orElseThrow();
    }

    private static Diagnosis standstill(int since, Remedy remedy) {
        return new Diagnosis.Plateau(since, 8, 1, 1, List.of(remedy));
    }

    @ParameterizedTest
    @CsvSource({
        "learningRate, 0.003",
        "batchSize, 64",
        "l2, 0.001",
        "layers.dropout, 0.3",
        "regularisation.clip, 1",
        "optimiser.kind, sgd",
        "loss.numbers, huber",
        "loss.numbers, absolute",
        "activation, leaky_relu",
    })
    void whatTheWeightsCanCarryIsForkedBeforeTheFault(String path, String to) {
        LiveRun run = trained();
        Remedy remedy = remedy(run, path, to);
        Retry retry = retry(run, standstill(3, remedy), remedy);
        assertEquals(3, retry.step());
        instead.begin(retry);
        LiveRun fork = latest();
        assertEquals(2, fork.number());
        assertEquals(RunRow.State.DONE, fork.row().state());
        assertEquals(to, Knobs.at(fork.algorithm(), path).text());
        assertEquals(run.curve().subList(0, 4), fork.curve().subList(0, 4), "shared");
        assertFalse(run.curve().get(4).equals(fork.curve().get(4)), "and then another way");
        Forkable.Fork from = ((Forkable) fork.algorithm()).fork().orElseThrow();
        assertEquals(3, from.step());
        assertEquals(run.algorithm(), from.from());
    }

    @ParameterizedTest
    @CsvSource({
        "hidden, 8",
        "activation, tanh",
        "epochs, 4",
        "layers.normalisation, batch",
        "layers.residual, true",
        "layers.initialisation, normal",
    })
    void whatTheyCannotCarryIsARunOfItsOwn(String path, String to) {
        LiveRun run = trained();
        Remedy remedy = remedy(run, path, to);
        Retry retry = retry(run, standstill(3, remedy), remedy);
        assertFalse(retry.isFork());
        assertTrue(retry.name(ModelNames.changed(remedy)).startsWith("New run: "));
        instead.begin(retry);
        LiveRun other = latest();
        assertEquals(RunRow.State.DONE, other.row().state());
        assertEquals(to, Knobs.at(other.algorithm(), path).text());
        assertEquals(Optional.empty(), ((Forkable) other.algorithm()).fork());
    }

    @Test
    void eachFaultIsLeftBeforeItDoesHarm() {
        LiveRun run = trained();
        Remedy slower = remedy(run, "learningRate", "0.0003");
        List<Remedy> one = List.of(slower);
        var best = new Diagnosis.Losses(5, 1, 1);
        var now = new Diagnosis.Losses(8, 1, 1);
        assertEquals(5, from(run, new Diagnosis.Overfitting(best, now, true, one), slower));
        assertEquals(4, from(run, new Diagnosis.Oscillating(4, 1, 5, 10, 0.1, one), slower));
        assertEquals(3, from(run, new Diagnosis.Silent(4, 1, 0.9, 100, one), slower));
        assertEquals(3, from(run, new Diagnosis.Exploding(4, 1, 50, 0, one), slower));
        assertEquals(1, from(run, new Diagnosis.Crawling(1, 0.1, 1, 1, 0.1, one), slower));
        assertEquals(2, from(run, new Diagnosis.Underfitting(2, now, 1, true, one), slower));
        assertEquals(0, from(run, new Diagnosis.Vanishing(1, 1, 4, 0.001, 0, one), slower));
        assertEquals(8, from(run, standstill(20, slower), slower), "not after its latest step");
        Diagnosis jumps = new Diagnosis.Oscillating(6, 1, 5, 10, 0.1, one);
        Diagnosis silent = new Diagnosis.Silent(4, 1, 0.9, 100, one);
        Retry retry = Retry.of(run, List.of(silent, jumps), jumps, slower);
        assertEquals(3, retry.step(), "before the units fell silent");
    }

    private static Retry retry(LiveRun run, Diagnosis said, Remedy remedy) {
        return Retry.of(run, List.of(said), said, remedy);
    }

    private static int from(LiveRun run, Diagnosis said, Remedy remedy) {
        return retry(run, said, remedy).step();
    }

    @Test
    void aRunThatRanAwayIsForkedWhereItsLossWasLowestAndThenStaysFinite() {
        LiveRun run = trained("optimiser.kind=sgd", "optimiser.momentum=0.999", "learningRate=1");
        assertEquals(RunRow.State.DIVERGED, run.row().state());
        Remedy tenth = remedy(run, "learningRate", "0.001");
        var said = new Diagnosis.Diverged(run.done(), "the loss", 0.1, List.of(tenth));
        Retry retry = retry(run, said, tenth);
        double there = run.curve().get(retry.step()).training("loss");
        for (CurveDot dot : run.curve()) assertTrue(there <= dot.training("loss"));
        instead.begin(retry);
        assertEquals(RunRow.State.DONE, latest().row().state());
    }

    @Test
    void whatAWildRateHasThrownFarOffIsNotGoneOnFrom() {
        LiveRun wild = trained("learningRate=100");
        Remedy tame = remedy(wild, "learningRate", "0.01");
        List<Remedy> one = List.of(tame);
        var jumps = new Diagnosis.Oscillating(6, 1, 5, 10, 100, one);
        assertEquals(0, from(wild, jumps, tame), "it has learnt nothing by then");
        LiveRun healthy = trained("epochs=30", "learningRate=0.01");
        instead.begin(
                new Retry(healthy, Knobs.with(healthy.algorithm(), "learningRate", "100"), 20));
        LiveRun fork = latest();
        assertEquals(RunRow.State.DONE, fork.row().state());
        var later = new Diagnosis.Oscillating(26, 1, 5, 10, 100, one);
        assertEquals(20, from(fork, later, remedy(fork, "learningRate", "0.01")));
    }

    /// Before it was forked it had another rate, which the button does not name.
    @Test
    void aForkIsNotGoneBackBeyond() {
        LiveRun run = trained();
        instead.begin(new Retry(run, Knobs.with(run.algorithm(), "learningRate", "0.01"), 4));
        Remedy dropout = remedy(latest(), "layers.dropout", "0.3");
        assertEquals(4, from(latest(), standstill(2, dropout), dropout));
    }

    @Test
    void theButtonSaysFromWhere() {
        LiveRun run = trained();
        Remedy slower = remedy(run, "learningRate", "0.0003");
        Retry retry = retry(run, standstill(3, slower), slower);
        assertEquals("From epoch 3: learning rate 0.0003", retry.name(ModelNames.changed(slower)));
        assertEquals("optimiser sgd", ModelNames.changed(remedy(run, "optimiser.kind", "sgd")));
    }
}
