package org.fundi.engine.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Penguins, with settings that people tried on them.
class CoachOnPenguinsTest {
    private static final Path PENGUINS =
            Path.of(System.getProperty("fundi.root", ".."), "sample-data", "penguins", "data.csv");

    /// With Adam at a rate of 3 one step throws units to where they answer nothing, and no gradient
    /// passes them. The network and its activation are not to blame.
    @Test
    void gradientsThatAWildRateHasStoppedAreLaidToTheRate() {
        int vanished = 0;
        for (long seed = 40; seed < 46; seed++) {
            RealRun run = learnt(seed, "3");
            for (int points = 1; points <= run.seen().curve().size(); points++) {
                for (Diagnosis said : Coach.read(run.upTo(points))) {
                    if (!(said instanceof Diagnosis.Vanishing vanishing)) continue;
                    vanished++;
                    assertEquals(3, vanishing.wildRate());
                    assertEquals("0.01", said.remedies().getFirst().changes().getFirst().to());
                }
            }
        }
        assertTrue(vanished > 20, "else nothing was shown: " + vanished);
    }

    @Test
    void theRateThatIsOfferedLearns() {
        for (long seed = 40; seed < 46; seed++) {
            RealRun wild = learnt(seed, "3");
            RealRun tame = learnt(seed, "0.01");
            assertTrue(tame.trainingAtEnd() < 0.2 * wild.trainingAtEnd(), "seed " + seed);
            assertFalse(
                    Coach.read(tame.seen()).stream()
                            .anyMatch(Diagnosis.Vanishing.class::isInstance));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "tanh"})
    void weightsThatAllBeganAtZeroAreNamedAndNotTheUnits(String activation) {
        NeuralNetwork zeros = Knobs.with(network("0.01"), "layers.initialisation", "zeros");
        RealRun run = learnt(42, Knobs.with(zeros, "activation", activation));
        Diagnosis said = Coach.read(run.seen()).getFirst();
        assertInstanceOf(Diagnosis.Alike.class, said);
        NeuralNetwork mended =
                (NeuralNetwork) said.remedies().getFirst().on(run.seen().algorithm());
        RealRun better = learnt(42, mended);
        assertTrue(better.trainingAtEnd() < 0.5 * run.trainingAtEnd(), "and so it is mended");
    }

    @Test
    void aRateThatIsFarTooSmallIsMendedWithOneClick() {
        RealRun run = learnt(42, "0.000001");
        Diagnosis said = Coach.read(run.seen()).getFirst();
        assertInstanceOf(Diagnosis.Crawling.class, said);
        NeuralNetwork mended =
                (NeuralNetwork) said.remedies().getFirst().on(run.seen().algorithm());
        List<Diagnosis> then = Coach.read(learnt(42, mended).seen());
        assertFalse(then.stream().anyMatch(Diagnosis.Crawling.class::isInstance), then.toString());
    }

    private static NeuralNetwork network(String rate) {
        return Fault.set("hidden", "8,8", "learningRate", rate, "epochs", "60");
    }

    private static RealRun learnt(long seed, String rate) {
        return learnt(seed, network(rate));
    }

    private static RealRun learnt(long seed, NeuralNetwork network) {
        Prepared penguins = penguins(seed);
        return RealRun.on(network, rows(penguins.training()), rows(penguins.validation()), seed);
    }

    private static Puzzle.Rows rows(Prepared.Part part) {
        return new Puzzle.Rows(part.inputs(), part.truth());
    }

    private static Prepared penguins(long seed) {
        Proposal proposal = Proposal.of(new DataReader().read(PENGUINS), Wishes.NONE, seed);
        return new Plan(
                        proposal.problem(),
                        proposal.splitting(),
                        UsualPreparation.of(proposal.problem(), proposal.table()).pipeline(),
                        Optional.empty())
                .prepare(proposal.table(), seed);
    }
}
