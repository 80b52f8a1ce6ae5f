package org.fundi.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.ModelNames;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.experiment.Verdict;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.setting.Refusal;

/// What the coach says of a comparison: the engine's verdict in its own sentences, and what can be
/// done next.
final class ModelsCoach {
    private final ModelsViewModel models;
    private final BoardViewModel board;
    private final CrossViewModel cross;
    private final ObservableList<CoachCard> cards = FXCollections.observableArrayList();
    private final ObservableList<CoachCard> readOnlyCards =
            FXCollections.unmodifiableObservableList(cards);
    private List<String> said = List.of();

    ModelsCoach(ModelsViewModel models, BoardViewModel board, CrossViewModel cross) {
        this.models = models;
        this.board = board;
        this.cross = cross;
        board.judgedProperty().addListener((_, _, _) -> say());
        board.pictureProperty().addListener((_, _, _) -> say());
        cross.foundProperty().addListener((_, _, _) -> say());
        models.comparingProperty().addListener((_, _, _) -> say());
        models.workspace().studyProperty().addListener((_, _, _) -> say());
        say();
    }

    ObservableList<CoachCard> cards() {
        return readOnlyCards;
    }

    private void say() {
        List<CoachCard> next = new ArrayList<>();
        Optional<Study> study = models.workspace().study();
        if (study.isEmpty()) return;
        cross.foundProperty().get().ifPresent(found -> folded(found, next));
        board.judgedProperty().get().ifPresent(judged -> verdict(judged, next));
        if (board.board().runs().isEmpty()) {
            if (next.isEmpty()) next.add(first());
        } else if (next.isEmpty()) next.add(coming());
        if (board.board().others() > 0) next.add(others());
        if (cross.isProposed() && cross.foundProperty().get().isEmpty())
            next.add(folds(study.get()));
        for (LiveRun run : board.board().runs()) refused(run).ifPresent(next::add);
        List<String> words = next.stream().map(card -> card.title() + card.text()).toList();
        if (words.equals(said)) return;
        said = words;
        cards.setAll(next);
    }

    /// What the folds say: of more rows than one validation part, so it comes first.
    private static void folded(CrossFound found, List<CoachCard> next) {
        boolean first = true;
        for (Verdict.Advice advice : found.advice()) {
            boolean asks = advice.title().endsWith("?");
            String over =
                    asks
                            ? advice.title()
                            : Words.of(
                                    "models.folds.said", advice.title(), FoldsPicture.cut(found));
            next.add(
                    first
                            ? CoachCard.main(over, advice.text())
                            : CoachCard.remark(advice.title(), advice.text()));
            first = false;
        }
    }

    private void verdict(Judged judged, List<CoachCard> next) {
        boolean first = true;
        for (Verdict.Advice advice : judged.advice()) {
            next.add(
                    first
                            ? new CoachCard(
                                    CoachCard.Tone.MAIN,
                                    "",
                                    advice.title(),
                                    advice.text(),
                                    choose(judged.verdict()))
                            : CoachCard.remark(advice.title(), advice.text()));
            first = false;
        }
    }

    /// The simplest model first; the best where it is another.
    private List<Action> choose(Verdict verdict) {
        if (verdict.leak().isPresent()) return List.of();
        List<Action> actions = new ArrayList<>();
        verdict.simplest().ifPresent(model -> actions.add(choose(model)));
        verdict.best()
                .filter(best -> !isSimplest(best, verdict))
                .ifPresent(model -> actions.add(choose(model)));
        return actions;
    }

    private static boolean isSimplest(Standing model, Verdict verdict) {
        return verdict.simplest()
                .filter(simplest -> simplest.algorithm().equals(model.algorithm()))
                .isPresent();
    }

    private Action choose(Standing model) {
        return Action.of(
                Words.of("models.choose", model.algorithm().title()),
                () ->
                        board.board().compared().stream()
                                .filter(run -> run.algorithm().equals(model.algorithm()))
                                .findFirst()
                                .ifPresent(run -> models.workspace().selectRun(run.number())));
    }

    private CoachCard first() {
        return CoachCard.main(
                Words.of("models.first.title"),
                Words.of("models.first.text"),
                Action.of(Words.of("models.first.compare"), models::compare));
    }

    private static CoachCard coming() {
        return CoachCard.remark(Words.of("models.coming.title"), Words.of("models.coming.text"));
    }

    private CoachCard others() {
        int others = board.board().others();
        return CoachCard.finding(
                CoachCard.Tone.ATTENTION,
                Words.of("models.others.chip"),
                Words.of("models.others.title", Numbers.whole(others)),
                Words.of("models.others.text"),
                Action.of(Words.of("models.others.compare"), models::compare));
    }

    private CoachCard folds(Study study) {
        boolean time = study.splitting().filter(way -> way instanceof Chronological).isPresent();
        return CoachCard.remark(
                Words.of(time ? "models.folds.title.time" : "models.folds.title"),
                Words.of(
                        time ? "models.folds.text.time" : "models.folds.text",
                        Numbers.whole(study.table().rows())),
                Action.of(Words.of("models.folds.begin"), () -> cross.begin(models.chosen())));
    }

    /// Why a model came to nothing, with what to do about it.
    private static Optional<CoachCard> refused(LiveRun run) {
        if (run.row().state() == RunRow.State.REFUSED
                && run.outcome().orElse(new Outcome.Cancelled())
                        instanceof Outcome.Refused(Refusal why)) {
            return Optional.of(
                    CoachCard.finding(
                            CoachCard.Tone.ATTENTION,
                            Words.of("models.refused.chip"),
                            ModelNames.title(run.algorithm()) + ": " + why.what(),
                            Saying.remedy(why.remedy())));
        }
        return Optional.empty();
    }
}
