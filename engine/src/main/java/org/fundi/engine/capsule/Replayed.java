package org.fundi.engine.capsule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// What came of repeating a run.
public sealed interface Replayed {

    /// One sentence.
    String sentence();

    /// @param untrained whether the model was compared before training, too
    /// @param steps after which it was compared
    /// @param away the step in which its training diverges, both times; empty where it does not
    record Identical(boolean untrained, int steps, OptionalInt away) implements Replayed {
        @Override
        public String sentence() {
            String told = untrained || steps > 0 ? same() : "";
            if (away.isEmpty()) return "identical: " + told;
            String again = "training diverges again in step " + said(away.getAsInt());
            return "identical: " + (told.isEmpty() ? again : told + ", and " + again);
        }

        private String same() {
            String all = steps == 1 ? "after step 1" : "after each of %s steps compared";
            String after = steps == 0 ? "" : all.formatted(said(steps));
            String before = untrained ? "before training" : "";
            String when = before + (untrained && steps > 0 ? " and " : "") + after;
            boolean atItsEnd = !untrained && steps == 1;
            return "the model is the same to the bit" + (atItsEnd ? "" : " " + when);
        }

        private static String said(int number) {
            return String.format(Locale.ROOT, "%,d", number);
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
        return identical(told);
    }

    private static Identical identical(List<Digest> told) {
        Digest last = told.getLast();
        boolean away = last.isOfADivergence();
        boolean untrained = told.size() > 1 && told.getFirst().step() == 0;
        int models = told.size() - (away ? 1 : 0);
        return new Identical(
                untrained,
                models - (untrained ? 1 : 0),
                away ? OptionalInt.of(last.step() + 1) : OptionalInt.empty());
    }
}
