package org.fundi.engine.project;

import java.util.List;
import java.util.Map;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// What the words of a saved file stand for: a closed list, so that a file can name nothing but
/// what the workbench knows.
///
/// @param algorithms with their usual settings
/// @param steps of the preparation, with their usual settings
public record Names(List<Algorithm> algorithms, List<Step> steps) {
    public Names {
        algorithms = List.copyOf(algorithms);
        steps = List.copyOf(steps);
    }

    /// @param settings text by path, as [Knobs#texts] hands them out
    /// @throws Refusal where this version of Fundi knows no such algorithm or setting
    public Algorithm algorithm(String key, Map<String, String> settings) {
        Algorithm usual =
                algorithms.stream()
                        .filter(known -> known.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> unknown("model", key));
        return set(usual, settings);
    }

    /// @param words as [Pipeline#words] hands them out
    /// @throws Refusal where this version of Fundi knows no such step or setting
    public Pipeline pipeline(List<Map<String, String>> words) {
        return new Pipeline(words.stream().map(this::step).toList());
    }

    private Step step(Map<String, String> words) {
        String key = words.getOrDefault("step", "");
        Step usual =
                steps.stream()
                        .filter(known -> known.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> unknown("step", key));
        Map<String, String> settings = new java.util.LinkedHashMap<>(words);
        settings.remove("step");
        return set(usual, settings);
    }

    private static <R> R set(R usual, Map<String, String> settings) {
        R set = usual;
        Map<String, String> former = Knobs.texts(usual);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (setting.getValue().equals(former.get(setting.getKey()))) continue;
            set = Knobs.with(set, setting.getKey(), setting.getValue());
        }
        return set;
    }

    private static Refusal unknown(String kind, String key) {
        return new Refusal(
                "the project names the %s '%s', which this version of Fundi doesn't know"
                        .formatted(kind, key),
                "open it with the version of Fundi that made it, or a newer one");
    }
}
