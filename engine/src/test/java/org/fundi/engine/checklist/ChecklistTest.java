package org.fundi.engine.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.checklist.Check.Verdict;
import org.fundi.engine.checklist.Checklist.Kind;
import org.fundi.engine.coach.Coach;
import org.fundi.engine.coach.Diagnosis;
import org.fundi.engine.coach.Fault;
import org.fundi.engine.coach.Puzzle;
import org.fundi.engine.coach.RealRun;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Values;
import org.junit.jupiter.api.Test;

/// What the list promises whoever runs it; how often it is right stands in
/// [ChecklistOnRealRunsTest].
class ChecklistTest {
    private static final Prepared.Part TRAINING = moons(300, "training");
    private static final Prepared.Part VALIDATION = moons(150, "validation");
    private static final NeuralNetwork HEALTHY =
            Fault.set("hidden", "16,8", "learningRate", "0.005", "epochs", "30");

    @Test
    void theSameSeedGivesTheSameFigures() {
        assertEquals(run(HEALTHY, TRAINING, VALIDATION), run(HEALTHY, TRAINING, VALIDATION));
    }

    @Test
    void everyCheckIsToldAsItBeginsAndAsItIsFound() {
        List<Object> told = new ArrayList<>();
        List<Check> all =
                Checklist.run(
                        HEALTHY,
                        TRAINING,
                        VALIDATION,
                        places(300),
                        42,
                        new Checklist.Listener() {
                            @Override
                            public void begins(Kind kind) {
                                told.add(kind);
                            }

                            @Override
                            public void found(Check check) {
                                told.add(check);
                            }
                        },
                        () -> false);
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            expected.add(Kind.values()[i]);
            expected.add(all.get(i));
        }
        assertEquals(expected, told);
        assertEquals(5, all.size());
    }

    @Test
    void stopEndsItInTheMidstOfAnAttempt() {
        int[] asked = new int[1];
        Sample sample = sample(HEALTHY, TRAINING, VALIDATION);
        assertThrows(
                CancelledException.class,
                () -> Checklist.check(Kind.RATES, sample, () -> asked[0]++ >= 50));
        assertEquals(51, asked[0]);
    }

    @Test
    void ofManyRowsAThousandAreLookedAt() {
        Sample sample = sample(HEALTHY, moons(3_000, "many"), moons(2_000, "held"));
        assertEquals(Sample.MOST, sample.learning().truth().size());
        assertEquals(500, sample.held().truth().size());
        assertEquals(3_000, sample.allRows());
        int[] ascending = sample.places().clone();
        Arrays.sort(ascending);
        assertTrue(Arrays.equals(ascending, sample.places()), "in the order of the file");
    }

    @Test
    void withoutValidationRowsAQuarterOfTheTrainingRowsIsHeldBack() {
        Sample sample = sample(HEALTHY, TRAINING, Sample.first(VALIDATION, 0));
        assertEquals(75, sample.held().truth().size());
        assertEquals(225, sample.learning().truth().size());
    }

    /// The rows are few enough for both to look at all of them.
    @Test
    void theLossesOfTheUntrainedNetworkAreThoseOfOneNetwork() {
        Sample few = sample(HEALTHY, Sample.first(TRAINING, 200), VALIDATION);
        var loss = assertInstanceOf(Check.Loss.class, Checklist.check(Kind.LOSS, few, () -> false));
        var rates =
                assertInstanceOf(Check.Rates.class, Checklist.check(Kind.RATES, few, () -> false));
        assertEquals(200, loss.rows());
        assertEquals(200, rates.rows());
        assertEquals(loss.untrained(), rates.untrained());
    }

    @Test
    void whatItSuggestsForTheRateIsFineByItself() {
        NeuralNetwork crawls = Fault.set("learningRate", "0.000001", "epochs", "20");
        var told =
                assertInstanceOf(
                        Check.Rates.class,
                        Checklist.check(
                                Kind.RATES, sample(crawls, TRAINING, VALIDATION), () -> false));
        assertEquals(Check.Rates.Trouble.TOO_LOW, told.trouble());
        assertEquals(Verdict.FAILED, told.verdict());
        NeuralNetwork mended = told.remedies().getFirst().on(crawls);
        assertEquals(told.suggested(), mended.learningRate());
        Check again =
                Checklist.check(Kind.RATES, sample(mended, TRAINING, VALIDATION), () -> false);
        assertEquals(Verdict.FINE, again.verdict());
    }

    /// Ten times the rate really ends much lower: the coach is right, and the check, which compares
    /// with a hundred updates at the best rate, says with its remedy the same.
    @Test
    void whereTheWeightsHardlyMoveAFineRateComesWithAQuickerOne() {
        NeuralNetwork slow =
                Fault.set(
                        "hidden", "128,64",
                        "learningRate", "0.0003",
                        "batchSize", "32",
                        "epochs", "20");
        Puzzle moons = new Puzzle(Puzzle.Law.MOONS, 2, 0, 1, 0);
        RealRun.Asked asked = new RealRun.Asked(moons, slow, 300, 150, 42);
        assertTrue(
                Coach.read(asked.run().seen()).stream()
                        .anyMatch(Diagnosis.Crawling.class::isInstance));
        double own = asked.run().trainingAtEnd();
        assertTrue(asked.with(Fault.rate(slow, 10)).end().trainingAtEnd() < own / 2, "" + own);
        Check.Rates rates =
                assertInstanceOf(
                        Check.Rates.class,
                        Checklist.check(Kind.RATES, Flaw.NONE.sample(asked), () -> false));
        assertEquals(Verdict.FINE, rates.verdict());
        assertTrue(rates.suggested() > 3 * rates.own(), rates.toString());
        assertEquals(1, rates.remedies().size());
    }

    @Test
    void whatItOffersAgainstVanishingGradientsHelps() {
        NeuralNetwork deep = Fault.set("hidden", "8" + ",8".repeat(19), "activation", "sigmoid");
        Check told = Checklist.check(Kind.FLOW, sample(deep, TRAINING, VALIDATION), () -> false);
        assertEquals(Verdict.FAILED, told.verdict());
        assertTrue(told.remedies().size() >= 2, told.toString());
        for (var remedy : told.remedies()) {
            Check again =
                    Checklist.check(
                            Kind.FLOW, sample(remedy.on(deep), TRAINING, VALIDATION), () -> false);
            assertEquals(Verdict.FINE, again.verdict(), remedy.toString());
        }
    }

    @Test
    void aSettingThatHoldsItBackIsLetGoAloneWithTheOthersLikeIt() {
        NeuralNetwork held = Fault.set("hidden", "8", "l2", "1", "learningRate", "0.01");
        var told =
                assertInstanceOf(
                        Check.Memory.class,
                        Checklist.check(
                                Kind.MEMORY, sample(held, TRAINING, VALIDATION), () -> false));
        assertEquals(Check.Memory.Cause.HELD_BACK, told.cause());
        assertEquals("l2", told.remedies().getFirst().changes().getFirst().path());
        assertEquals(1, told.remedies().getFirst().changes().size());
    }

    @Test
    void weightsThatAllBeginWithZeroLetNothingThrough() {
        NeuralNetwork zeros = Fault.set("layers.initialisation", "zeros", "learningRate", "0.003");
        Check told = Checklist.check(Kind.FLOW, sample(zeros, TRAINING, VALIDATION), () -> false);
        assertEquals(Verdict.FAILED, told.verdict());
        assertEquals(
                "layers.initialisation", told.remedies().getFirst().changes().getFirst().path());
    }

    /// Three rows each of twenty amounts.
    @Test
    void manyClassesThatAreNumbersAreCalledAnAmount() {
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "" + 10 * i).toList();
        int[] answers = IntStream.range(0, 60).map(row -> row % 20).toArray();
        Prepared.Part rows =
                new Prepared.Part(Matrix.of(60, 1, new float[60]), new Classes(names, answers));
        var told =
                assertInstanceOf(
                        Check.Loss.class,
                        Checklist.check(Kind.LOSS, sample(HEALTHY, rows, rows), () -> false));
        assertEquals(Check.Loss.Misfit.CLASSES_LIKE_NUMBERS, told.misfit());
        assertEquals(20, told.distinct());
    }

    /// Rows that are all alike, and answers that are all alike, are no mistake of the program.
    @Test
    void nothingToLearnIsToldWithoutBreaking() {
        Prepared.Part same =
                new Prepared.Part(Matrix.of(60, 2, new float[120]), new Values(new double[60]));
        for (Kind kind : Kind.values()) {
            Check told = Checklist.check(kind, sample(HEALTHY, same, same), () -> false);
            assertTrue(List.of(Verdict.values()).contains(told.verdict()));
        }
    }

    private static List<Check> run(
            NeuralNetwork network, Prepared.Part training, Prepared.Part validation) {
        Sample sample = sample(network, training, validation);
        return Arrays.stream(Kind.values())
                .map(kind -> Checklist.check(kind, sample, () -> false))
                .toList();
    }

    private static Sample sample(
            NeuralNetwork network, Prepared.Part training, Prepared.Part validation) {
        int[] places = places(training.truth().size());
        return Sample.of(network, training, validation, places, 42);
    }

    private static int[] places(int rows) {
        return IntStream.range(0, rows).toArray();
    }

    private static Prepared.Part moons(int rows, String name) {
        Puzzle puzzle = new Puzzle(Puzzle.Law.MOONS, 4, 0.05, 1, 0);
        Puzzle.Rows drawn = puzzle.draw(rows, Chance.of(7).named(name));
        return new Prepared.Part(drawn.inputs(), drawn.truth());
    }
}
