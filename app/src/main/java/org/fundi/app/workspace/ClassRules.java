package org.fundi.app.workspace;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.setting.Knobs;

/// What a teacher has settled in a project that is handed out. It leads, it does not lock: whoever
/// has the file can lift it.
///
/// @param fixed steps that are looked at and not changed, of [#FIXABLE]
/// @param hidden steps that are not shown, of [#HIDEABLE]
/// @param fixedSettings paths of models' settings that are shown greyed; a path takes all below it
///     along
/// @param hiddenSettings paths of models' settings that are not shown
public record ClassRules(
        Set<LifecycleStep> fixed,
        Set<LifecycleStep> hidden,
        List<String> fixedSettings,
        List<String> hiddenSettings) {

    /// Everything free.
    public static final ClassRules NONE = new ClassRules(Set.of(), Set.of(), List.of(), List.of());

    /// Steps that settle something all runs share.
    public static final List<LifecycleStep> FIXABLE =
            List.of(
                    LifecycleStep.FRAME,
                    LifecycleStep.DATA,
                    LifecycleStep.SPLIT,
                    LifecycleStep.PREPARE);

    /// All numbered steps but Train, so that there is a place to be, and the lab of one batch.
    public static final List<LifecycleStep> HIDEABLE =
            Stream.of(LifecycleStep.values())
                    .filter(step -> !step.isFree() && step != LifecycleStep.TRAIN)
                    .toList();

    /// By this name a project remembers it.
    public static final String NAME = "class";

    public ClassRules {
        fixed = Set.copyOf(fixed);
        hidden = Set.copyOf(hidden);
        fixedSettings = List.copyOf(fixedSettings);
        hiddenSettings = List.copyOf(hiddenSettings);
    }

    /// As it is remembered. Steps this version of Fundi doesn't know are left out.
    public static ClassRules read(String text) {
        Map<String, List<String>> lines = new HashMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split("=", 2);
            if (parts.length == 2) lines.put(parts[0], words(parts[1]));
        }
        return new ClassRules(
                steps(lines.getOrDefault("fixed", List.of()), FIXABLE),
                steps(lines.getOrDefault("hidden", List.of()), HIDEABLE),
                lines.getOrDefault("fixed-settings", List.of()),
                lines.getOrDefault("hidden-settings", List.of()));
    }

    /// To be read by [#read].
    public String text() {
        if (equals(NONE)) return "";
        return String.join(
                "\n",
                "fixed=" + names(fixed),
                "hidden=" + names(hidden),
                "fixed-settings=" + String.join(",", fixedSettings),
                "hidden-settings=" + String.join(",", hiddenSettings));
    }

    /// What was typed, separated by commas.
    public static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Fixed steps that settle something in which these two differ.
    public Set<LifecycleStep> broken(Study now, Study next) {
        Set<LifecycleStep> touched = EnumSet.noneOf(LifecycleStep.class);
        if (!now.problem().equals(next.problem()) || !now.metric().equals(next.metric())) {
            touched.add(LifecycleStep.FRAME);
        }
        if (!now.dataset().equals(next.dataset()) || !roles(now).equals(roles(next))) {
            touched.add(LifecycleStep.DATA);
        }
        if (!now.splitting().equals(next.splitting()) || now.seed() != next.seed()) {
            touched.add(LifecycleStep.SPLIT);
        }
        if (!now.preparation().equals(next.preparation())) touched.add(LifecycleStep.PREPARE);
        touched.retainAll(fixed);
        return touched;
    }

    /// Whether this setting of a model is shown greyed.
    public boolean fixes(String path) {
        return Knobs.covers(fixedSettings, path);
    }

    /// Whether this setting of a model is not shown.
    public boolean hides(String path) {
        return Knobs.covers(hiddenSettings, path);
    }

    private static Optional<Object> roles(Study study) {
        return study.proposal().map(Proposal::roles);
    }

    private static Set<LifecycleStep> steps(List<String> words, List<LifecycleStep> known) {
        return known.stream()
                .filter(step -> words.contains(step.word()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String names(Set<LifecycleStep> steps) {
        return steps.stream().sorted().map(LifecycleStep::word).collect(Collectors.joining(","));
    }
}
