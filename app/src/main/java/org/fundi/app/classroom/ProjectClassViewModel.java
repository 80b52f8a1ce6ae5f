package org.fundi.app.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fundi.app.workspace.ClassRules;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.Catalogue;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// What of a project a class may change, and see.
final class ProjectClassViewModel {
    private final Map<LifecycleStep, ObjectProperty<Allowed>> steps = new LinkedHashMap<>();
    private final StringProperty fixed = new SimpleStringProperty("");
    private final StringProperty hidden = new SimpleStringProperty("");

    /// What can be done at a step.
    enum Allowed {
        CHANGE,
        LOOK,
        NOTHING
    }

    ProjectClassViewModel() {
        for (LifecycleStep step : ClassRules.HIDEABLE) {
            steps.put(step, new SimpleObjectProperty<>(Allowed.CHANGE));
        }
    }

    /// Begins with these.
    void show(ClassRules rules) {
        steps.forEach(
                (step, allowed) ->
                        allowed.set(
                                rules.hidden().contains(step)
                                        ? Allowed.NOTHING
                                        : rules.fixed().contains(step)
                                                ? Allowed.LOOK
                                                : Allowed.CHANGE));
        fixed.set(String.join(",", rules.fixedSettings()));
        hidden.set(String.join(",", rules.hiddenSettings()));
    }

    /// Steps that can be settled, in the order of the rail.
    Set<LifecycleStep> steps() {
        return steps.keySet();
    }

    ObjectProperty<Allowed> at(LifecycleStep step) {
        ObjectProperty<Allowed> allowed = steps.get(step);
        if (allowed == null) throw new IllegalArgumentException(step + " can't be settled");
        return allowed;
    }

    /// What can be chosen at a step.
    static List<Allowed> choices(LifecycleStep step) {
        return ClassRules.FIXABLE.contains(step)
                ? List.of(Allowed.values())
                : List.of(Allowed.CHANGE, Allowed.NOTHING);
    }

    /// Paths of models' settings that are fixed, joined by commas.
    StringProperty fixedProperty() {
        return fixed;
    }

    /// Paths of models' settings that are hidden, joined by commas.
    StringProperty hiddenProperty() {
        return hidden;
    }

    /// What was chosen and typed.
    ///
    /// @throws Refusal where a path is of no model's setting
    ClassRules rules() {
        return new ClassRules(
                having(Allowed.LOOK),
                having(Allowed.NOTHING),
                known(ClassRules.words(fixed.get())),
                known(ClassRules.words(hidden.get())));
    }

    private static List<String> known(List<String> paths) {
        for (String path : paths) {
            boolean there =
                    Catalogue.ALGORITHMS.stream()
                            .flatMap(algorithm -> Knobs.of(algorithm).stream())
                            .anyMatch(setting -> Knobs.covers(List.of(path), setting.path()));
            if (!there) {
                throw new Refusal(
                        "no model has a setting '%s'".formatted(path),
                        "write names as 'fundi models' lists them, such as epochs or optimiser");
            }
        }
        return paths;
    }

    private Set<LifecycleStep> having(Allowed allowed) {
        return steps.entrySet().stream()
                .filter(one -> one.getValue().get() == allowed)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
