package org.fundi.app.workspace;

import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;

/// What a run was made on: the study as it was then, and its rows prepared. Runs on bases that ask
/// the same share the prepared rows, and only they are compared.
///
/// @param study as it was when the rows were prepared
/// @param prepared from that study
public record Basis(Study study, Prepared prepared) {

    /// For the one model that was chosen: it learns from the validation rows too. Takes its time:
    /// call it in the background.
    public Basis withoutValidation() {
        return new Basis(study, prepared.withoutValidation());
    }

    /// Whether the validation rows are learnt from too.
    public boolean isRefit() {
        return !prepared.split().hasValidation();
    }

    /// Whether this study asks the same of the same rows, cut and prepared the same way: then a
    /// score from here stands beside one from there. The metric and the framing may differ. A
    /// model that was refitted stands beside none.
    public boolean answers(Study other) {
        return !isRefit() && asksTheSame(study, other);
    }

    /// Whether two studies ask the same of the same rows, cut and prepared the same way.
    public static boolean asksTheSame(Study one, Study other) {
        if (one.equals(other)) return true; // usually the same one, asked for every run
        return one.dataset().equals(other.dataset())
                && one.seed() == other.seed()
                && one.plan().map(Basis::asked).equals(other.plan().map(Basis::asked))
                && one.table().rows() == other.table().rows();
    }

    /// Every metric of the task at the end, the chosen one on the curve.
    public Judging judging() {
        return Judging.usual(prepared.problem().task(), Catalogue.METRICS)
                .showing(study.metricUsed().stream().toList());
    }

    /// A plan without the person's rule, which only their own baseline sees.
    private static Plan asked(Plan plan) {
        return new Plan(
                plan.problem(), plan.splitting(), plan.pipeline(), java.util.Optional.empty());
    }
}
