package org.fundi.engine.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.network.Safetensors;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;

/// Trains each run again from its stored question, seed and settings, and looks whether the same
/// comes of it.
final class Repetition {
    private final Handed handed;
    private final List<Metric> metrics;
    private final OpenedAgain opened;
    private final BooleanSupplier leaving;
    private final Consumer<Remark> remarks;
    private final List<Integer> outOfTime = new ArrayList<>();
    private int repeated;

    /// @param leaving whether there is no more time
    Repetition(
            Handed handed,
            List<Metric> metrics,
            OpenedAgain opened,
            BooleanSupplier leaving,
            Consumer<Remark> remarks) {
        this.handed = handed;
        this.metrics = metrics;
        this.opened = opened;
        this.leaving = leaving;
        this.remarks = remarks;
    }

    /// Those first that were judged on test rows, then those that took the least time: where time
    /// is short, most are looked at.
    ///
    /// @param each told how many came out the same, after each
    void all(Consumer<Integer> each) {
        Set<Integer> judged = new HashSet<>();
        for (Openings.Entry opening : handed.ownOpenings()) judged.add(opening.run());
        List<StoredRun> order =
                handed.ended().stream()
                        .sorted(
                                Comparator.comparing(
                                                (StoredRun run) -> !judged.contains(run.number()))
                                        .thenComparing(StoredRun::seconds))
                        .toList();
        for (StoredRun run : order) {
            if (leaving.getAsBoolean()) outOfTime.add(run.number());
            else if (repeat(run)) repeated++;
            each.accept(repeated);
        }
    }

    /// Runs for which there was no time, ascending.
    List<Integer> outOfTime() {
        return outOfTime.stream().sorted().toList();
    }

    /// Whether the same came of it.
    private boolean repeat(StoredRun run) {
        Optional<Asking> asking = handed.asking(run.asked());
        if (asking.isEmpty()) {
            return unchecked(run, handed.whyNot(run.asked()).orElse("its question can't be read"));
        }
        try {
            Algorithm algorithm = handed.project().runs().algorithm(run);
            if (algorithm.unavailable().isPresent()) {
                return unchecked(run, algorithm.unavailable().get().what());
            }
            Judging judging = Judging.usual(asking.get().prepared().problem().task(), metrics);
            int stopAfter = run.state() == StoredRun.State.STOPPED ? run.step() : Integer.MAX_VALUE;
            Outcome outcome =
                    new Experiment(algorithm, judging, run.seed(), 1)
                            .runOn(asking.get().prepared(), new Again(stopAfter, leaving));
            return judge(run, asking.get(), judging, outcome);
        } catch (Refusal refusal) {
            return unchecked(run, refusal.what());
        } catch (IllegalArgumentException settings) {
            return unchecked(run, "its settings are none Fundi has: " + settings.getMessage());
        }
    }

    private boolean judge(StoredRun run, Asking asking, Judging judging, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed(Run again) -> compare(run, asking, judging, again);
            case Outcome.Stopped(Run again, int _) -> compare(run, asking, judging, again);
            case Outcome.Diverged(int step, String _, var _) ->
                    differs(run, "it diverges after step " + step);
            case Outcome.Refused(var refusal) -> differs(run, "it is refused: " + refusal.what());
            case Outcome.Broken(RuntimeException mistake) ->
                    unchecked(run, "it could not be trained here: " + mistake.getMessage());
            case Outcome.Cancelled _ -> {
                outOfTime.add(run.number());
                yield false;
            }
        };
    }

    private boolean compare(StoredRun run, Asking asking, Judging judging, Run again) {
        boolean sameModel =
                run.sha256().equals(again.model().sha256())
                        && run.weightsSha256().equals(weights(again));
        List<String> differences = Differences.between(run.scores(), again.scores());
        if (sameModel && differences.isEmpty()) {
            opened.judge(run, again, asking, judging).forEach(remarks);
            return true;
        }
        String seen =
                "%s was trained again with its seed and settings, and %s: %s."
                        .formatted(
                                capital(handed.told(run.number())),
                                sameModel
                                        ? "the model is the same to the bit, the scores are not"
                                        : "another model comes of it",
                                differences.isEmpty()
                                        ? "its SHA-256 is kept as %s… and comes out as %s…"
                                                .formatted(
                                                        first(run.sha256()),
                                                        first(again.model().sha256()))
                                        : Differences.sentence(differences));
        Remark.Kind kind = differences.isEmpty() ? Remark.Kind.MODEL : Remark.Kind.SCORE;
        remarks.accept(weighed(kind, run, seen, sameModel));
        return false;
    }

    private boolean differs(StoredRun run, String how) {
        String seen =
                "%s is kept as %s; trained again, %s."
                        .formatted(capital(handed.told(run.number())), run.state().word(), how);
        remarks.accept(weighed(Remark.Kind.MODEL, run, seen, false));
        return false;
    }

    /// With other versions, or stopped by hand, the same need not come of it.
    ///
    /// @param sameModel then scores depend on no library any more
    private Remark weighed(Remark.Kind kind, StoredRun run, String seen, boolean sameModel) {
        List<Integer> about = List.of(run.number());
        Optional<String> versions = Versions.caveat(handed, run);
        if (versions.isPresent()) return Remark.note(kind, seen, versions.get(), about);
        if (!sameModel && run.state() == StoredRun.State.STOPPED) {
            return Remark.note(
                    kind,
                    seen,
                    "It was stopped by hand; in the middle of a step that can't always be repeated.",
                    about);
        }
        return Remark.evidence(
                kind,
                seen,
                "None is known: the same Fundi gives the same bits. A fault of this or that computer can't be ruled out.",
                about);
    }

    private boolean unchecked(StoredRun run, String why) {
        remarks.accept(
                Remark.unchecked(
                        "%s was not trained again: %s."
                                .formatted(capital(handed.told(run.number())), why),
                        List.of(run.number())));
        return false;
    }

    private static String weights(Run run) {
        return run.model() instanceof WeightedModel<?> weighted ? Safetensors.sha256(weighted) : "";
    }

    private static String first(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
