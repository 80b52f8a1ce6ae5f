package org.fundi.app.lab.playground;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.form.KnobForm;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabShare;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.Standing;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Notice;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.playground.Course;
import org.fundi.engine.lab.playground.Playground;

/// The playground's screen: the plane, the network, its curves, and the question before.
public final class PlaygroundView implements LabScreen {
    /// Not set by hand: they are painted, typed into the drawing, or changed on the way.
    private static final Set<String> BY_OTHER_MEANS = Set.of("painted", "typed", "network.earlier");

    /// Their share of the height beside the plane.
    private static final double CURVES = 0.26;

    /// The plane's card against what is beside it.
    private static final double WIDER = 1.15;

    /// The coach speaks anew after so many looks, where it is still the same matter.
    private static final int SELDOM = 15;

    private final PlaygroundViewModel model;
    private final PlaygroundWords words;
    private final ScreenHeader header = new ScreenHeader(Words.of("playground.title"));
    private final BoardCard board;
    private final NetworkCard network;
    private final ChartView curves;
    private final VBox curvesCard;
    private final QuestionCard question;
    private final PaceBar bar;
    private final HBox barLine;
    private final VBox settings = new VBox(12);
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final SimpleObjectProperty<StepState> state =
            new SimpleObjectProperty<>(StepState.OPEN);
    private final SimpleObjectProperty<Standing> standing =
            new SimpleObjectProperty<>(new Standing("", "", ""));
    private final Button learn;
    private final ScreenParts parts;
    private Handout rules = Handout.free(Playground.USUAL);
    private Playground filled = Playground.USUAL;
    private Course.Now spoken = Course.Now.BEFORE;
    private int looks;

    public PlaygroundView(Ground ground) {
        model = new PlaygroundViewModel(ground.jobs());
        words = new PlaygroundWords(model);
        board = new BoardCard(model, ground.theme());
        network = new NetworkCard(model, ground.theme());
        curves = new ChartView(ground.theme());
        curvesCard = Cards.card(curves);
        question = new QuestionCard(model, words);
        bar = new PaceBar(model, words);
        barLine = new HBox(8, bar, Export.menu(board.chart(), "playground"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        learn = Cards.button(Words.of("playground.learn"), model::playOrPause, "main");
        header.buttons().addAll(buttons(ground));
        parts = new ScreenParts(LifecycleStep.PLAYGROUND, header, centre(), settings, coach, state);
        form();
        listen(ground);
        show();
    }

    private List<Node> buttons(Ground ground) {
        Button rewind = Cards.button(Words.of("playground.rewind"), model::rewind);
        Terms.tip(rewind, Words.of("playground.rewind.tip"));
        Button weights = Cards.button(Words.of("playground.new-weights"), model::newWeights);
        Terms.tip(weights, Words.of("playground.new-weights.tip"));
        Button data = Cards.button(Words.of("playground.new-data"), model::newData);
        Terms.tip(data, Words.of("playground.new-data.tip"));
        return List.of(
                LabShare.button(ground.workspace(), this::text), data, weights, rewind, learn);
    }

    private String text() {
        return LabText.write(model.playground(), Playground.USUAL);
    }

    private Node centre() {
        curves.setMinHeight(110);
        VBox.setVgrow(network, Priority.ALWAYS);
        VBox right = new VBox(12, network, curvesCard);
        curves.prefHeightProperty().bind(right.heightProperty().multiply(CURVES));
        HBox both = Cards.beside(board, right);
        board.setPrefWidth(WIDER * right.getPrefWidth());
        both.setMinHeight(300);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox centre = new VBox(10, barLine, both, question);
        VBox.setVgrow(centre, Priority.ALWAYS);
        VBox.setVgrow(board.getChildren().getFirst(), Priority.ALWAYS);
        return centre;
    }

    private void listen(Ground ground) {
        model.playgroundProperty().addListener((_, _, now) -> settings(now));
        model.lookProperty().addListener((_, _, _) -> show());
        model.pace().playingProperty().addListener((_, _, _) -> show());
        model.refusalProperty()
                .addListener(
                        (_, _, why) -> {
                            if (model.look().isPresent()) {
                                why.ifPresent(it -> ground.workspace().say(Notice.of(it)));
                            }
                            say();
                        });
    }

    /// What was painted, typed or changed on the way is no reason to build the form anew.
    private void settings(Playground now) {
        if (!bare(now).equals(bare(filled))) form();
    }

    private static Playground bare(Playground one) {
        return one.rewound().with("painted", "");
    }

    private void form() {
        filled = model.playground();
        settings.getChildren()
                .setAll(
                        new KnobForm<>(
                                filled,
                                this::take,
                                rules::fixes,
                                path -> BY_OTHER_MEANS.contains(path) || rules.hides(path)));
    }

    /// Another shape takes the place of what was painted.
    private void take(Playground changed) {
        Playground now = model.playground();
        boolean otherShape = changed.points().shape() != filled.points().shape();
        filled = changed;
        model.set(changed.with("painted", otherShape ? "" : now.painted()));
    }

    private void show() {
        board.show();
        network.show();
        model.look().ifPresent(look -> curves.show(PlaygroundCurves.of(look.course())));
        bar.show();
        question.show();
        learn.setText(
                Words.of(
                        model.pace().isPlaying()
                                ? "playground.pause"
                                : model.epoch() == 0
                                        ? "playground.learn"
                                        : model.isAtEnd()
                                                ? "playground.again"
                                                : "playground.go-on"));
        header.subtitle(words.subtitle());
        state.set(model.isAtEnd() && model.epoch() > 0 ? StepState.DONE : StepState.OPEN);
        standing.set(words.standing());
        Course.Now now = model.look().map(look -> look.course().now()).orElse(Course.Now.BEFORE);
        if (now != spoken || !model.pace().isPlaying() || ++looks % SELDOM == 0) say();
        spoken = now;
    }

    private void say() {
        List<CoachCard> cards = words.coach();
        if (!coach.equals(cards)) coach.setAll(cards);
    }

    @Override
    public ScreenParts parts() {
        return parts;
    }

    @Override
    public Optional<ObservableValue<Standing>> standing() {
        return Optional.of(standing);
    }

    @Override
    public Optional<Playable> film() {
        return Optional.of(
                new Playable() {
                    @Override
                    public void playOrPause() {
                        model.playOrPause();
                    }

                    @Override
                    public void step(int steps) {
                        model.step(steps);
                    }

                    @Override
                    public void quicker(int levels) {
                        model.pace().quicker(levels);
                    }
                });
    }

    @Override
    public boolean fold(boolean folded) {
        Cards.show(barLine, !folded);
        Cards.show(curvesCard, !folded);
        Cards.show(question, !folded);
        board.fold(folded);
        network.fold(folded);
        return true;
    }

    @Override
    public Lab lab() {
        return model.playground();
    }

    @Override
    public Handout handout() {
        return rules;
    }

    @Override
    public Optional<SeatFigures> figures() {
        return words.figures();
    }

    @Override
    public void open(Handout handout) {
        rules = handout;
        model.begin((Playground) handout.lab());
        form();
    }
}
