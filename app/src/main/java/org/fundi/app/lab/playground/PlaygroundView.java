package org.fundi.app.lab.playground;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.lab.AskCard;
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabFrame;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.MissingCard;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Notice;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.Shape;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.playground.Course;
import org.fundi.engine.lab.playground.Playground;
import org.fundi.engine.setting.Refusal;

/// The playground's screen: the plane, the network, its curves, and the question before.
public final class PlaygroundView implements LabScreen {
    /// Not set by hand: they are painted, typed into the drawing, or changed on the way.
    private static final String[] ELSEWHERE = {"columns", "painted", "typed", "network.earlier"};

    /// Their share of the height beside the plane.
    private static final double CURVES = 0.26;

    /// The plane's card against what is beside it.
    private static final double WIDER = 1.15;

    /// The coach speaks anew after so many looks, where it is still the same matter.
    private static final int SELDOM = 15;

    private final PlaygroundViewModel model;
    private final PlaygroundWords words;
    private final BoardCard board;
    private final NetworkCard network;
    private final ChartView curves;
    private final VBox curvesCard;
    private final AskCard ask;
    private final PaceBar bar;
    private final HBox barLine;
    private final LabForm<Playground> settings;
    private final Button learn;
    private final WhyGreyed learnOrWhy;
    private final WhyGreyed dataOrWhy;
    private final LabFrame frame;
    private final MissingCard missing;
    private Shape shape = Playground.USUAL.points().shape();
    private Course.Now spoken = Course.Now.BEFORE;
    private int looks;

    public PlaygroundView(Ground ground) {
        model =
                new PlaygroundViewModel(
                        ground.jobs(), new ProjectRows(ground.workspace(), ground.preparing()));
        words = new PlaygroundWords(model);
        board = new BoardCard(model, ground.theme());
        network = new NetworkCard(model, ground.theme());
        curves = new ChartView(ground.theme());
        curvesCard = Cards.card(curves);
        ask = AskCard.ofTwo(it -> model.tipProperty().set(it.map(words.said(true)::equals)));
        settings = new LabForm<>(model.playground(), this::take, ELSEWHERE);
        bar = new PaceBar(model, words);
        barLine = new HBox(8, bar, Export.menu(board.chart(), "playground"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        learn = Cards.button(Words.of("playground.learn"), model::playOrPause, "main");
        learnOrWhy = new WhyGreyed(learn);
        frame = new LabFrame(LifecycleStep.PLAYGROUND, Words.of("playground.title"), settings);
        Button data = Cards.button(Words.of("playground.new-data"), model::newData);
        Terms.tip(data, Words.of("playground.new-data.tip"));
        dataOrWhy = new WhyGreyed(data);
        frame.buttons(buttons(dataOrWhy));
        frame.centre().getChildren().addAll(barLine, both(), ask);
        frame.folding(barLine, curvesCard, ask);
        missing = new MissingCard(ground, "source", model::generate);
        listen(ground);
        show();
    }

    private Node[] buttons(WhyGreyed data) {
        Button rewind = Cards.button(Words.of("playground.rewind"), model::rewind);
        Terms.tip(rewind, Words.of("playground.rewind.tip"));
        Button weights = Cards.button(Words.of("playground.new-weights"), model::newWeights);
        Terms.tip(weights, Words.of("playground.new-weights.tip"));
        return new Node[] {data, weights, rewind, learnOrWhy};
    }

    private Node both() {
        curves.getStyleClass().add("lab-picture-below");
        VBox.setVgrow(network, Priority.ALWAYS);
        VBox right = new VBox(12, network, curvesCard);
        curves.prefHeightProperty().bind(right.heightProperty().multiply(CURVES));
        HBox both = Cards.beside(board, right);
        board.setPrefWidth(WIDER * right.getPrefWidth());
        both.getStyleClass().add("lab-pictures");
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox.setVgrow(board.getChildren().getFirst(), Priority.ALWAYS);
        return both;
    }

    private void listen(Ground ground) {
        model.playgroundProperty().addListener((_, _, now) -> settings.show(now));
        LabFrame.follow(this::show, model.lookProperty(), model.pace().playingProperty());
        LabFrame.follow(this::ask, model.tipProperty());
        model.refusalProperty()
                .addListener(
                        (_, _, why) -> {
                            if (model.look().isPresent()) {
                                why.ifPresent(it -> ground.workspace().say(Notice.of(it)));
                            }
                            show();
                        });
    }

    /// Another shape takes the place of what was painted.
    private void take(Playground changed) {
        Playground now = model.playground();
        boolean others = changed.points().shape() != shape || changed.source() != now.source();
        shape = changed.points().shape();
        model.set(
                changed.with("painted", others ? "" : now.painted())
                        .with("columns", now.columns()));
    }

    private void show() {
        frame.lack(missing, model.missing());
        learnOrWhy.say(model.missing().map(Refusal::what).map(Saying::sentence).orElse(""));
        board.show();
        network.show();
        model.look().ifPresent(look -> curves.show(PlaygroundCurves.of(look.course())));
        bar.show();
        dataOrWhy.say(model.playground().isOfProject() ? Words.of("playground.grey.data") : "");
        ask();
        learn.setText(
                Words.of(
                        model.pace().isPlaying()
                                ? "playground.pause"
                                : model.epoch() == 0
                                        ? "playground.learn"
                                        : model.isAtEnd()
                                                ? "playground.again"
                                                : "playground.go-on"));
        frame.stand(words.subtitle(), model.isAtEnd() && model.epoch() > 0, words.standing());
        Course.Now now = model.look().map(look -> look.course().now()).orElse(Course.Now.BEFORE);
        if (now != spoken || !model.pace().isPlaying() || ++looks % SELDOM == 0) say();
        spoken = now;
    }

    private void ask() {
        ask.show(
                words.question(),
                List.of(words.said(true), words.said(false)),
                model.tipProperty().get().map(words::said),
                model.epoch() == 0,
                words.tip());
    }

    private void say() {
        frame.say(words.coach());
    }

    @Override
    public LabFrame frame() {
        return frame;
    }

    @Override
    public Optional<Playable> film() {
        return Optional.of(model);
    }

    @Override
    public boolean fold(boolean folded) {
        board.fold(folded);
        network.fold(folded);
        return LabScreen.super.fold(folded);
    }

    @Override
    public void shown() {
        model.attend();
    }

    @Override
    public Lab lab() {
        return model.playground();
    }

    @Override
    public Optional<SeatFigures> figures() {
        return words.figures();
    }

    @Override
    public void open(Handout handout) {
        Playground lab = (Playground) handout.lab();
        shape = lab.points().shape();
        settings.show(lab);
        settings.allow(handout);
        model.begin(lab);
        network.forget();
    }
}
