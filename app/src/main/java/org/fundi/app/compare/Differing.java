package org.fundi.app.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundi.app.form.FormModel;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Versions;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.Sentence;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Split;
import org.fundi.engine.setting.Knobs;

/// Something two runs differ in, in words.
///
/// @param what such as "Learning rate", with its heading where it has one
/// @param first "–" where the first has none
public record Differing(String what, String first, String second) {
    private static final String NONE = "–";
    private static final int SHORT = 12;

    /// Everything that differs: the model with its settings, then the question, the rows and how
    /// they were prepared.
    static List<Differing> between(LiveRun first, LiveRun second) {
        Map<String, String> one = settings(first);
        Map<String, String> other = settings(second);
        one.putAll(asked(first));
        other.putAll(asked(second));
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        List<Differing> all = new ArrayList<>();
        for (String name : names) {
            String here = one.getOrDefault(name, NONE);
            String there = other.getOrDefault(name, NONE);
            if (!here.equals(there)) all.add(new Differing(name, here, there));
        }
        return all;
    }

    private static Map<String, String> settings(LiveRun run) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(Words.of("train.model"), ModelNames.title(run.algorithm()));
        Knobs.texts(run.algorithm()).forEach((path, text) -> all.put(name(path), readable(text)));
        return all;
    }

    private static String name(String path) {
        String heading = FormModel.heading(path);
        String own = FormModel.name(path);
        return heading.isEmpty() ? own : heading + ": " + own;
    }

    private static String readable(String text) {
        return text.replace('_', ' ').replace(",", ", ");
    }

    private static Map<String, String> asked(LiveRun run) {
        var study = run.basis().study();
        Problem problem = run.basis().prepared().problem();
        Map<String, String> all = new LinkedHashMap<>();
        String print = study.dataset().fingerprint();
        all.put(
                Words.of("compare.data"),
                study.dataset().name() + " " + print.substring(0, Math.min(SHORT, print.length())));
        all.put(Words.of("compare.target"), Brief.name(problem.target()));
        all.put(Words.of("compare.task"), task(problem));
        for (Map.Entry<String, Role> role : problem.roles().entrySet()) {
            all.put(Words.of("compare.column", Brief.name(role.getKey())), role(role.getValue()));
        }
        all.put(Words.of("compare.split"), split(run));
        all.put(Words.of("compare.seed"), String.valueOf(study.seed()));
        all.put(
                Words.of("compare.preparation"),
                study.preparation().steps().stream()
                        .map(Differing::step)
                        .collect(Collectors.joining("; ")));
        all.put(Words.of("compare.metric"), Sentence.metricName(study.metric()));
        run.row()
                .origin()
                .map(Origin::provenance)
                .orElse(Map.of())
                .forEach((kept, text) -> all.put(Versions.name(kept), Versions.said(kept, text)));
        all.remove("seed"); // told above
        return all;
    }

    private static String task(Problem problem) {
        return switch (problem) {
            case Problem.Regression _ -> Words.of("compare.task.numbers");
            case Problem.Classification asked ->
                    Words.of("compare.task.classes", String.join(", ", asked.classes()));
        };
    }

    private static String role(Role role) {
        return switch (role) {
            case FEATURE -> Words.of("report.role.feature");
            case TARGET -> Words.of("report.role.target");
            case IDENTIFIER -> Words.of("report.role.identifier");
            case TIME -> Words.of("report.role.time");
            case GROUP -> Words.of("report.role.group");
            case IGNORED -> Words.of("report.role.ignored");
        };
    }

    private static String split(LiveRun run) {
        Split split = run.basis().prepared().split();
        return Words.of(
                "compare.split.parts",
                run.basis()
                        .study()
                        .splitting()
                        .orElseThrow()
                        .title(run.basis().prepared().problem()),
                Numbers.whole(split.trainingRows().length),
                Numbers.whole(split.validationRows().length),
                Numbers.whole(split.testRows().length));
    }

    private static String step(Step step) {
        String settings =
                step instanceof Record
                        ? Knobs.of(step).stream()
                                .map(set -> FormModel.name(set.path()) + " " + readable(set.text()))
                                .collect(Collectors.joining(", "))
                        : "";
        return settings.isEmpty() ? step.title() : step.title() + " (" + settings + ")";
    }
}
