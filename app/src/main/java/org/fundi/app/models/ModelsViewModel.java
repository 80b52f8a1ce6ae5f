package org.fundi.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Change;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Objection;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Comparison;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.experiment.TimeGuess;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Underway;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Workers;

/// Which models are compared, and comparing them. What came of it is [BoardViewModel]'s.
public final class ModelsViewModel {
    private final Jobs jobs;
    private final Workers workers;
    private final Workspace workspace;
    private final Preparing preparing;
    private final LiveRuns runs;
    private final TimeGuesses times;
    private final ObservableList<ModelChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasRule = new ReadOnlyBooleanWrapper();
    private final BooleanProperty choosing = new SimpleBooleanProperty(true);
    private volatile Optional<Underway> underWay = Optional.empty();
    private List<LiveRun> begun = List.of();
    private Optional<Plan> known = Optional.empty();
    private final Objection objection;

    public ModelsViewModel(
            Jobs jobs, Workers workers, Workspace workspace, Preparing preparing, LiveRuns runs) {
        this.jobs = jobs;
        this.workers = workers;
        this.workspace = workspace;
        this.preparing = preparing;
        this.runs = runs;
        this.objection = new Objection(workspace);
        this.times = new TimeGuesses(jobs, workspace, preparing);
        workspace.studyProperty().addListener((_, _, now) -> follow(now));
        workspace
                .runs()
                .addListener(
                        (ListChangeListener<RunRow>)
                                _ -> {
                                    if (workspace.runs().isEmpty()) forget();
                                });
        workspace.memory().recalledProperty().addListener((_, _, _) -> recall());
        follow(workspace.study());
    }

    Workspace workspace() {
        return workspace;
    }

    /// Every baseline and model that can answer what is asked; the person's own rule always.
    ObservableList<ModelChoice> choices() {
        return choices;
    }

    Optional<ModelChoice> choice(String key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    /// Those that would be compared now.
    List<ModelChoice> chosen() {
        boolean rule = workspace.study().flatMap(Study::ownRule).isPresent();
        return choices.stream()
                .filter(choice -> choice.isTicked() && choice.unavailable().isEmpty())
                .filter(choice -> rule || !choice.isOwnRule())
                .toList();
    }

    ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    /// Whether the person has written a rule: only then can it be ticked.
    ReadOnlyBooleanProperty hasRuleProperty() {
        return hasRule.getReadOnlyProperty();
    }

    /// Whether the list of models stands open.
    BooleanProperty choosingProperty() {
        return choosing;
    }

    /// What is typed for a comparison and can't be used.
    Objection objection() {
        return objection;
    }

    /// Compares all that are ticked.
    void compare() {
        if (objection.stands()) return;
        compare(chosen().stream().map(ModelChoice::settings).toList());
    }

    /// The person has just ticked this one, or taken its tick away.
    void ticked(ModelChoice choice) {
        boolean now = choice.isTicked();
        workspace.remember(
                Change.of(
                        () -> choice.tickedProperty().set(!now),
                        () -> choice.tickedProperty().set(now)));
    }

    /// Runs one model again with these settings, beside what the others reached before.
    void again(Algorithm settings) {
        choice(settings.key())
                .ifPresent(
                        choice -> {
                            choice.settingsProperty().set(settings);
                            choice.remember(workspace.memory());
                        });
        compare(List.of(settings));
    }

    /// Ends all of them, keeping what each has learnt.
    void stop() {
        underWay.ifPresent(Underway::stopAll);
    }

    /// Ends one of them, keeping what it has learnt.
    void stop(LiveRun run) {
        int place = begun.indexOf(run);
        if (place >= 0) underWay.ifPresent(all -> all.stop(place));
    }

    /// The runs of the comparison under way, or of the last one.
    List<LiveRun> begun() {
        return begun;
    }

    boolean canStop(LiveRun run) {
        return comparing.get() && begun.contains(run) && run.outcome().isEmpty();
    }

    /// Guesses how long each would take, where that is not known for the rows as they are.
    void guessTimes() {
        if (comparing.get() || choices.stream().anyMatch(c -> c.guessProperty().get().isPresent()))
            return;
        times.fill(chosen());
    }

    private void compare(List<Algorithm> algorithms) {
        if (comparing.get() || algorithms.isEmpty()) return;
        comparing.set(true);
        choosing.set(false);
        preparing.begin(basis -> compare(algorithms, basis), () -> comparing.set(false));
    }

    private void compare(List<Algorithm> algorithms, Basis basis) {
        var metric = basis.study().metricUsed();
        if (metric.isEmpty()) {
            comparing.set(false);
            return;
        }
        begun = algorithms.stream().map(a -> runs.begin(a, basis)).toList();
        long seed = basis.study().seed();
        Comparison comparison =
                new Comparison(basis.prepared(), algorithms, basis.judging(), metric.get(), seed);
        jobs.begin(
                Words.of("job.comparing"),
                _ -> {
                    Underway now = comparison.begin(workers, listener(begun));
                    underWay = Optional.of(now);
                    return now.await();
                },
                this::ended);
    }

    private Comparison.Listener listener(List<LiveRun> all) {
        return new Comparison.Listener() {
            @Override
            public void guessed(int model, TimeGuess guess) {
                runs.tell(all.get(model), guess);
            }

            @Override
            public void saw(int model, TrainingEvent event) {
                runs.tell(all.get(model), event);
            }

            @Override
            public Watcher around(int model, Watcher watcher) {
                return all.get(model).recording(watcher);
            }
        };
    }

    private void ended(Job<List<Standing>> end) {
        underWay = Optional.empty();
        comparing.set(false);
        if (end instanceof Job.Failed<List<Standing>>(Throwable cause)) {
            workspace.say(Notice.of(cause, Mishaps.details(cause)));
        }
    }

    private void forget() {
        underWay.ifPresent(Underway::cancelAll);
        begun = List.of();
        choosing.set(true);
    }

    /// Another question: other models may apply, and times are guessed anew. Ticks and settings
    /// stay where the model stays.
    private void follow(Optional<Study> study) {
        Optional<Plan> plan = study.flatMap(Study::plan);
        if (!plan.equals(known)) offer(plan, study);
        boolean rule = study.flatMap(Study::ownRule).isPresent();
        if (rule == hasRule.get()) return;
        hasRule.set(rule);
        choices.stream().filter(ModelChoice::isOwnRule).forEach(c -> c.tickedProperty().set(rule));
    }

    private void offer(Optional<Plan> plan, Optional<Study> study) {
        known = plan;
        List<ModelChoice> next = new ArrayList<>();
        if (plan.isPresent()) {
            for (Algorithm usual : Catalogue.ALGORITHMS) {
                boolean rule = usual.inputs() == Algorithm.Inputs.RULE;
                if (!rule && !plan.get().suits(usual)) continue;
                next.add(
                        choice(usual.key())
                                .orElseGet(() -> fresh(usual))
                                .in(plan.get(), study.orElseThrow().table()));
            }
        }
        for (ModelChoice choice : next) choice.guessProperty().set(Optional.empty());
        choices.setAll(next);
    }

    /// Ticks are remembered with the project, whoever sets them.
    private ModelChoice fresh(Algorithm usual) {
        ModelChoice fresh = new ModelChoice(usual);
        if (fresh.isOwnRule()) fresh.tickedProperty().set(hasRule.get());
        fresh.recall(workspace.memory());
        fresh.tickedProperty().addListener((_, _, _) -> fresh.remember(workspace.memory()));
        return fresh;
    }

    /// Another project: its own ticks and settings.
    private void recall() {
        choices.clear();
        offer(workspace.study().flatMap(Study::plan), workspace.study());
    }
}
