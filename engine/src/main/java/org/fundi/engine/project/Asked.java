package org.fundi.engine.project;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.problem.Rule;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;

/// What was asked of the data and how it was gone about: all that, with the data, makes the rows a
/// run learnt from.
///
/// @param fingerprint of the data
/// @param reading how the file was read
/// @param wishes the whole problem, nothing left to be guessed
/// @param metric the key of what success is measured by
/// @param answers what the person said beside, by the question's word: the purpose, the source …
/// @param confirmed the words of what the person said or agreed to, such as `target`, or
///     `role:COLUMN`; the rest was guessed
/// @param refit whether the validation rows are learnt from too: for the one model that was chosen
public record Asked(
        String fingerprint,
        ReadingOptions reading,
        Wishes wishes,
        Pipeline pipeline,
        String metric,
        long seed,
        Optional<Rule> rule,
        Map<String, String> answers,
        Set<String> confirmed,
        boolean refit) {

    /// Of models that are compared: the validation rows are there to choose by.
    public Asked(
            String fingerprint,
            ReadingOptions reading,
            Wishes wishes,
            Pipeline pipeline,
            String metric,
            long seed,
            Optional<Rule> rule,
            Map<String, String> answers,
            Set<String> confirmed) {
        this(fingerprint, reading, wishes, pipeline, metric, seed, rule, answers, confirmed, false);
    }

    public Asked {
        answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
        confirmed = java.util.Collections.unmodifiableSet(new TreeSet<>(confirmed));
    }

    /// The problem as it was asked, of the data it was asked of.
    ///
    /// @throws Refusal where these are other data
    public Proposal proposal(Dataset data) {
        if (!data.fingerprint().equals(fingerprint)) {
            throw new Refusal(
                    "'%s' holds other data than the project asks about".formatted(data.name()),
                    "name the file the project was made with, its bytes unchanged (SHA-256 %s…)"
                            .formatted(
                                    fingerprint.substring(0, Math.min(12, fingerprint.length()))));
        }
        return Proposal.of(data, wishes, seed);
    }

    /// The same question, with the validation rows learnt from or not.
    public Asked withRefit(boolean learnt) {
        if (learnt == refit) return this;
        return new Asked(
                fingerprint,
                reading,
                wishes,
                pipeline,
                metric,
                seed,
                rule,
                answers,
                confirmed,
                learnt);
    }

    /// The rows that were learnt from and chosen by, prepared as they were.
    public Prepared prepared(Proposal proposal) {
        Prepared prepared = plan(proposal).prepare(proposal.table(), seed);
        return refit ? prepared.withoutValidation() : prepared;
    }

    /// How it was gone about.
    public Plan plan(Proposal proposal) {
        return new Plan(proposal.problem(), proposal.splitting(), pipeline, rule);
    }
}
