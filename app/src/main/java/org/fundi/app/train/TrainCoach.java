package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.coach.Diagnosis;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Forkable;
import org.fundi.engine.network.NeuralNetwork;

/// What the coach says beside a curve: only what the curve and the layers themselves show.
final class TrainCoach {
    private static final int MOST_REMEDIES = 3;

    /// While it learns, a run is read again when its curve has grown by this part of itself.
    private static final int PART = 20;

    /// Ten rows by heart, and as many others to be judged on.
    private static final int FEWEST_TO_CHECK = 20;

    private final TrainViewModel train;
    private final CurveViewModel curve;
    private final Seen seen = new Seen();
    private final LiveRuns runs;
    private final ForkWords forks;
    private final Instead instead;
    private final Consumer<LiveRun> examine;
    private Optional<Heard> heard = Optional.empty();
    private ObservableValue<Optional<CoachCard>> also =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Integer> told = Optional.empty();
    private final ObservableList<CoachCard> cards = FXCollections.observableArrayList();
    private final ObservableList<CoachCard> readOnlyCards =
            FXCollections.unmodifiableObservableList(cards);

    /// @param examine goes through the checks of a network that won't learn
    TrainCoach(
            TrainViewModel train, CurveViewModel curve, LiveRuns runs, Consumer<LiveRun> examine) {
        this.examine = examine;
        this.runs = runs;
        this.forks = new ForkWords(runs, seen);
        this.train = train;
        this.curve = curve;
        this.instead = new Instead(train);
        curve.runProperty().addListener((_, _, _) -> say());
        curve.emptyProperty().addListener((_, _, _) -> say());
        curve.studyProperty().addListener((_, _, _) -> say());
        runs.heardProperty().addListener((_, _, _) -> hear());
        train.phaseProperty().addListener((_, _, _) -> say());
        train.sizesProperty().addListener((_, _, _) -> say());
        say();
    }

    /// What somebody else has to say of the run looked at, after the coach's own cards.
    void alsoSays(ObservableValue<Optional<CoachCard>> card) {
        also = card;
        card.addListener((_, _, _) -> say());
        say();
    }

    ObservableList<CoachCard> cards() {
        return readOnlyCards;
    }

    /// News of other runs changes nothing here.
    private void hear() {
        Optional<Heard> now = curve.runProperty().get().map(this::heard);
        if (now.equals(heard)) return;
        if (now.isPresent() && heard.filter(now.get()::isHardlyMoreThan).isPresent()) return;
        heard = now;
        say();
    }

    private Heard heard(LiveRun run) {
        boolean ended = run.outcome().isPresent();
        boolean parent = runs.parentOf(run).isPresent();
        return new Heard(run.number(), run.row().state(), ended, parent, run.curve().size());
    }

    /// @param parent whether what it was forked from is at hand: it may be brought back later
    private record Heard(
            int number, RunRow.State state, boolean ended, boolean parent, int points) {
        /// Whether it is the same run, still learning, and little has come since.
        boolean isHardlyMoreThan(Heard before) {
            int more = points - before.points;
            return state == RunRow.State.RUNNING
                    && equals(
                            new Heard(
                                    before.number,
                                    before.state,
                                    before.ended,
                                    before.parent,
                                    points))
                    && more >= 0
                    && more <= before.points / PART;
        }
    }

    private void say() {
        List<CoachCard> next = new ArrayList<>();
        Optional<LiveRun> shown = curve.runProperty().get();
        if (shown.isEmpty() && curve.away().isEmpty()) next.add(first());
        List<Diagnosis> said = shown.map(seen::of).orElse(List.of());
        shown.ifPresent(run -> say(run, said, next));
        also.getValue().ifPresent(next::add);
        shown.filter(run -> mayBeSick(run, said)).map(this::checks).ifPresent(next::add);
        boolean other = !told.equals(shown.map(LiveRun::number));
        told = shown.map(LiveRun::number);
        if (other || !same(next)) cards.setAll(next);
    }

    private void say(LiveRun run, List<Diagnosis> said, List<CoachCard> next) {
        if (run.row().isRefit()) {
            next.add(CoachCard.remark(Words.of("train.refit.title"), Words.of("train.refit.text")));
        } else if (!curve.isOfThisQuestion()) {
            next.add(
                    CoachCard.finding(
                            CoachCard.Tone.ATTENTION,
                            Words.of("train.other.chip"),
                            Words.of("train.other.title"),
                            Words.of("train.other.text"),
                            Action.of(
                                    Words.of("train.other.again"),
                                    () -> train.start(run.algorithm()))));
        }
        if (run.isInterrupted()) next.add(interrupted(run));
        diagnoses(run, said, next);
        forks.card(run, also.getValue().isPresent()).ifPresent(next::add);
        if (isSeenFromOutsideOnly(run)) {
            next.add(outsideOnly(run));
        }
        if (run.algorithm().steps() == Algorithm.Steps.NONE) {
            next.add(
                    CoachCard.remark(
                            Words.of("train.no-steps.title", ModelNames.title(run.algorithm())),
                            Words.of("train.no-steps.text")));
            return;
        }
        run.result().map(result -> kept(run, result)).ifPresent(next::add);
    }

    /// What is kept of it: whole steps only, of which a run stopped early has none.
    private static CoachCard kept(LiveRun run, Run result) {
        int shared = sharedWithParent(run.algorithm());
        boolean stopped = run.outcome().filter(Outcome.Stopped.class::isInstance).isPresent();
        if (!stopped || run.done() > shared) {
            String why = Words.of("train.kept.text", result.kept().why());
            return CoachCard.remark(Words.of("train.kept.title"), why);
        }
        String unit = ModelNames.step(run.algorithm());
        return CoachCard.remark(
                Words.of(shared == 0 ? "train.kept.nothing" : "train.kept.nothing.fork", unit),
                Words.of(
                        shared == 0 ? "train.kept.nothing.text" : "train.kept.nothing.fork.text",
                        unit,
                        Numbers.whole(shared)));
    }

    /// Where it answers what is asked now it can be trained again, which shows its layers.
    private CoachCard outsideOnly(LiveRun run) {
        String title = Words.of("inside.not-kept.title");
        String text = Words.of("inside.not-kept.text");
        if (!curve.isOfThisQuestion() || run.row().isRefit()) return CoachCard.remark(title, text);
        return CoachCard.remark(
                title,
                text,
                Action.of(Words.of("inside.not-kept.again"), () -> instead.begin(run.algorithm())));
    }

    /// A network of an earlier version: what its layers showed is not kept in the project. One that
    /// ended before its first own epoch did, has nothing to show.
    private static boolean isSeenFromOutsideOnly(LiveRun run) {
        return run.algorithm().steps() == Algorithm.Steps.EPOCHS
                && run.signs().isEmpty()
                && run.done() > sharedWithParent(run.algorithm());
    }

    private static int sharedWithParent(Algorithm algorithm) {
        return Forkable.forkOf(algorithm).map(Forkable.Fork::step).orElse(0);
    }

    private boolean isMoving(LiveRun run) {
        return run.isUnderWay() && train.phase() == TrainViewModel.Phase.RUNNING;
    }

    private CoachCard interrupted(LiveRun run) {
        String progress = run.row().progress();
        String how =
                run.algorithm().resumes() && !progress.isEmpty()
                        ? Words.of("train.interrupted.goes-on", progress)
                        : Words.of(
                                "train.interrupted.begins",
                                String.valueOf(run.basis().study().seed()));
        return CoachCard.main(
                progress.isEmpty()
                        ? Words.of("train.interrupted.title")
                        : Words.of("train.interrupted.title.at", progress),
                how,
                Action.of(Words.of("train.interrupted.go-on"), train::goOn));
    }

    private CoachCard first() {
        return CoachCard.main(
                Words.of("train.first.title"),
                Words.of("train.first.text"),
                Action.of(Words.of("train.first.start"), train::start));
    }

    /// The gravest first. What explains nothing new follows as a remark.
    private void diagnoses(LiveRun run, List<Diagnosis> all, List<CoachCard> next) {
        boolean first = true;
        for (Diagnosis said : all) {
            next.add(card(run, all, said, first));
            first = false;
        }
    }

    /// A network of which there is something to say, and not that all is well.
    private static boolean mayBeSick(LiveRun run, List<Diagnosis> said) {
        return isExaminable(run)
                && !(said.isEmpty() && run.isUnderWay())
                && said.stream().noneMatch(Diagnosis.GoodFit.class::isInstance);
    }

    private CoachCard checks(LiveRun run) {
        return CoachCard.remark(
                Words.of("coach.wont-learn.title"),
                Words.of("coach.wont-learn.text"),
                Action.of(Words.of("coach.wont-learn"), () -> examine.accept(run)));
    }

    /// A network that has begun to learn, from rows enough for a check to mean anything.
    static boolean isExaminable(LiveRun run) {
        return run.algorithm() instanceof NeuralNetwork
                && !run.row().isRefit()
                && run.done() > 0
                && run.basis().prepared().training().truth().size() >= FEWEST_TO_CHECK;
    }

    /// While the curve moves no figures are told: nobody could read them.
    private CoachCard card(LiveRun run, List<Diagnosis> all, Diagnosis said, boolean first) {
        CoachWords words = CoachWords.of(said, ModelNames.step(run.algorithm()), run);
        String text = isMoving(run) ? words.why() : words.figures() + " " + words.why();
        boolean diverged = said instanceof Diagnosis.Diverged;
        CoachCard.Tone usual = first ? CoachCard.Tone.MAIN : CoachCard.Tone.REMARK;
        return new CoachCard(
                diverged ? CoachCard.Tone.GRAVE : usual,
                diverged ? Words.of("train.diverged.chip") : "",
                words.title(),
                text.strip(),
                remedies(run, all, said));
    }

    private List<Action> remedies(LiveRun run, List<Diagnosis> all, Diagnosis said) {
        List<Action> actions = new ArrayList<>();
        if (curve.isOfThisQuestion()) {
            for (Remedy remedy : said.remedies()) {
                if (actions.size() == MOST_REMEDIES) break;
                Retry retry = Retry.of(run, all, said, remedy);
                actions.add(
                        Action.of(
                                retry.name(ModelNames.changed(remedy)),
                                () -> instead.begin(retry)));
            }
        }
        if (run.isUnderWay() && said instanceof Diagnosis.Overfitting) {
            actions.add(Action.of(Words.of("coach.stop"), train::stop));
        }
        return actions;
    }

    /// Cards of one run are built anew only where their words change.
    private boolean same(List<CoachCard> next) {
        return words(cards).equals(words(next));
    }

    private static List<String> words(List<CoachCard> all) {
        return all.stream()
                .map(
                        card ->
                                card.title()
                                        + "\n"
                                        + card.text()
                                        + card.actions().stream().map(Action::name).toList())
                .toList();
    }
}
