package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import org.fundi.app.workspace.Study;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Season;
import org.fundi.engine.learning.Algorithm;

/// Which algorithms can answer what is asked, on these rows and on this machine.
final class Suiting {
    private Suiting() {}

    /// The simplest first, each set to fit the rows where its usual settings may not.
    static List<Algorithm> of(Algorithm.Kind kind, Study study) {
        Optional<Plan> plan = study.plan();
        if (plan.isEmpty()) return List.of();
        List<Algorithm> suiting =
                Catalogue.ALGORITHMS.stream()
                        .filter(a -> a.kind() == kind && a.unavailable().isEmpty())
                        .filter(plan.get()::suits)
                        .toList();
        return Season.fitting(suiting, plan.get(), study.table());
    }
}
