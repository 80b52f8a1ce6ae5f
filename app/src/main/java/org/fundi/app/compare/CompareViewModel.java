package org.fundi.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.chart.Picture;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.train.TwoCurves;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Sentence;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.PairedDifference;
import org.fundi.engine.metric.Score;

/// What two runs have in common and what not. Runs whose models lie in the project alone are
/// fetched first.
public final class CompareViewModel {
    private final Jobs jobs;
    private final Workspace workspace;
    private final LiveRuns runs;
    private final Consumer<RunRow> fetch;
    private final ObjectProperty<Boolean> metricShown = new SimpleObjectProperty<>(false);
    private final ReadOnlyObjectWrapper<Optional<Picture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> noCurve = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<String> sentence = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<List<ScoreLine>> scores =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Differing>> differing =
            new ReadOnlyObjectWrapper<>(List.of());
    private int first;
    private int second;
    private Optional<Pairing> paired = Optional.empty();

    /// @param fetch has a run's model brought back
    public CompareViewModel(Jobs jobs, Workspace workspace, LiveRuns runs, Consumer<RunRow> fetch) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.runs = runs;
        this.fetch = fetch;
        runs.heardProperty().addListener((_, _, _) -> show());
        metricShown.addListener((_, _, _) -> draw());
    }

    /// Compares these from now on.
    public void compare(RunRow one, RunRow other) {
        first = one.number();
        second = other.number();
        paired = Optional.empty();
        scores.set(List.of());
        fetch.accept(one);
        fetch.accept(other);
        show();
    }

    /// Nothing is compared any more.
    void leave() {
        first = 0;
        second = 0;
        paired = Optional.empty();
    }

    RunRow first() {
        return workspace.run(first).orElseThrow();
    }

    RunRow second() {
        return workspace.run(second).orElseThrow();
    }

    /// Who leads by the chosen metric, or why nobody can tell.
    ReadOnlyObjectProperty<String> sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Which of them is not in the picture, and why; empty where both are.
    ReadOnlyObjectProperty<String> noCurveProperty() {
        return noCurve.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ScoreLine>> scoresProperty() {
        return scores.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Differing>> differingProperty() {
        return differing.getReadOnlyProperty();
    }

    /// Whether the metric is drawn in place of the loss.
    ObjectProperty<Boolean> metricShownProperty() {
        return metricShown;
    }

    String metricTitle() {
        return Sentence.metricName(chosen());
    }

    private String chosen() {
        return workspace.study().map(study -> study.metric()).orElse("");
    }

    private boolean isOpen() {
        return workspace.run(first).isPresent() && workspace.run(second).isPresent();
    }

    private Optional<LiveRun> live(int number) {
        return runs.of(number);
    }

    private void show() {
        if (!isOpen()) return;
        draw();
        boolean both = live(first).isPresent() && live(second).isPresent();
        differing.set(
                both
                        ? Differing.between(live(first).orElseThrow(), live(second).orElseThrow())
                        : List.of());
        if (!both) {
            sentence.set(Words.of("compare.fetching"));
            return;
        }
        if (paired.isEmpty()) pair();
    }

    private void draw() {
        if (live(first).isEmpty() || live(second).isEmpty()) {
            picture.set(Optional.empty());
            return;
        }
        String score = metricShown.get() ? chosen() : CurvePoint.LOSS;
        picture.set(TwoCurves.of(live(first).get(), live(second).get(), score));
        List<String> missing = new ArrayList<>();
        for (int number : new int[] {first, second}) {
            boolean drawn = TwoCurves.isDrawn(live(number).orElseThrow(), score);
            if (!drawn) missing.add("#" + number);
        }
        noCurve.set(whyNoCurve(missing));
    }

    private String whyNoCurve(List<String> missing) {
        return switch (missing.size()) {
            case 0 -> picture.get().isEmpty() ? Words.of("compare.curves.kinds") : "";
            case 1 -> Words.of("compare.curves.none", missing.getFirst());
            default -> Words.of("compare.curves.neither", missing.getFirst(), missing.getLast());
        };
    }

    /// The chosen metric first, for that is what is looked at.
    private void pair() {
        RunRow one = first();
        RunRow other = second();
        List<Metric> metrics = Pairing.metrics(one, other, chosen());
        scores.set(metrics.stream().map(metric -> ScoreLine.of(metric, one, other)).toList());
        paired = Pairing.of(one, other);
        if (paired.isEmpty()) {
            sentence.set(Pairing.whyNone(one, other));
            return;
        }
        if (metrics.isEmpty()) return;
        sentence.set(Words.of("evaluate.luck.working"));
        work(paired.get(), metrics.subList(0, 1), () -> workRest(metrics));
    }

    private void workRest(List<Metric> metrics) {
        if (metrics.size() > 1 && paired.isPresent()) {
            work(paired.get(), metrics.subList(1, metrics.size()), () -> {});
        }
    }

    private void work(Pairing pairing, List<Metric> metrics, Runnable then) {
        jobs.begin(
                Words.of("evaluate.luck.working"),
                _ -> metrics.stream().map(pairing::by).toList(),
                end -> {
                    if (!paired.equals(Optional.of(pairing))) return;
                    if (!(end instanceof Job.Done<List<PairedDifference>>(var found))) return;
                    put(metrics, found);
                    then.run();
                });
    }

    private void put(List<Metric> metrics, List<PairedDifference> found) {
        List<ScoreLine> lines = new ArrayList<>(scores.get());
        for (int i = 0; i < lines.size(); i++) {
            int at = metrics.indexOf(lines.get(i).metric());
            if (at >= 0) lines.set(i, lines.get(i).with(found.get(at)));
        }
        scores.set(List.copyOf(lines));
        sentence.set(verdict(lines.getFirst()));
    }

    /// "On the same 1,000 validation rows …": which way is up is said, not left to the sign.
    private String verdict(ScoreLine line) {
        PairedDifference found = line.difference().orElseThrow();
        String rows = Numbers.whole(paired.orElseThrow().rows());
        if (!(found.difference() instanceof Score.Value(double value))) return found.whyNone();
        double lead = found.better().lead(value, 0);
        String better = "#" + (lead >= 0 ? first : second);
        String worse = "#" + (lead >= 0 ? second : first);
        String title = Sentence.metricName(line.metric().key());
        String size = Numbers.score(Math.abs(value));
        if (lead == 0) return Words.of("compare.level", rows, title);
        Interval interval = found.interval();
        if (interval == null) {
            return Words.of(
                    "compare.lead.plain", rows, better, worse, title, size, found.whyNone());
        }
        boolean clear = found.ahead() != PairedDifference.Ahead.NOBODY;
        return Words.of(
                clear ? "compare.lead.clear" : "compare.lead.luck",
                rows,
                better,
                worse,
                title,
                size,
                Numbers.differences(interval));
    }
}
