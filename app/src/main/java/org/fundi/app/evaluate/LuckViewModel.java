package org.fundi.app.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.Lead;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Resampled;
import org.fundi.engine.metric.Score;

/// Was it luck? The run that is looked at beside the simplest model and the best baseline that were
/// made on the same rows.
public final class LuckViewModel {
    private final Workspace workspace;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<List<Luck>> comparisons =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<Integer> compared = List.of();
    private Optional<Judged> looked = Optional.empty();

    public LuckViewModel(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        workspace.runs().addListener((ListChangeListener<RunRow>) _ -> runsChanged());
    }

    /// Compares anew once all runs have ended, where others have come: one more to be compared
    /// makes every lead a little likelier to be luck.
    private void runsChanged() {
        if (workspace.runs().stream().anyMatch(LuckViewModel::isUnderWay)) return;
        looked.filter(judged -> !numbers(able(judged)).equals(compared)).ifPresent(this::compare);
    }

    private static boolean isUnderWay(RunRow row) {
        return row.state() == RunRow.State.WAITING || row.state() == RunRow.State.RUNNING;
    }

    private static List<Integer> numbers(List<RunRow> rows) {
        return rows.stream().map(RunRow::number).toList();
    }

    /// Empty while nothing can be compared, or while it is being worked out.
    ReadOnlyObjectProperty<List<Luck>> comparisonsProperty() {
        return comparisons.getReadOnlyProperty();
    }

    void look(Optional<Judged> judged) {
        looked = judged;
        comparisons.set(List.of());
        judged.ifPresent(this::compare);
    }

    /// Those a run is compared with: the simplest model, then the best baseline, neither of them
    /// itself, and none that was stopped early.
    List<RunRow> others(Judged judged) {
        List<RunRow> able = able(judged);
        List<RunRow> others = new ArrayList<>();
        simplest(able).filter(row -> row.number() != judged.row().number()).ifPresent(others::add);
        baseline(able, judged)
                .filter(row -> row.number() != judged.row().number())
                .ifPresent(others::add);
        return others;
    }

    /// Those that Models compares, in its order: of each model the latest finished run; of the
    /// model that is looked at, this one.
    private List<RunRow> able(Judged judged) {
        Map<String, RunRow> latest = new LinkedHashMap<>();
        latest.put(key(judged.row()), judged.row());
        for (RunRow row : workspace.runs()) {
            boolean whole = row.result().isPresent() && row.state() != RunRow.State.STOPPED;
            if (whole && sameRows(row, judged)) latest.putIfAbsent(key(row), row);
        }
        return latest.values().stream()
                .filter(row -> goodness(row, judged) > Double.NEGATIVE_INFINITY)
                .sorted(Comparator.comparingInt(LuckViewModel::simplicity))
                .toList();
    }

    private static Optional<RunRow> simplest(List<RunRow> able) {
        return able.stream().filter(row -> !row.baseline()).findFirst();
    }

    /// The first of the best ones.
    private static Optional<RunRow> baseline(List<RunRow> able, Judged judged) {
        return able.stream()
                .filter(RunRow::baseline)
                .sorted(Comparator.comparingDouble(row -> -goodness(row, judged)))
                .findFirst();
    }

    private static String key(RunRow row) {
        return row.result().map(Run::algorithm).map(Algorithm::key).orElse("");
    }

    private static boolean sameRows(RunRow row, Judged judged) {
        return row.basis().filter(b -> b.answers(judged.basis().study())).isPresent();
    }

    private static int simplicity(RunRow row) {
        String key = key(row);
        for (int i = 0; i < Catalogue.ALGORITHMS.size(); i++) {
            if (Catalogue.ALGORITHMS.get(i).key().equals(key)) return i;
        }
        return Integer.MAX_VALUE;
    }

    private static double goodness(RunRow row, Judged judged) {
        var scored = row.scores().get(judged.metric().key());
        if (scored == null || !(scored.score() instanceof Score.Value(double value)))
            return Double.NEGATIVE_INFINITY;
        return judged.metric().better().lead(value, 0);
    }

    private void compare(Judged judged) {
        List<RunRow> able = able(judged);
        List<RunRow> others = others(judged);
        compared = numbers(able);
        if (others.isEmpty()) {
            comparisons.set(List.of());
            return;
        }
        jobs.begin(
                Words.of("evaluate.luck.working"),
                _ -> luck(judged, able, others),
                end -> {
                    boolean still =
                            looked.filter(judged::equals).isPresent()
                                    && compared.equals(numbers(able));
                    if (still && end instanceof Job.Done<List<Luck>> done)
                        comparisons.set(done.result());
                });
    }

    /// As Models does it: all at the same threshold, for one that is best for this run would not be
    /// fair to the other; and each difference as one of those of all models, or of all baselines.
    private static List<Luck> luck(Judged judged, List<RunRow> able, List<RunRow> others) {
        Map<Integer, Resampled> drawn = new LinkedHashMap<>();
        for (RunRow row : able) {
            if (others.contains(row) || row.baseline() == judged.row().baseline())
                drawn.put(row.number(), resampled(judged, row));
        }
        List<Luck> luck = new ArrayList<>();
        for (RunRow other : others) {
            Map<Integer, PairedDifference> differences = new LinkedHashMap<>();
            for (RunRow row : able) {
                if (row.equals(other) || row.baseline() != judged.row().baseline()) continue;
                differences.put(
                        row.number(),
                        PairedDifference.between(
                                requireNonNull(drawn.get(row.number())),
                                requireNonNull(drawn.get(other.number()))));
            }
            Lead mine = Lead.together(differences).get(judged.row().number());
            if (mine != null)
                luck.add(new Luck(other.name(), other.baseline(), mine, threshold(judged)));
        }
        return luck;
    }

    private static Resampled resampled(Judged judged, RunRow row) {
        Answers answers =
                Answers.of(judged.truth(), row.result().orElseThrow().said(), threshold(judged));
        return Resampled.of(
                judged.metric(),
                answers,
                judged.basis().judging().resamples(),
                Chance.of(judged.basis().study().seed()));
    }

    private static double threshold(Judged judged) {
        return judged.basis().judging().threshold();
    }
}
