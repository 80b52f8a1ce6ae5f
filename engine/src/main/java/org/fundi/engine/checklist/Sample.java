package org.fundi.engine.checklist;

import java.util.Arrays;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;

/// What the checks are made on: the run's settings and some of its rows, drawn by its seed.
///
/// @param network as the run is set, without what was before a fork
/// @param learning at most [#MOST] training rows, in the order of the file
/// @param held rows to judge on: validation rows, or a quarter of the training rows drawn where
///     there are too few of those
/// @param places where in the file the learning rows stand, ascending
/// @param allRows training rows of the run
/// @param own chance of the run: below it its first weights are drawn
record Sample(
        NeuralNetwork network,
        Prepared.Part learning,
        Prepared.Part held,
        int[] places,
        int allRows,
        Chance own) {

    static final int MOST = 1_000;
    private static final int MOST_HELD = 500;
    private static final int FEWEST_HELD = 40;

    /// @param places of the training rows in the file, one a row; any order
    static Sample of(
            NeuralNetwork network,
            Prepared.Part training,
            Prepared.Part validation,
            int[] places,
            long seed) {
        Chance own = Chance.of(seed);
        Chance chance = chance(own);
        NeuralNetwork plain = Knobs.with(network, "earlier", "");
        int all = training.truth().size();
        int[] order = chance.named("rows").shuffled(all);
        boolean enough = validation.truth().size() >= FEWEST_HELD;
        int quarter = Math.min(MOST_HELD, all / 4);
        int[] held = enough ? new int[0] : Arrays.copyOf(order, quarter);
        int[] chosen =
                Arrays.stream(order)
                        .skip(held.length)
                        .limit(MOST)
                        .boxed()
                        .sorted((one, other) -> places[one] - places[other])
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new Sample(
                plain,
                rows(training, chosen),
                enough ? few(validation, chance) : rows(training, held),
                Arrays.stream(chosen).map(row -> places[row]).toArray(),
                all,
                own);
    }

    /// Below which everything but the run's own weights is drawn.
    Chance chance() {
        return chance(own);
    }

    private static Chance chance(Chance own) {
        return own.named("checklist");
    }

    private static Prepared.Part few(Prepared.Part validation, Chance chance) {
        int[] order = chance.named("held").shuffled(validation.truth().size());
        return rows(validation, Arrays.copyOf(order, Math.min(MOST_HELD, order.length)));
    }

    static Prepared.Part rows(Prepared.Part part, int[] chosen) {
        return new Prepared.Part(part.inputs().rows(chosen), part.truth().rows(chosen));
    }

    /// The first so many rows.
    static Prepared.Part first(Prepared.Part part, int most) {
        int[] rows = new int[Math.min(most, part.truth().size())];
        Arrays.setAll(rows, row -> row);
        return rows(part, rows);
    }

    Sample with(NeuralNetwork other) {
        return new Sample(other, learning, held, places, allRows, own);
    }
}
