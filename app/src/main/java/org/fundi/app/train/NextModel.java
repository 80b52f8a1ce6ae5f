package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.workspace.Memory;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.Algorithm;

/// The model that is trained next, with its settings: the one chosen, the one of the run that is
/// looked at, or the one that was chosen when the project was closed; always one that suits what is
/// asked.
final class NextModel {
    private static final String NAME = "train";

    private final Workspace workspace;
    private final Memory memory;
    private final ObjectProperty<Optional<Algorithm>> algorithm =
            new SimpleObjectProperty<>(Optional.empty());

    NextModel(Workspace workspace) {
        this.workspace = workspace;
        this.memory = workspace.memory();
        algorithm.addListener((_, _, now) -> now.ifPresent(it -> memory.keep(NAME, it)));
        workspace.studyProperty().addListener((_, _, _) -> follow());
        workspace.selectedRunProperty().addListener((_, former, now) -> look(former, now));
        memory.recalledProperty().addListener((_, _, _) -> recall());
        follow();
    }

    /// Empty where nothing is asked.
    ObjectProperty<Optional<Algorithm>> property() {
        return algorithm;
    }

    /// Models that can answer the problem on this machine, the simplest first.
    List<Algorithm> choices() {
        return workspace
                .study()
                .map(study -> Suiting.of(Algorithm.Kind.MODEL, study))
                .orElse(List.of());
    }

    Optional<Algorithm> usual() {
        List<Algorithm> all = choices();
        return all.stream()
                .filter(a -> a.steps() == Algorithm.Steps.EPOCHS)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private void follow() {
        if (algorithm.get().filter(this::suits).isEmpty()) algorithm.set(usual());
    }

    private boolean suits(Algorithm any) {
        return workspace.study().flatMap(Study::plan).filter(plan -> plan.suits(any)).isPresent();
    }

    /// The settings follow the run that is looked at, wherever its model lies.
    private void look(Optional<RunRow> former, Optional<RunRow> now) {
        if (former.map(RunRow::number).equals(now.map(RunRow::number))) return;
        now.flatMap(RunRow::origin)
                .map(Origin::algorithm)
                .filter(it -> it.kind() == Algorithm.Kind.MODEL && suits(it))
                .ifPresent(it -> algorithm.set(Optional.of(it)));
    }

    private void recall() {
        Optional<Algorithm> chosen = memory.algorithm(NAME).filter(this::suits);
        boolean fresh = workspace.selectedRunProperty().get().isEmpty();
        if (chosen.isPresent()) algorithm.set(chosen);
        else if (fresh) algorithm.set(usual());
    }
}
