package org.fundi.engine.lab.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.Catalogue;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.Source;
import org.fundi.engine.math.Chance;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescentTest {

    @Test
    void theGradientIsWhatNudgingSays() {
        Chance.Draws draws = Chance.of(1).named("lines").draws();
        Scatter scatter = Descent.USUAL.scatter();
        double nudge = 1e-5;
        for (int i = 0; i < 100; i++) {
            double slope = draws.nextDouble(-4, 4);
            double intercept = draws.nextDouble(-4, 4);
            Scatter.Line line = scatter.line(slope, intercept);
            double bySlope =
                    scatter.line(slope + nudge, intercept).loss()
                            - scatter.line(slope - nudge, intercept).loss();
            double byIntercept =
                    scatter.line(slope, intercept + nudge).loss()
                            - scatter.line(slope, intercept - nudge).loss();
            assertEquals(bySlope / (2 * nudge), line.bySlope(), 1e-6);
            assertEquals(byIntercept / (2 * nudge), line.byIntercept(), 1e-6);
        }
    }

    @Test
    void atTheBestLineTheGradientIsNothing() {
        for (int seed = 0; seed < 20; seed++) {
            Scatter scatter = Descent.USUAL.with("seed", String.valueOf(seed)).scatter();
            assertEquals(0, scatter.best(true).steepness(), 1e-9);
            assertEquals(0, scatter.best(false).bySlope(), 1e-9);
        }
    }

    @Test
    void theMachineComesCloseToTheBestLineWhateverTheSeed() {
        for (int seed = 0; seed < 50; seed++) {
            for (String parameters : List.of("one", "two")) {
                Descent descent =
                        Descent.USUAL
                                .with("seed", String.valueOf(seed))
                                .with("parameters", parameters);
                Scatter scatter = descent.scatter();
                double start = descent.walk(scatter).getFirst().loss();
                double best = scatter.best(descent.isOfTwo()).loss();
                double wanted = best + (start - best) / 1000;
                Descent.Machine machine = descent.machine(scatter, wanted);
                assertTrue(machine.below() && machine.steps() <= 60, seed + " " + parameters);
            }
        }
    }

    @Test
    void stepsAddUpAndCanBeTakenBack() {
        Descent descent = Descent.USUAL.moved(0.5, -1).moved(2, 0).moved(1.0 / 3, 0.1);
        assertEquals("0.5:-1,2,0.333:0.1", descent.moves());
        Scatter.Line last = descent.walk(descent.scatter()).getLast();
        assertEquals(-3 + 0.5 + 2 + 0.333, last.slope(), 1e-12);
        assertEquals(3 - 1 + 0.1, last.intercept(), 1e-12);
        assertEquals("0.5:-1,2", descent.back().moves());
        assertEquals(Descent.USUAL, descent.anew());
        assertTrue(descent.sharesGround(Descent.USUAL.with("fog", "false")));
        assertFalse(descent.sharesGround(Descent.USUAL.with("seed", "7")));
    }

    @Test
    void pointsOfAProjectAreOthersWithAnotherColumnAndNotWithAnotherNoise() {
        Descent own = Descent.USUAL.from(Source.PROJECT);
        assertFalse(own.sharesPoints(Descent.USUAL));
        assertFalse(own.sharesPoints(own.with("column", "size")));
        assertTrue(own.sharesPoints(own.with("noise", "1").with("parameters", "one")));
        assertFalse(own.sharesGround(own.with("parameters", "one")));
        assertFalse(Descent.USUAL.sharesPoints(Descent.USUAL.with("noise", "1")));
        assertEquals(Descent.USUAL, own.from(Source.GENERATED));
    }

    @Test
    void aColumnTravelsWithTheSharedLine() {
        Descent descent = Descent.USUAL.with("source", "project").with("column", "a, b = c");
        String text = LabText.write(descent, Descent.USUAL);
        assertEquals("fundi:descent source=project column=a,+b+%3D+c", text);
        assertEquals(Handout.free(descent), LabText.read(text, Catalogue.LABS));
    }

    @Test
    void stepsTravelWithTheSharedLine() {
        Descent descent = Descent.USUAL.moved(0.5, -1).moved(-2, 0.25);
        String text = LabText.write(descent, Descent.USUAL);
        assertEquals("fundi:descent moves=0.5:-1,-2:0.25", text);
        assertEquals(Handout.free(descent), LabText.read(text, Catalogue.LABS));
    }

    @Test
    void ofOneParameterTheLineGoesThroughTheOrigin() {
        Descent descent = Descent.USUAL.with("parameters", "one").moved(1, 5);
        assertEquals("1", descent.moves());
        assertEquals(0, descent.walk(descent.scatter()).getLast().intercept());
    }

    @Test
    void tooLargeARateRunsAway() {
        Descent.Machine machine =
                Descent.USUAL.with("learningRate", "1").machine(Descent.USUAL.scatter(), 0);
        assertTrue(machine.ranAway());
        assertFalse(machine.below());
    }

    @Test
    void moreStepsThanThereAreIsRefused() {
        Descent descent = Descent.USUAL;
        for (int i = 0; i < Descent.MOST; i++) descent = descent.moved(0.001, 0);
        Descent full = descent;
        assertThrows(Refusal.class, () -> full.moved(1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:2:3", "left", "1,,2", "1:", "NaN"})
    void whatIsNoStepIsRefused(String moves) {
        assertThrows(Refusal.class, () -> Descent.USUAL.with("moves", moves));
    }
}
