package org.fundi.app.evaluate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Change;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.ConfusionMetric;
import org.fundi.engine.metric.FBeta;
import org.fundi.engine.metric.Judgement;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.metric.Thresholds;

/// The run that is looked at, the threshold it is judged at, and its scores there.
public final class EvaluateViewModel {
    private static final double EVEN = 0.5;

    private final Workspace workspace;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Judged>> judged =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Candidate>> refit =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper threshold = new ReadOnlyDoubleWrapper(0.5);
    private final ReadOnlyObjectWrapper<ThresholdFrom> from =
            new ReadOnlyObjectWrapper<>(ThresholdFrom.BY_HAND);
    private final ReadOnlyObjectWrapper<Map<String, Scored>> scores =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Optional<RowsShown>> rowsShown =
            new SimpleObjectProperty<>(Optional.empty());
    private boolean costed;
    private boolean scoring;
    private boolean again;

    public EvaluateViewModel(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        workspace.selectedRunProperty().addListener((_, _, _) -> follow());
        workspace.studyProperty().addListener((_, _, _) -> follow());
        workspace.memory().recalledProperty().addListener((_, _, _) -> recall());
        follow();
    }

    /// Empty while no run with a result is selected.
    ReadOnlyObjectProperty<Optional<Judged>> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    Optional<Judged> judged() {
        return judged.get();
    }

    /// Positive is said where the probability is at least this; of no account without two classes.
    public ReadOnlyDoubleProperty thresholdProperty() {
        return threshold.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ThresholdFrom> fromProperty() {
        return from.getReadOnlyProperty();
    }

    /// The run selected, where it has learnt from the validation rows: nothing but the sealed rows
    /// judges it.
    ReadOnlyObjectProperty<Optional<Candidate>> refitProperty() {
        return refit.getReadOnlyProperty();
    }

    /// The run looked at, for the sealed rows to judge.
    Optional<Candidate> candidate() {
        return judged.get().map(Candidate::of).or(refit::get);
    }

    /// By metric key, at the threshold; those that depend on it follow it in the background.
    ReadOnlyObjectProperty<Map<String, Scored>> scoresProperty() {
        return scores.getReadOnlyProperty();
    }

    /// The rows behind a figure that was asked for.
    ObjectProperty<Optional<RowsShown>> rowsShownProperty() {
        return rowsShown;
    }

    Optional<Answers> answers() {
        return judged.get().map(now -> now.answers(threshold.get()));
    }

    /// Whether the run answers what is asked now.
    boolean isOfToday() {
        return judged.get().flatMap(now -> workspace.study().map(now.row()::answers)).orElse(true);
    }

    /// Every run that can be judged, the newest first.
    List<RunRow> runs() {
        return workspace.runs().stream().filter(RunRow::isJudgeable).toList();
    }

    /// Where the run looked at was stopped early: the latest finished one of the same model.
    Optional<RunRow> finishedInstead() {
        return judged.get()
                .filter(now -> now.row().state() == RunRow.State.STOPPED)
                .flatMap(now -> runs().stream().filter(now::isFinishedBy).findFirst());
    }

    void select(RunRow row) {
        workspace.selectRun(row.number());
    }

    /// Looks at the best run of today's question where none is selected; at one that was stopped
    /// early only where no other is there.
    void arrive() {
        if (candidate().isPresent() || workspace.study().isEmpty()) return;
        boolean coming =
                workspace.selectedRunProperty().get().filter(RunRow::isJudgeable).isPresent();
        if (coming) return; // its model is being brought back
        Study study = workspace.study().get();
        Optional<Metric> metric = study.metricUsed();
        List<RunRow> able =
                runs().stream()
                        .filter(row -> row.answers(study))
                        .sorted(Comparator.comparing(row -> row.state() == RunRow.State.STOPPED))
                        .toList();
        if (able.isEmpty() || metric.isEmpty()) return;
        RunRow best = able.getFirst();
        for (RunRow row : able)
            if (row.state() == best.state()
                    && goodness(row, metric.get()) > goodness(best, metric.get())) best = row;
        select(best);
    }

    private static double goodness(RunRow row, Metric metric) {
        Scored scored = row.scores().get(metric.key());
        if (scored == null || !(scored.score() instanceof Score.Value(double value)))
            return Double.NEGATIVE_INFINITY;
        return metric.better().lead(value, 0);
    }

    void choose(ThresholdFrom wanted) {
        if (!(binary().orElse(null) instanceof Answers.Binary answers)) return;
        Metric metric = judged.get().orElseThrow().metric();
        costed = false;
        switch (wanted) {
            case BUDGET -> set(wanted, Thresholds.atShare(answers, ThresholdFrom.budget(metric)));
            case BEST_F1 -> set(wanted, Thresholds.best(answers, new FBeta(1)));
            case COSTS -> {
                from.set(wanted);
                costs(cost(Question.COST_OF_FALSE_ALARM), cost(Question.COST_OF_MISS));
            }
            case BY_HAND -> from.set(wanted);
        }
    }

    /// What Frame was told an error costs.
    OptionalDouble cost(Question question) {
        return workspace
                .study()
                .map(study -> study.framing().number(question))
                .orElse(OptionalDouble.empty());
    }

    /// Follows the costs once both are known and above 0.
    void costs(OptionalDouble falseAlarm, OptionalDouble miss) {
        if (falseAlarm.orElse(0) <= 0 || miss.orElse(0) <= 0) return;
        costed = true;
        set(
                ThresholdFrom.COSTS,
                Thresholds.fromCosts(falseAlarm.getAsDouble(), miss.getAsDouble()));
    }

    void byHand(double wanted) {
        set(ThresholdFrom.BY_HAND, Math.clamp(wanted, 0, 1));
    }

    /// What the mark on a curve is called.
    String mark() {
        return switch (from.get()) {
            case BUDGET ->
                    Words.of(
                            "evaluate.mark.budget",
                            org.fundi.app.text.Numbers.plain(
                                    100
                                            * ThresholdFrom.budget(
                                                    judged.get().orElseThrow().metric())));
            case BEST_F1 -> Words.of("evaluate.mark.f1");
            case COSTS -> costed ? Words.of("evaluate.mark.costs") : markByHand();
            case BY_HAND -> markByHand();
        };
    }

    private String markByHand() {
        return Words.of(
                "evaluate.mark.hand", org.fundi.app.text.Numbers.threshold(threshold.get()));
    }

    void showRows(String title, int[] rows) {
        rowsShown.set(Optional.of(new RowsShown(title, rows)));
    }

    private Optional<Answers> binary() {
        return judged.get().map(Judged::answers).filter(Answers.Binary.class::isInstance);
    }

    private void follow() {
        Optional<Judged> next =
                workspace
                        .selectedRunProperty()
                        .get()
                        .flatMap(row -> workspace.study().flatMap(study -> Judged.of(row, study)));
        learntToo();
        Optional<Judged> former = judged.get();
        if (next.isPresent() && same(next, former)) return;
        rowsShown.set(Optional.empty());
        next.ifPresent(this::begin);
        judged.set(next);
        score();
    }

    /// At the threshold that was chosen for it, else where the metric wants it.
    private void begin(Judged now) {
        ChosenThreshold own =
                ChosenThreshold.of(workspace.memory(), now)
                        .orElseGet(
                                () ->
                                        new ChosenThreshold(
                                                ThresholdFrom.of(now.metric()),
                                                now.ownThreshold()));
        costed = own.from() == ThresholdFrom.COSTS;
        from.set(own.from());
        threshold.set(own.value());
    }

    /// The project's thresholds have come after its run.
    private void recall() {
        if (judged.get().isEmpty()) return;
        begin(judged.get().get());
        score();
    }

    /// Where two classes are told apart, the one that is likelier is said: no rows are left to
    /// choose a threshold by.
    private void learntToo() {
        Optional<Candidate> next =
                workspace
                        .selectedRunProperty()
                        .get()
                        .filter(RunRow::isRefit)
                        .flatMap(Candidate::of);
        if (next.isPresent() && !next.equals(refit.get())) threshold.set(EVEN);
        refit.set(next);
    }

    private void set(ThresholdFrom wanted, double value) {
        ThresholdFrom formerFrom = from.get();
        double former = threshold.get();
        Optional<Judged> of = judged.get();
        move(of, wanted, value);
        if (value == former) return;
        workspace.remember(
                new Change(
                        "threshold",
                        () -> move(of, formerFrom, former),
                        () -> move(of, wanted, value)));
    }

    /// Of this run only: another one that is looked at meanwhile keeps its own threshold.
    private void move(Optional<Judged> of, ThresholdFrom wanted, double value) {
        of.ifPresent(it -> new ChosenThreshold(wanted, value).keep(workspace.memory(), it));
        if (!same(judged.get(), of)) return;
        from.set(wanted);
        if (value == threshold.get()) return;
        threshold.set(value);
        score();
    }

    private static boolean same(Optional<Judged> one, Optional<Judged> other) {
        return one.map(Judged::run).equals(other.map(Judged::run))
                && one.map(Judged::metric).equals(other.map(Judged::metric));
    }

    /// One at a time: what changes meanwhile is worked out once afterwards.
    private void score() {
        Optional<Judged> now = judged.get();
        if (now.isEmpty()) {
            scores.set(refit.get().map(it -> it.run().scores()).orElse(Map.of()));
            return;
        }
        Map<String, Scored> known = new LinkedHashMap<>(now.get().run().scores());
        List<Metric> moving = moving(now.get());
        if (moving.isEmpty()) {
            scores.set(known);
            return;
        }
        again = scoring;
        if (scoring) return;
        scoring = true;
        Judged asked = now.get();
        Answers answers = asked.answers(threshold.get());
        jobs.begin(
                Words.of("evaluate.scoring"),
                _ -> Judgement.of(moving, answers, Chance.of(asked.run().seed())),
                end -> scored(asked, known, end));
    }

    private void scored(Judged asked, Map<String, Scored> known, Job<Map<String, Scored>> end) {
        scoring = false;
        if (end instanceof Job.Done<Map<String, Scored>> done
                && judged.get().filter(asked::equals).isPresent()) {
            known.putAll(done.result());
            scores.set(known);
        }
        if (again) {
            again = false;
            score();
        }
    }

    /// Metrics that depend on the threshold.
    private List<Metric> moving(Judged now) {
        if (!(now.answers() instanceof Answers.Binary)) return List.of();
        return org.fundi.engine.Catalogue.METRICS.stream()
                .filter(ConfusionMetric.class::isInstance)
                .filter(metric -> now.run().scores().containsKey(metric.key()))
                .toList();
    }
}
