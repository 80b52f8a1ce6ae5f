package org.fundi.app.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundi.app.checklist.Line.State;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.text.Words;
import org.fundi.app.train.Instead;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.train.TrainViewModel;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.checklist.Check;
import org.fundi.engine.checklist.Checklist;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

/// The checks of a run, without a window.
class ChecklistViewModelTest {
    private final Workspace workspace = new Workspace();

    private final class Desk {
        final LiveRuns runs;
        final Instead instead;
        final ChecklistViewModel model;

        Desk(Jobs jobs) {
            runs = new LiveRuns(jobs, workspace);
            Preparing preparing = new Preparing(jobs, workspace);
            instead = new Instead(new TrainViewModel(jobs, 1, workspace, preparing, runs));
            model = new ChecklistViewModel(jobs, workspace, instead);
        }

        LiveRun trained(String key, String... settings) {
            Algorithm algorithm =
                    org.fundi.engine.Catalogue.ALGORITHMS.stream()
                            .filter(it -> it.key().equals(key))
                            .findFirst()
                            .orElseThrow();
            for (String setting : settings) {
                String[] parts = setting.split("=");
                algorithm = Knobs.with(algorithm, parts[0], parts[1]);
            }
            instead.begin(algorithm);
            return runs.of(workspace.runs().getFirst().number()).orElseThrow();
        }

        <C extends Check> C found(Class<C> kind) {
            return model.linesProperty().get().stream()
                    .flatMap(line -> line.found().stream())
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void everyCheckGetsItsVerdictAndItsSentence() {
        workspace.open(TinyStudies.prices());
        Desk desk = new Desk(JobsForTests.here());
        desk.model.examine(desk.trained("mlp", "hidden=16", "epochs=20", "learningRate=0.01"));
        assertFalse(desk.model.goingProperty().get());
        List<Line> lines = desk.model.linesProperty().get();
        assertEquals(5, lines.size());
        for (Line line : lines) {
            assertEquals(State.DONE, line.state());
            String told = ChecklistWords.told(line.found().orElseThrow());
            assertTrue(told.endsWith("."), told);
            assertFalse(told.contains("{"), told);
            assertFalse(told.contains("NaN"), told);
        }
        var labels = desk.found(Check.Labels.class);
        assertEquals(Check.Verdict.FINE, labels.verdict(), labels.toString());
        assertEquals(Check.Verdict.FINE, desk.found(Check.Rates.class).verdict());
        assertTrue(CheckPictures.of(desk.found(Check.Rates.class)).isPresent());
    }

    @Test
    void aRemedyBeginsARunWithTheSettingChanged() {
        workspace.open(TinyStudies.prices());
        Desk desk = new Desk(JobsForTests.here());
        LiveRun run = desk.trained("mlp", "hidden=16", "epochs=4", "learningRate=0.000001");
        desk.model.examine(run);
        Check.Rates rates = desk.found(Check.Rates.class);
        assertEquals(Check.Rates.Trouble.TOO_LOW, rates.trouble());
        desk.model.mend(rates.remedies().getFirst());
        LiveRun mended = desk.runs.of(workspace.runs().getFirst().number()).orElseThrow();
        assertEquals(2, mended.number());
        assertEquals(rates.suggested(), Knobs.at(mended.algorithm(), "learningRate").value());
        assertEquals(Optional.of(mended.row()), workspace.selectedRunProperty().get());
    }

    @Test
    void verdictsComeInWhileTheNextCheckGoesOnAndStopLeavesTheRestUnchecked() {
        workspace.open(TinyStudies.churn());
        JobsForTests.Threaded threaded = JobsForTests.threaded();
        Desk desk = new Desk(threaded.jobs());
        LiveRun run = begun(desk, threaded);
        List<List<State>> seen = new ArrayList<>();
        desk.model
                .linesProperty()
                .addListener((_, _, now) -> seen.add(now.stream().map(Line::state).toList()));
        desk.model.examine(run);
        assertTrue(desk.model.goingProperty().get());
        threaded.await(
                "a first verdict",
                () -> desk.model.linesProperty().get().getFirst().state() == State.DONE);
        desk.model.stop();
        threaded.await("the end", () -> !desk.model.goingProperty().get());
        assertTrue(
                desk.model.linesProperty().get().stream()
                        .allMatch(l -> l.state() == State.DONE || l.state() == State.STOPPED));
        assertTrue(seen.stream().allMatch(states -> states.size() == 5));
    }

    private static LiveRun begun(Desk desk, JobsForTests.Threaded threaded) {
        Algorithm network = Knobs.with(NeuralNetwork.USUAL, "epochs", "2");
        desk.instead.begin(network);
        threaded.await("a run", () -> desk.runs.of(1).flatMap(LiveRun::outcome).isPresent());
        return desk.runs.of(1).orElseThrow();
    }

    @Test
    void onlyANetworkIsExamined() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        desk.model.examine(desk.trained("knn"));
        assertEquals(List.of(), desk.model.linesProperty().get());
    }

    @Test
    void theOtherKindOfAnswerIsAskedForAtAClick() {
        workspace.open(grades());
        Desk desk = new Desk(JobsForTests.here());
        for (Task task : List.of(Task.REGRESSION, Task.MULTICLASS)) {
            desk.model.askFor(task);
            assertEquals(task, workspace.study().orElseThrow().problem().orElseThrow().task());
        }
    }

    @Test
    void whatIsCheckedIsSaidAndOfAForkWhatIsNot() {
        workspace.open(TinyStudies.churn());
        Desk desk = new Desk(JobsForTests.here());
        LiveRun run = desk.trained("mlp", "hidden=4", "epochs=3");
        String whole = ChecklistWords.subject(run);
        assertTrue(whole.contains("the settings of run 1, from fresh initial weights"), whole);
        assertFalse(whole.contains("fork"), whole);
        var other = (NeuralNetwork) Knobs.with(run.algorithm(), "learningRate", "0.5");
        desk.instead.begin(other.forkedFrom(run.algorithm(), 2));
        String fork = ChecklistWords.subject(desk.runs.of(2).orElseThrow());
        assertTrue(fork.contains("took over at epoch 2 is not looked at"), fork);
    }

    /// Marks from 1 to 4, one after the other.
    private static Study grades() {
        double[] hours = new double[80];
        double[] mark = new double[80];
        for (int row = 0; row < hours.length; row++) {
            hours[row] = (row * 7) % 31 + 0.5;
            mark[row] = 1 + row % 4;
        }
        Table table =
                new Table(List.of(NumberColumn.of("hours", hours), NumberColumn.of("mark", mark)));
        return Study.proposed(
                new Dataset("marks.csv", 1000, "ab".repeat(32), table, Map.of(), List.of()));
    }

    /// 900 updates at 0.0001 come about as far as 100 at 0.03.
    @Test
    void aRateThatIsFineAndFarTooLowForTheCoachSaysWhyTheyDiffer() {
        String far = ChecklistWords.told(fine(0.0001));
        assertTrue(far.contains("60 % and more of the way"), far);
        assertTrue(far.contains("the coach means"), far);
        String near = ChecklistWords.told(fine(0.008));
        assertTrue(near.contains("in the range in which the loss falls"), near);
        assertFalse(near.contains("coach"), near);
    }

    private static Check.Rates fine(double own) {
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "learningRate", "" + own);
        return new Check.Rates(
                Check.Verdict.FINE,
                Check.Rates.Trouble.NONE,
                List.of(new Check.Rates.Point(1e-4, 0.6), new Check.Rates.Point(0.03, 0.3)),
                0.7,
                400,
                own,
                0.01,
                100,
                900,
                own * 3 < 0.01
                        ? Remedy.of(network, "learningRate", "0.01").stream().toList()
                        : List.of());
    }

    /// A key that is missing would be an exception.
    @Test
    void everyOutcomeHasWords() {
        List<Check> all = new ArrayList<>();
        for (Check.Verdict verdict : Check.Verdict.values()) {
            for (int slipped : new int[] {-1, 0, 1}) {
                all.add(new Check.Labels(verdict, 200, 50, 0.6, 0.7, 0.8, 9, slipped));
            }
        }
        for (var misfit : Check.Loss.Misfit.values()) {
            all.add(
                    new Check.Loss(
                            Check.Verdict.FAILED, misfit, 2, 0.8, 900, 0.7, 0.69, List.of()));
        }
        for (var cause : Check.Memory.Cause.values()) {
            all.add(new Check.Memory(Check.Verdict.FAILED, 10, 7, 0, 1_000, cause, List.of()));
            all.add(new Check.Memory(Check.Verdict.FAILED, 10, -1, 0.3, 1_000, cause, List.of()));
        }
        List<Check.Rates.Point> curve =
                List.of(
                        new Check.Rates.Point(1e-6, 0.7),
                        new Check.Rates.Point(1e-3, 0.3),
                        new Check.Rates.Point(1, Double.POSITIVE_INFINITY));
        for (var trouble : Check.Rates.Trouble.values()) {
            all.add(
                    new Check.Rates(
                            Check.Verdict.FAILED,
                            trouble,
                            curve,
                            0.7,
                            400,
                            0.5,
                            0.001,
                            100,
                            900,
                            List.of()));
        }
        List<Check.Flow.Layer> layers =
                Stream.of(0.0, 0.2, Double.POSITIVE_INFINITY)
                        .map(later -> new Check.Flow.Layer(9, later, later, 0.9))
                        .toList();
        for (var trouble : Check.Flow.Trouble.values()) {
            int layer = trouble == Check.Flow.Trouble.NONE ? 0 : 1;
            all.add(new Check.Flow(Check.Verdict.FAILED, trouble, layers, layer, 500, List.of()));
        }
        for (Check check : all) {
            assertFalse(ChecklistWords.told(check).contains("{"), check.toString());
            CheckPictures.of(check).ifPresent(picture -> assertFalse(picture.table().isEmpty()));
        }
        for (Checklist.Kind kind : Checklist.Kind.values()) {
            assertTrue(ChecklistWords.question(kind).endsWith("?"));
        }
        assertEquals("✓ fine", Words.of("checklist.fine"));
    }
}
