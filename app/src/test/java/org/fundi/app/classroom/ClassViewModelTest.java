package org.fundi.app.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.lab.LabFrame;
import org.fundi.app.lab.LabScreen;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.classroom.ClassResults;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.classroom.SeatResult;
import org.fundi.engine.lab.descent.Descent;
import org.fundi.engine.lab.metrics.RareProblem;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

class ClassViewModelTest {

    /// A lab without a window that has been run as soon as it is opened.
    private static final class Desk implements LabScreen {
        private Handout handout = Handout.free(Race.USUAL);

        @Override
        public Lab lab() {
            return handout.lab();
        }

        @Override
        public Handout handout() {
            return handout;
        }

        @Override
        public Optional<SeatFigures> figures() {
            double figure = lab() instanceof Race race ? race.seed() / 1000.0 : 1;
            return Optional.of(new SeatFigures("1", "1", figure, List.of()));
        }

        @Override
        public void open(Handout other) {
            handout = other;
        }

        @Override
        public LabFrame frame() {
            throw new AssertionError("nothing is shown here");
        }
    }

    @Test
    void aClassOfThreeSendsItsResultsAndTheTeacherSeesThem() {
        ClassViewModel teacher = new ClassViewModel(new Desk());
        teacher.seatsProperty().set(true);
        String line = teacher.handOutText();
        StringBuilder pasted = new StringBuilder();
        for (int seat = 1; seat <= 3; seat++) pasted.append(result(line, seat)).append('\n');
        teacher.pastedProperty().set(pasted.toString());
        assertEquals(3, teacher.results().seats().size());
        assertEquals(0.044, teacher.results().spread().orElseThrow().median());
        List<String> said = ClassWords.said(teacher.results(), teacher.handedOut());
        assertTrue(said.getFirst().startsWith("3 seats"), said.toString());
        assertTrue(said.getLast().contains("0 seats sent answers"), said.toString());
    }

    @Test
    void linesThatComeLaterStandBelowTheOthers() {
        ClassViewModel teacher = new ClassViewModel(new Desk());
        teacher.seatsProperty().set(true);
        String line = teacher.handOutText();
        teacher.add(result(line, 1));
        teacher.add("Bob: " + result(line, 2) + "\nhello");
        assertEquals(2, teacher.results().seats().size());
        assertThrows(Refusal.class, () -> teacher.add("hello"));
        assertEquals(2, teacher.results().seats().size());
    }

    @Test
    void linesThatDoNotCountAreGatheredByKindTheWorstFirst() {
        ClassViewModel teacher = new ClassViewModel(new Desk());
        teacher.seatsProperty().set(true);
        String line = teacher.handOutText();
        String one = result(line, 1);
        String two = result(line, 2);
        String other = two.substring(0, two.length() - 4);
        for (int i = 0; i < 213; i++) teacher.add(one);
        for (int i = 0; i < 40; i++) teacher.add(other);
        List<String> said = ClassWords.sortedOut(teacher.results());
        assertEquals(2, said.size(), said.toString());
        assertTrue(said.getFirst().startsWith("40 lines have not come whole"), said.toString());
        assertTrue(said.getLast().startsWith("212 lines stood twice"), said.toString());
        String code = two.split(" ")[1];
        SeatFigures figures = new SeatFigures("", "1", 0.5, List.of());
        teacher.add(new SeatResult(code, 1, figures).line());
        said = ClassWords.sortedOut(teacher.results());
        assertTrue(said.getFirst().startsWith("1 seat sent different results"), said.toString());
        assertTrue(said.getFirst().contains("seat 1."), said.toString());
    }

    @Test
    void whatTheClassIsMadeOfIsToldInPlainDecimalsThatAddUp() {
        List<Double> truth = Race.USUAL.trueAnswers();
        ClassResults results =
                new ClassResults(List.of(seat(1, truth, 0.01), seat(2, truth, -0.02)), List.of());
        String said = String.join("\n", ClassWords.said(results, Race.USUAL));
        // together (0.01 - 0.02) / 2 off; alone, 0.0001 and 0.0004 have the median 0.00025
        assertTrue(said.contains("typically 0.005 away"), said);
        assertTrue(said.contains("the median seat alone is 0.016 away"), said);
        // 0.000025 + 0.000225 + 0 = (0.0001 + 0.0004) / 2
        assertTrue(said.contains("Bias² 0.000025"), said);
        assertTrue(said.contains("variance 0.000225"), said);
        assertTrue(said.contains("mean squared error 0.000250"), said);
        assertFalse(said.contains("e−"), said);
    }

    @Test
    void whereBiasAndVarianceCannotBeToldTheTeacherReadsWhy() {
        Map<Lab, String> why =
                Map.of(
                        Race.USUAL.with("source", "project"),
                        "rows of a project",
                        Overfitting.USUAL.with("source", "moons"),
                        "with moons",
                        Overfitting.USUAL.with("source", "project"),
                        "rows of a project",
                        RareProblem.USUAL,
                        "one figure");
        why.forEach(
                (lab, reason) -> {
                    ClassResults results =
                            new ClassResults(
                                    List.of(seat(1, List.of(), 0), seat(2, List.of(), 0)),
                                    List.of());
                    String last = ClassWords.said(results, lab).getLast();
                    assertTrue(last.contains("can’t be told") && last.contains(reason), last);
                });
    }

    private static SeatResult seat(int number, List<Double> truth, double off) {
        List<Double> said = truth.stream().map(it -> it + off).toList();
        return new SeatResult("race", number, new SeatFigures("", "1", 0.1, said));
    }

    @Test
    void theSameForAllIsTheSameAtEverySeat() {
        Desk desk = new Desk();
        ClassViewModel student = new ClassViewModel(desk);
        student.take("12");
        assertEquals(Race.USUAL, desk.lab());
    }

    @Test
    void whatCannotBeSentIsRefused() {
        Desk desk = new Desk();
        ClassViewModel student = new ClassViewModel(desk);
        assertThrows(Refusal.class, student::result);
        assertThrows(Refusal.class, () -> student.take("window"));
        assertThrows(Refusal.class, () -> student.take("41"));
        student.take("2");
        desk.open(Handout.free(Race.USUAL.with("points.noise", "0.3")));
        Refusal why = assertThrows(Refusal.class, student::result);
        assertTrue(why.what().contains("settings"), why.what());
    }

    @Test
    void aSettingThatIsNoneCannotBeFixed() {
        ClassViewModel teacher = new ClassViewModel(new Desk());
        teacher.fixedProperty().set("points, wheels");
        assertThrows(Refusal.class, teacher::handOut);
        teacher.fixedProperty().set("points, seed");
        assertTrue(teacher.handOutText().endsWith("fixed=points,seed"));
    }

    @Test
    void whatALearnerDoesByHandMakesItNoOtherLab() {
        for (Lab handedOut : List.of(Descent.USUAL, RareProblem.USUAL)) {
            Desk desk = new Desk();
            desk.open(Handout.free(handedOut));
            ClassViewModel student = new ClassViewModel(desk);
            student.take("3");
            desk.open(Handout.free(handledBy(handedOut)));
            String line = student.result();
            ClassViewModel teacher = new ClassViewModel(desk);
            teacher.pastedProperty().set(line);
            assertEquals(1, teacher.results().seats().size(), line);
        }
    }

    private static Lab handledBy(Lab lab) {
        return lab instanceof RareProblem problem
                ? problem.at(0.2).confident(0.3)
                : Descent.USUAL.moved(1, 0);
    }

    private static String result(String line, int seat) {
        Desk desk = new Desk();
        desk.open(LabText.read(line, Catalogue.LABS));
        ClassViewModel student = new ClassViewModel(desk);
        student.take(String.valueOf(seat));
        return student.result();
    }
}
