package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fundi.app.form.FormModel;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Words;
import org.fundi.engine.coach.Change;
import org.fundi.engine.coach.Diagnosis;
import org.fundi.engine.coach.Remedy;
import org.fundi.engine.learning.Algorithm;

/// What the coach says beside a curve: only what the curve and the layers themselves show.
final class TrainCoach {
    private static final int MOST_REMEDIES = 3;

    private final TrainViewModel train;
    private final CurveViewModel curve;
    private final Seen seen = new Seen();
    private Optional<Algorithm> wished = Optional.empty();
    private String heard = "";
    private ObservableValue<Optional<CoachCard>> also =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<CoachCard> cards = FXCollections.observableArrayList();
    private final ObservableList<CoachCard> readOnlyCards =
            FXCollections.unmodifiableObservableList(cards);

    TrainCoach(TrainViewModel train, CurveViewModel curve, LiveRuns runs) {
        this.train = train;
        this.curve = curve;
        curve.runProperty().addListener((_, _, _) -> say());
        runs.heardProperty().addListener((_, _, _) -> hear());
        train.phaseProperty().addListener((_, _, _) -> phase());
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
        String now = curve.runProperty().get().map(TrainCoach::standing).orElse("");
        if (now.equals(heard)) return;
        heard = now;
        say();
    }

    private static String standing(LiveRun run) {
        return run.number()
                + " "
                + run.row().state()
                + " "
                + run.curve().size()
                + " "
                + run.outcome().isPresent();
    }

    private void say() {
        List<CoachCard> next = new ArrayList<>();
        Optional<LiveRun> shown = curve.runProperty().get();
        if (shown.isEmpty()) next.add(first());
        shown.ifPresent(run -> say(run, next));
        also.getValue().ifPresent(next::add);
        if (!same(next)) cards.setAll(next);
    }

    private void say(LiveRun run, List<CoachCard> next) {
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
        diagnoses(run, next);
        if (isSeenFromOutsideOnly(run)) {
            next.add(
                    CoachCard.remark(
                            Words.of("inside.not-kept.title"), Words.of("inside.not-kept.text")));
        }
        if (run.algorithm().steps() == Algorithm.Steps.NONE) {
            next.add(
                    CoachCard.remark(
                            Words.of("train.no-steps.title", ModelNames.title(run.algorithm())),
                            Words.of("train.no-steps.text")));
            return;
        }
        run.result()
                .ifPresent(
                        result ->
                                next.add(
                                        CoachCard.remark(
                                                Words.of("train.kept.title"),
                                                Words.of("train.kept.text", result.kept().why()))));
    }

    /// A network of before: what its layers showed is not kept in the project.
    private static boolean isSeenFromOutsideOnly(LiveRun run) {
        return run.algorithm().steps() == Algorithm.Steps.EPOCHS
                && run.signs().isEmpty()
                && run.done() > 0;
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
    private void diagnoses(LiveRun run, List<CoachCard> next) {
        boolean first = true;
        for (Diagnosis said : seen.of(run)) {
            next.add(card(run, said, first));
            first = false;
        }
    }

    /// While the curve moves no figures are told: nobody could read them.
    private CoachCard card(LiveRun run, Diagnosis said, boolean first) {
        CoachWords words = CoachWords.of(said, ModelNames.step(run.algorithm()), run);
        String text = isMoving(run) ? words.why() : words.figures() + " " + words.why();
        boolean diverged = said instanceof Diagnosis.Diverged;
        CoachCard.Tone usual = first ? CoachCard.Tone.MAIN : CoachCard.Tone.REMARK;
        return new CoachCard(
                diverged ? CoachCard.Tone.GRAVE : usual,
                diverged ? Words.of("train.diverged.chip") : "",
                words.title(),
                text.strip(),
                remedies(run, said));
    }

    private List<Action> remedies(LiveRun run, Diagnosis said) {
        List<Action> actions = new ArrayList<>();
        if (curve.isOfThisQuestion()) {
            for (Remedy remedy : said.remedies()) {
                if (actions.size() == MOST_REMEDIES) break;
                actions.add(Action.of(name(remedy), () -> instead(remedy.on(run.algorithm()))));
            }
        }
        if (run.isUnderWay() && said instanceof Diagnosis.Overfitting) {
            actions.add(Action.of(Words.of("coach.stop"), train::stop));
        }
        return actions;
    }

    /// "Learning rate 0.0003".
    private static String name(Remedy remedy) {
        return remedy.changes().stream().map(TrainCoach::name).collect(Collectors.joining(" · "));
    }

    private static String name(Change change) {
        return FormModel.name(change.path())
                + " "
                + change.to().replace(',', '-').replace('_', ' ');
    }

    /// Another run on the same rows with the same seed; one that is under way ends first, and what
    /// it has learnt is kept.
    private void instead(Algorithm other) {
        if (train.phase() == TrainViewModel.Phase.IDLE) {
            train.start(other);
            return;
        }
        wished = Optional.of(other);
        train.stop();
    }

    private void phase() {
        if (train.phase() == TrainViewModel.Phase.IDLE && wished.isPresent()) {
            Algorithm other = wished.get();
            wished = Optional.empty();
            train.start(other);
        }
        say();
    }

    /// Cards are built anew only where their words change.
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
