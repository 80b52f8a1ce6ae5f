package org.fundi.app.lab.breaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundi.app.chart.Plot;
import org.fundi.app.job.Jobs;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.ScreenDesk;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.TinyStudies;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.breaking.Breaking;
import org.fundi.engine.lab.breaking.Fault;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakingViewModelTest {
    private final List<Throwable> told = new ArrayList<>();
    private static final int BRIEF = 40;

    private final ScreenDesk desk = new ScreenDesk(TinyStudies.churn());
    private final Jobs jobs = desk.jobs;
    private final Chance.Draws salt = Chance.of(5).draws();
    private final BreakingViewModel model =
            new BreakingViewModel(
                    new LabWork(jobs, told::add),
                    desk.workers,
                    new ProjectRows(desk.workspace, desk.preparing),
                    () -> (int) salt.nextLong());
    private final BreakingWords words = new BreakingWords(model);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ofARightLoopItIsSaidWhatIsSeen() {
        model.breakBy(Fault.NONE);
        finish();
        List<Double> losses = model.bothProperty().get().orElseThrow().own().validationLoss();
        boolean rises = losses.getLast() > 1.02 * losses.stream().min(Double::compare).orElse(0.0);
        String said = words.coach().getLast().text();
        assertEquals(rises, said.contains("turns up"), said);
    }

    @Test
    void aBrokenLineRunsAtOnceBesideTheRightLoop() {
        model.breakBy(Fault.STEP_BEFORE_BACKWARD);
        finish();
        var both = model.bothProperty().get().orElseThrow();
        assertEquals(1, both.own().validationLoss().stream().distinct().count());
        assertNotEquals(both.right(), both.own());
        assertEquals(3, lines(Shown.LOSS).size() - 1, "right, own, training; and a level");
        assertTrue(words.coach().getLast().text().contains(words.figures()));
    }

    @Test
    void theProjectsRowsAreLearntAndItsSettingsLeaveTheFormShort() {
        String text = "fundi:break loop.source=project loop.epochs=40";
        model.set((Breaking) LabText.read(text, Catalogue.LABS).lab());
        assertFalse(model.lab().uses("loop.points.shape"));
        assertTrue(model.lab().uses("loop.points.trainingRows"));
        model.breakBy(Fault.STEP_BEFORE_BACKWARD);
        finish();
        var both = model.bothProperty().get().orElseThrow();
        assertNotEquals(both.right(), both.own());
        assertEquals("Lab: your data · churn.csv", model.data());
        model.attend();
        assertTrue(model.bothProperty().get().isPresent(), "the rows are the same");
        desk.workspace.open(TinyStudies.prices());
        model.attend();
        assertTrue(model.bothProperty().get().isEmpty(), "of another project");
        model.otherSeed();
        assertTrue(model.work().isRefused(), "a price is no class");
    }

    @Test
    void withoutAProjectItSaysSoAndRunsNothing() {
        Workspace empty = new Workspace();
        BreakingViewModel lab =
                new BreakingViewModel(
                        new LabWork(jobs, told::add),
                        desk.workers,
                        new ProjectRows(empty, new Preparing(jobs, empty)),
                        () -> 0);
        String text = "fundi:break loop.source=project loop.epochs=40";
        lab.set((Breaking) LabText.read(text, Catalogue.LABS).lab());
        jobs.frame();
        assertTrue(lab.missingProperty().get().isPresent());
        lab.start();
        assertFalse(lab.player().playingProperty().get());
        lab.generate();
        assertEquals(Optional.empty(), lab.missingProperty().get());
        assertFalse(lab.lab().isOfProject());
        lab.set((Breaking) LabText.read(text, Catalogue.LABS).lab());
        empty.open(TinyStudies.churn());
        lab.attend();
        jobs.frame();
        assertEquals(Optional.empty(), lab.missingProperty().get());
        assertEquals(List.of(), told);
    }

    @Test
    void aLoopThatIsOpenedOnceMoreBeginsAnew() {
        model.start();
        finish();
        model.open(Breaking.USUAL);
        assertEquals(Optional.empty(), model.bothProperty().get());
    }

    @Test
    void aRightLoopIsItsOwnComparison() {
        model.start();
        finish();
        var both = model.bothProperty().get().orElseThrow();
        assertEquals(both.right(), both.own());
        model.breakBy(Fault.NO_SHUFFLE);
        assertTrue(model.isSeen() || model.bothProperty().get().isPresent());
        assertEquals(Optional.of(Fault.NO_SHUFFLE), model.known());
    }

    /// Of every fault alike: each word that can be seen before the answer, with figures left out.
    @Test
    void nothingButFiguresTellsHiddenFaultsApart() {
        String none = "";
        for (Fault fault : Fault.values()) {
            String said = hidden(fault);
            for (Fault any : Fault.all()) {
                assertFalse(said.contains(FaultWords.name(any)), said);
                assertFalse(said.contains(any.name()), said);
            }
            String words = said.replaceAll("[-−]?[0-9][0-9.,e]*", "0");
            if (none.isEmpty()) none = words;
            assertEquals(none, words, fault.name());
        }
    }

    private String hidden(Fault fault) {
        model.set(Knobs.with(Breaking.USUAL, "loop.epochs", (Object) BRIEF));
        List<String> said = new ArrayList<>();
        said.add(model.hide(Optional.of(fault)));
        collect(said);
        model.start();
        finish();
        collect(said);
        assertEquals(Optional.empty(), model.known());
        model.say(fault);
        assertEquals(Optional.of(fault), model.known());
        assertTrue(words.answer().contains(FaultWords.name(fault)), words.answer());
        return String.join("\n", said);
    }

    private void collect(List<String> said) {
        said.addAll(List.of(words.subtitle(), model.data(), words.answer(), model.text()));
        words.coach().forEach(card -> said.add(card.title() + card.text() + card.chip()));
        for (Shown shown : Shown.values()) {
            Plot plot = BreakingCurves.of(model, shown);
            said.add(plot.description() + plot.x().title() + plot.y().title());
            said.add(names(plot));
        }
        for (LoopLines.Language language : LoopLines.Language.values()) {
            var known = model.known().orElse(Fault.NONE);
            LoopLines.of(model.lab().loop(), known, language)
                    .forEach(line -> said.add(line.text()));
        }
        said.add(model.lab().toString());
    }

    /// The exported table's series.
    private static String names(Plot plot) {
        return plot.table().stream().map(List::getFirst).distinct().collect(Collectors.joining());
    }

    @Test
    void onlyTheFirstAnswerCountsAndNoneBeforeTheEnd() {
        model.hide(Optional.of(Fault.STEP_UPHILL));
        model.say(Fault.NO_SHUFFLE);
        assertEquals(Optional.empty(), model.saidProperty().get(), "before it ran");
        model.start();
        finish();
        model.say(Fault.NO_SHUFFLE);
        model.say(Fault.STEP_UPHILL);
        assertEquals(Optional.of(Fault.NO_SHUFFLE), model.saidProperty().get());
        assertTrue(words.answer().contains(FaultWords.name(Fault.STEP_UPHILL)), words.answer());
    }

    @Test
    void hiddenByChanceAnyOfThemMayCome() {
        List<Fault> come = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            model.hide(Optional.empty());
            come.add(model.lab().runs());
        }
        assertTrue(come.stream().distinct().count() > 6, come::toString);
    }

    /// Each fault changes its line in both languages, and no other but where two are swapped.
    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aFaultIsSeenInItsLine(Fault fault) {
        for (LoopLines.Language language : LoopLines.Language.values()) {
            var right = LoopLines.of(Breaking.USUAL.loop(), Fault.NONE, language);
            var wrong = LoopLines.of(Breaking.USUAL.loop(), fault, language);
            assertEquals(right.size(), wrong.size());
            int changed = 0;
            for (CodeLine line : wrong) if (line.state() != CodeLine.State.RIGHT) changed++;
            assertEquals(fault == Fault.STEP_BEFORE_BACKWARD ? 2 : 1, changed, language.title());
            assertNotEquals(right, wrong);
            assertTrue(right.stream().anyMatch(line -> line.faults().contains(fault)));
        }
    }

    private List<org.fundi.app.chart.Layer> lines(Shown shown) {
        return BreakingCurves.of(model, shown).layers();
    }

    private void finish() {
        jobs.frame();
        for (int frame = 0; frame < 100 && !model.isSeen(); frame++) jobs.frame();
        assertTrue(model.isSeen());
    }
}
