package org.fundi.engine.coach;

import org.fundi.engine.coach.RealRun.Asked;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;

/// Ways in which a run goes well or wrong: settings drawn to bring it about, and a check that it
/// really came about, which asks fresh rows and other runs, never the coach.
public enum Fault {
    HEALTHY(Diagnosis.GoodFit.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle = puzzle(draws, Puzzle.Law.values(), draws.nextInt(4), false);
            NeuralNetwork network = usual(draws, 20 + draws.nextInt(20));
            return new Asked(
                    puzzle, network, 250 + draws.nextInt(250), 200 + draws.nextInt(300), seed);
        }

        /// Nearly as good on fresh rows as it ever was, much better than guessing, nothing broke,
        /// and neither a third nor three times the rate would have done much better.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            double guess = run.seen().guessing();
            if (run.seen().ranAway().isPresent()) return false;
            if (run.freshAtEnd() > 0.5 * guess) return false;
            if (run.freshAtEnd() - run.lowestFresh() > 0.03 * guess) return false;
            if (run.freshAtEnd() - run.trainingAtEnd() > 0.25 * guess) return false;
            if (run.highestFreshLate() - run.lowestFresh() > 0.1 * guess) return false;
            RealRun other = asked.with(rate(asked.network(), 3)).end();
            RealRun calmer = asked.with(rate(asked.network(), 1 / 3.0)).end();
            double best = Math.min(other.freshAtEnd(), calmer.freshAtEnd());
            return run.freshAtEnd() - best < 0.1 * guess;
        }
    },
    OVERFITS(Diagnosis.Overfitting.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle = puzzle(draws, Puzzle.Law.values(), 4 + draws.nextInt(10), true);
            NeuralNetwork network =
                    set(
                            "hidden", pick(draws, "64,32", "48", "32,32", "64"),
                            "learningRate", pick(draws, "0.003", "0.005", "0.01"),
                            "batchSize", pick(draws, "8", "16"),
                            "epochs", pick(draws, "40", "60"));
            return new Asked(
                    puzzle, network, 80 + draws.nextInt(120), 80 + draws.nextInt(150), seed);
        }

        /// On fresh rows the last epochs are clearly worse than the best, while the training loss
        /// fell.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            return run.freshAtEnd() - run.lowestFresh() > 0.1 * run.seen().guessing()
                    && run.trainingAtEnd() < 0.6 * run.seen().guessing();
        }
    },
    UNDERFITS(Diagnosis.Underfitting.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            boolean held = draws.nextInt(3) == 0;
            Puzzle puzzle =
                    puzzle(
                            draws,
                            new Puzzle.Law[] {
                                Puzzle.Law.CIRCLES,
                                Puzzle.Law.XOR,
                                Puzzle.Law.WAVE,
                                Puzzle.Law.HILLS
                            },
                            draws.nextInt(2),
                            false);
            NeuralNetwork network =
                    set(
                            "hidden",
                            held ? "16,8" : pick(draws, "1", "1", "2"),
                            "activation",
                            pick(draws, "relu", "tanh"),
                            "learningRate",
                            pick(draws, "0.01", "0.02"),
                            "l2",
                            held ? pick(draws, "0.1", "0.2", "0.5") : "0",
                            "batchSize",
                            "16",
                            "epochs",
                            pick(draws, "50", "60"));
            return new Asked(
                    puzzle, network, 300 + draws.nextInt(300), 100 + draws.nextInt(200), seed);
        }

        /// A network that is large and free enough does much better on fresh rows.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            RealRun able = asked.with(able(asked.network().epochs())).end();
            return run.freshAtEnd() - able.freshAtEnd() > 0.25 * run.seen().guessing();
        }
    },
    OSCILLATES(Diagnosis.Oscillating.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle = puzzle(draws, Puzzle.Law.values(), draws.nextInt(5), false);
            boolean adam = draws.nextInt(2) == 0;
            NeuralNetwork network =
                    set(
                            "hidden", pick(draws, "16", "16,8", "32,16"),
                            "activation", pick(draws, "relu", "tanh"),
                            "optimiser.kind", adam ? "adam" : "sgd",
                            "optimiser.momentum", pick(draws, "0", "0.9"),
                            "learningRate",
                                    adam
                                            ? pick(draws, "0.1", "0.2", "0.4")
                                            : pick(draws, "0.3", "0.6", "1"),
                            "batchSize", pick(draws, "8", "16", "32"),
                            "epochs", pick(draws, "20", "30", "40"));
            return new Asked(
                    puzzle, network, 300 + draws.nextInt(300), 100 + draws.nextInt(200), seed);
        }

        /// The training loss really jumps, its units are alive, and a tenth of the rate ends with a
        /// much lower one.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            if (run.seen().ranAway().isPresent()) return false;
            if (run.deviationAtEnd() < 0.03 * run.seen().guessing()) return false;
            if (SilentUnits.mostOf(run) >= 0.75) return false;
            RealRun calm = asked.with(rate(asked.network(), 0.1)).end();
            return run.trainingAtEnd() - calm.trainingAtEnd() > 0.15 * run.seen().guessing();
        }
    },
    DIVERGES(Diagnosis.Diverged.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle =
                    puzzle(
                            draws,
                            new Puzzle.Law[] {Puzzle.Law.PLANE, Puzzle.Law.WAVE, Puzzle.Law.HILLS},
                            2 + draws.nextInt(8),
                            false);
            NeuralNetwork network =
                    set(
                            "hidden", pick(draws, "16", "16,8", "32,16"),
                            "optimiser.kind", "sgd",
                            "optimiser.momentum", pick(draws, "0", "0.9"),
                            "learningRate", pick(draws, "0.5", "0.8", "1"),
                            "batchSize", pick(draws, "8", "16", "32"),
                            "epochs", "20");
            return new Asked(
                    puzzle, network, 200 + draws.nextInt(300), 100 + draws.nextInt(200), seed);
        }

        @Override
        public boolean isReal(Asked asked, RealRun run) {
            return run.seen().ranAway().isPresent();
        }
    },
    CRAWLS(Diagnosis.Crawling.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle = puzzle(draws, Puzzle.Law.values(), draws.nextInt(5), false);
            boolean adam = draws.nextInt(2) == 0;
            NeuralNetwork network =
                    set(
                            "hidden", pick(draws, "16", "16,8", "32,16"),
                            "activation", pick(draws, "relu", "tanh"),
                            "optimiser.kind", adam ? "adam" : "sgd",
                            "learningRate",
                                    adam
                                            ? pick(draws, "0.00001", "0.00003", "0.0001")
                                            : pick(draws, "0.0001", "0.0003", "0.001"),
                            "batchSize", pick(draws, "16", "32"),
                            "epochs", pick(draws, "20", "30", "40"));
            return new Asked(
                    puzzle, network, 300 + draws.nextInt(300), 100 + draws.nextInt(200), seed);
        }

        /// Thirty times the rate ends with a much lower training loss.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            RealRun quick = asked.with(rate(asked.network(), 30)).end();
            return run.trainingAtEnd() - quick.trainingAtEnd() > 0.2 * run.seen().guessing();
        }
    },
    PLATEAUS(Diagnosis.Plateau.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle =
                    puzzle(
                            draws,
                            new Puzzle.Law[] {Puzzle.Law.CIRCLES, Puzzle.Law.XOR},
                            draws.nextInt(3),
                            false);
            NeuralNetwork network =
                    set(
                            "hidden", pick(draws, "8,8", "16,8", "16"),
                            "activation", "sigmoid",
                            "optimiser.kind", "sgd",
                            "optimiser.momentum", pick(draws, "0.8", "0.9"),
                            "learningRate", pick(draws, "0.02", "0.05", "0.1"),
                            "batchSize", pick(draws, "16", "32"),
                            "epochs", pick(draws, "20", "30"));
            return new Asked(
                    puzzle, network, 300 + draws.nextInt(300), 100 + draws.nextInt(200), seed);
        }

        /// It stood still in the last third, and an able network does much better.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            double guess = run.seen().guessing();
            double before = run.trainingAt(2.0 / 3);
            if (Math.abs(before - run.trainingAtEnd()) > 0.01 * guess) return false;
            RealRun able = asked.with(able(asked.network().epochs())).end();
            return run.trainingAtEnd() - able.trainingAtEnd() > 0.3 * run.seen().guessing();
        }
    },
    VANISHES(Diagnosis.Vanishing.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle = puzzle(draws, Puzzle.Law.values(), draws.nextInt(5), false);
            boolean adam = draws.nextInt(2) == 0;
            NeuralNetwork network =
                    set(
                            "hidden",
                            pick(draws, "8,8,8,8,8,8", "16,16,16,16,16", "12,12,12,12,12,12,12,12"),
                            "activation",
                            "sigmoid",
                            "optimiser.kind",
                            adam ? "adam" : "sgd",
                            "learningRate",
                            adam ? pick(draws, "0.0003", "0.001") : pick(draws, "0.03", "0.1"),
                            "batchSize",
                            pick(draws, "16", "32"),
                            "epochs",
                            "20");
            return new Asked(
                    puzzle, network, 300 + draws.nextInt(200), 100 + draws.nextInt(200), seed);
        }

        /// The same depth with ReLU learns, this one does not.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            RealRun relu =
                    asked.with(
                                    set(
                                            "hidden",
                                                    Knobs.texts(asked.network())
                                                            .getOrDefault("hidden", ""),
                                            "learningRate", "0.003",
                                            "batchSize", "16",
                                            "epochs", "20"))
                            .run();
            return run.trainingAtEnd() - relu.trainingAtEnd() > 0.3 * run.seen().guessing();
        }
    },
    EXPLODES(Diagnosis.Exploding.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle =
                    puzzle(draws, Puzzle.Law.values(), draws.nextInt(4), false)
                            .scaled(pick(draws, 300, 1_000, 3_000));
            NeuralNetwork network =
                    set(
                            "hidden", pick(draws, "16,16", "16,8", "32,16"),
                            "optimiser.kind", pick(draws, "adam", "sgd"),
                            "learningRate", pick(draws, "0.00001", "0.0001", "0.001"),
                            "batchSize", pick(draws, "16", "32"),
                            "epochs", "20");
            return new Asked(
                    puzzle, network, 300 + draws.nextInt(200), 100 + draws.nextInt(200), seed);
        }

        /// Worse than guessing to the end, and the same run on standardised features has gradients
        /// a twentieth in size.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            if (run.seen().ranAway().isPresent()) return false;
            if (run.trainingAtEnd() < run.seen().guessing()) return false;
            RealRun usual = asked.on(asked.puzzle().scaled(1)).run();
            return run.largestGradient() > 20 * usual.largestGradient();
        }
    },
    DIES(Diagnosis.Silent.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle = puzzle(draws, Puzzle.Law.values(), draws.nextInt(4), false);
            boolean adam = draws.nextInt(2) == 0;
            NeuralNetwork network =
                    set(
                            "hidden",
                            pick(draws, "16", "16,8", "32,16", "16,16,16"),
                            "optimiser.kind",
                            adam ? "adam" : "sgd",
                            "optimiser.momentum",
                            "0.9",
                            "learningRate",
                            adam
                                    ? pick(draws, "0.2", "0.4", "0.8")
                                    : pick(draws, "0.3", "0.6", "1"),
                            "batchSize",
                            pick(draws, "8", "16"),
                            "epochs",
                            "20");
            return new Asked(
                    puzzle, network, 200 + draws.nextInt(300), 100 + draws.nextInt(200), seed);
        }

        /// Counted here by plain arithmetic, on all the rows it learnt from.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            return run.seen().ranAway().isEmpty() && SilentUnits.mostOf(run) >= 0.75;
        }
    },
    MEASURED_BADLY(Diagnosis.UnsuitedLoss.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle =
                    puzzle(
                                    draws,
                                    new Puzzle.Law[] {
                                        Puzzle.Law.PLANE, Puzzle.Law.WAVE, Puzzle.Law.HILLS
                                    },
                                    draws.nextInt(4),
                                    false)
                            .wild(draws.nextDouble(0.005, 0.03));
            return new Asked(
                    puzzle,
                    usual(draws, 20 + draws.nextInt(20)),
                    250 + draws.nextInt(250),
                    200 + draws.nextInt(300),
                    seed);
        }

        /// On fresh rows without wild answers Huber's loss does much better.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            if (run.seen().ranAway().isPresent()) return false;
            NeuralNetwork gentle =
                    Knobs.with(
                            Knobs.with(asked.network(), "loss.numbers", "huber"),
                            "loss.delta",
                            "0.1");
            return asked.with(gentle).end().freshAtEnd() < 0.7 * run.freshAtEnd();
        }
    },
    JUDGED_ON_FEW(Diagnosis.FewRows.class) {
        @Override
        public Asked draw(Chance.Draws draws, long seed) {
            Puzzle puzzle = puzzle(draws, Puzzle.Law.values(), draws.nextInt(4), false);
            return new Asked(
                    puzzle,
                    usual(draws, 20 + draws.nextInt(20)),
                    250 + draws.nextInt(250),
                    8 + draws.nextInt(28),
                    seed);
        }

        /// Twenty other draws of as many rows give losses that differ by a sixth and more.
        @Override
        public boolean isReal(Asked asked, RealRun run) {
            return run.seen().ranAway().isEmpty() && run.luck(asked) > 1 / 6.0;
        }
    };

    /// What the coach should say of it.
    final Class<? extends Diagnosis> said;

    Fault(Class<? extends Diagnosis> said) {
        this.said = said;
    }

    public abstract Asked draw(Chance.Draws draws, long seed);

    public abstract boolean isReal(Asked asked, RealRun run);

    public static NeuralNetwork rate(NeuralNetwork network, double times) {
        return Knobs.with(
                network,
                "learningRate",
                Double.valueOf(Math.min(1, network.learningRate() * times)));
    }

    /// Large, free, and quick enough for every law.
    public static NeuralNetwork able(int epochs) {
        return set(
                "hidden",
                "32,16",
                "learningRate",
                "0.01",
                "batchSize",
                "16",
                "epochs",
                "" + epochs);
    }

    public static NeuralNetwork usual(Chance.Draws draws, int epochs) {
        boolean adam = draws.nextInt(3) > 0;
        boolean momentum = draws.nextInt(2) == 0;
        return set(
                "hidden",
                pick(draws, "8", "16", "32", "16,8", "32,16"),
                "activation",
                pick(draws, "relu", "relu", "tanh"),
                "optimiser.kind",
                adam ? "adam" : "sgd",
                "optimiser.momentum",
                momentum ? "0.9" : "0",
                "learningRate",
                adam
                        ? pick(draws, "0.002", "0.003", "0.005", "0.01")
                        : momentum ? pick(draws, "0.005", "0.01") : pick(draws, "0.02", "0.05"),
                "l2",
                pick(draws, "0", "0", "0.0001", "0.001"),
                "batchSize",
                pick(draws, "8", "16", "32"),
                "epochs",
                "" + epochs);
    }

    public static Puzzle puzzle(Chance.Draws draws, Puzzle.Law[] laws, int nothing, boolean noisy) {
        Puzzle.Law law = laws[draws.nextInt(laws.length)];
        double noise =
                law.classes > 0
                        ? draws.nextDouble(noisy ? 0.1 : 0, noisy ? 0.3 : 0.12)
                        : draws.nextDouble(noisy ? 0.5 : 0.1, noisy ? 1 : 0.5);
        return new Puzzle(law, 2 + nothing, noise, 1, 0);
    }

    public static NeuralNetwork set(String... pathsAndTexts) {
        NeuralNetwork network = NeuralNetwork.USUAL;
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            network = Knobs.with(network, pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return network;
    }

    public static String pick(Chance.Draws draws, String... from) {
        return from[draws.nextInt(from.length)];
    }

    public static double pick(Chance.Draws draws, double... from) {
        return from[draws.nextInt(from.length)];
    }
}
