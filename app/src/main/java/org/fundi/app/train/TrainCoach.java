package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.Algorithm;

/// What the coach says beside a curve: only what the curve itself shows.
final class TrainCoach {
    private final TrainViewModel train;
    private final CurveViewModel curve;
    private final ObservableList<CoachCard> cards = FXCollections.observableArrayList();
    private final ObservableList<CoachCard> readOnlyCards =
            FXCollections.unmodifiableObservableList(cards);

    TrainCoach(TrainViewModel train, CurveViewModel curve, LiveRuns runs) {
        this.train = train;
        this.curve = curve;
        curve.runProperty().addListener((_, _, _) -> say());
        runs.heardProperty().addListener((_, _, _) -> say());
        train.phaseProperty().addListener((_, _, _) -> say());
        train.sizesProperty().addListener((_, _, _) -> say());
        say();
    }

    ObservableList<CoachCard> cards() {
        return readOnlyCards;
    }

    private void say() {
        List<CoachCard> next = new ArrayList<>();
        Optional<LiveRun> shown = curve.runProperty().get();
        if (shown.isEmpty()) next.add(first());
        shown.ifPresent(run -> say(run, next));
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
        Noticing.diverged(run).ifPresent(said -> next.add(diverged(run, said)));
        Noticing.rising(run, !isMoving(run)).ifPresent(said -> next.add(rising(run, said)));
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

    private CoachCard diverged(LiveRun run, Noticing.Said said) {
        List<Action> remedies = new ArrayList<>();
        Noticing.calmer(run.algorithm())
                .ifPresent(
                        calmer ->
                                remedies.add(
                                        Action.of(
                                                Words.of(
                                                        "train.diverged.calmer",
                                                        Noticing.rate(calmer)),
                                                () -> train.start(calmer))));
        return new CoachCard(
                CoachCard.Tone.GRAVE,
                Words.of("train.diverged.chip"),
                said.title(),
                said.text(),
                remedies);
    }

    private CoachCard rising(LiveRun run, Noticing.Said said) {
        return run.isUnderWay()
                ? CoachCard.main(
                        said.title(),
                        said.text(),
                        Action.of(Words.of("train.rising.stop"), train::stop))
                : CoachCard.main(said.title(), said.text());
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
