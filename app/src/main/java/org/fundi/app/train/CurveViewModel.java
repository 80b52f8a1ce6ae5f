package org.fundi.app.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.chart.Beyond;
import org.fundi.app.chart.Picture;
import org.fundi.app.chart.Plot;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Rich;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Sentence;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.LearningBySize;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;

/// What is seen of the run looked at: its curve, its best and its latest step in figures.
final class CurveViewModel {
    private final Workspace workspace;
    private final TrainViewModel train;
    private final LiveRuns runs;
    private final ObjectProperty<CurveTab> tab = new SimpleObjectProperty<>(CurveTab.LOSS);
    private final ReadOnlyObjectWrapper<List<CurveTab>> tabs =
            new ReadOnlyObjectWrapper<>(CurveTab.OUTSIDE);
    private final ObjectProperty<SpreadShown> spread =
            new SimpleObjectProperty<>(new SpreadShown(SpreadShown.What.WEIGHTS, 0));
    private final BooleanProperty seen = new SimpleBooleanProperty(true);
    private final BooleanProperty log = new SimpleBooleanProperty();
    private final BooleanProperty smooth = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<LiveRun>> run =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Picture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Rich> subtitle = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Rich> best = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Rich> now = new ReadOnlyObjectWrapper<>(NOTHING);

    private final ObjectProperty<OptionalDouble> cursor =
            new SimpleObjectProperty<>(OptionalDouble.empty());
    private final ObjectProperty<Optional<SeedsViewModel.Bands>> seeds =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper former = new ReadOnlyStringWrapper("");

    private static final Rich NOTHING = new Rich(List.of());

    CurveViewModel(Workspace workspace, TrainViewModel train, LiveRuns runs) {
        this.workspace = workspace;
        this.train = train;
        this.runs = runs;
        workspace.selectedRunProperty().addListener((_, _, _) -> look());
        seen.addListener((_, _, _) -> show());
        runs.heardProperty().addListener((_, _, _) -> hear());
        workspace.studyProperty().addListener((_, _, _) -> show());
        train.sizesProperty().addListener((_, _, _) -> show());
        train.algorithmProperty().addListener((_, _, _) -> former());
        train.phaseProperty().addListener((_, _, _) -> show());
        tab.addListener((_, _, _) -> show());
        spread.addListener((_, _, _) -> show());
        cursor.addListener((_, _, _) -> show());
        seeds.addListener((_, _, _) -> show());
        for (BooleanProperty choice : List.of(log, smooth)) {
            choice.addListener((_, _, _) -> show());
        }
        show();
    }

    /// The run looked at where it is not at hand: it is being fetched, or under way elsewhere.
    Optional<RunRow> away() {
        return run.get().isPresent() ? Optional.empty() : workspace.selectedRunProperty().get();
    }

    /// The run looked at; empty before the first.
    ReadOnlyObjectProperty<Optional<LiveRun>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// Empty where there is no curve to draw.
    ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Rich> subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    /// The step with the lowest validation loss, in figures.
    ReadOnlyObjectProperty<Rich> bestProperty() {
        return best.getReadOnlyProperty();
    }

    /// The latest step, or the one gone to, in figures.
    ReadOnlyObjectProperty<Rich> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// The step gone to; empty for the latest.
    ObjectProperty<OptionalDouble> cursorProperty() {
        return cursor;
    }

    /// What other seeds of the run looked at come to; empty where none were trained.
    ObjectProperty<Optional<SeedsViewModel.Bands>> seedsProperty() {
        return seeds;
    }

    /// Why there is no curve to draw.
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Whose curve is seen, where Start would train something else or it answers another question;
    /// else empty.
    ReadOnlyStringProperty formerProperty() {
        return former.getReadOnlyProperty();
    }

    /// What of the run is shown, where it has that.
    ObjectProperty<CurveTab> tabProperty() {
        return tab;
    }

    /// What there is of the run looked at.
    ReadOnlyObjectProperty<List<CurveTab>> tabsProperty() {
        return tabs.getReadOnlyProperty();
    }

    /// Whose histograms are drawn.
    ObjectProperty<SpreadShown> spreadProperty() {
        return spread;
    }

    /// Whether anybody sees it: while nobody does, only the run looked at is kept up with.
    BooleanProperty seenProperty() {
        return seen;
    }

    BooleanProperty logProperty() {
        return log;
    }

    BooleanProperty smoothProperty() {
        return smooth;
    }

    /// The metric's name, for its tab.
    String metricTitle() {
        return Sentence.metricName(workspace.study().map(Study::metric).orElse(""));
    }

    /// What is asked now.
    ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return workspace.studyProperty();
    }

    /// Whether the run looked at was made on what is asked now.
    boolean isOfThisQuestion() {
        Optional<RunRow> row = workspace.selectedRunProperty().get();
        return row.isEmpty() || workspace.study().filter(row.get()::answers).isPresent();
    }

    private void hear() {
        Optional<LiveRun> shown = run.get();
        if (shown.isPresent()) show();
    }

    /// News of the run that is shown already are heard.
    private void look() {
        if (run.get().isEmpty() || !runs.lookedAt().equals(run.get())) show();
    }

    private void show() {
        run.set(runs.lookedAt());
        if (!seen.get()) return;
        tabs.set(run.get().map(CurveTab::of).orElse(CurveTab.OUTSIDE));
        picture.set(run.get().flatMap(this::draw));
        empty.set(run.get().map(this::whyEmpty).orElseGet(this::whyNone));
        former();
        subtitle.set(run.get().map(this::said).orElseGet(() -> Rich.of("train.none")));
        best.set(
                run.get()
                        .flatMap(r -> Best.of(r).map(dot -> figures("train.at-best", r, dot)))
                        .orElse(NOTHING));
        now.set(
                run.get()
                        .flatMap(
                                r ->
                                        cursor.get().isEmpty()
                                                ? Best.last(r)
                                                        .map(dot -> figures("train.now", r, dot))
                                                : dotThere(r)
                                                        .map(dot -> figures(there(dot), r, dot)))
                        .orElse(NOTHING));
    }

    /// The last point drawn up to the step gone to.
    private Optional<CurveDot> dotThere(LiveRun shown) {
        if (cursor.get().isEmpty()) return Optional.empty();
        double at = cursor.get().getAsDouble();
        return shown.curve().reversed().stream().filter(dot -> dot.at() <= at + 1e-9).findFirst();
    }

    /// Within a step that was not stepped batch by batch nothing is judged: the figures are those
    /// of a whole one before, and say so.
    private String there(CurveDot dot) {
        double at = cursor.get().orElseThrow();
        boolean inside = at != Math.rint(at) && dot.at() < at - 1e-9;
        return inside ? "train.there.before" : "train.there";
    }

    private String whyNone() {
        Optional<RunRow> row = away();
        if (row.isEmpty()) return Words.of("train.empty");
        boolean elsewhere = row.get().state() == RunRow.State.ELSEWHERE;
        String number = String.valueOf(row.get().number());
        return Words.of(elsewhere ? "train.empty.elsewhere" : "train.empty.away", number);
    }

    private String whyEmpty(LiveRun shown) {
        if (train.phase() != TrainViewModel.Phase.IDLE) return Words.of("train.empty.soon");
        String model = ModelNames.title(shown.algorithm());
        boolean steps = shown.algorithm().steps() != Algorithm.Steps.NONE;
        if (steps) return Words.of("train.empty.nothing", model);
        return sizes(shown).isPresent()
                ? Words.of("train.empty.loss", model, metricTitle())
                : Words.of("train.empty.no-steps", model);
    }

    private void former() {
        Optional<Algorithm> chosen = train.algorithmProperty().get();
        boolean other =
                train.phase() == TrainViewModel.Phase.IDLE
                        && chosen.isPresent()
                        && run.get().filter(r -> !r.algorithm().equals(chosen.get())).isPresent();
        String next =
                other
                        ? new FormerWords(train, runs)
                                .of(run.get().orElseThrow(), chosen.orElseThrow())
                        : "";
        former.set((otherQuestion() + " " + next).strip());
    }

    private String otherQuestion() {
        if (run.get().isEmpty() || isOfThisQuestion()) return "";
        return Words.of("train.other.line", Numbers.whole(run.get().get().number()));
    }

    private Optional<Picture> draw(LiveRun shown) {
        CurveShown how = new CurveShown(score(shown), log.get(), smooth.get());
        if (shown.algorithm().steps() == Algorithm.Steps.NONE) {
            boolean classes = shown.basis().prepared().problem().task().isClassification();
            return sizes(shown)
                    .filter(found -> found.stream().anyMatch(s -> scored(s, how.score())))
                    .map(found -> how.of(found, classes));
        }
        if (shown.curve().isEmpty()) return Optional.empty();
        if (tab.get() == CurveTab.SPREAD && tabs.get().contains(tab.get())) {
            return Optional.of(spread.get().of(shown, cursor.get(), runs.shared(shown)));
        }
        if (tab.get().isInside() && tabs.get().contains(tab.get())) {
            Plot inside =
                    new InsideShown(tab.get(), log.get(), smooth.get())
                            .of(shown, runs.shared(shown));
            return Optional.of(
                    cursor.get().isEmpty()
                            ? inside
                            : InsideShown.at(inside, cursor.get().getAsDouble()));
        }
        Plot own = how.of(shown, how.isLoss() ? Optional.empty() : baseline(shown));
        Plot beside = how.beside(own, runs.relatives(shown));
        Plot drawn =
                Beyond.marked(band(shown, how.score()).map(it -> it.under(beside)).orElse(beside));
        return Optional.of(
                cursor.get().isEmpty()
                        ? drawn
                        : how.at(drawn, cursor.get().getAsDouble(), dotThere(shown)));
    }

    private Optional<SeedBand> band(LiveRun shown, String score) {
        return seeds.get().filter(it -> it.run() == shown.number()).flatMap(it -> it.of(score));
    }

    private static boolean scored(LearningBySize.Size size, String score) {
        return !Double.isNaN(size.validation().getOrDefault(score, Double.NaN));
    }

    private Optional<List<LearningBySize.Size>> sizes(LiveRun shown) {
        return train.sizesProperty()
                .get()
                .filter(found -> found.run() == shown.number())
                .map(TrainViewModel.Sizes::sizes);
    }

    /// The metric a run was begun with: only that one stands on its curve.
    private String score(LiveRun shown) {
        return tab.get() == CurveTab.METRIC ? shown.basis().study().metric() : CurvePoint.LOSS;
    }

    private Optional<CurveShown.Level> baseline(LiveRun shown) {
        Optional<Metric> metric = shown.basis().study().metricUsed();
        if (metric.isEmpty()) return Optional.empty();
        return Baselines.best(workspace.runs(), shown.basis().study(), metric.get());
    }

    private Rich said(LiveRun shown) {
        String left =
                shown.left()
                        .filter(seconds -> seconds > 0)
                        .map(seconds -> Words.of("train.left", Numbers.secondsLeft(seconds)))
                        .orElse("");
        String progress = shown.row().progress();
        return Rich.of(
                "train.subtitle",
                name(shown),
                Numbers.whole(shown.number()),
                Numbers.whole(shown.basis().prepared().features().size()),
                progress.isEmpty() ? "" : " · " + progress,
                left.isEmpty() ? "" : " · " + left);
    }

    /// With all that is set: unlike a row of the table it has a second line to go on in.
    private static String name(LiveRun shown) {
        String whole = ModelNames.whole(shown.algorithm());
        return shown.row().isRefit() ? Words.of("run.refit", whole) : whole;
    }

    private Rich figures(String key, LiveRun shown, CurveDot dot) {
        String metric = shown.basis().study().metric();
        return Rich.of(
                key,
                ModelNames.step(shown.algorithm()),
                Numbers.step(dot.at()),
                Numbers.score(dot.validation(CurvePoint.LOSS)),
                Sentence.metricName(metric),
                Numbers.score(dot.validation(metric)));
    }
}
