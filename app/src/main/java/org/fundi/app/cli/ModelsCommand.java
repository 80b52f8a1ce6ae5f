package org.fundi.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Classifier;
import org.fundi.engine.learning.Regressor;
import org.fundi.engine.setting.Knob;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;
import org.fundi.engine.setting.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `fundi models`: every model with its settings, their ranges and defaults.
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Examples:", "  fundi models", "  fundi models --json"},
        description = "List the models with their settings, ranges and defaults.")
final class ModelsCommand implements Callable<Integer> {
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        printing.answer(
                () -> Catalogue.ALGORITHMS.stream().map(ModelsCommand::entry).toList(),
                out -> Catalogue.ALGORITHMS.forEach(algorithm -> print(algorithm, out)));
        return 0;
    }

    private static Map<String, Object> entry(Algorithm algorithm) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", algorithm.key());
        entry.put("title", algorithm.title());
        entry.put("kind", word(algorithm.kind()));
        entry.put("tasks", tasks(algorithm));
        entry.put("steps", word(algorithm.steps()));
        entry.put("help", algorithm.help());
        entry.put("available", algorithm.unavailable().isEmpty());
        algorithm.unavailable().map(Refusal::what).ifPresent(why -> entry.put("why", why));
        entry.put("settings", Knobs.of(algorithm).stream().map(ModelsCommand::entry).toList());
        return entry;
    }

    private static Map<String, Object> entry(Setting setting) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", setting.path());
        entry.put("type", setting.kind().key());
        entry.put("default", SettingValue.of(setting));
        if (setting.isRanged()) {
            Knob knob = setting.knob().orElseThrow();
            entry.put("min", knob.min());
            entry.put("max", knob.max());
            entry.put("scale", word(knob.scale()));
        }
        if (!setting.choices().isEmpty()) entry.put("choices", setting.choices());
        entry.put("help", setting.help());
        String when = setting.knob().map(Knob::usedWhen).orElse("");
        if (!when.isEmpty()) entry.put("used_when", when);
        String theirs = setting.knob().map(Knob::scikitLearn).orElse("");
        if (!theirs.isEmpty()) entry.put("scikit_learn", theirs);
        return entry;
    }

    private static void print(Algorithm algorithm, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s  (%s; %s; for %s)%n",
                algorithm.key(),
                algorithm.title(),
                word(algorithm.kind()),
                String.join(" and ", tasks(algorithm)));
        out.println("    " + algorithm.help());
        algorithm
                .unavailable()
                .ifPresent(why -> out.println("    not on this machine: " + why.what()));
        for (Setting setting : Knobs.of(algorithm)) {
            String theirs = setting.knob().map(Knob::scikitLearn).orElse("");
            out.printf(
                    Locale.ROOT,
                    "      %-22s %-10s %s. %s%s%n",
                    setting.path(),
                    setting.text(),
                    setting.expected(),
                    setting.help(),
                    theirs.isEmpty() ? "" : " scikit-learn: " + theirs + ".");
        }
        out.println();
    }

    private static List<String> tasks(Algorithm algorithm) {
        List<String> tasks = new ArrayList<>();
        if (algorithm instanceof Classifier) tasks.add("classification");
        if (algorithm instanceof Regressor) tasks.add("regression");
        return tasks;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
