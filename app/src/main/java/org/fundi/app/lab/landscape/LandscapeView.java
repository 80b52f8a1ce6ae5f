package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.lab.AskCard;
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabFrame;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.MissingCard;
import org.fundi.app.lab.PlayBar;
import org.fundi.app.lab.TwoPictures;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.style.Cards;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.Surface;
import org.fundi.engine.setting.Refusal;

/// The landscape's screen: balls on contours, their losses beside, and the question before.
public final class LandscapeView implements LabScreen {
    private static final double SURFACE = 58;

    private final LandscapeViewModel model;
    private final Showing balls;
    private final Showing run;
    private final ChartView surface;
    private final ChartView losses;
    private final TwoPictures both;
    private final Button roll;
    private final AskCard ask;
    private final RunChoice runs;
    private final LabForm<Landscape> settings;
    private final LabFrame frame;
    private final MissingCard missing;
    private final WhyGreyed rollOrWhy;

    /// @param films runs of the open project that can be looked at
    public LandscapeView(Ground ground, FilmedRuns films) {
        model = new LandscapeViewModel(LabWork.of(ground), ground.workers(), films);
        balls = new BallsShown(model);
        run = new RunShown(model);
        surface = new ChartView(ground.theme());
        losses = new ChartView(ground.theme());
        both = new TwoPictures(surface, losses, SURFACE);
        settings = new LabForm<>(model.landscape(), model::take);
        ask = new AskCard(model.tipProperty()::set);
        runs = new RunChoice(model::look);
        roll = Cards.button(Words.of("landscape.start"), this::rollOrHold, "main");
        rollOrWhy = new WhyGreyed(roll);
        missing =
                new MissingCard(
                        ground, "run.source", Optional.of(LifecycleStep.MODELS), model::generate);
        frame = new LabFrame(LifecycleStep.LANDSCAPE, Words.of("landscape.title"), settings);
        frame.buttons(Cards.button(Words.of("race.slow-motion"), model::slowMotion), rollOrWhy);
        VBox lower =
                new VBox(
                        12,
                        new PlayBar(model.player(), Export.menu(surface, "landscape")),
                        runs,
                        ask);
        frame.centre().getChildren().addAll(both, lower);
        frame.folding(lower);
        listen();
        show();
    }

    private void listen() {
        model.landscapeProperty().addListener((_, _, now) -> settings.show(now));
        LabFrame.follow(this::ask, model.tipProperty());
        LabFrame.follow(
                this::show,
                model.landscapeProperty(),
                model.rolledProperty(),
                model.work().refusalProperty(),
                model.network().seenProperty(),
                model.network().missingProperty(),
                model.player().atProperty(),
                model.player().playingProperty());
    }

    private void rollOrHold() {
        if (model.player().playingProperty().get()) model.player().pause();
        else if (model.player().at() > 0 && !model.isSeen()) model.player().play();
        else model.start();
    }

    private Showing showing() {
        return model.isNetwork() ? run : balls;
    }

    private void show() {
        frame.lack(missing, model.missing());
        rollOrWhy.say(model.missing().map(Refusal::what).map(Saying::sentence).orElse(""));
        Showing now = showing();
        boolean none = now.surface().isEmpty() && model.work().isRefused();
        if (none) surface.pictureProperty().set(Optional.empty());
        now.surface().ifPresent(surface::show);
        losses.show(now.losses());
        roll.setText(start(now));
        frame.stand(now.subtitle(), model.isSeen(), now.standing());
        if (model.isOfProject()) {
            runs.show(model.network().runs(), model.landscape().run().number());
        }
        Cards.show(runs, model.isOfProject() && !model.work().isRefused());
        Cards.show(ask, !model.work().isRefused());
        ask();
        frame.say(now.cards(next()));
    }

    private String start(Showing now) {
        if (model.player().playingProperty().get()) return Words.of("race.pause");
        boolean isUnderWay = model.player().at() > 0 && !model.isSeen();
        return isUnderWay ? Words.of("race.go-on") : now.start(model.isSeen());
    }

    private void ask() {
        Showing now = showing();
        ask.show(
                now.question(model.isSeen()),
                model.isSeen() ? List.of() : now.choices(),
                model.tipProperty().get(),
                model.player().at() == 0,
                now.answer());
    }

    private Action next() {
        Surface[] all = Surface.values();
        Surface next = all[(model.landscape().surface().ordinal() + 1) % all.length];
        return Action.of(
                Words.of("landscape.next", LandscapeWords.name(next)), () -> model.go(next));
    }

    @Override
    public void shown() {
        model.attend();
        show();
    }

    @Override
    public LabFrame frame() {
        return frame;
    }

    @Override
    public Optional<Playable> film() {
        return Optional.of(model.player().playedBy(this::rollOrHold));
    }

    @Override
    public boolean fold(boolean folded) {
        both.fold(folded);
        return LabScreen.super.fold(folded);
    }

    @Override
    public Lab lab() {
        return model.landscape();
    }

    @Override
    public Optional<SeatFigures> figures() {
        return showing().figures();
    }

    @Override
    public void open(Handout handout) {
        settings.allow(handout);
        model.open((Landscape) handout.lab());
    }
}
