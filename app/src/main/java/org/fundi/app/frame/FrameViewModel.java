package org.fundi.app.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.fundi.app.form.Choice;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Finding;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Task;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;

/// What is asked, as Frame shows it and lets it be changed.
public final class FrameViewModel {
    static final List<Guess> PARTS = List.of(Guess.INPUTS, Guess.TARGET, Guess.TASK, Guess.METRIC);

    /// May these data be used?
    private static final List<Question> USE =
            List.of(Question.SOURCE, Question.LICENCE, Question.CONSENT);

    private final Workspace workspace;
    private final Cutting cutting;
    private final Jobs jobs;
    private final Asking asking;
    private final ReadOnlyObjectWrapper<Optional<Framed>> framed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Counted> counted =
            new ReadOnlyObjectWrapper<>(Counted.NOTHING);
    private final BooleanProperty reasonsShown = new SimpleBooleanProperty();
    private int counts;

    /// What takes a look at the cells, and so comes a moment later.
    ///
    /// @param metrics that fit and that don't, with their reasons
    /// @param expectation how sure the required score can be
    record Counted(Optional<Glance> glance, List<Choice> metrics, String expectation) {
        static final Counted NOTHING = new Counted(Optional.empty(), List.of(), "");
    }

    public FrameViewModel(Workspace workspace, Cutting cutting, Jobs jobs, Asking asking) {
        this.workspace = workspace;
        this.cutting = cutting;
        this.jobs = jobs;
        this.asking = asking;
        workspace.studyProperty().addListener((_, _, now) -> show(now));
        cutting.splitProperty().addListener((_, _, _) -> count());
        show(workspace.study());
    }

    ReadOnlyObjectProperty<Optional<Framed>> framedProperty() {
        return framed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Counted> countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /// Whether the reason of every guess is written out.
    BooleanProperty reasonsShownProperty() {
        return reasonsShown;
    }

    /// Which parts of the question are guesses still.
    List<Guess> guesses() {
        return framed.get().stream().flatMap(now -> PARTS.stream().filter(now::guessed)).toList();
    }

    /// Once what was changed on the screen just now has been painted.
    void afterThisIsSeen(Runnable run) {
        jobs.inOwnFrame(run);
    }

    /// Agrees to every guess, the metric and the split too.
    public void acceptAll() {
        reasonsShown.set(false);
        workspace.change(study -> study.confirming(Guess.values()));
    }

    void accept(List<Guess> parts) {
        reasonsShown.set(false);
        workspace.change(study -> study.confirming(parts.toArray(Guess[]::new)));
    }

    void chooseTarget(String column) {
        wish(study -> study.wishes().target(column), Guess.TARGET, Guess.TASK);
    }

    void chooseTask(String key) {
        for (Task task : Task.values()) {
            if (task.key().equals(key)) wish(study -> asking(study.wishes(), task), Guess.TASK);
        }
    }

    private static Wishes asking(Wishes wishes, Task task) {
        return (task == Task.BINARY ? wishes : wishes.withoutPositive()).task(task);
    }

    void choosePositive(String level) {
        wish(study -> study.wishes().positive(level), Guess.TASK);
    }

    void chooseMetric(String key) {
        workspace.change(study -> study.withMetric(key));
    }

    /// Takes a column in among the inputs or leaves it out of them.
    void useAsInput(String column, boolean used) {
        wish(
                study -> study.wishes().role(column, used ? Role.FEATURE : Role.IGNORED),
                Guess.INPUTS);
    }

    /// The columns that may be inputs: all but the target.
    List<String> columns() {
        return framed.get()
                .map(
                        now -> {
                            List<String> all =
                                    new ArrayList<>(now.study().dataset().table().names());
                            all.remove(now.target());
                            return List.copyOf(all);
                        })
                .orElse(List.of());
    }

    boolean isInput(String column) {
        return framed.get()
                .flatMap(now -> now.study().problem())
                .map(Problem::features)
                .filter(features -> features.contains(column))
                .isPresent();
    }

    String answer(Question question) {
        return workspace.study().flatMap(s -> s.framing().answer(question)).orElse("");
    }

    void answer(Question question, String text) {
        workspace.change(s -> s.withFraming(s.framing().with(question, text)));
    }

    /// Which of source, licence and consent nobody has written down.
    List<Question> unansweredUse() {
        return USE.stream().filter(question -> answer(question).isEmpty()).toList();
    }

    /// The parts of the sentence that are guesses still: the task stands in it as what kind of
    /// target there is.
    List<Guess> dashed() {
        return guesses().stream()
                .map(part -> part == Guess.TASK ? Guess.TARGET : part)
                .distinct()
                .toList();
    }

    /// "Three parts are guessed", or that none is: as many as the sentence has dashed ones.
    String coachTitle() {
        return switch (dashed().size()) {
            case 0 -> Words.of(splitGuessed() ? "frame.coach.none.split" : "frame.coach.none");
            case 1 -> Words.of("frame.coach.one");
            case 2 -> Words.of("frame.coach.two");
            default -> Words.of("frame.coach.three");
        };
    }

    /// What the coach adds where nothing of the question is guessed any more.
    String settled() {
        return Words.of(splitGuessed() ? "frame.coach.none.split.text" : "frame.coach.none.text");
    }

    private boolean splitGuessed() {
        return workspace.study().filter(study -> study.isGuessed(Guess.SPLIT)).isPresent();
    }

    /// The dashed parts with their reasons, such as "target (it is the last column; sold holds two
    /// values), metric (…)": as many as the title says.
    String guessedBecause() {
        Optional<Framed> now = framed.get();
        if (now.isEmpty()) return "";
        return dashed().stream()
                .map(
                        part ->
                                switch (part) {
                                    case TARGET -> target();
                                    case METRIC ->
                                            Words.of(
                                                    "frame.metric-because",
                                                    Words.of("frame.reason.metric"));
                                    default ->
                                            Words.of(
                                                    "frame.inputs-because",
                                                    now.get().inputsReason());
                                })
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /// Where only the task is a guess, the target is dashed for its sake.
    private String target() {
        boolean chosen = !guesses().contains(Guess.TARGET);
        return Words.of(chosen ? "frame.task-because" : "frame.target-because", targetReason());
    }

    /// Why the target and its task are as they are, as far as they are guesses.
    String targetReason() {
        return guesses().stream()
                .filter(part -> part == Guess.TARGET || part == Guess.TASK)
                .map(part -> reason(part == Guess.TARGET ? "target" : "task"))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    /// Whether the target looks like an identifier, and why.
    Optional<Finding> identifier() {
        return workspace
                .study()
                .flatMap(Study::proposal)
                .flatMap(
                        proposal ->
                                proposal.findings().stream()
                                        .filter(f -> f.kind().equals(Proposal.IDENTIFIER_TARGET))
                                        .findFirst());
    }

    private String reason(String part) {
        return framed.get().map(now -> now.reason(part)).orElse("");
    }

    private interface Said {
        Wishes by(Study study);
    }

    private void wish(Said said, Guess... settled) {
        asking.change(study -> study.wishing(said.by(study)).confirming(settled));
    }

    private void show(Optional<Study> study) {
        framed.set(study.map(Framed::of));
        count();
    }

    private void count() {
        Optional<Study> study = workspace.study();
        if (study.isEmpty()) {
            counts++;
            counted.set(Counted.NOTHING);
            return;
        }
        Optional<Split> split = cutting.split();
        Study now = study.get();
        int mine = ++counts;
        jobs.begin(
                Words.of("job.counting"),
                _ -> counted(now, split),
                end -> {
                    if (mine == counts && end instanceof Job.Done<Counted> done) {
                        counted.set(done.result());
                    }
                });
    }

    private static Counted counted(Study study, Optional<Split> split) {
        Optional<Glance> glance = Optional.of(Glance.of(study));
        if (split.isEmpty() || study.problem().isEmpty()) {
            return new Counted(glance, List.of(), "");
        }
        Problem problem = study.problem().get();
        Target truth =
                problem.truth(
                        study.table()
                                .only(List.of(problem.target()))
                                .rows(split.get().trainingRows()));
        return new Counted(
                glance, MetricChoices.of(study, truth), Expectation.of(study, split.get(), truth));
    }
}
