package org.fundi.engine.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.TestScores;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.seal.Opening;
import org.fundi.engine.seal.SealBook;

/// Looks again at test rows that a file says were looked at, and compares the scores. The openings
/// stand in a book of the marking desk, not in the one of whoever sits at it: nothing is chosen by
/// them.
///
/// @param folder of that book
record OpenedAgain(Handed handed, Path folder) {
    List<Remark> judge(StoredRun run, Run again, Asking asking, Judging judging) {
        List<Remark> remarks = new ArrayList<>();
        for (Openings.Entry kept : handed.ownOpenings()) {
            if (kept.run() != run.number()) continue;
            Opening opening =
                    asking.prepared()
                            .split()
                            .open(SealBook.in(folder), asking.data().fingerprint(), "again");
            TestScores scores = TestScores.of(again, asking.prepared(), judging, opening);
            List<String> differences = Differences.between(kept.scores(), scores.test());
            if (differences.isEmpty() && kept.rows() == opening.rows()) continue;
            remarks.add(remark(run, kept, again, asking, judging, opening, differences));
        }
        return remarks;
    }

    private Remark remark(
            StoredRun run,
            Openings.Entry kept,
            Run again,
            Asking asking,
            Judging judging,
            Opening opening,
            List<String> differences) {
        List<Integer> about = List.of(run.number());
        if (kept.rows() != opening.rows()) {
            return Remark.evidence(
                    Remark.Kind.RECORD,
                    "The opening for %s is kept with %d test rows; there are %d."
                            .formatted(handed.told(run.number()), kept.rows(), opening.rows()),
                    "",
                    about);
        }
        OptionalDouble threshold =
                new Thresholds(again, asking.prepared(), judging, opening).of(kept.scores());
        String seen =
                "On test rows %s comes to other scores: %s."
                        .formatted(handed.told(run.number()), Differences.sentence(differences));
        if (threshold.isPresent()) {
            return Remark.note(
                    Remark.Kind.SCORE,
                    seen + " They come out at the threshold %s.".formatted(threshold.getAsDouble()),
                    "The threshold was chosen before the test rows were opened, as it should be.",
                    about);
        }
        return Versions.caveat(handed, run)
                .map(caveat -> Remark.note(Remark.Kind.SCORE, seen, caveat, about))
                .orElseGet(
                        () ->
                                Remark.evidence(
                                        Remark.Kind.SCORE,
                                        seen,
                                        "None is known: its model and its validation scores came out the same to the bit.",
                                        about));
    }
}
