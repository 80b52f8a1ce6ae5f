package org.fundi.engine.capsule;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What came of repeating a run.
public sealed interface Replayed {

    /// One sentence.
    String sentence();

    /// @param steps compared
    record Identical(int steps) implements Replayed {
        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "identical: the model is the same to the bit after each of %,d %s compared",
                    steps,
                    steps == 1 ? "step" : "steps");
        }
    }

    /// @param step the first after which something differs
    /// @param layer the first of the model that does
    record Different(int step, String layer) implements Replayed {
        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT, "different: '%s' is first different after step %,d", layer, step);
        }
    }

    /// @param told by whoever shared the run
    /// @param found now
    static Replayed of(List<Digest> told, List<Digest> found) {
        for (int i = 0; i < told.size(); i++) {
            Digest before = told.get(i);
            if (i >= found.size() || found.get(i).step() != before.step()) {
                return new Different(before.step(), "the number of steps");
            }
            for (Map.Entry<String, String> layer : before.layers().entrySet()) {
                if (!layer.getValue().equals(found.get(i).layers().get(layer.getKey()))) {
                    return new Different(before.step(), layer.getKey());
                }
            }
        }
        return new Identical(told.size());
    }
}
