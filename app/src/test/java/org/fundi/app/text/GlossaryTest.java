package org.fundi.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.problem.Role;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Setting;
import org.junit.jupiter.api.Test;

/// Whatever a screen names is explained somewhere: in the glossary, or by the engine's own help.
class GlossaryTest {
    /// The words of the field as `words.properties` writes them, and where they are explained.
    private static final Map<String, String> TERMS =
            Map.ofEntries(
                    Map.entry("baselines?", "baseline"),
                    Map.entry("batch(es)?", "batch"),
                    Map.entry("best epoch", "best-epoch"),
                    Map.entry("calibration", "calibration"),
                    Map.entry("confusion matrix", "confusion-matrix"),
                    Map.entry("cross-validat(e|ed|ion)", "cross-validation"),
                    Map.entry("epochs?", "epoch"),
                    Map.entry("features?", "feature"),
                    Map.entry("folds?", "fold"),
                    Map.entry("intervals?", "interval"),
                    Map.entry("iterations?", "iteration"),
                    Map.entry("leaks?", "leak"),
                    Map.entry("learning rate", "learning-rate"),
                    Map.entry("loss", "loss"),
                    Map.entry("metrics?", "metric"),
                    Map.entry("overfitting", "overfitting"),
                    Map.entry("permutation importance", "permutation-importance"),
                    Map.entry("precision", "precision"),
                    Map.entry("preparation", "preparation"),
                    Map.entry("recall", "recall"),
                    Map.entry("residuals?", "residual"),
                    Map.entry("rounds?", "round"),
                    Map.entry("seal(ed)?", "seal"),
                    Map.entry("seeds?", "seed"),
                    Map.entry("settings?", "setting"),
                    Map.entry("split", "split"),
                    Map.entry("targets?", "target"),
                    Map.entry("tasks?", "task"),
                    Map.entry("test rows?", "test-rows"),
                    Map.entry("thresholds?", "threshold"),
                    Map.entry("training rows?", "training-rows"),
                    Map.entry("validation rows?", "validation-rows"),
                    Map.entry("weights?", "weight"));

    @Test
    void everyTermThatTheWindowSaysIsExplained() {
        TreeSet<String> missing = new TreeSet<>();
        String said = String.join("\n", Words.all().values());
        TERMS.forEach(
                (term, key) -> {
                    Pattern word = Pattern.compile("\\b" + term + "\\b", Pattern.CASE_INSENSITIVE);
                    boolean used = word.matcher(said).find();
                    if (used && Glossary.meaning(key).isEmpty()) missing.add(key);
                });
        assertTrue(missing.isEmpty(), "glossary.properties lacks " + missing);
    }

    @Test
    void everyRoleIsExplained() {
        List<String> missing = new ArrayList<>();
        for (Role role : Role.values()) {
            String key = role.name().toLowerCase(java.util.Locale.ROOT);
            if (Glossary.meaning(key).isEmpty()) missing.add(key);
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyMetricAlgorithmAndStepExplainsItself() {
        List<String> missing = new ArrayList<>();
        for (Metric metric : Catalogue.METRICS) {
            if (sentences(metric.help()) < 2) missing.add(metric.key() + ": " + metric.help());
        }
        for (Algorithm algorithm : Catalogue.ALGORITHMS) {
            if (sentences(algorithm.help()) < 2)
                missing.add(algorithm.key() + ": " + algorithm.help());
        }
        for (Step step : Catalogue.STEPS) {
            if (sentences(step.help()) < 2) missing.add(step.key() + ": " + step.help());
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyKnobExplainsItself() {
        List<String> missing = new ArrayList<>();
        for (Algorithm algorithm : Catalogue.ALGORITHMS) {
            for (Setting setting : Knobs.of(algorithm)) {
                if (sentences(setting.help()) < 1) {
                    missing.add(algorithm.key() + " " + setting.path());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static int sentences(String text) {
        return (int) Pattern.compile("[.?!](\\s|$)").matcher(text).results().count();
    }
}
