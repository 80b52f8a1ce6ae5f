package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
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
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.PairedDifference;
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

    /// Compares anew where a run that has ended is simpler, or a better baseline.
    private void runsChanged() {
        looked.filter(judged -> !numbers(others(judged)).equals(compared)).ifPresent(this::compare);
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
        List<RunRow> able =
                workspace.runs().stream()
                        .filter(row -> row.result().isPresent())
                        .filter(row -> row.state() != RunRow.State.STOPPED)
                        .filter(row -> row.number() != judged.row().number())
                        .filter(row -> sameRows(row, judged))
                        .toList();
        List<RunRow> others = new ArrayList<>();
        able.stream()
                .filter(row -> !row.baseline())
                .min(java.util.Comparator.comparingInt(LuckViewModel::simplicity))
                .filter(
                        row ->
                                simplicity(row) < simplicity(judged.row())
                                        || judged.row().baseline())
                .ifPresent(others::add);
        able.stream()
                .filter(RunRow::baseline)
                .max(java.util.Comparator.comparingDouble(row -> goodness(row, judged)))
                .ifPresent(others::add);
        return others;
    }

    private static boolean sameRows(RunRow row, Judged judged) {
        return row.basis().filter(b -> b.answers(judged.basis().study())).isPresent();
    }

    private static int simplicity(RunRow row) {
        String key = row.result().map(Run::algorithm).map(a -> a.key()).orElse("");
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
        List<RunRow> others = others(judged);
        compared = numbers(others);
        if (others.isEmpty()) return;
        jobs.begin(
                Words.of("evaluate.luck.working"),
                _ -> others.stream().map(other -> luck(judged, other)).toList(),
                end -> {
                    boolean still =
                            looked.filter(judged::equals).isPresent()
                                    && compared.equals(numbers(others));
                    if (still && end instanceof Job.Done<List<Luck>> done)
                        comparisons.set(done.result());
                });
    }

    /// Both at the threshold at which Models compares them: one that is best for this run would
    /// not be fair to the other.
    private static Luck luck(Judged judged, RunRow other) {
        double threshold = judged.basis().judging().threshold();
        Answers mine = judged.answers(threshold);
        Answers theirs = Answers.of(judged.truth(), other.result().orElseThrow().said(), threshold);
        return new Luck(
                other.name(),
                other.baseline(),
                PairedDifference.between(
                        judged.metric(), mine, theirs, Chance.of(judged.run().seed())));
    }
}
