package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.data.Finding;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Flattery;
import org.fundi.engine.metric.Lead;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;

/// Works out a [Verdict]: who is ahead of whom beyond the luck of the rows.
///
/// @param scored standings with a score, best first
/// @param pairing tells two of them apart
/// @param flattery how much the winner owes to being picked
record Weighing(
        Metric metric,
        List<Standing> scored,
        Pairing pairing,
        Flattery flattery,
        Optional<Finding> leak) {

    /// How far one is ahead of another, on the same rows or folds.
    interface Pairing {
        PairedDifference between(Algorithm one, Algorithm other);
    }

    Verdict verdict(List<Algorithm> order) {
        Optional<Standing> best = first(scored, false);
        Optional<Standing> baseline = first(scored, true);
        List<Standing> simplestFirst = new ArrayList<>(scored);
        simplestFirst.sort(Comparator.comparingInt(s -> order.indexOf(s.algorithm())));
        Optional<Standing> simplest = first(simplestFirst, false);
        Map<Algorithm, PairedDifference> toBaseline = leads(baseline);
        Map<Algorithm, PairedDifference> toSimplest = leads(simplest);
        return new Verdict(
                metric,
                scored,
                best,
                simplest,
                baseline,
                clear(toBaseline, PairedDifference.Ahead.FIRST),
                clear(toSimplest, PairedDifference.Ahead.FIRST),
                clear(toSimplest, PairedDifference.Ahead.SECOND),
                toSimplest,
                toBaseline,
                flattery,
                leak);
    }

    private static Optional<Standing> first(List<Standing> standings, boolean baseline) {
        return standings.stream().filter(s -> s.isBaseline() == baseline).findFirst();
    }

    /// Every model's lead over another one.
    private Map<Algorithm, PairedDifference> leads(Optional<Standing> over) {
        Map<Algorithm, PairedDifference> leads = new LinkedHashMap<>();
        if (over.isEmpty()) return leads;
        Algorithm other = over.get().algorithm();
        for (Standing standing : scored) {
            if (standing.isBaseline() || standing.algorithm().equals(other)) continue;
            leads.put(standing.algorithm(), pairing.between(standing.algorithm(), other));
        }
        return leads;
    }

    /// Those clearly ahead of the one they are compared with, or clearly behind it, all such
    /// comparisons adjusted together: the chance that any of them is a false claim stays 1 in 20.
    private static List<Algorithm> clear(
            Map<Algorithm, PairedDifference> leads, PairedDifference.Ahead wanted) {
        List<Algorithm> told = new ArrayList<>();
        Lead.together(leads)
                .forEach(
                        (algorithm, lead) -> {
                            boolean ahead = lead.difference().ahead() == wanted;
                            if (lead.clear() && ahead) told.add(algorithm);
                        });
        return told;
    }
}
