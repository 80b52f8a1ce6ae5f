package org.fundi.app.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import org.fundi.app.form.Choice;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.JobsForTests;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.problem.Role;
import org.junit.jupiter.api.Test;

/// What Frame shows of a study, and how the person's answers change it.
class FrameViewModelTest {
    private final Jobs jobs = JobsForTests.here();
    private final Workspace workspace = new Workspace();
    private final Cutting cutting = new Cutting(jobs, workspace);
    private final FrameViewModel model =
            new FrameViewModel(workspace, cutting, jobs, new Asking(jobs, workspace));

    /// 200 rows; every tenth left, so 10 % are yes.
    static Dataset customers() {
        StringBuilder text = new StringBuilder("age,plan,days,left\n");
        for (int row = 0; row < 200; row++) {
            text.append(20 + row % 37).append(',').append(row % 2 == 0 ? "basic" : "full");
            text.append(',').append(row * 7 % 101).append(',');
            text.append(row % 10 == 0 ? "yes" : "no").append('\n');
        }
        return new DataReader().paste(text.toString(), ReadingOptions.USUAL).dataset();
    }

    private Framed framed() {
        return model.framedProperty().get().orElseThrow();
    }

    @Test
    void aFileJustOpenedHasThreePartsOfTheSentenceGuessed() {
        workspace.open(Study.proposed(customers()));
        assertEquals(
                List.of(Guess.INPUTS, Guess.TARGET, Guess.TASK, Guess.METRIC), model.guesses());
        assertEquals("Three parts of the sentence are guessed", model.coachTitle());
        assertEquals(List.of(Guess.INPUTS, Guess.TARGET, Guess.METRIC), model.dashed());
        assertEquals("age, plan, days", framed().inputs());
        assertEquals("left", framed().target());
    }

    @Test
    void theCoachGivesAsManyReasonsAsItCounts() {
        workspace.open(Study.proposed(customers()));
        String because = model.guessedBecause();
        assertTrue(
                because.contains("target (it is the last column; left holds two values"), because);
        assertTrue(because.contains("inputs (") && because.contains("metric ("), because);
        assertTrue(!because.contains("task ("), because);
    }

    @Test
    void aSplitThatIsGuessedStillIsSaidSoWhenTheQuestionIsAgreedTo() {
        workspace.open(Study.proposed(customers()));
        model.reasonsShownProperty().set(true);
        model.accept(model.guesses());
        assertEquals("The question is settled, the split is guessed", model.coachTitle());
        assertTrue(model.settled().contains("look at it in Split"), model.settled());
        assertTrue(!model.reasonsShownProperty().get(), "their button has gone with the guesses");
        model.acceptAll();
        assertEquals("Nothing is guessed any more", model.coachTitle());
    }

    @Test
    void columnsThatAreNotThereAreNotCounted() {
        Study study = Study.proposed(customers());
        assertEquals("columns: 3 inputs, the target", Glance.of(study).figures().get(1).below());
        Study less = study.wishing(study.wishes().role("days", Role.IGNORED));
        assertEquals(
                "columns: 2 inputs, the target, 1 ignored",
                Glance.of(less).figures().get(1).below());
        String column = "a\n" + "1\n2\n3\n".repeat(20);
        Study one = Study.proposed(new DataReader().paste(column, ReadingOptions.USUAL).dataset());
        assertEquals("column: the target", Glance.of(one).figures().get(1).below());
    }

    @Test
    void acceptingLeavesNothingGuessedAndCanBeUndone() {
        workspace.open(Study.proposed(customers()));
        model.acceptAll();
        assertTrue(model.guesses().isEmpty());
        workspace.undo();
        assertEquals(4, model.guesses().size());
    }

    @Test
    void ofAPersonsOwnFileItIsAskedWhetherItMayBeUsedUntilThatIsWrittenDown() {
        workspace.open(Study.proposed(customers()));
        assertEquals(
                List.of(Question.SOURCE, Question.LICENCE, Question.CONSENT),
                model.unansweredUse());
        model.answer(Question.LICENCE, "internal");
        model.answer(Question.CONSENT, "in the contract");
        assertEquals(List.of(Question.SOURCE), model.unansweredUse());
        model.answer(Question.SOURCE, "the billing system");
        assertEquals(List.of(), model.unansweredUse());
    }

    @Test
    void everyTaskSaysWhyItFitsOrDoesNot() {
        workspace.open(Study.proposed(customers()));
        List<Choice> tasks = framed().tasks();
        assertEquals(List.of(true, false, false), tasks.stream().map(Choice::possible).toList());
        assertEquals("left is not a number", tasks.getLast().reason());
    }

    @Test
    void aNumberAsTargetMakesTheTaskANumber() {
        workspace.open(Study.proposed(customers()));
        model.chooseTarget("days");
        assertEquals(
                "regression", workspace.study().orElseThrow().problem().orElseThrow().task().key());
        assertFalse(framed().guessed(Guess.TARGET));
        assertTrue(framed().classes().isEmpty());
    }

    /// Of a wide table the count without a split can come later than that with it.
    @Test
    void whatWasCountedLastHolds() {
        Deque<Runnable> begun = new ArrayDeque<>();
        Jobs late = JobsForTests.when(begun::addLast);
        Workspace other = new Workspace();
        Cutting cut = new Cutting(late, other);
        FrameViewModel own = new FrameViewModel(other, cut, late, new Asking(late, other));
        other.open(TinyStudies.churn());
        begun.removeFirst().run();
        assertTrue(cut.split().isPresent());
        while (!begun.isEmpty()) begun.removeLast().run();
        assertFalse(own.countedProperty().get().metrics().isEmpty());
    }

    @Test
    void zerosAndOnesCanBeANumberWhicheverWasLookedFor() {
        workspace.open(TinyStudies.leaky());
        model.chooseTarget("calls");
        model.chooseTask("binary");
        model.choosePositive("0");
        model.chooseTask("regression");
        assertEquals(List.of(), workspace.notices());
        assertEquals(
                "regression", workspace.study().orElseThrow().problem().orElseThrow().task().key());
    }

    @Test
    void accuracyIsNotAdvisedWhereOneClassIsRare() {
        workspace.open(Study.proposed(customers()));
        Choice accuracy =
                model.countedProperty().get().metrics().stream()
                        .filter(one -> one.key().equals("accuracy"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(accuracy.reason().startsWith("not advised"), accuracy.reason());
    }

    @Test
    void bothCostsGiveTheThreshold() {
        workspace.open(Study.proposed(customers()));
        model.answer(Question.COST_OF_FALSE_ALARM, "R 60");
        model.answer(Question.COST_OF_MISS, "600");
        // 60 / (60 + 600) = 0.0909…
        assertTrue(framed().costs().contains("= 0.091"), framed().costs());
        model.answer(Question.COST_OF_MISS, "0");
        assertEquals("Write both costs as numbers above 0.", framed().costs());
    }

    /// Beside another metric it would read as if that were one.
    @Test
    void aBudgetIsSpokenOfWhereThereIsOne() {
        workspace.open(Study.proposed(customers()).withMetric("accuracy"));
        assertFalse(framed().isOfBudget());
        model.answer(Question.AT_MOST, "50 of 500");
        assertTrue(framed().isOfBudget());
        model.answer(Question.AT_MOST, "");
        workspace.change(study -> study.withMetric("recall_at_10pct"));
        assertTrue(framed().isOfBudget());
    }

    @Test
    void aBudgetOfATenthProposesRecallAtThatBudget() {
        workspace.open(Study.proposed(customers()));
        model.answer(Question.AT_MOST, "50 of 500");
        Choice first = model.countedProperty().get().metrics().getFirst();
        assertEquals("recall_at_10pct", first.key());
        // 140 training rows, 14 of them yes and 14 places: all can be reached
        assertTrue(first.reason().contains("at most 1.000 (14 alerts, 14 yes)"), first.reason());
    }

    @Test
    void aBudgetIsReadAsAShare() {
        assertEquals(OptionalDouble.of(0.1), Budget.share("50 of 500 a month"));
        assertEquals(OptionalDouble.of(0.25), Budget.share("25 %"));
        assertEquals(OptionalDouble.of(0.5), Budget.share("500 calls of 1,000"));
        assertEquals(OptionalDouble.empty(), Budget.share("50 calls a month"));
        assertEquals(OptionalDouble.empty(), Budget.share("0 of 10"));
    }

    @Test
    void theReasonOfTheInputsNamesWhatThePersonSettled() {
        workspace.open(Study.proposed(customers()));
        assertFalse(framed().inputsReason().contains("days"));
        model.useAsInput("days", false);
        assertTrue(framed().inputsReason().endsWith("but for days"), framed().inputsReason());
    }

    @Test
    void aColumnTakenFromTheInputsIsLeftOutWithItsReason() {
        workspace.open(Study.proposed(customers()));
        model.useAsInput("days", false);
        assertFalse(model.isInput("days"));
        assertTrue(framed().leftOut().contains("days (you chose it)"), framed().leftOut());
    }

    @Test
    void aTargetThatIsRefusedIsNoLongerSpokenOfOnceAnotherIsTaken() {
        workspace.open(
                Study.proposed(
                        new DataReader()
                                .paste(customersWithDays(), ReadingOptions.USUAL)
                                .dataset()));
        model.chooseTarget("since");
        assertEquals(1, workspace.notices().size());
        model.chooseTarget("age");
        assertEquals(List.of(), workspace.notices());
        assertEquals("age", framed().target());
        assertTrue(model.identifier().isEmpty());
        assertFalse(framed().leftOut().contains("unless Prepare"));
        model.useAsInput("since", true);
        assertTrue(framed().leftOut().contains("since (chosen as input, but dates"));
        model.chooseTarget("number");
        assertTrue(model.identifier().orElseThrow().evidence().contains("identifier"));
    }

    private static String customersWithDays() {
        StringBuilder text = new StringBuilder("number,since,age,left\n");
        for (int row = 0; row < 90; row++) {
            text.append(row + 1).append(",2025-0%d-%02d,".formatted(1 + row / 28, 1 + row % 28));
            text.append(20 + row * 7 % 37).append(row % 3 == 0 ? ",yes\n" : ",no\n");
        }
        return text.toString();
    }
}
