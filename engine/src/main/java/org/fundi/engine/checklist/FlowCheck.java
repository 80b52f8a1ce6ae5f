package org.fundi.engine.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fundi.engine.checklist.Check.Flow.Layer;
import org.fundi.engine.checklist.Check.Flow.Trouble;
import org.fundi.engine.checklist.Check.Verdict;
import org.fundi.engine.coach.Remedies;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.learning.LayerSigns;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.setting.Knobs;

/// Do gradients reach every layer, and do its units answer? Looked at before the first move, on
/// many rows, and after some batches.
final class FlowCheck {
    private static final int LOOKED_AT = 256;
    private static final int UPDATES = 500;
    private static final int LAST = 4;

    /// As the coach has them.
    private static final double NEXT_TO_NOTHING = 0.005;

    private static final double LARGE = 30;
    private static final double MOST = 0.7;
    private static final int DEEP = 3;
    private static final double NOTHING = 1e-9;
    private static final int MOST_REMEDIES = 3;

    private final Sample sample;
    private final BooleanSupplier stop;

    private FlowCheck(Sample sample, BooleanSupplier stop) {
        this.sample = sample;
        this.stop = stop;
    }

    static Check.Flow of(Sample sample, BooleanSupplier stop) {
        return new FlowCheck(sample, stop).checked();
    }

    private Check.Flow checked() {
        List<Layer> layers = layers(sample.network());
        Found found = found(layers);
        return new Check.Flow(
                found.verdict(),
                found.trouble(),
                layers,
                found.layer(),
                UPDATES,
                found.trouble() == Trouble.NONE ? List.of() : remedies(found.trouble()));
    }

    /// @param layer from 1; 0 where none is wrong
    private record Found(Verdict verdict, Trouble trouble, int layer) {}

    private static Found found(List<Layer> layers) {
        int largest = 0;
        int quietest = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (size(layers.get(i)) > size(layers.get(largest))) largest = i;
            if (layers.get(i).silent() > layers.get(quietest).silent()) quietest = i;
        }
        if (size(layers.get(largest)) >= LARGE) {
            return new Found(Verdict.FAILED, Trouble.EXPLODING, largest + 1);
        }
        if (layers.get(quietest).silent() >= MOST) {
            return new Found(Verdict.FAILED, Trouble.SILENT, quietest + 1);
        }
        return starved(layers);
    }

    /// The layer whose weights get the least, beside the last.
    private static Found starved(List<Layer> layers) {
        Layer last = layers.getLast();
        int least = 0;
        for (int i = 0; i < layers.size() - 1; i++) {
            if (layers.get(i).startOfOne() < layers.get(least).startOfOne()) least = i;
        }
        Layer weak = layers.get(least);
        double most = layers.size() < DEEP ? NOTHING : NEXT_TO_NOTHING;
        boolean starts = least < layers.size() - 1 && weak.startOfOne() <= most * last.startOfOne();
        if (!starts) return new Found(Verdict.FINE, Trouble.NONE, 0);
        boolean goesOn = weak.laterOfOne() <= most * last.laterOfOne();
        return new Found(
                goesOn ? Verdict.FAILED : Verdict.SUSPICIOUS, Trouble.VANISHING, least + 1);
    }

    private static double size(Layer layer) {
        return Math.max(layer.start(), layer.later());
    }

    private List<Layer> layers(NeuralNetwork network) {
        Signs start = start(network);
        Attempt.Result result = attempt(network, sample.learning(), UPDATES).run();
        List<Signs> seen = result.signs().isEmpty() ? List.of(start) : result.signs();
        List<Signs> late = seen.subList(Math.max(0, seen.size() - LAST), seen.size());
        List<Layer> layers = new ArrayList<>();
        for (LayerSigns first : start.layers()) {
            double later = 0;
            double silent = 1;
            for (Signs signs : late) {
                LayerSigns layer = signs.layers().get(first.layer() - 1);
                later += layer.gradient() / late.size();
                silent = Math.min(silent, layer.silent().orElse(0));
            }
            double size = result.diverged() ? Double.POSITIVE_INFINITY : later;
            layers.add(new Layer(first.weights(), first.gradient(), size, silent));
        }
        return layers;
    }

    /// The first and only update of many rows at once: its gradient is that of the initial weights.
    private Signs start(NeuralNetwork network) {
        NeuralNetwork whole = Knobs.with(network, "batches", "full_batch");
        NeuralNetwork gentle = Knobs.with(whole, "learningRate", Double.valueOf(1e-6));
        NeuralNetwork plain = Knobs.with(gentle, "accumulation", "1");
        return attempt(plain, Sample.first(sample.learning(), LOOKED_AT), 1)
                .run()
                .signs()
                .getLast();
    }

    private Attempt attempt(NeuralNetwork network, Prepared.Part rows, int updates) {
        return new Attempt(
                network,
                rows,
                Sample.first(sample.held(), 1),
                Integer.MAX_VALUE,
                updates,
                sample.own(),
                stop);
    }

    /// Only those after which it is fine.
    private List<Remedy> remedies(Trouble trouble) {
        List<Remedy> helpful = new ArrayList<>();
        for (Remedy remedy : candidates(trouble)) {
            if (helpful.size() == MOST_REMEDIES) break;
            List<Layer> mended = layers(remedy.on(sample.network()));
            if (found(mended).verdict() == Verdict.FINE) helpful.add(remedy);
        }
        return helpful;
    }

    private List<Remedy> candidates(Trouble trouble) {
        NeuralNetwork network = sample.network();
        Remedies known = new Remedies(network);
        List<Remedy> candidates = new ArrayList<>();
        boolean wild =
                trouble != Trouble.VANISHING && known.isWild(); // no other remedy may keep it
        if (!wild) {
            Remedy.of(network, "layers.initialisation", "by_activation").ifPresent(candidates::add);
        }
        candidates.addAll(
                switch (trouble) {
                    case VANISHING -> known.livelierGradients();
                    case EXPLODING -> known.calmest();
                    case SILENT -> known.awake();
                    case NONE -> List.of();
                });
        if (!wild) {
            Remedy.of(network, "layers.normalisation", "batch").ifPresent(candidates::add);
        }
        return candidates;
    }
}
