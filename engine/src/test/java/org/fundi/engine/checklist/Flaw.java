package org.fundi.engine.checklist;

import static org.fundi.engine.coach.Fault.pick;
import static org.fundi.engine.coach.Fault.puzzle;
import static org.fundi.engine.coach.Fault.set;

import java.util.stream.IntStream;
import org.fundi.engine.checklist.Check.Loss.Misfit;
import org.fundi.engine.checklist.Check.Memory.Cause;
import org.fundi.engine.checklist.Check.Verdict;
import org.fundi.engine.checklist.Checklist.Kind;
import org.fundi.engine.coach.Fault;
import org.fundi.engine.coach.Puzzle;
import org.fundi.engine.coach.RealRun.Asked;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;
import org.fundi.engine.setting.Knobs;

/// Ways in which a network is kept from learning, each for one check to find.
enum Flaw {
    /// Nothing is wrong: nothing is to be found.
    NONE(Kind.LABELS) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            return Fault.HEALTHY.draw(draws, seed);
        }

        @Override
        boolean isReal(Asked asked) {
            return Fault.HEALTHY.isReal(asked, asked.run());
        }
    },
    /// Each row has the answer of the row above it in the file.
    LABELS_SLIPPED(Kind.LABELS) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            return Fault.HEALTHY.draw(draws, seed);
        }

        @Override
        Target wrong(Target truth) {
            int rows = truth.size();
            return truth.rows(
                    IntStream.range(0, rows).map(row -> (row + rows - 1) % rows).toArray());
        }
    },
    LABELS_SHUFFLED(Kind.LABELS) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            return Fault.HEALTHY.draw(draws, seed);
        }

        @Override
        Target wrong(Target truth) {
            return truth.rows(Chance.of(truth.size()).named("wrong").shuffled(truth.size()));
        }
    },
    /// Squared error on the names of classes.
    CLASSES_AS_NUMBERS(Kind.LOSS) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            Puzzle.Law[] laws = {
                Puzzle.Law.LINE,
                Puzzle.Law.CIRCLES,
                Puzzle.Law.XOR,
                Puzzle.Law.MOONS,
                Puzzle.Law.BLOBS
            };
            Asked asked = Fault.HEALTHY.draw(draws, seed);
            return asked.on(puzzle(draws, laws, draws.nextInt(4), false));
        }

        @Override
        Target wrong(Target truth) {
            double[] numbers = new double[truth.size()];
            for (int row = 0; row < numbers.length; row++) numbers[row] = ((Classes) truth).at(row);
            return new Values(numbers);
        }
    },
    FAR_ANSWERS(Kind.LOSS) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            return Fault.MEASURED_BADLY.draw(draws, seed);
        }

        @Override
        boolean isReal(Asked asked) {
            return Fault.MEASURED_BADLY.isReal(asked, asked.run());
        }
    },
    TOO_SMALL(Kind.MEMORY) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            Puzzle.Law[] laws = {
                Puzzle.Law.CIRCLES, Puzzle.Law.XOR, Puzzle.Law.HILLS, Puzzle.Law.WAVE
            };
            NeuralNetwork network =
                    set("hidden", "1", "learningRate", pick(draws, "0.01", "0.02"), "epochs", "40");
            return new Asked(puzzle(draws, laws, 0, false), network, 400, 200, seed);
        }
    },
    HELD_BACK(Kind.MEMORY) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            Asked asked = Fault.HEALTHY.draw(draws, seed);
            NeuralNetwork held =
                    set(
                            "hidden",
                            pick(draws, "16", "16,8", "32,16"),
                            "learningRate",
                            "0.01",
                            "l2",
                            pick(draws, "0.3", "0.5", "1"),
                            "epochs",
                            "40");
            return asked.with(held);
        }

        @Override
        boolean isReal(Asked asked) {
            NeuralNetwork free = Knobs.with(asked.network(), "l2", "0");
            return asked.end().freshAtEnd() > 2 * asked.with(free).end().freshAtEnd();
        }
    },
    RATE_TOO_HIGH(Kind.RATES) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            return (draws.nextInt(3) == 0 ? Fault.DIVERGES : Fault.OSCILLATES).draw(draws, seed);
        }

        @Override
        boolean isReal(Asked asked) {
            var run = asked.run();
            return Fault.DIVERGES.isReal(asked, run)
                    || Fault.OSCILLATES.isReal(asked, run)
                            && run.trainingAtEnd() > 0.5 * run.seen().guessing();
        }
    },
    RATE_TOO_LOW(Kind.RATES) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            return Fault.CRAWLS.draw(draws, seed);
        }

        @Override
        boolean isReal(Asked asked) {
            return Fault.CRAWLS.isReal(asked, asked.run());
        }
    },
    TWENTY_SIGMOID_LAYERS(Kind.FLOW) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            String layers = "8" + ",8".repeat(19);
            NeuralNetwork network =
                    set(
                            "hidden",
                            layers,
                            "activation",
                            "sigmoid",
                            "learningRate",
                            "0.003",
                            "epochs",
                            "20");
            return Fault.HEALTHY.draw(draws, seed).with(network);
        }
    },
    GRADIENTS_VANISH(Kind.FLOW) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            return Fault.VANISHES.draw(draws, seed);
        }

        @Override
        boolean isReal(Asked asked) {
            return Fault.VANISHES.isReal(asked, asked.run());
        }
    },
    GRADIENTS_EXPLODE(Kind.FLOW) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            return Fault.EXPLODES.draw(draws, seed);
        }

        @Override
        boolean isReal(Asked asked) {
            return Fault.EXPLODES.isReal(asked, asked.run());
        }
    },
    UNITS_SILENT(Kind.FLOW) {
        @Override
        Asked draw(Chance.Draws draws, long seed) {
            return Fault.DIES.draw(draws, seed);
        }

        @Override
        boolean isReal(Asked asked) {
            return Fault.DIES.isReal(asked, asked.run());
        }
    };

    /// The check that is to find it.
    final Kind found;

    Flaw(Kind found) {
        this.found = found;
    }

    abstract Asked draw(Chance.Draws draws, long seed);

    /// Asked of other runs and fresh rows, never of the checklist.
    boolean isReal(Asked asked) {
        return true;
    }

    /// What becomes of the answers.
    Target wrong(Target truth) {
        return truth;
    }

    /// The run's rows as a sample.
    Sample sample(Asked asked) {
        Chance rows = Chance.of(asked.seed());
        return Sample.of(
                asked.network(),
                part(asked.puzzle().draw(asked.training(), rows.named("training"))),
                part(asked.puzzle().draw(asked.validation(), rows.named("validation"))),
                IntStream.range(0, asked.training()).toArray(),
                asked.seed());
    }

    private Prepared.Part part(Puzzle.Rows rows) {
        return new Prepared.Part(rows.inputs(), wrong(rows.truth()));
    }

    /// Whether the check says what is wrong, not only that something is.
    boolean isNamed(Check check) {
        if (check.verdict() == Verdict.FINE) return false;
        return switch (this) {
            case NONE, LABELS_SHUFFLED -> true;
            case LABELS_SLIPPED -> ((Check.Labels) check).slipped() == 1;
            case CLASSES_AS_NUMBERS -> ((Check.Loss) check).misfit() == Misfit.NUMBERS_LIKE_CLASSES;
            case FAR_ANSWERS -> ((Check.Loss) check).misfit() == Misfit.FAR_ANSWERS;
            case TOO_SMALL -> ((Check.Memory) check).cause() == Cause.SIZE;
            case HELD_BACK -> ((Check.Memory) check).cause() == Cause.HELD_BACK;
            case RATE_TOO_HIGH -> ((Check.Rates) check).trouble() == Check.Rates.Trouble.TOO_HIGH;
            case RATE_TOO_LOW -> ((Check.Rates) check).trouble() == Check.Rates.Trouble.TOO_LOW;
            case TWENTY_SIGMOID_LAYERS, GRADIENTS_VANISH ->
                    ((Check.Flow) check).trouble() == Check.Flow.Trouble.VANISHING;
            case GRADIENTS_EXPLODE ->
                    ((Check.Flow) check).trouble() == Check.Flow.Trouble.EXPLODING;
            case UNITS_SILENT ->
                    ((Check.Flow) check).trouble() == Check.Flow.Trouble.SILENT
                            || ((Check.Flow) check).trouble() == Check.Flow.Trouble.EXPLODING;
        };
    }
}
