package org.fundi.app.split;

import java.util.List;
import org.fundi.app.workspace.Study;
import org.fundi.engine.problem.Split;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.seal.Seen;

/// What a split came to: who went where, what the parts say of the target, what was checked, how
/// many of its test rows have been seen before.
record Divided(
        Study study,
        List<Bar> bars,
        List<PartRow> parts,
        List<Checks.Check> checks,
        Seen seen,
        int openings) {

    /// Looks at every row: made in the background.
    static Divided of(Study study, Split split, SealBook book) {
        Seen seen = split.seen(book);
        List<PartRow> parts = PartRow.of(study, split, !seen.untouched());
        return new Divided(
                study,
                Bars.of(study, split),
                parts,
                Checks.of(study, split, parts),
                seen,
                seen.openingsAnd(book.openings(study.dataset().fingerprint())).size());
    }
}
