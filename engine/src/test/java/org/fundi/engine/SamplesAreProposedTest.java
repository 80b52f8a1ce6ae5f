package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Sample;
import org.fundi.engine.guard.LeakGuard;
import org.fundi.engine.guard.TargetFindings;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Task;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.junit.jupiter.api.Test;

/// The samples, read as a person's own file would be, with everything guessed. Expected figures of
/// churn were computed with scikit-learn 1.2.1 on months 1 to 8.
class SamplesAreProposedTest {
    private static Dataset sample(String name) {
        return new DataReader()
                .read(
                        Path.of(
                                System.getProperty("fundi.root", ".."),
                                "sample-data",
                                name,
                                "data.csv"));
    }

    @Test
    void churnIsSplitByMonthAndItsLeakIsAskedAbout() {
        Proposal proposal = Proposal.of(sample("churn"), 42);
        assertEquals("churned", proposal.problem().target());
        assertEquals("yes", proposal.choice("positive").said());
        assertEquals("time:snapshot_month", proposal.splitting().text());
        assertEquals(Role.IDENTIFIER, proposal.problem().roles().get("customer_id"));
        Split split = proposal.cut(42);
        assertEquals(4_000, split.trainingRows().length);
        assertArrayEquals(IntStream.range(4_000, 5_000).toArray(), split.validationRows());
        assertArrayEquals(IntStream.range(5_000, 6_000).toArray(), split.testRows());

        List<Finding> leaks = LeakGuard.findings(split.training(), proposal.problem());
        assertEquals(1, leaks.size());
        String evidence = leaks.getFirst().evidence();
        assertTrue(
                evidence.startsWith(
                        "retention_calls_after_notice alone orders training rows with ROC-AUC 0.958; the next best column, tenure_months, reaches 0.654. Of 505 training rows"),
                evidence);
        assertTrue(evidence.contains("453 are yes; of the 3,495 others, 38."), evidence);
    }

    @Test
    void churnsRareTargetAndMissingCellsAreTold() {
        Proposal proposal = Proposal.of(sample("churn"), 42);
        List<String> told =
                TargetFindings.all(proposal.cut(42).training(), proposal.problem()).stream()
                        .map(Finding::evidence)
                        .toList();
        assertTrue(
                told.contains(
                        "churned is yes for 491 of 4,000 training rows (12.3 %). Always saying no is right for 87.7 % of them and finds none of these."),
                told.toString());
        assertTrue(
                told.contains(
                        "Of the 133 training rows without data_used_gb 15.8 % are yes (10.6 % – 22.9 %), of the others 12.2 %: not shown to differ."),
                told.toString());
    }

    @Test
    void penguinsAreThreeClassesInFiveFolds() {
        Proposal proposal = Proposal.of(sample("penguins"), 42);
        assertEquals("species", proposal.problem().target());
        assertEquals(Task.MULTICLASS, proposal.problem().task());
        assertEquals("stratified", proposal.splitting().text());
        assertEquals(5, proposal.folds().orElse(0));
        Split split = proposal.cut(42);
        // 344 · 0.15 = 51.6, rounded up 52
        assertEquals(52, split.testRows().length);
        assertEquals(52, split.validationRows().length);
        assertEquals(List.of(), LeakGuard.findings(split.training(), proposal.problem()));
    }

    @Test
    void housesAreEstimatedAndNoneOfTheirColumnsIsALeak() {
        Proposal proposal = Proposal.of(sample("ames-housing"), 42);
        assertEquals("Sale_Price", proposal.problem().target());
        assertEquals(Task.REGRESSION, proposal.problem().task());
        assertEquals(
                List.of(), LeakGuard.findings(proposal.cut(42).training(), proposal.problem()));
    }

    @Test
    void tumoursMeasuredWellAreAskedAboutButNotGravely() {
        Proposal proposal = Proposal.of(sample("breast-cancer-wisconsin"), 42);
        assertEquals("malignant", proposal.choice("positive").said());
        List<Finding> leaks = LeakGuard.findings(proposal.cut(42).training(), proposal.problem());
        assertTrue(leaks.size() >= 3, leaks.size() + " columns");
        for (Finding leak : leaks) assertEquals(Finding.Severity.ATTENTION, leak.severity());
    }

    @Test
    void weatherIsSplitByDay() {
        Proposal proposal =
                Proposal.of(
                        sample("seattle-weather"),
                        Wishes.NONE.task(Task.REGRESSION).target("temp_max"),
                        42);
        assertEquals("time:date", proposal.splitting().text());
        assertEquals(Task.REGRESSION, proposal.problem().task());
    }

    @Test
    void aSamplesOwnNotesWinOverGuesses() {
        Sample churn =
                new Sample(
                        "churn",
                        "Customer churn",
                        "Who leaves?",
                        "churned",
                        "binary",
                        Optional.of("yes"),
                        Optional.of("snapshot_month"),
                        Map.of("retention_calls_after_notice", "known only after notice"),
                        true,
                        6_000,
                        15,
                        Path.of("data.csv"),
                        new Sample.Use("this project", "GPL-3.0-or-later", "no people"),
                        "");
        Proposal proposal = Proposal.of(sample("churn"), Wishes.of(churn), 42);
        assertEquals(
                "known only after notice",
                proposal.roleOf("retention_calls_after_notice").reason());
        assertFalse(proposal.choice("target").guessed());
        assertEquals(4_000, proposal.cut(42).trainingRows().length);
        assertEquals(
                List.of(), LeakGuard.findings(proposal.cut(42).training(), proposal.problem()));
    }

    @Test
    void everySampleBecomesAMatrix() {
        for (String name :
                List.of(
                        "churn",
                        "penguins",
                        "ames-housing",
                        "digits-8x8",
                        "shapes-2d",
                        "breast-cancer-wisconsin")) {
            Proposal proposal = Proposal.of(sample(name), 42);
            Split split = proposal.cut(42);
            Pipeline.Fitted fitted =
                    UsualPreparation.of(proposal.problem(), proposal.table())
                            .pipeline()
                            .fit(split.training(), proposal.problem());
            assertEquals(
                    split.validationRows().length, fitted.apply(split.validation()).rows(), name);
        }
    }
}
