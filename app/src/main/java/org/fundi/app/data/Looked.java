package org.fundi.app.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.ColumnProfile;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Profile;
import org.fundi.engine.data.Table;
import org.fundi.engine.guard.TargetFindings;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;

/// What was seen in the cells. What concerns the target is counted on training rows only, so it
/// comes once they are known.
///
/// @param profile of all columns
/// @param target the target's own, on training rows
/// @param about findings on training rows that concern the target
record Looked(Profile profile, Optional<ColumnProfile> target, List<Finding> about) {
    Looked {
        about = List.copyOf(about);
    }

    /// Looks at every cell: takes seconds on a million rows.
    static Looked at(Study study) {
        Set<String> apart = study.problem().map(Problem::target).map(Set::of).orElse(Set.of());
        return new Looked(Profile.of(study.dataset(), apart), Optional.empty(), List.of());
    }

    /// With what training rows say of the target.
    Looked with(Study study, Split split) {
        Problem problem = study.problem().orElseThrow();
        Table target = study.table().only(List.of(problem.target())).rows(split.trainingRows());
        Dataset only =
                new Dataset(
                        study.dataset().name(),
                        0,
                        study.dataset().fingerprint(),
                        target,
                        study.dataset().reasons(),
                        List.of());
        return new Looked(
                profile,
                Optional.of(Profile.of(only).columns().getFirst()),
                TargetFindings.all(split.training(), problem));
    }

    /// Those about the target first where they are as grave. Figures of the target that were
    /// counted on all rows are left out: they would tell of sealed rows.
    List<Finding> findings(Study study) {
        String target = study.problem().map(Problem::target).orElse("");
        Set<Finding> read = Set.copyOf(study.dataset().findings());
        List<Finding> all = new java.util.ArrayList<>(about);
        study.proposal().ifPresent(proposal -> all.addAll(proposal.findings()));
        for (Finding finding : profile.findings()) {
            boolean told = about.stream().anyMatch(one -> says(one, finding));
            if (!told && (!finding.column().equals(target) || read.contains(finding))) {
                all.add(finding);
            }
        }
        all.sort((one, other) -> other.severity().compareTo(one.severity()));
        return List.copyOf(all);
    }

    /// Missing cells are told once, with what they have to do with the target.
    private static boolean says(Finding one, Finding other) {
        return one.kind().equals("missing-and-target")
                && other.kind().equals("missing")
                && one.column().equals(other.column());
    }
}
