package org.fundi.engine.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.network.NeuralNetwork;

/// Why a network won't learn: five checks, from what is asked to what goes on inside. The same
/// seed gives the same figures. Sealed rows are not looked at.
///
/// The order is that of Andrej Karpathy, *A recipe for training neural networks*, 2019: first the
/// data, then a loss at the beginning, then a few rows by heart, then the rate.
public final class Checklist {
    private Checklist() {}

    /// What is checked, in this order.
    public enum Kind {
        LABELS,
        LOSS,
        MEMORY,
        RATES,
        FLOW
    }

    /// Whoever waits for the checks.
    public interface Listener {
        void begins(Kind kind);

        void found(Check check);
    }

    /// @param network as the run is set
    /// @param places of the training rows in the file
    /// @param stop asked between updates
    /// @return one of each kind
    /// @throws CancelledException when the person had enough
    public static List<Check> run(
            NeuralNetwork network,
            Prepared.Part training,
            Prepared.Part validation,
            int[] places,
            long seed,
            Listener listener,
            BooleanSupplier stop) {
        Sample sample = Sample.of(network, training, validation, places, seed);
        List<Check> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            listener.begins(kind);
            Check found = check(kind, sample, stop);
            listener.found(found);
            all.add(found);
        }
        return List.copyOf(all);
    }

    static Check check(Kind kind, Sample sample, BooleanSupplier stop) {
        return switch (kind) {
            case LABELS -> LabelCheck.of(sample, stop);
            case LOSS -> LossCheck.of(sample, stop);
            case MEMORY -> MemoryCheck.of(sample, stop);
            case RATES -> RateCheck.of(sample, stop);
            case FLOW -> FlowCheck.of(sample, stop);
        };
    }
}
