package org.fundi.app.lab.overfitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.chart.Plot;
import org.fundi.app.job.Jobs;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.overfitting.Cure;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Family;
import org.fundi.engine.lab.overfitting.Origin;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Sweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OverfittingViewModelTest {
    private final List<Throwable> told = new ArrayList<>();
    private final ScreenDesk desk = new ScreenDesk(TinyStudies.churn());
    private final Jobs jobs = desk.jobs;
    private final OverfittingViewModel model =
            new OverfittingViewModel(
                    new LabWork(jobs, told::add),
                    desk.workers,
                    new ProjectRows(desk.workspace, desk.preparing));
    private final OverfittingWords words = new OverfittingWords(model);
    private final OverfittingPictures pictures = new OverfittingPictures(model, words);
    private final OverfittingCoach coach = new OverfittingCoach(model, words, _ -> false);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theUsualLabIsSeenToItsEndAndAnswersTheTip() {
        model.tipProperty().set(Optional.of(15));
        see();
        assertEquals(15, model.looked());
        Sweep sweep = model.tries().sweep().orElseThrow();
        assertEquals(16, sweep.errors().size());
        String best = "degree " + sweep.capacities().get(sweep.best());
        assertTrue(words.tip().contains(best), words.tip());
        assertTrue(
                words.happened(sweep).startsWith("Overfitting at degree 15"),
                words.happened(sweep));
    }

    @Test
    void noCapacityIsShownBeforeTheStartAndTheTruthNotBeforeTheEnd() {
        assertEquals(0, model.shown());
        int before = fit().layers().size();
        model.play();
        jobs.frame();
        model.player().go(3);
        assertEquals(3, model.shown());
        assertFalse(model.isSeen());
        see();
        assertEquals(before + 2, fit().layers().size());
    }

    @Test
    void goingBackLooksAtAnotherDegreeWithoutTryingAgain() {
        see();
        Errors large = model.errors().orElseThrow();
        model.player().step(-12);
        assertEquals(3, model.lab().capacity());
        assertFalse(model.isTrying());
        assertTrue(model.errors().orElseThrow().training() > large.training());
        assertEquals(16, model.shown());
    }

    @Test
    void aCureIsSaidWithTheFiguresBeforeAndAfterAndCanBeTakenBack() {
        see();
        Overfitting before = model.lab();
        double gap = model.errors().orElseThrow().gap();
        for (Cure cure : List.of(Cure.MORE_ROWS, Cure.SMALLER, Cure.L2)) {
            model.cure(cure);
            jobs.frame();
            Cured cured = model.cured().orElseThrow();
            assertEquals(gap, cured.errors().gap());
            assertTrue(model.errors().orElseThrow().gap() < gap / 2, cure.name());
            assertEquals(cure, cured.cure());
            model.undo();
            jobs.frame();
            assertEquals(before, model.lab());
            assertEquals(gap, model.errors().orElseThrow().gap());
            assertTrue(model.cured().isEmpty());
        }
    }

    @Test
    void onlyWhatClosesTheGapIsOffered() {
        see();
        for (Family family : Family.values()) {
            model.vary(family);
            jobs.frame();
            double gap = model.errors().orElseThrow().gap();
            List<Cure> offered = model.cures().orElseThrow();
            for (Cure cure : offered) {
                model.cure(cure);
                jobs.frame();
                assertTrue(model.errors().orElseThrow().gap() <= gap * 2 / 3, family + " " + cure);
                model.undo();
                jobs.frame();
            }
        }
    }

    @Test
    void aNetworkIsFollowedOverItsEpochsToTheErrorsItIsTriedWith() {
        see();
        assertFalse(Tab.of(model.lab()).contains(Tab.EPOCHS));
        model.vary(Family.NETWORK);
        jobs.frame();
        model.tabProperty().set(Tab.EPOCHS);
        jobs.frame();
        assertEquals(1_000, model.further().epochs().laps().getLast().epoch());
        assertEquals(
                model.errors().orElseThrow(), model.further().epochs().laps().getLast().errors());
        int lowest = model.further().epochs().lowest().orElseThrow().epoch();
        assertTrue(lowest < 500, "lowest in epoch " + lowest);
        assertTrue(words.epochs().contains("epoch " + lowest), words.epochs());
        model.vary(Family.TREE);
        assertEquals(Tab.ERRORS, model.tabProperty().get());
    }

    @Test
    void wrongLabelsAreLearntByHeartAndATreeThatIsSmallerClosesTheGap() {
        see();
        model.set(model.lab().with("source", Origin.MOONS));
        jobs.frame();
        assertEquals(Family.TREE, model.lab().family());
        assertEquals(List.of(Tab.ERRORS, Tab.ROWS), Tab.of(model.lab()));
        model.set(model.lab().with("capacity", 12));
        jobs.frame();
        assertEquals(0, model.errors().orElseThrow().training(), 0.03);
        assertTrue(model.cures().orElseThrow().contains(Cure.SMALLER));
        assertTrue(words.subtitle().contains("wrong class"), words.subtitle());
        assertTrue(pictures.of(Tab.ROWS).table().size() > 5);
        assertTrue(words.figures().orElseThrow().said().isEmpty());
    }

    @Test
    void rowsOfTheOpenProjectAreLearntAndJudgedByItsValidationRows() {
        model.set(model.lab().with("source", Origin.PROJECT));
        assertEquals("error", words.errorAxis());
        see();
        assertEquals("share of wrong answers", words.errorAxis());
        assertTrue(told.isEmpty(), told::toString);
        assertTrue(model.tries().scene().isClasses());
        assertTrue(words.subtitle().contains(model.rows().data()), words.subtitle());
        assertFalse(words.standing("").generated());
        int rows = model.tries().scene().own().orElseThrow().inputs().rows();
        assertTrue(model.tries().scene().trainingRows() <= rows);
        model.set(model.lab().with("trainingRows", 1_000));
        desk.jobs.frame();
        assertTrue(words.subtitle().startsWith(rows + " training rows"), words.subtitle());
        model.attend();
        assertTrue(model.isWhole(), "the rows are the same");
        desk.workspace.open(TinyStudies.prices());
        model.attend();
        assertEquals(0, model.shown(), "of another project");
        assertFalse(model.isSeen());
    }

    @Test
    void withoutAProjectItIsSaidWhatIsMissingUntilRowsAreGenerated() {
        Workspace empty = new Workspace();
        OverfittingViewModel own =
                new OverfittingViewModel(
                        new LabWork(jobs, told::add),
                        desk.workers,
                        new ProjectRows(empty, new Preparing(jobs, empty)));
        String line = "fundi:overfitting source=project";
        own.open((Overfitting) LabText.read(line, List.of(Overfitting.USUAL)).lab());
        assertEquals(Family.TREE, own.lab().family());
        assertTrue(own.rows().missing().orElseThrow().what().startsWith("No project is open"));
        own.play();
        assertTrue(told.isEmpty(), "said in place of the pictures");
        assertFalse(own.player().playingProperty().get());
        empty.open(TinyStudies.churn());
        own.attend();
        assertTrue(own.rows().missing().isEmpty());
        empty.open(TinyStudies.prices());
        own.generate();
        assertTrue(own.rows().missing().isEmpty());
    }

    @Test
    void moreRowsAreNoCureForOneNeighbourAndNotOffered() {
        see();
        model.vary(Family.NEIGHBOURS);
        jobs.frame();
        assertEquals(Optional.of(List.of(Cure.SMALLER)), model.cures());
    }

    @Test
    void otherSettingsAreAnsweredAtOnceOnceTheEndIsSeen() {
        see();
        model.set(model.lab().with("noise", 0.6));
        jobs.frame();
        assertTrue(model.isWhole());
        assertTrue(model.isSeen());
        assertEquals(0.6, model.tries().lab().noise());
    }

    @Test
    void anotherFamilyComesWithACapacityOfItsOwn() {
        see();
        model.vary(Family.WAVES);
        jobs.frame();
        assertEquals(Family.WAVES.usual(), model.lab().capacity());
        assertTrue(model.tries().sweep().orElseThrow().descendsTwice());
        assertTrue(coach.cards().stream().anyMatch(card -> card.title().contains("twice")));
    }

    @Test
    void aLabFromElsewhereAsksItsQuestionAnew() {
        see();
        model.open(Overfitting.USUAL.of(Family.TREE));
        assertFalse(model.isSeen());
        assertEquals(0, model.shown());
        assertEquals(0, model.player().at());
    }

    @Test
    void biasVarianceAndRowsAreWorkedOutOnceLookedAt() {
        see();
        assertTrue(model.further().parts().parts().isEmpty());
        model.tabProperty().set(Tab.PARTS);
        jobs.frame();
        assertEquals(30, model.further().parts().draws());
        assertEquals(16, model.further().parts().parts().size());
        model.tabProperty().set(Tab.ROWS);
        jobs.frame();
        assertTrue(model.further().rows().errors().stream().allMatch(Optional::isPresent));
        List<Optional<Errors>> errors = model.further().rows().errors();
        double fewest = errors.getFirst().orElseThrow().gap();
        assertTrue(errors.getLast().orElseThrow().gap() < fewest);
    }

    @Test
    void everyPictureOfEveryFamilyHasWordsAndATable() {
        see();
        for (Family family : Family.values()) {
            model.set(model.lab().of(family).with("epochs", 40));
            jobs.frame();
            for (Tab tab : Tab.of(model.lab())) {
                model.tabProperty().set(tab);
                jobs.frame();
                Plot plot = pictures.of(tab);
                assertFalse(plot.description().isBlank());
                assertTrue(plot.table().size() > 5, family + " " + tab);
            }
            assertFalse(coach.cards().isEmpty());
        }
    }

    @Test
    void aSeatSendsItsTipAndWhatItsModelSaysWhereTheTruthIsKnown() {
        assertTrue(words.figures().isEmpty());
        model.tipProperty().set(Optional.of(7));
        see();
        SeatFigures figures = words.figures().orElseThrow();
        assertEquals("7", figures.tip());
        assertEquals("5", figures.outcome());
        assertEquals(model.lab().trueAnswers().size(), figures.said().size());
        assertEquals(0.3 * 0.3, model.lab().noiseVariance());
    }

    private Plot fit() {
        return pictures.of(Tab.FIT);
    }

    private void see() {
        model.play();
        jobs.frame();
        model.player().quicker(99);
        for (int frame = 0; frame < 100 && !model.isSeen(); frame++) jobs.frame();
        assertTrue(model.isSeen());
        jobs.frame();
    }
}
