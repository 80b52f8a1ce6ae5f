package org.fundi.engine.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fundi.engine.checklist.Check.Memory.Cause;
import org.fundi.engine.checklist.Check.Verdict;
import org.fundi.engine.coach.Guessing;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.math.Chance;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Target;
import org.fundi.engine.setting.Knobs;

/// Can it learn ten rows by heart? What can't learn ten will not learn a thousand. Where it can't,
/// one thing after the other is changed until it can: that names the cause.
final class MemoryCheck {
    private static final int ROWS = 10;
    private static final int UPDATES = 1_000;
    private static final int APART = 50;

    /// The share of ten numbers' variance that may be left.
    private static final double LEFT = 0.02;

    /// What holds a network back, and how it is let go.
    private static final List<String> HOLDS =
            List.of(
                    "l2",
                    "layers.dropout",
                    "regularisation.l1",
                    "regularisation.noise",
                    "regularisation.mixup",
                    "loss.smoothing");

    private final Sample sample;
    private final BooleanSupplier stop;
    private final Prepared.Part ten;
    private final Chance chance;

    private MemoryCheck(Sample sample, BooleanSupplier stop) {
        this.sample = sample;
        this.stop = stop;
        chance = sample.chance().named("memory");
        ten = ten();
    }

    static Check.Memory of(Sample sample, BooleanSupplier stop) {
        return new MemoryCheck(sample, stop).checked();
    }

    private Check.Memory checked() {
        NeuralNetwork own = sample.network();
        Learnt learnt = learnt(own);
        if (learnt.isAll()) return told(learnt, Cause.NONE, List.of());
        Optional<Remedy> free = changed(own, mended(Cause.HELD_BACK));
        if (free.isPresent() && learnt(free.get().on(own)).isAll()) {
            return told(learnt, Cause.HELD_BACK, List.of(free.get()));
        }
        for (Map<String, String> pace : paces()) {
            Optional<Remedy> remedy = changed(own, pace);
            if (remedy.isPresent() && learnt(remedy.get().on(own)).isAll()) {
                return told(learnt, Cause.PACE, List.of(remedy.get()));
            }
        }
        for (Cause cause : List.of(Cause.HELD_BACK, Cause.ACTIVATION, Cause.SIZE)) {
            Optional<Remedy> remedy = changed(own, mended(cause));
            if (remedy.isPresent() && isLearntSomehow(remedy.get().on(own))) {
                return told(learnt, cause, List.of(remedy.get()));
            }
        }
        return told(learnt, Cause.UNKNOWN, List.of());
    }

    private Check.Memory told(Learnt learnt, Cause cause, List<Remedy> remedies) {
        Verdict verdict =
                switch (cause) {
                    case NONE -> Verdict.FINE;
                    case PACE -> Verdict.SUSPICIOUS;
                    case HELD_BACK, ACTIVATION, SIZE, UNKNOWN -> Verdict.FAILED;
                };
        return new Check.Memory(
                verdict,
                ten.truth().size(),
                learnt.right(),
                learnt.left(),
                UPDATES,
                cause,
                remedies);
    }

    /// @param right of the rows, for classes; -1 for numbers
    private record Learnt(int rows, int right, double left) {
        boolean isAll() {
            return right < 0 ? left <= LEFT : right == rows;
        }
    }

    private boolean isLearntSomehow(NeuralNetwork network) {
        if (learnt(network).isAll()) return true;
        for (Map<String, String> pace : paces()) {
            Optional<Remedy> remedy = changed(network, pace);
            if (remedy.isPresent() && learnt(remedy.get().on(network)).isAll()) return true;
        }
        return false;
    }

    private static List<Map<String, String>> paces() {
        return List.of(
                Map.of("optimiser.kind", "adam", "learningRate", "0.01"),
                Map.of("optimiser.kind", "adam", "learningRate", "0.001"));
    }

    private Map<String, String> mended(Cause cause) {
        return switch (cause) {
            case HELD_BACK -> {
                Map<String, String> freed = new java.util.LinkedHashMap<>();
                for (String path : HOLDS) freed.put(path, "0");
                yield freed;
            }
            case ACTIVATION -> Map.of("activation", "relu");
            case SIZE -> Map.of("hidden", "64,32");
            case NONE, PACE, UNKNOWN -> Map.of();
        };
    }

    /// Empty where all is set so already.
    private static Optional<Remedy> changed(NeuralNetwork network, Map<String, String> settings) {
        Optional<Remedy> all = Optional.empty();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            Optional<Remedy> one = Remedy.of(network, setting.getKey(), setting.getValue());
            all = Remedy.both(all, one);
        }
        return all;
    }

    private Learnt learnt(NeuralNetwork network) {
        NeuralNetwork whole = Knobs.with(network, "batches", "full_batch");
        NeuralNetwork steady = Knobs.with(whole, "schedule.kind", "constant");
        NeuralNetwork plain = Knobs.with(steady, "accumulation", "1");
        Attempt.Result result = new Attempt(plain, ten, ten, APART, UPDATES, chance, stop).run();
        Target truth = ten.truth();
        if (truth instanceof Classes classes
                && result.said() instanceof ClassProbabilities shares) {
            return new Learnt(truth.size(), right(classes, shares), 0);
        }
        double guessing = Guessing.loss(truth);
        return new Learnt(truth.size(), -1, guessing > 0 ? result.last() / guessing : 0);
    }

    private static int right(Classes truth, ClassProbabilities said) {
        int right = 0;
        for (int row = 0; row < truth.size(); row++) {
            if (said.likeliest(row) == truth.at(row)) right++;
        }
        return right;
    }

    /// Different rows, the classes in turn.
    private Prepared.Part ten() {
        Prepared.Part all = sample.learning();
        int[] order = chance.named("rows").shuffled(all.truth().size());
        int kinds = all.truth() instanceof Classes classes ? classes.count() : 1;
        int each = (ROWS + kinds - 1) / kinds;
        int[] taken = new int[kinds];
        Set<List<Float>> known = new HashSet<>();
        List<Integer> chosen = new ArrayList<>();
        for (int row : order) {
            int kind = all.truth() instanceof Classes classes ? classes.at(row) : 0;
            if (chosen.size() == ROWS || taken[kind] == each) continue;
            if (!known.add(cells(all.inputs().row(row)))) continue;
            taken[kind]++;
            chosen.add(row);
        }
        return Sample.rows(all, chosen.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<Float> cells(float[] row) {
        Float[] boxed = new Float[row.length];
        Arrays.setAll(boxed, at -> row[at]);
        return List.of(boxed);
    }
}
