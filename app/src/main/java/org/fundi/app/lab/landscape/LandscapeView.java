package org.fundi.app.lab.landscape;

import java.util.ArrayList;
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
import org.fundi.app.lab.PlayBar;
import org.fundi.app.lab.TwoPictures;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.Standing;
import org.fundi.app.style.Cards;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.Surface;

/// The landscape's screen: balls on contours, their losses beside, and the question before.
public final class LandscapeView implements LabScreen {
    private static final double SURFACE = 58;

    private final LandscapeViewModel model;
    private final LandscapeWords words;
    private final LandscapePictures pictures;
    private final ChartView surface;
    private final ChartView losses;
    private final TwoPictures both;
    private final Button roll;
    private final AskCard ask;
    private final LabForm<Landscape> settings;
    private final LabFrame frame;

    public LandscapeView(Ground ground) {
        model = new LandscapeViewModel(LabWork.of(ground));
        words = new LandscapeWords(model);
        pictures = new LandscapePictures(model);
        surface = new ChartView(ground.theme());
        losses = new ChartView(ground.theme());
        both = new TwoPictures(surface, losses, SURFACE);
        settings = new LabForm<>(model.landscape(), model::take);
        ask = new AskCard(model.tipProperty()::set);
        roll = Cards.button(Words.of("landscape.start"), this::rollOrHold, "main");
        frame = new LabFrame(LifecycleStep.LANDSCAPE, Words.of("landscape.title"), settings);
        frame.buttons(Cards.button(Words.of("race.slow-motion"), model::slowMotion), roll);
        VBox lower =
                new VBox(12, new PlayBar(model.player(), Export.menu(surface, "landscape")), ask);
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
                model.rolledProperty(),
                model.player().atProperty(),
                model.player().playingProperty());
    }

    private void rollOrHold() {
        if (model.player().playingProperty().get()) model.player().pause();
        else if (model.player().at() > 0 && !model.isSeen()) model.player().play();
        else model.start();
    }

    private void show() {
        pictures.surface().ifPresent(surface::show);
        losses.show(pictures.losses());
        roll.setText(
                Words.of(
                        model.player().playingProperty().get()
                                ? "race.pause"
                                : model.isSeen()
                                        ? "landscape.again"
                                        : model.player().at() > 0
                                                ? "race.go-on"
                                                : "landscape.start"));
        Landscape now = model.landscape();
        String name = LandscapeWords.name(now.surface());
        frame.stand(
                Words.of("landscape.subtitle", name, now.steps()),
                model.isSeen(),
                new Standing(
                        Words.of("landscape.standing", name),
                        Words.of("status.seed", String.valueOf(now.seed())),
                        Words.of(
                                "landscape.at",
                                Numbers.whole(model.player().at()),
                                Numbers.whole(model.player().last()))));
        ask();
        say();
    }

    private void ask() {
        ask.show(
                Words.of(model.isSeen() ? "landscape.asked" : "landscape.question"),
                model.isSeen() ? List.of() : words.names(),
                model.tipProperty().get(),
                model.player().at() == 0,
                words.answer());
    }

    private void say() {
        List<CoachCard> cards = new ArrayList<>();
        if (model.isSeen()) {
            cards.add(CoachCard.main(Words.of("race.happened"), words.happened()));
            cards.add(CoachCard.remark(Words.of("landscape.about"), words.about(), next()));
        } else {
            cards.add(CoachCard.main(Words.of("race.before"), Words.of("landscape.before")));
        }
        frame.say(cards);
    }

    private Action next() {
        Surface[] all = Surface.values();
        Surface next = all[(model.landscape().surface().ordinal() + 1) % all.length];
        return Action.of(
                Words.of("landscape.next", LandscapeWords.name(next)), () -> model.go(next));
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
        return words.figures();
    }

    @Override
    public void open(Handout handout) {
        settings.allow(handout);
        model.open((Landscape) handout.lab());
    }
}
