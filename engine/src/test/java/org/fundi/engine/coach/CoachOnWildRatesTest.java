package org.fundi.engine.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.junit.jupiter.api.Test;

/// Penguins with Adam at a rate of 3: one step throws units to where they answer nothing, and no
/// gradient passes them. The network and its activation are not to blame.
class CoachOnWildRatesTest {
    private static final Path PENGUINS =
            Path.of(System.getProperty("fundi.root", ".."), "sample-data", "penguins", "data.csv");

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

    private static RealRun learnt(long seed, String rate) {
        Prepared penguins = penguins(seed);
        NeuralNetwork network = Fault.set("hidden", "8,8", "learningRate", rate, "epochs", "60");
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
