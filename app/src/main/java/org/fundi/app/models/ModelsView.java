package org.fundi.app.models;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;

/// Baselines and models side by side: which to compare, how they stand, what to make of it.
public final class ModelsView implements Screen {
    private final Ground ground;
    private final ModelsViewModel model;
    private final BoardViewModel board;
    private final CrossViewModel cross;
    private final RefitViewModel refit;
    private final ModelsCoach coach;
    private final RuleText rule;
    private final ScreenHeader header = new ScreenHeader(Words.of("models.title"));
    private final VBox centre;
    private final FoldsCard foldsCard;
    private final ChosenPanel settings;
    private final VBox below;
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final Button compare;
    private final Button choose;
    private final Button folds;
    private final Button stop = Cards.button(Words.of("models.stop-all"), this::stop, "main");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Tooltip time = new Tooltip();
    private final InvalidationListener counting = _ -> count();

    public ModelsView(
            Ground ground,
            ModelsViewModel model,
            BoardViewModel board,
            CrossViewModel cross,
            RefitViewModel refit) {
        this.ground = ground;
        this.model = model;
        this.board = board;
        this.cross = cross;
        this.refit = refit;
        this.rule = new RuleText(ground.workspace());
        this.coach = new ModelsCoach(model, board, cross);
        this.compare = Cards.button("", model::compare, "main");
        compare.setTooltip(time);
        this.choose =
                Cards.button(
                        "", () -> model.choosingProperty().set(!model.choosingProperty().get()));
        this.folds = Cards.button(Words.of("models.folds"), this::folds);
        Terms.explain(folds, "cross-validation");
        this.settings = new ChosenPanel(model, board, ground.navigation());
        this.below = new VBox(16, settings, new RepeatsChoice(ground.workspace(), cross));
        ChoicesCard choices = new ChoicesCard(model, rule);
        model.objection().heed(choices::insist);
        rule.refusalProperty().addListener((_, _, why) -> mended(why.isEmpty()));
        this.foldsCard = new FoldsCard(ground, cross, refit);
        this.centre = new VBox(12, choices, new BoardCard(ground, board), foldsCard);
        centre.setMinHeight(VBox.USE_PREF_SIZE);
        listen();
        watch();
        head();
        place(cross.foundProperty().get().isPresent());
        subtitle(ground);
    }

    private void listen() {
        model.choices().addListener((ListChangeListener<ModelChoice>) _ -> watch());
        model.comparingProperty()
                .addListener(
                        (_, _, _) -> {
                            head();
                            if (model.comparingProperty().get()) place(false);
                            subtitle(ground);
                        });
        model.choosingProperty().addListener((_, _, _) -> head());
        cross.underWayProperty().addListener((_, _, _) -> head());
        refit.busyProperty().addListener((_, _, _) -> head());
        cross.foundProperty()
                .addListener(
                        (_, _, now) -> {
                            place(now.isPresent());
                            subtitle(ground);
                        });
        ground.cutting().splitProperty().addListener((_, _, _) -> subtitle(ground));
        ground.workspace().studyProperty().addListener((_, _, _) -> count());
        board.boardProperty().addListener((_, _, _) -> progressed());
        ground.theme().addListener((_, _, _) -> fold());
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(LifecycleStep.MODELS, header, centre, below, coach.cards(), state);
    }

    @Override
    public boolean showsRuns() {
        return true;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(Words.of("models.action.compare"), here(model::compare))
                        .enabledWhen(busy.or(compare.disableProperty()).not()),
                Action.of(Words.of("models.action.folds"), here(this::folds))
                        .enabledWhen(busy.or(compare.disableProperty()).not()),
                Action.of(Words.of("models.action.stop"), this::stop).enabledWhen(busy));
    }

    /// Where what it does is seen.
    private Runnable here(Runnable run) {
        return () -> {
            ground.navigation().go(LifecycleStep.MODELS);
            run.run();
        };
    }

    @Override
    public void shown() {
        model.guessTimes();
        fold();
    }

    /// On a projector the list gives way to what came of it.
    private void fold() {
        boolean any = !board.board().compared().isEmpty();
        if (any && ground.theme().get().isProjector()) model.choosingProperty().set(false);
    }

    private void folds() {
        if (!model.objection().stands()) cross.begin(model.chosen());
    }

    private void mended(boolean right) {
        if (right) model.objection().mended();
    }

    private void stop() {
        model.stop();
        cross.stop();
        refit.stop();
    }

    private void watch() {
        for (ModelChoice choice : model.choices()) {
            choice.tickedProperty().removeListener(counting); // of one that stays
            choice.guessProperty().removeListener(counting);
            choice.tickedProperty().addListener(counting);
            choice.guessProperty().addListener(counting);
        }
        count();
    }

    /// "Compare 9 models", with the time it may take all together.
    private void count() {
        List<ModelChoice> chosen = model.chosen();
        compare.setText(Words.of("models.compare", Numbers.whole(chosen.size())));
        double seconds =
                chosen.stream()
                        .map(choice -> choice.guessProperty().get())
                        .flatMap(Optional::stream)
                        .mapToDouble(guess -> guess.seconds())
                        .sum();
        time.setText(
                seconds > 0
                        ? Words.of("models.compare.time", Numbers.seconds(seconds))
                        : Words.of("models.compare.tip"));
        compare.setAccessibleHelp(time.getText());
        compare.setDisable(chosen.isEmpty());
    }

    private void head() {
        busy.set(
                model.comparingProperty().get()
                        || cross.underWayProperty().get().isPresent()
                        || refit.busyProperty().get());
        choose.setText(
                Words.of(model.choosingProperty().get() ? "models.hide" : "models.choose-models"));
        List<Button> now = busy.get() ? List.of(stop) : List.of(choose, folds, compare);
        if (!header.buttons().equals(now)) header.buttons().setAll(now);
    }

    /// What came last stands first: the folds, until something is compared again.
    private void place(boolean foldsFirst) {
        if (foldsFirst == (centre.getChildren().getFirst() == foldsCard)) return;
        centre.getChildren().remove(foldsCard);
        centre.getChildren().add(foldsFirst ? 0 : centre.getChildren().size(), foldsCard);
    }

    private void subtitle(Ground ground) {
        if (model.comparingProperty().get() && !model.begun().isEmpty()) {
            header.subtitle(board.progress());
            return;
        }
        if (centre.getChildren().getFirst() == foldsCard) {
            header.subtitle(Words.of("models.subtitle.folds", CrossViewModel.FOLDS));
            return;
        }
        header.subtitle(
                ground.cutting()
                        .split()
                        .map(
                                split ->
                                        Words.of(
                                                "models.subtitle",
                                                Numbers.whole(split.trainingRows().length),
                                                Numbers.whole(split.validationRows().length)))
                        .orElse(""));
    }

    private void progressed() {
        sign();
        subtitle(ground);
    }

    private void sign() {
        boolean any = !board.board().compared().isEmpty();
        boolean stale = board.board().others() > 0 && !any;
        state.set(stale ? StepState.ATTENTION : any ? StepState.DONE : StepState.OPEN);
    }
}
