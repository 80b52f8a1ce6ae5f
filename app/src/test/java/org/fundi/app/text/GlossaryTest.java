package org.fundi.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
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
    /// The words of the field, as a screen may write them. Everyday words that are terms, too, such
    /// as "group" and "time", stand in no such list: they are explained where a control says so.
    private static final List<String> FIELD =
            List.of(
                    "accuracy",
                    "alerts?",
                    "baselines?",
                    "batch(es)?",
                    "best epoch",
                    "bootstrap",
                    "calibration",
                    "class(es)?",
                    "coefficients?",
                    "confusion matrix",
                    "cross-entropy",
                    "cross-validat(e|ed|ion)",
                    "deviations?",
                    "diverged",
                    "epochs?",
                    "F1",
                    "false alarms?",
                    "false-positive rate",
                    "features?",
                    "findings?",
                    "flatter(s|ed)?",
                    "folds?",
                    "gradients?",
                    "Holm",
                    "identifiers?",
                    "intervals?",
                    "iterations?",
                    "leaks?",
                    "learning rate",
                    "levels?",
                    "log loss",
                    "loss",
                    "mean squared error",
                    "medians?",
                    "metrics?",
                    "missing",
                    "models?",
                    "one-hot",
                    "optimiser",
                    "overfitting",
                    "paired",
                    "permutation importance",
                    "population stability index",
                    "positives?",
                    "PR-AUC",
                    "precision",
                    "predictions?",
                    "preparation",
                    "probabilit(y|ies)",
                    "PSI",
                    "quantiles?",
                    "recall",
                    "resampling",
                    "resamples",
                    "residuals?",
                    "ROC",
                    "rounds?",
                    "runs?",
                    "scores?",
                    "seal(ed)?",
                    "seeds?",
                    "settings?",
                    "shuffled",
                    "specificity",
                    "split",
                    "standardised?",
                    "stratified",
                    "subgroups?",
                    "targets?",
                    "tasks?",
                    "test rows?",
                    "thresholds?",
                    "training rows?",
                    "true-positive rate",
                    "validation loss",
                    "validation rows?",
                    "weights?",
                    "Wilson");

    @Test
    void everyTermOnAnyScreenIsExplainedOnHover() {
        TreeSet<String> missing = new TreeSet<>();
        for (String term : FIELD) {
            Pattern word =
                    Pattern.compile("(?<![\\w-])" + term + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
            Words.all()
                    .forEach(
                            (key, text) -> {
                                Matcher at = word.matcher(text);
                                while (at.find()) {
                                    if (Glossary.at(text, at.start()).isEmpty())
                                        missing.add(key + ": " + at.group());
                                }
                            });
        }
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void everyFormIsThatOfATerm() {
        List<String> strange =
                Words.read("glossary-forms.properties").keySet().stream()
                        .filter(term -> Glossary.meaning(term).isEmpty())
                        .toList();
        assertEquals(List.of(), strange);
    }

    @Test
    void theLongestTermBelowTheMouseIsMeant() {
        String text = "The validation loss rises; adjusted together (Holm), the interval stays.";
        assertEquals("validation-loss", term(text, "loss"));
        assertEquals("holm", term(text, "Holm"));
        assertEquals("interval", term(text, "interval"));
        assertEquals("", term(text, "rises"));
        assertEquals("", term("A gloss is no loss-maker.", "gloss"));
    }

    private static String term(String text, String word) {
        return Glossary.at(text, text.indexOf(word)).map(Glossary.Found::term).orElse("");
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
    void everyKnobOfAnyFormExplainsItselfInTwoSentences() {
        List<String> missing = new ArrayList<>();
        List<Object> records = new ArrayList<>(Catalogue.ALGORITHMS);
        records.addAll(Catalogue.STEPS);
        for (Object record : records) {
            for (Setting setting : Knobs.of(record)) {
                if (sentences(setting.help()) < 2) missing.add(record + " " + setting.path());
            }
        }
        assertEquals(List.of(), missing);
    }

    private static int sentences(String text) {
        return (int) Pattern.compile("[.?!](\\s|$)").matcher(text).results().count();
    }
}
