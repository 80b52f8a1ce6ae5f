package org.fundi.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.OpeningsKept;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.classical.LogisticRegression;
import org.fundi.engine.experiment.Refit;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Split;
import org.fundi.engine.seal.Opening;
import org.fundi.engine.seal.SealBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealViewModelTest {
    @TempDir Path home = Path.of("");
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final Cutting cutting = new Cutting(jobs, workspace);
    private final EvaluateViewModel model = new EvaluateViewModel(workspace, jobs);

    @BeforeEach
    void open() {
        workspace.open(Made.churn());
        Made.run(workspace, LogisticRegression.USUAL);
    }

    private SealViewModel seal() {
        SealViewModel seal = new SealViewModel(workspace, jobs, cutting, SealBook.in(home));
        seal.look(model.candidate());
        return seal;
    }

    @Test
    void oneClickOpensNothing() {
        SealViewModel seal = seal();
        assertTrue(seal.seenProperty().get().orElseThrow().untouched());
        seal.ask();
        assertTrue(seal.askingProperty().get());
        assertTrue(SealBook.in(home).openings("ab".repeat(32)).isEmpty());
        seal.keepSealed();
        seal.confirm(0.5, model.scoresProperty().get());
        assertTrue(seal.openedProperty().get().isEmpty());
        assertEquals(0, workspace.openingsProperty().get());
    }

    /// Nothing judges it but the sealed rows, and looking counts.
    @Test
    void aRefittedRunIsJudgedByTheSealedRowsAlone() {
        RunRow row = Made.refit(workspace, LogisticRegression.USUAL);
        assertTrue(model.judged().isEmpty());
        SealViewModel seal = seal();
        seal.ask();
        seal.confirm(model.thresholdProperty().get(), model.scoresProperty().get());
        var opened = seal.openedProperty().get().orElseThrow();
        assertEquals(1, workspace.openingsProperty().get());
        assertEquals(60, opened.rows());
        assertTrue(
                Objects.requireNonNull(opened.test().get("roc_auc")).score()
                        instanceof Score.Value);
        assertEquals(
                new Score.Undefined(Refit.LEARNT),
                Objects.requireNonNull(opened.validation().get("roc_auc")).score());
        assertEquals(340, row.basis().orElseThrow().prepared().training().truth().size());
    }

    @Test
    void theSecondClickWritesTheOpeningDownAndShowsTheScores() {
        SealViewModel seal = seal();
        seal.ask();
        seal.confirm(0.5, model.scoresProperty().get());
        assertEquals(1, workspace.openingsProperty().get());
        assertEquals(1, SealBook.in(home).openings("ab".repeat(32)).size());
        var opened = seal.openedProperty().get().orElseThrow();
        assertEquals(60, opened.rows()); // ⌈400 · 0.15⌉
        assertTrue(opened.test().containsKey("roc_auc"));
        assertEquals(60, seal.seenProperty().get().orElseThrow().seen());
        assertFalse(seal.isUntouched());
    }

    @Test
    void anOpeningKeptInTheProjectIsThereInTheNextWindowAndOnAnotherComputer() {
        List<OpeningsKept.Kept> project = new ArrayList<>();
        OpeningsKept.Page page =
                new OpeningsKept.Page() {
                    @Override
                    public boolean isWritten() {
                        return true;
                    }

                    @Override
                    public int seen(Split split) {
                        return project.isEmpty() ? 0 : split.testRows().length;
                    }

                    @Override
                    public void keep(
                            int run, Opening opening, int before, Map<String, Scored> test) {
                        project.add(
                                new OpeningsKept.Kept(
                                        run, "#" + run, opening.at(), opening.rows(), test));
                    }

                    @Override
                    public List<OpeningsKept.Kept> all() {
                        return project;
                    }
                };
        SealViewModel seal =
                new SealViewModel(workspace, jobs, cutting, SealBook.in(home), _ -> page);
        seal.look(model.judged().map(Candidate::of));
        seal.ask();
        seal.confirm(0.5, model.scoresProperty().get());
        assertEquals(1, project.size());
        var shown = seal.openedProperty().get().orElseThrow();
        assertEquals(shown.test(), project.getFirst().test());

        SealBook elsewhere = SealBook.in(home.resolve("another computer"));
        SealViewModel later = new SealViewModel(workspace, jobs, cutting, elsewhere, _ -> page);
        assertFalse(later.isUntouched());
        assertEquals(1, later.past().size());
        later.look(model.judged().map(Candidate::of));
        assertEquals(shown.test(), later.openedProperty().get().orElseThrow().test());
    }

    /// A second window on a project only reads it.
    @Test
    void whatCanNotBeWrittenDownInTheProjectStaysSealed() {
        OpeningsKept.Page page =
                new OpeningsKept.Page() {
                    @Override
                    public boolean isWritten() {
                        return false;
                    }

                    @Override
                    public int seen(Split split) {
                        return 0;
                    }

                    @Override
                    public void keep(
                            int run, Opening opening, int before, Map<String, Scored> test) {}

                    @Override
                    public List<OpeningsKept.Kept> all() {
                        return List.of();
                    }
                };
        SealViewModel seal =
                new SealViewModel(workspace, jobs, cutting, SealBook.in(home), _ -> page);
        seal.look(model.judged().map(Candidate::of));
        seal.ask();
        assertFalse(seal.askingProperty().get());
        seal.confirm(0.5, model.scoresProperty().get());
        assertTrue(seal.openedProperty().get().isEmpty());
        assertTrue(SealBook.in(home).openings("ab".repeat(32)).isEmpty());
        assertEquals(1, workspace.notices().size());
    }

    @Test
    void theCoachNamesTheThresholdAtWhichTheTestScoresHold() {
        workspace.change(study -> study.withMetric("f1"));
        SealViewModel seal = seal();
        model.byHand(0.25);
        seal.ask();
        seal.confirm(0.25, model.scoresProperty().get());
        model.byHand(0.75);
        String said = new EvaluateCoach(model, seal).cards().getFirst().text();
        assertTrue(said.contains("Both hold at p ≥ 0.250"), said);
    }

    @Test
    void anOpeningOutlivesUndoAnotherSeedAndAnotherWindow() {
        SealViewModel seal = seal();
        seal.ask();
        seal.confirm(0.5, model.scoresProperty().get());
        workspace.change(study -> study.withSeed(7));
        assertEquals(1, workspace.openingsProperty().get());
        int seen = seal.seenProperty().get().orElseThrow().seen();
        assertTrue(seen > 0 && seen < 60, "seen " + seen); // another seed seals other rows
        workspace.undo();
        assertEquals(60, seal.seenProperty().get().orElseThrow().seen());

        Workspace tomorrow = new Workspace();
        Cutting again = new Cutting(jobs, tomorrow);
        SealViewModel later = new SealViewModel(tomorrow, jobs, again, SealBook.in(home));
        tomorrow.open(Made.churn());
        assertEquals(1, tomorrow.openingsProperty().get());
        assertFalse(later.seenProperty().get().orElseThrow().untouched());
        assertEquals(1, later.past().size());
    }
}
