package org.fundi.app.lab.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.lab.AskCard;
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabFrame;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.MissingCard;
import org.fundi.app.lab.PlayBar;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.lab.TwoPictures;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.Standing;
import org.fundi.app.style.Cards;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.descent.Descent;

/// The screen of gradient descent by hand: the loss with the steps taken, the points with the line
/// beside, and the machine's way after.
public final class DescentView implements LabScreen {
    private static final double LOSS = 60;

    private final DescentViewModel model;
    private final DescentWords words;
    private final DescentPictures pictures;
    private final ChartView loss;
    private final ChartView data;
    private final TwoPictures both;
    private final ColumnChoice column;
    private final MissingCard missing;
    private final VBox lower;
    private final PlayBar bar;
    private final AskCard ask;
    private final WhyGreyed machine;
    private final LabForm<Descent> settings;
    private final LabFrame frame;

    public DescentView(Ground ground) {
        model =
                new DescentViewModel(
                        LabWork.of(ground),
                        new ProjectRows(ground.workspace(), ground.preparing()));
        words = new DescentWords(model);
        pictures = new DescentPictures(model);
        loss = new ChartView(ground.theme());
        data = new ChartView(ground.theme());
        both = new TwoPictures(loss, data, LOSS);
        bar = new PlayBar(model.player());
        ask = new AskCard(it -> model.tipProperty().set(it.flatMap(Guess::titled)));
        missing = new MissingCard(ground, "source", model::generate);
        settings = new LabForm<>(model.descent(), this::take, "column");
        machine =
                new WhyGreyed(Cards.button(Words.of("descent.go"), model::letTheMachineGo, "main"));
        frame = new LabFrame(LifecycleStep.DESCENT, Words.of("descent.title"), settings);
        frame.buttons(Cards.button(Words.of("descent.anew"), model::anew), machine);
        column = new ColumnChoice(model, frame::rules);
        lower = new VBox(12, new StepButtons(model), bar, ask);
        VBox steps = new VBox(lower);
        frame.centre().getChildren().addAll(column, missing, both, steps);
        frame.folding(steps);
        listen();
        show();
    }

    private void listen() {
        loss.setOnMouseClicked(event -> click(event.getX(), event.getY()));
        model.descentProperty().addListener((_, _, now) -> settings.show(now));
        LabFrame.follow(this::ask, model.tipProperty());
        LabFrame.follow(this::show, model.newsProperty(), model.player().atProperty());
    }

    /// The column is chosen above the pictures.
    private void take(Descent changed) {
        model.take(changed.with("column", model.descent().column()));
    }

    /// A click on the picture is a step to there.
    private void click(double x, double y) {
        double width = loss.getWidth();
        double height = loss.getHeight();
        if (model.descent().isOfTwo()) {
            pictures.plane()
                    .at(x, y, width, height, loss.theme())
                    .ifPresent(spot -> model.goTo(spot.x(), spot.y()));
        } else {
            pictures.curve()
                    .across(x, y, width, height, loss.theme())
                    .ifPresent(slope -> model.goTo(slope, 0));
        }
    }

    private void show() {
        boolean there = model.hasPoints();
        column.show();
        Cards.show(both, there);
        Cards.show(lower, there);
        Cards.show(missing, !there);
        if (there) showPictures();
        else showWhyNot();
        machine.say(whyNoMachine());
        Cards.show(bar, model.machine().isPresent());
        boolean own = model.descent().isOfProject();
        frame.stand(
                words.subtitle(),
                model.isSeen(),
                new Standing(
                        own
                                ? model.points().standing()
                                : Words.of("descent.standing", model.descent().points()),
                        Words.of("status.seed", String.valueOf(model.descent().seed())),
                        Words.of("descent.at", model.steps()),
                        !own));
        ask();
        say();
    }

    private void showPictures() {
        loss.show(model.descent().isOfTwo() ? pictures.plane() : pictures.curve());
        data.show(pictures.data());
    }

    /// In place of the pictures: what is missing, and what to do about it.
    private void showWhyNot() {
        model.points()
                .refusal()
                .ifPresentOrElse(
                        why -> missing.show(why, frame.rules()),
                        () -> missing.seek(Words.of("descent.job")));
    }

    private String whyNoMachine() {
        if (!model.hasPoints()) return Words.of("descent.subtitle.none");
        return model.steps() == 0 ? Words.of("descent.grey.go") : "";
    }

    private void ask() {
        boolean asks = model.steps() > 0;
        Cards.show(ask, asks);
        if (!asks) return;
        ask.show(
                words.question(),
                model.isSeen()
                        ? List.of()
                        : Arrays.stream(Guess.values()).map(Guess::title).toList(),
                model.tipProperty().get().map(Guess::title),
                model.machine().isEmpty(),
                words.answer());
    }

    private void say() {
        List<CoachCard> cards = new ArrayList<>();
        if (!model.hasPoints()) {
            frame.say(cards);
            return;
        }
        if (model.isSeen()) {
            cards.add(
                    CoachCard.main(
                            Words.of("race.happened"),
                            words.machine(model.machine().orElseThrow())));
        }
        if (model.steps() > 0) {
            String title = Words.of("descent.last");
            String said = words.lastStep();
            cards.add(model.isSeen() ? CoachCard.remark(title, said) : CoachCard.main(title, said));
        } else {
            cards.add(CoachCard.main(Words.of("race.before"), Words.of("descent.before")));
        }
        model.points()
                .own()
                .map(
                        own ->
                                CoachCard.remark(
                                        Words.of("descent.rows.title"), DescentWords.rows(own)))
                .ifPresent(cards::add);
        frame.say(cards);
    }

    @Override
    public void shown() {
        model.attend();
    }

    @Override
    public LabFrame frame() {
        return frame;
    }

    @Override
    public Optional<Playable> film() {
        return Optional.of(new Keys());
    }

    /// The arrows take the person's steps, and once the machine is let go, go along its way. It is
    /// let go by the first Space.
    private final class Keys implements Playable {
        @Override
        public void playOrPause() {
            if (model.machine().isPresent()) model.player().playOrPause();
            else model.letTheMachineGo();
        }

        @Override
        public void step(int steps) {
            if (model.machine().isPresent()) model.player().step(steps);
            else model.step(steps, 0);
        }

        @Override
        public boolean rise(int steps) {
            boolean own = model.machine().isEmpty() && model.descent().isOfTwo();
            if (own) model.step(0, steps);
            return own;
        }

        @Override
        public void quicker(int levels) {
            model.player().quicker(levels);
        }
    }

    @Override
    public boolean fold(boolean folded) {
        both.fold(folded);
        column.fold(folded);
        return LabScreen.super.fold(folded);
    }

    @Override
    public Lab lab() {
        return model.descent();
    }

    @Override
    public Optional<SeatFigures> figures() {
        return words.figures();
    }

    @Override
    public void open(Handout handout) {
        settings.allow(handout);
        model.open((Descent) handout.lab());
    }
}
