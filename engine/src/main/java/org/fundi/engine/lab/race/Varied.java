package org.fundi.engine.lab.race;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// The setting that differs from lane to lane.
public enum Varied {
    LEARNING_RATE("learningRate", "0.001,0.01,0.1,1,10"),
    OPTIMISER("optimiser.kind", "sgd,momentum,nesterov,rmsprop,adam", 0.01),
    BATCH_SIZE("batchSize", "1,10,50,200"),
    DEPTH("", "0,1,2,4"),
    WIDTH("", "1,2,4,16"),
    DROPOUT("layers.dropout", "0,0.1,0.3,0.6"),
    L2("l2", "0,0.001,0.01,0.1"),
    TRAINING_ROWS("", "20,50,100,200"),
    INITIALISATION("layers.initialisation", "zeros,normal,glorot,he"),
    SCHEDULE("schedule.kind", "constant,step,cosine,one_cycle", 1),
    SEED("", "1,2,3,4,5");

    /// Of the optimisers that have one, where the network's own is 0.
    private static final double USUAL_MOMENTUM = 0.9;

    private static final double USUAL_RATE = 0.1;

    private final String path;
    private final String usual;
    private final double rate;

    /// @param path of the network's setting; empty where it takes more than to set it
    Varied(String path, String usual) {
        this(path, usual, USUAL_RATE);
    }

    Varied(String path, String usual, double rate) {
        this.path = path;
        this.usual = usual;
        this.rate = rate;
    }

    /// The lanes it opens with.
    public String usual() {
        return usual;
    }

    /// The learning rate it opens with, at which its lanes show what they are about.
    double rate() {
        return rate;
    }

    /// Whether every lane begins with the same weights.
    public boolean sharesWeights() {
        return switch (this) {
            case DEPTH, WIDTH, INITIALISATION, SEED, DROPOUT -> false;
            case LEARNING_RATE, OPTIMISER, BATCH_SIZE, L2, TRAINING_ROWS, SCHEDULE -> true;
        };
    }

    /// @throws Refusal where the value is none of this setting
    Lane lane(Race race, String value) {
        NeuralNetwork shared = race.network();
        int rows = race.points().trainingRows();
        int seed = race.seed();
        return switch (this) {
            case DEPTH -> {
                int layers = whole(value, 0, 50);
                int width = shared.hidden().stream().findFirst().orElse(8);
                yield new Lane(
                        value, hidden(shared, Collections.nCopies(layers, width)), rows, seed);
            }
            case WIDTH -> {
                int width = whole(value, 1, 512);
                int layers = Math.max(1, shared.hidden().size());
                yield new Lane(
                        value, hidden(shared, Collections.nCopies(layers, width)), rows, seed);
            }
            case TRAINING_ROWS -> new Lane(value, shared, whole(value, 1, 10_000), seed);
            case SEED -> new Lane(value, shared, rows, whole(value, 0, Integer.MAX_VALUE));
            case OPTIMISER -> new Lane(value, optimiser(race, value), rows, seed);
            case LEARNING_RATE, BATCH_SIZE, DROPOUT, L2, INITIALISATION, SCHEDULE ->
                    new Lane(value, Knobs.with(shared, path, value), rows, seed);
        };
    }

    /// Plain descent as `sgd`; with momentum it is `momentum`, which is the same rule.
    private static NeuralNetwork optimiser(Race race, String value) {
        boolean rolls = value.equals("momentum") || value.equals("nesterov");
        double momentum = rolls ? momentum(race) : value.equals("sgd") ? 0 : own(race);
        String kind = value.equals("momentum") ? "sgd" : value;
        return Knobs.with(
                Knobs.with(race.network(), OPTIMISER.path, kind),
                "optimiser.momentum",
                (Object) momentum);
    }

    private static double own(Race race) {
        return race.network().optimiser().momentum();
    }

    /// The momentum of the optimisers that have one.
    public static double momentum(Race race) {
        return own(race) > 0 ? own(race) : USUAL_MOMENTUM;
    }

    private static NeuralNetwork hidden(NeuralNetwork network, List<Integer> units) {
        String text = units.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Knobs.with(network, "hidden", text);
    }

    private static int whole(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException noNumber) {
            throw refusal(value, least, most);
        }
        throw refusal(value, least, most);
    }

    private static Refusal refusal(String value, int least, int most) {
        return new Refusal(
                "a lane can't have the value '%s'".formatted(value),
                "give whole numbers from %d to %d, joined by commas".formatted(least, most));
    }
}
