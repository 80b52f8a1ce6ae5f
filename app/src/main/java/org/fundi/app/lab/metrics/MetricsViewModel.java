package org.fundi.app.lab.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.InOrder;
import org.fundi.app.job.Jobs;
import org.fundi.app.lab.Player;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.lab.metrics.Ladder;
import org.fundi.engine.lab.metrics.RareProblem;
import org.fundi.engine.lab.metrics.Swept;
import org.fundi.engine.math.Chance;
import org.fundi.engine.metric.Accuracy;
import org.fundi.engine.metric.Answers;
import org.fundi.engine.metric.BalancedAccuracy;
import org.fundi.engine.metric.ConfusionMatrix;
import org.fundi.engine.metric.ConfusionMetric;
import org.fundi.engine.metric.FBeta;
import org.fundi.engine.metric.Judgement;
import org.fundi.engine.metric.MatthewsCorrelation;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Precision;
import org.fundi.engine.metric.Recall;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.setting.Refusal;

/// A threshold over scores that are drawn in the background. Counts and scores follow it at once;
/// intervals come after, always of the latest threshold.
final class MetricsViewModel {
    private static final List<ConfusionMetric> SHARES =
            List.of(
                    new Accuracy(),
                    new BalancedAccuracy(),
                    new Precision(),
                    new Recall(),
                    new FBeta(1),
                    new MatthewsCorrelation());

    /// Enough for three digits while the threshold is being dragged.
    private static final int RESAMPLES = 1_000;

    private final Jobs jobs;
    private final Workspace workspace;
    private final InOrder line;
    private final Player player;
    private final ReadOnlyObjectWrapper<RareProblem> lab =
            new ReadOnlyObjectWrapper<>(RareProblem.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Swept>> swept =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Judged>> judged =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>(Asked.OPEN);
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<RunAnswers> judgedRun = Optional.empty();
    private int draws;
    private boolean drawing;
    private boolean judging;
    private boolean following;
    private boolean locked;

    /// Scores with their intervals, by metric key.
    ///
    /// @param draw number of the draw that is judged
    record Judged(int draw, double threshold, Map<String, Scored> own, Map<String, Scored> never) {}

    /// The question before.
    ///
    /// @param tip where the person says the cheapest threshold lies
    /// @param answered whether it is known by now where it lies
    record Asked(Optional<Stretch> tip, boolean answered) {
        static final Asked OPEN = new Asked(Optional.empty(), false);
    }

    MetricsViewModel(Jobs jobs, Workspace workspace) {
        this.jobs = jobs;
        this.workspace = workspace;
        line = jobs.inOrder();
        player = new Player(jobs);
        player.begin(Ladder.STEPS);
        player.reach(Ladder.STEPS);
        follow();
        player.atProperty().addListener((_, _, at) -> stepped(at.intValue()));
        draw();
    }

    ReadOnlyObjectProperty<RareProblem> labProperty() {
        return lab.getReadOnlyProperty();
    }

    RareProblem lab() {
        return lab.get();
    }

    /// What every threshold comes to; empty before the first scores are drawn.
    ReadOnlyObjectProperty<Optional<Swept>> sweptProperty() {
        return swept.getReadOnlyProperty();
    }

    Optional<Swept> swept() {
        return swept.get();
    }

    /// The latest scores with intervals.
    ReadOnlyObjectProperty<Optional<Judged>> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    boolean isAnswered() {
        return asked.get().answered();
    }

    Player player() {
        return player;
    }

    Ladder ladder() {
        return lab().ladder();
    }

    /// The figures, in the order in which they are shown.
    List<ConfusionMetric> metrics() {
        return Stream.concat(SHARES.stream(), Stream.of(lab().cost())).toList();
    }

    /// A score at the threshold as it is.
    Score score(ConfusionMetric metric) {
        return at(lab().threshold(), metric);
    }

    /// The same of saying no always.
    Score never(ConfusionMetric metric) {
        return at(1, metric);
    }

    /// Who is taken for whom at the threshold as it is.
    Optional<ConfusionMatrix> matrix() {
        return answers(lab().threshold()).map(ConfusionMatrix::of);
    }

    Score at(double threshold, ConfusionMetric metric) {
        return answers(threshold).map(metric::score).orElseGet(Score::noRows);
    }

    /// Scores with intervals of the threshold as it is; empty while they are worked out.
    Optional<Map<String, Scored>> ownScores() {
        return current().filter(it -> it.threshold() == lab().threshold()).map(Judged::own);
    }

    /// The same of saying no always.
    Optional<Map<String, Scored>> neverScores() {
        return current().map(Judged::never);
    }

    private Optional<Judged> current() {
        return judged.get().filter(it -> it.draw() == draws);
    }

    private Optional<Answers.Binary> answers(double threshold) {
        return swept().map(it -> it.answers().at(threshold));
    }

    /// Other settings. Other scores or prices are another question.
    void set(RareProblem other) {
        if (other.equals(lab())) return;
        boolean same = other.asksTheSameAs(lab());
        lab.set(other);
        follow();
        if (same) judge();
        else renew();
    }

    /// A lab that was handed out: begins anew, even with the settings there are.
    void open(RareProblem other) {
        player.pause();
        player.usualSpeed();
        lab.set(other);
        follow();
        renew();
    }

    /// Moves the threshold by hand, unless it is fixed.
    void drag(double threshold) {
        put(ladder().put(threshold));
    }

    /// Sets the threshold to exactly this, unless it is fixed.
    void put(double threshold) {
        if (locked) return;
        player.pause();
        set(lab().at(threshold));
    }

    /// Moves the probability given to the true class of one row.
    void confide(double confidence) {
        double kept = Math.clamp(Math.round(confidence * 1_000) / 1_000.0, 0.001, 1);
        set(lab().confident(kept));
    }

    /// From now on the threshold can't be moved, or can be again.
    void lock(boolean fixed) {
        locked = fixed;
        if (fixed) player.pause();
    }

    boolean isLocked() {
        return locked;
    }

    /// Plays on, or holds.
    void playOrPause() {
        if (!locked) player.playOrPause();
    }

    /// From always yes to always no.
    void sweep() {
        if (locked) return;
        player.go(0);
        player.play();
    }

    /// Commits the person to a tip: only the first counts.
    void tip(Stretch where) {
        if (!isAnswered()) asked.set(new Asked(Optional.of(where), true));
    }

    /// Tells where the cheapest threshold lies.
    void answer() {
        if (!isAnswered()) asked.set(new Asked(Optional.empty(), true));
    }

    void goToCheapest() {
        swept().ifPresent(it -> put(it.cheapest()));
    }

    private void stepped(int step) {
        if (following) return;
        if (locked) {
            follow();
            return;
        }
        set(lab().at(ladder().at(step)));
        if (step == Ladder.STEPS && player.playingProperty().get()) answer();
    }

    private void follow() {
        following = true;
        player.go(ladder().nearest(lab().threshold()));
        following = false;
    }

    private void renew() {
        asked.set(Asked.OPEN);
        draw();
    }

    /// Where another run is looked at, its rows are others.
    void attend() {
        if (!lab().isOfProject()) return;
        if (!RunAnswers.of(workspace).equals(judgedRun)) renew();
    }

    /// Why there is nothing to judge; empty where there is.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// How many rows are judged.
    int rows() {
        return swept().map(Swept::rows).orElse(0);
    }

    /// How many of them are positive.
    int positiveRows() {
        return swept().map(Swept::positiveRows).orElse(0);
    }

    private void draw() {
        if (drawing) return;
        RareProblem wanted = lab();
        Optional<RunAnswers> run =
                wanted.isOfProject() ? RunAnswers.of(workspace) : Optional.empty();
        judgedRun = run;
        boolean none = wanted.isOfProject() && run.isEmpty();
        refusal.set(none ? Optional.of(RunAnswers.none(workspace)) : Optional.empty());
        if (none) {
            swept.set(Optional.empty());
            return;
        }
        drawing = true;
        line.add(
                () -> {
                    Answers.Binary answers =
                            run.map(it -> it.answers(wanted.threshold()))
                                    .orElseGet(wanted::answers);
                    Swept made = Swept.of(wanted, answers);
                    jobs.onScreen(() -> drawn(wanted, made));
                });
    }

    private void drawn(RareProblem of, Swept made) {
        drawing = false;
        draws++;
        swept.set(Optional.of(made));
        if (of.asksTheSameAs(lab())) judge();
        else draw();
    }

    private void judge() {
        if (judging || drawing || swept().isEmpty() || ownScores().isPresent()) return;
        judging = true;
        Swept of = swept().get();
        double threshold = lab().threshold();
        List<Metric> metrics = List.copyOf(metrics());
        Chance chance = Chance.of(lab().seed());
        Optional<Map<String, Scored>> known = neverScores();
        int draw = draws;
        line.add(
                () -> {
                    Map<String, Scored> own = judged(metrics, of, threshold, chance);
                    Map<String, Scored> never =
                            known.orElseGet(() -> judged(metrics, of, 1, chance));
                    jobs.onScreen(() -> judged(new Judged(draw, threshold, own, never)));
                });
    }

    private static Map<String, Scored> judged(
            List<Metric> metrics, Swept of, double threshold, Chance chance) {
        return Judgement.of(metrics, of.answers().at(threshold), RESAMPLES, chance);
    }

    private void judged(Judged made) {
        judging = false;
        judged.set(Optional.of(made));
        judge();
    }
}
