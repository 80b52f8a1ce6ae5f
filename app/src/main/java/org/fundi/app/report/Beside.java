package org.fundi.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;

/// The runs that were judged on the same rows, prepared the same way: what a score stands beside.
///
/// @param judged those with a model, best first
/// @param unjudged those without one, in the order they were begun
/// @param others how many more have a model and are not told of, all of them worse than those
public record Beside(List<Judged> judged, List<StoredRun> unjudged, int others) {
    /// A table of more could not be read, and each takes its time to be judged again.
    private static final int MOST = 60;

    public Beside {
        judged = List.copyOf(judged);
        unjudged = List.copyOf(unjudged);
    }

    /// A run with what it says on the validation rows.
    public record Judged(StoredRun stored, Run run) {
        public boolean isBaseline() {
            return run.algorithm().kind() == Algorithm.Kind.BASELINE;
        }
    }

    static Beside of(
            ProjectFile project, StoredRun chosen, Asked asked, Prepared prepared, Metric metric) {
        List<StoredRun> all = new ArrayList<>(answering(project, asked));
        all.sort(bestFirst(metric));
        List<Judged> judged = new ArrayList<>();
        List<StoredRun> unjudged = new ArrayList<>();
        int others = 0;
        for (StoredRun run : all) {
            boolean wanted = judged.size() < MOST || isBaseline(run) || run.equals(chosen);
            if (run.scores().isEmpty()) unjudged.add(run);
            else if (!wanted) others++;
            else
                revived(project, run, prepared)
                        .ifPresentOrElse(
                                back -> judged.add(new Judged(run, back)), () -> unjudged.add(run));
        }
        unjudged.sort(Comparator.comparingInt(StoredRun::number));
        return new Beside(judged, unjudged, others);
    }

    /// One whose model can't be read here stands in the report without being judged again.
    private static Optional<Run> revived(ProjectFile project, StoredRun run, Prepared prepared) {
        try {
            return Revived.of(project, run, prepared);
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    /// Best first; equals from the simplest to the most flexible, then as they were begun.
    private static Comparator<StoredRun> bestFirst(Metric metric) {
        return Comparator.comparingDouble(
                        (StoredRun run) -> {
                            double score = Material.score(run, metric);
                            return Double.isNaN(score)
                                    ? Double.POSITIVE_INFINITY
                                    : metric.better().lead(0, score);
                        })
                .thenComparingInt(run -> place(run.model()))
                .thenComparingInt(StoredRun::number);
    }

    private static boolean isBaseline(StoredRun run) {
        return Catalogue.ALGORITHMS.stream()
                .filter(known -> known.key().equals(run.model()))
                .anyMatch(known -> known.kind() == Algorithm.Kind.BASELINE);
    }

    /// Where a model stands from the simplest to the most flexible.
    static int place(String model) {
        List<String> keys = Catalogue.ALGORITHMS.stream().map(Algorithm::key).toList();
        return keys.contains(model) ? keys.indexOf(model) : keys.size();
    }

    /// Every run on the rows that this question makes, the oldest first.
    static List<StoredRun> answering(ProjectFile project, Asked asked) {
        Map<Integer, Asked> questions = new HashMap<>();
        List<StoredRun> answering = new ArrayList<>();
        for (StoredRun run : project.runs().all().reversed()) {
            Asked other = questions.computeIfAbsent(run.asked(), project.questions()::at);
            if (sameRows(asked, other, run.model())) answering.add(run);
        }
        return answering;
    }

    /// What was answered beside, the metric and the reasons change no row; the person's rule only
    /// their own baseline's.
    private static boolean sameRows(Asked one, Asked other, String model) {
        return one.fingerprint().equals(other.fingerprint())
                && one.reading().equals(other.reading())
                && one.wishes().target().equals(other.wishes().target())
                && one.wishes().task().equals(other.wishes().task())
                && one.wishes().positive().equals(other.wishes().positive())
                && one.wishes().roles().equals(other.wishes().roles())
                && one.wishes().splitting().equals(other.wishes().splitting())
                && one.pipeline().equals(other.pipeline())
                && one.seed() == other.seed()
                && one.refit() == other.refit()
                && (!model.equals("own_rule") || one.rule().equals(other.rule()));
    }

    /// One of each model with its settings, the latest, from the simplest to the most flexible: as
    /// a comparison sees them.
    List<Standing> standings() {
        Map<Algorithm, Judged> latest = new LinkedHashMap<>();
        for (Judged one : judged) {
            latest.merge(
                    one.run().algorithm(),
                    one,
                    (a, b) -> a.stored().number() > b.stored().number() ? a : b);
        }
        return latest.values().stream()
                .sorted(
                        Comparator.comparingInt((Judged one) -> place(one.stored().model()))
                                .thenComparingInt(one -> one.stored().number()))
                .map(one -> new Standing(one.run().algorithm(), new Outcome.Completed(one.run())))
                .toList();
    }
}
