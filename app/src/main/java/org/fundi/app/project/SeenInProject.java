package org.fundi.app.project;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.problem.Split;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.proposal.Proposal;

/// How many of a question's test rows the project's own openings have looked at, on whichever
/// computer: the book of openings is one person's, the project may have been many people's.
public final class SeenInProject {
    private SeenInProject() {}

    /// @param data that were asked about
    /// @param split of those data, as asked
    public static int of(ProjectFile project, Asked asked, Dataset data, Split split) {
        BitSet seen = new BitSet();
        Set<Integer> counted = new HashSet<>();
        for (Openings.Entry opening : project.openings().all()) {
            if (!opening.fingerprint().equals(asked.fingerprint())) continue;
            Optional<Integer> question = project.runs().at(opening.run()).map(StoredRun::asked);
            if (question.isPresent() && counted.add(question.get())) {
                look(project.questions().at(question.get()), asked, data, seen);
            }
        }
        BitSet sealed = new BitSet();
        for (int row : split.testRows()) sealed.set(row);
        sealed.and(seen);
        return sealed.cardinality();
    }

    /// Rows keep their numbers where the target, and so the rows that have an answer, is the same.
    private static void look(Asked other, Asked asked, Dataset data, BitSet seen) {
        if (!other.wishes().target().equals(asked.wishes().target())) return;
        if (!other.reading().equals(asked.reading())) return;
        Proposal proposal = other.proposal(data);
        for (int row : proposal.cut(other.seed()).testRows()) seen.set(row);
    }
}
