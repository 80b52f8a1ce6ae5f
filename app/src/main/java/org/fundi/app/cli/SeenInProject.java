package org.fundi.app.cli;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.proposal.Proposal;

/// How many of a run's test rows the project's own openings have looked at, on whichever computer:
/// the book of openings is one person's, the project may have been many people's.
final class SeenInProject {
    private SeenInProject() {}

    static int of(ProjectFile project, StoredRun run, StoredQuestion question) {
        BitSet seen = new BitSet();
        Set<Integer> counted = new HashSet<>();
        for (Openings.Entry opening : project.openings().all()) {
            if (!opening.fingerprint().equals(question.asked().fingerprint())) continue;
            int asked = project.runs().at(opening.run()).map(StoredRun::asked).orElse(run.asked());
            if (counted.add(asked)) look(project.questions().at(asked), question, seen);
        }
        BitSet sealed = new BitSet();
        for (int row : question.prepared().split().testRows()) sealed.set(row);
        sealed.and(seen);
        return sealed.cardinality();
    }

    /// Rows keep their numbers where the target, and so the rows that have an answer, is the same.
    private static void look(Asked other, StoredQuestion question, BitSet seen) {
        if (!other.wishes().target().equals(question.asked().wishes().target())) return;
        if (!other.reading().equals(question.asked().reading())) return;
        Proposal proposal = other.proposal(question.data());
        for (int row : proposal.cut(other.seed()).testRows()) seen.set(row);
    }
}
