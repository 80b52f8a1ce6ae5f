package org.fundi.app.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Plot;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.StepState;
import org.fundi.app.shell.Visit;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;

/// One model watched while it learns: a large curve, its buttons, its settings.
public final class TrainView implements Screen {
    /// Enough for "Pause" and for "Resume", so that no button moves between the two.
    private static final double PAUSE_WIDTH = 104;

    private final Ground ground;
    private final TrainActions asked;
    private final Beneath beneath;
    private final TrainViewModel model;
    private final CurveViewModel curve;
    private final TrainCoach coach;
    private final SeedsViewModel seeds;
    private final ScreenHeader header = new ScreenHeader(Words.of("train.title"));
    private final ChartView chart;
    private final Map<Button, WhyGreyed> greyed = new HashMap<>();
    private final HBox pictures = new HBox(12);
    private final Node centre;
    private final VBox side;
    private final FirstWeightsPane first;
    private final Button batch;
    private final Button epoch;
    private final Button stop;
    private final Button pause;
    private final Button fork;
    private final Button start;
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final Visit visit;
    private final TrainMark mark;

    /// @param beneath goes to the steps of the curve
    public TrainView(
            Ground ground,
            TrainViewModel model,
            LiveRuns runs,
            TrainActions asked,
            Beneath beneath) {
        this.ground = ground;
        this.mark = new TrainMark(ground.workspace(), runs);
        this.visit = new Visit(ground.workspace(), LifecycleStep.TRAIN, this::sign);
        this.asked = asked;
        this.beneath = beneath;
        this.model = model;
        this.batch = Cards.button(Words.of("train.step-batch"), model::stepBatch);
        this.epoch = Cards.button(stepWord(), model::stepEpoch);
        this.stop = Cards.button(Words.of("train.stop"), model::stop);
        this.pause = Cards.button(Words.of("train.pause"), this::pauseOrResume);
        this.fork = Cards.button(Words.of("train.fork"), this::fork);
        this.start = Cards.button(Words.of("train.start"), model::start, "main");
        pause.setPrefWidth(PAUSE_WIDTH * ground.theme().get().scale());
        ground.theme().addListener((_, _, now) -> pause.setPrefWidth(PAUSE_WIDTH * now.scale()));
        this.curve = new CurveViewModel(ground.workspace(), model, runs);
        curve.cursorProperty().bind(beneath.cursor());
        this.coach = new TrainCoach(model, curve, runs, asked::examine);
        this.seeds = new SeedsViewModel(ground.jobs(), ground.workspace(), model, runs);
        seeds.standBeside(curve, coach);
        this.chart = new ChartView(ground.theme());
        this.first =
                new FirstWeightsPane(
                        new FirstWeightsViewModel(
                                ground.workspace(), model, () -> beneath.go().accept(0)));
        this.side =
                new VBox(
                        12,
                        first,
                        new FamilyPane(ground.workspace(), runs),
                        new SettingsPanel(ground.workspace(), ground.navigation(), model));
        this.centre = centre(ground);
        header.subtitle().bind(curve.subtitleProperty());
        follow();
    }

    private void follow() {
        Terms.explain(batch, "batch");
        Terms.explain(epoch, "step");
        Terms.explain(fork, "fork");
        ground.theme().addListener((_, _, now) -> place(now));
        place(ground.theme().get());
        model.phaseProperty().addListener((_, _, _) -> buttons());
        model.algorithmProperty().addListener((_, _, _) -> buttons());
        curve.runProperty().addListener((_, _, _) -> buttons());
        curve.cursorProperty().addListener((_, _, _) -> buttons());
        curve.nowProperty().addListener((_, _, _) -> forkable());
        curve.studyProperty().addListener((_, _, _) -> buttons());
        buttons();
        ground.workspace().selectedRunProperty().addListener((_, _, _) -> sign());
        ground.workspace().studyProperty().addListener((_, _, _) -> sign());
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(LifecycleStep.TRAIN, header, centre, side, coach.cards(), state);
    }

    @Override
    public boolean showsRuns() {
        return true;
    }

    @Override
    public List<Action> actions() {
        return Stream.of(ownActions(), first.actions(), beneath.actions())
                .flatMap(List::stream)
                .toList();
    }

    private List<Action> ownActions() {
        return List.of(
                Action.of(Words.of("train.action.usual"), asked::startUsual)
                        .enabledWhen(start.disableProperty().not()),
                Action.of(Words.of("train.action.start"), "Shortcut+Enter", here(model::start))
                        .enabledWhen(start.disableProperty().not()),
                Action.of(Words.of("train.action.pause"), "Shortcut+P", this::pauseOrResume)
                        .enabledWhen(pause.disableProperty().not()),
                Action.of(Words.of("train.action.stop"), "Shortcut+Period", model::stop)
                        .enabledWhen(stop.disableProperty().not()),
                Action.of(Words.of("train.action.epoch"), "Shortcut+E", here(model::stepEpoch))
                        .enabledWhen(epoch.disableProperty().not()),
                Action.of(Words.of("train.action.fork"), here(this::fork))
                        .enabledWhen(fork.disableProperty().not()),
                Action.of(Words.of("train.action.seeds"), here(seeds::press))
                        .enabledWhen(seeds.whyNotProperty().isEmpty()),
                Action.of(Words.of("train.action.wont-learn"), this::examine)
                        .enabledWhen(fork.disableProperty().not()),
                Action.of(Words.of("train.action.batch"), "Shortcut+B", here(model::stepBatch))
                        .enabledWhen(batch.disableProperty().not()));
    }

    @Override
    public void shown() {
        visit.begin();
        sign();
    }

    private void sign() {
        state.set(mark.of(visit.isMade()));
    }

    /// Where what it does is seen.
    private Runnable here(Runnable run) {
        return () -> {
            ground.navigation().go(LifecycleStep.TRAIN);
            run.run();
        };
    }

    private void fork() {
        curve.runProperty().get().ifPresent(it -> model.fork((int) forkPlace(it)));
    }

    /// The step gone to, or the latest.
    private double forkPlace(LiveRun run) {
        return curve.cursorProperty().get().orElseGet(run::reached);
    }

    private void examine() {
        curve.runProperty().get().filter(TrainCoach::isExaminable).ifPresent(asked::examine);
    }

    private void pauseOrResume() {
        switch (model.phase()) {
            case RUNNING -> model.pause();
            case PAUSED -> model.resume();
            case IDLE -> model.goOn();
            case PREPARING -> {}
        }
    }

    /// Every button keeps its place while a run goes on: a late click never meets another button.
    private void buttons() {
        Optional<Button> held =
                Stream.of(batch, epoch, stop, pause, fork, start)
                        .filter(Node::isFocused)
                        .findFirst();
        List<Node> shown = new java.util.ArrayList<>();
        if (model.hasBatches()) shown.add(around(batch));
        if (model.hasSteps()) shown.add(around(epoch));
        shown.add(around(stop));
        if (model.hasSteps() || model.brokenOff().isPresent()) shown.add(around(pause));
        if (model.forks()) shown.add(around(fork));
        shown.add(around(start));
        epoch.setText(stepWord());
        fork.setText(
                curve.runProperty()
                        .get()
                        .map(it -> Forking.word(it, forkPlace(it)))
                        .orElseGet(() -> Words.of("train.fork")));
        TrainViewModel.Phase now = model.phase();
        boolean idle = now == TrainViewModel.Phase.IDLE;
        boolean paused = now == TrainViewModel.Phase.PAUSED;
        boolean runs = now == TrainViewModel.Phase.RUNNING;
        boolean rests = idle || paused;
        boolean broken = idle && model.brokenOff().isPresent();
        boolean pauses = model.hasSteps() && (runs || paused);
        around(batch).say(model.hasBatches() ? why(rests, "train.grey.step") : stepless());
        around(epoch).say(model.hasSteps() ? why(rests, "train.grey.step") : stepless());
        around(stop).say(why(runs || paused, "train.grey.stop"));
        around(pause).say(why(broken || pauses, "train.grey.pause"));
        forkable();
        around(start).say(why(idle, "train.grey.busy"));
        Terms.tip(start, idle ? model.starting() : "");
        pause.setText(Words.of(paused || broken ? "train.resume" : "train.pause"));
        if (!header.buttons().equals(shown)) header.buttons().setAll(shown);
        held.ifPresent(this::keepKeys);
    }

    /// A button that is greyed loses the keyboard to the window's first one, which leads away:
    /// Space then pauses what runs, or does nothing.
    private void keepKeys(Button held) {
        Node next = pause.isDisabled() ? centre : pause;
        (held.isDisabled() ? next : held).requestFocus();
    }

    /// A run that others shared has its first steps while nothing is begun here.
    private void forkable() {
        boolean idle = model.phase() == TrainViewModel.Phase.IDLE;
        String why = why(model.canFork(), idle ? "train.grey.fork" : "train.grey.busy");
        if (!why.equals(around(fork).why())) around(fork).say(why);
    }

    private WhyGreyed around(Button button) {
        return greyed.computeIfAbsent(button, WhyGreyed::new);
    }

    private static String why(boolean possible, String key) {
        return possible ? "" : Words.of(key);
    }

    private static String stepless() {
        return Words.of("train.grey.stepless");
    }

    private String stepWord() {
        return model.algorithmProperty()
                .get()
                .map(a -> Words.of("train.step-one", ModelNames.step(a)))
                .orElse("");
    }

    private Node centre(Ground ground) {
        chart.setMinHeight(180);
        chart.setOnMouseClicked(this::goToStep);
        StackPane picture = new StackPane(chart, empty());
        pictures.getChildren().add(picture);
        curve.seenProperty().bind(pictures.sceneProperty().isNotNull());
        HBox.setHgrow(picture, Priority.ALWAYS);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        curve.pictureProperty().addListener((_, _, now) -> chart.pictureProperty().set(now));
        chart.visibleProperty().bind(curve.pictureProperty().map(java.util.Optional::isPresent));
        VBox card =
                Cards.card(
                        new CurveChoices(ground, curve, seeds, chart).node(),
                        formerRun(),
                        pictures,
                        beneath.way());
        VBox.setVgrow(card, Priority.ALWAYS);
        return new VBox(12, card, new CurveFigures(ground, curve).node());
    }

    /// What the model was at the step gone to stands at the right; on a projector, where that is
    /// folded away, beside the curve.
    private void place(Theme theme) {
        Node scene = beneath.scene();
        side.getChildren().remove(scene);
        pictures.getChildren().remove(scene);
        if (theme.isProjector()) pictures.getChildren().add(scene);
        else side.getChildren().addFirst(scene);
    }

    /// The step under the mouse, where the curve goes by steps.
    private void goToStep(MouseEvent at) {
        boolean click = at.getButton() == MouseButton.PRIMARY && at.isStillSincePress();
        if (!click || !(chart.pictureProperty().get().orElse(null) instanceof Plot plot)) return;
        double width = chart.getWidth();
        double height = chart.getHeight();
        plot.across(at.getX(), at.getY(), width, height, chart.theme())
                .ifPresent(step -> beneath.go().accept((int) Math.round(step)));
    }

    private Node empty() {
        var text = Texts.wrapped("", "sentence", "quiet");
        text.textProperty().bind(curve.emptyProperty());
        text.setMaxWidth(520);
        text.visibleProperty().bind(chart.visibleProperty().not());
        return text;
    }

    /// Says whose curve is seen, where another model is chosen at the right.
    private Node formerRun() {
        var text = Texts.wrapped("", "side", "attention");
        text.textProperty().bind(curve.formerProperty());
        text.visibleProperty().bind(curve.formerProperty().map(said -> !said.isEmpty()));
        text.managedProperty().bind(text.visibleProperty());
        return text;
    }
}
