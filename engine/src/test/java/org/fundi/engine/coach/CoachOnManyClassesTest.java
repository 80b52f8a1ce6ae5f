package org.fundi.engine.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Classes;
import org.junit.jupiter.api.Test;

/// Answers drawn by lot among many classes: a network gets them by heart, slowly and steadily, and
/// each step is small beside the much that guessing costs.
class CoachOnManyClassesTest {
    private static final int COLUMNS = 8;

    /// Guessing costs 4.1; eight epochs gain 0.04 and less, one as much as the next.
    @Test
    void aLossThatFallsSlowlyButSteadilyIsNoPlateau() {
        assertEquals(List.of(), plateaus(learnt(60, 2_000, "32", "0.003", 42)));
        assertEquals(List.of(), plateaus(learnt(60, 1_000, "32", "0.0003", 42)));
        assertEquals(List.of(), plateaus(learnt(60, 1_000, "16", "0.003", 42)));
    }

    @Test
    void whatIsCalledAPlateauHasHardlyFallen() {
        int told = 0;
        for (int seed = 1; seed <= 12; seed++) {
            int classes = new int[] {2, 10, 60}[seed % 3];
            RealRun run = learnt(classes, 1_500, seed % 2 == 0 ? "8" : "32", "0.003", seed);
            for (Diagnosis.Plateau plateau : plateaus(run)) {
                double fell = loss(run, plateau.since()) - loss(run, plateau.now());
                assertTrue(fell <= 0.015 * run.seen().guessing(), seed + ": " + plateau);
                told++;
            }
        }
        assertTrue(told > 50, "else nothing was shown: " + told);
    }

    private static double loss(RealRun run, int step) {
        return run.seen().curve().get(step).training().getOrDefault(CurvePoint.LOSS, 0.0);
    }

    private static List<Diagnosis.Plateau> plateaus(RealRun run) {
        List<Diagnosis.Plateau> told = new ArrayList<>();
        for (int points = 1; points <= run.seen().curve().size(); points++) {
            for (Diagnosis said : Coach.read(run.upTo(points))) {
                if (said instanceof Diagnosis.Plateau plateau) told.add(plateau);
            }
        }
        return told;
    }

    private static RealRun learnt(int classes, int rows, String hidden, String rate, long seed) {
        NeuralNetwork network = Fault.set("hidden", hidden, "learningRate", rate, "epochs", "60");
        Chance chance = Chance.of(seed);
        return RealRun.on(
                network,
                byLot(classes, rows, chance.named("training")),
                byLot(classes, rows / 4, chance.named("validation")),
                seed);
    }

    private static Puzzle.Rows byLot(int classes, int rows, Chance chance) {
        Chance.Draws draws = chance.draws();
        float[] cells = new float[rows * COLUMNS];
        int[] answers = new int[rows];
        for (int i = 0; i < cells.length; i++) cells[i] = (float) draws.nextGaussian();
        for (int row = 0; row < rows; row++) answers[row] = draws.nextInt(classes);
        List<String> names = IntStream.range(100, 100 + classes).mapToObj(i -> "c" + i).toList();
        return new Puzzle.Rows(Matrix.of(rows, COLUMNS, cells), new Classes(names, answers));
    }
}
