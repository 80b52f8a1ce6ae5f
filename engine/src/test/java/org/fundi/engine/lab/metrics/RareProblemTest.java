package org.fundi.engine.lab.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.metric.Accuracy;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Calibration;
import org.fundi.engine.metric.Cost;
import org.fundi.engine.metric.RocCurve;
import org.fundi.engine.metric.Thresholds;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;

class RareProblemTest {
    private static final int SEEDS = 50;

    /// The promise of the usual scene: accuracy lies, costs don't, and the cheapest threshold is
    /// far below the usual one.
    @Test
    void accuracyLiesInTheUsualSceneWhateverTheSeed() {
        int below = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            RareProblem problem = Knobs.with(RareProblem.USUAL, "seed", (Object) seed);
            Answers.Binary usual = problem.answers();
            double never = accuracy(usual.at(Double.POSITIVE_INFINITY));
            assertTrue(never >= 0.985, "seed " + seed + ": " + never);
            assertEquals(never, accuracy(usual), 0.005, "hardly told apart by accuracy");
            Swept swept = Swept.of(problem);
            double cost = problem.cost().score(usual).orNaN();
            assertTrue(cost < swept.never(), "seed " + seed);
            if (swept.cheapest() < 0.5) below++;
            assertTrue(
                    accuracy(usual.at(swept.cheapest())) < never,
                    "the cheapest has a lower accuracy than to find nobody");
            assertTrue(swept.lowest() < 0.75 * cost, "seed " + seed);
        }
        assertTrue(below >= 0.95 * SEEDS, below + " of " + SEEDS);
    }

    @Test
    void theCheapestThresholdLiesAroundWhatThePricesSay() {
        double said = Thresholds.fromCosts(10, 300); // 1 / 31
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            sum += Ladder.logOdds(Swept.of(seeded(seed)).cheapest());
        }
        assertEquals(Ladder.logOdds(said), sum / SEEDS, 0.5);
    }

    @Test
    void noStepOfTheLadderCostsLessThanTheCheapestThreshold() {
        Swept swept = Swept.of(RareProblem.USUAL);
        for (double cost : swept.cost()) assertTrue(cost >= swept.lowest());
        assertEquals(swept.never(), swept.cost()[Ladder.STEPS]);
        assertEquals(9_900 * 10, swept.cost()[0], "always yes: every negative is a false alarm");
        assertEquals(100 * 300, swept.never(), "always no: every positive is missed");
    }

    @Test
    void whereAnAlarmCostsFarMoreThanAMissToSayNoAlwaysIsCheapest() {
        RareProblem problem =
                Knobs.with(
                        Knobs.with(RareProblem.USUAL, "alarmCost", (Object) 100_000.0),
                        "apart",
                        (Object) 0.5);
        Swept swept = Swept.of(problem);
        assertEquals(1, swept.cheapest());
        assertEquals(swept.never(), swept.lowest());
    }

    @Test
    void whatTheModelSaysIsTrueAndTellsTheClassesApartAsWellAsPromised() {
        RareProblem many = Knobs.with(RareProblem.USUAL, "rows", (Object) 100_000);
        Answers.Binary answers = many.answers();
        for (Calibration.Bin bin : Calibration.of(answers, 10).bins()) {
            if (bin.rows() < 200) continue;
            assertEquals(bin.meanProbability(), bin.observed(), 0.06);
        }
        // area under ROC of two normal distributions 2.5 apart: Φ(2.5 / √2) = 0.9615
        assertEquals(0.9615, RocCurve.of(answers).orElseThrow().area(), 0.01);
    }

    @Test
    void aModelThatKnowsNothingSaysTheShareOfAllRows() {
        RareProblem blind = Knobs.with(RareProblem.USUAL, "apart", (Object) 0.0);
        for (double score : blind.answers().scores()) assertEquals(0.01, score, 1e-12);
    }

    @Test
    void everyKnobAtItsEndsGivesScoresAndLadder() {
        for (String setting : List.of("rows", "positives", "apart", "missCost", "alarmCost")) {
            for (boolean most : List.of(false, true)) {
                var knob = Knobs.at(RareProblem.USUAL, setting).knob().orElseThrow();
                double end = most ? knob.max() : knob.min();
                Object value = setting.equals("rows") ? (Object) (int) end : (Object) end;
                RareProblem problem = Knobs.with(RareProblem.USUAL, setting, value);
                if (problem.rows() > 10_000) continue;
                Swept swept = Swept.of(problem);
                assertTrue(Double.isFinite(swept.lowest()), setting + " " + end);
                assertTrue(swept.lowest() <= swept.never());
                for (double score : swept.answers().scores()) assertTrue(score > 0 && score < 1);
            }
        }
    }

    @Test
    void theLadderRisesFromAlwaysYesToAlwaysNoAndFindsItsStepsAgain() {
        Ladder ladder = RareProblem.USUAL.ladder();
        assertEquals(0, ladder.at(0));
        assertEquals(1, ladder.at(Ladder.STEPS));
        for (int step = 1; step <= Ladder.STEPS; step++) {
            assertTrue(ladder.at(step) > ladder.at(step - 1));
            assertEquals(step, ladder.nearest(ladder.at(step)));
        }
        assertEquals(0, ladder.put(1e-12));
        assertEquals(0.03124, ladder.put(0.031239999));
        assertEquals(0.98765, ladder.put(0.98765));
        assertEquals(1, ladder.put(1));
    }

    @Test
    void theSameSeedGivesTheSameScoresAndAnotherOthers() {
        double[] first = RareProblem.USUAL.answers().scores();
        assertArrayEquals(first, RareProblem.USUAL.answers().scores());
        assertFalse(java.util.Arrays.equals(first, seeded(7).answers().scores()));
        assertTrue(RareProblem.USUAL.at(0.1).asksTheSameAs(RareProblem.USUAL.confident(0.5)));
        assertFalse(seeded(7).asksTheSameAs(RareProblem.USUAL));
    }

    @Test
    void aThresholdFitsIntoTheTextOfTheLab() {
        String text = LabText.write(RareProblem.USUAL.at(0.05), RareProblem.USUAL);
        assertEquals("fundi:metrics threshold=0.05", text);
        Lab read = LabText.read(text, List.of(RareProblem.USUAL)).lab();
        assertEquals(RareProblem.USUAL.at(0.05), read);
    }

    @Test
    void aCostIsBestWhereItIsLowest() {
        Answers.Binary four =
                new Answers.Binary(
                        new boolean[] {true, false, true, false},
                        new double[] {0.9, 0.6, 0.4, 0.1},
                        0.5,
                        Answers.once(4));
        // at 0.5 one is missed and one alarm is false
        assertEquals(7 + 2, new Cost(7, 2).score(four).orNaN());
        assertEquals(0.4, Thresholds.best(four, new Cost(7, 2)), "one false alarm costs 2");
        assertEquals(0.9, Thresholds.best(four, new Cost(1, 2)), "one miss costs 1");
    }

    private static RareProblem seeded(int seed) {
        return Knobs.with(RareProblem.USUAL, "seed", (Object) seed);
    }

    private static double accuracy(Answers.Binary answers) {
        return new Accuracy().score(answers).orNaN();
    }
}
