package org.fundi.app.lab.race;

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
import org.fundi.app.lab.MissingCard;
import org.fundi.app.lab.PlayBar;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.Standing;
import org.fundi.app.style.Cards;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.lab.race.Varied;
import org.fundi.engine.setting.Refusal;

/// The race's screen: the curves of all lanes, what each has learnt, and the question before.
public final class RaceView implements LabScreen {
    private final RaceViewModel model;
    private final RaceWords words;
    private final LaneTiles tiles;
    private final ChartView chart;
    private final LanesBar lanes;
    private final AskCard ask;
    private final Button race;
    private final Button tenth;
    private final LabFrame frame;
    private final LabForm<Race> settings;
    private final MissingCard missing;
    private final WhyGreyed raceOrWhy;

    public RaceView(Ground ground) {
        model =
                new RaceViewModel(
                        LabWork.of(ground),
                        ground.workers(),
                        new ProjectRows(ground.workspace(), ground.preparing()));
        words = new RaceWords(model);
        tiles = new LaneTiles(model, ground.jobs());
        chart = new ChartView(ground.theme());
        settings = new LabForm<>(model.race(), this::take);
        race = Cards.button(Words.of("race.start"), this::raceOrHold, "main");
        raceOrWhy = new WhyGreyed(race);
        missing = new MissingCard(ground, "source", model::generate);
        tenth = Cards.button("", model::slowDown);
        lanes = new LanesBar(model, words);
        ask = new AskCard(model.tipProperty()::set, lanes);
        frame = new LabFrame(LifecycleStep.RACE, Words.of("race.title"), settings);
        frame.buttons(Cards.button(Words.of("race.slow-motion"), model::slowMotion), raceOrWhy);
        PlayBar bar = new PlayBar(model.player(), tenth, Export.menu(chart, "race"));
        VBox lower = new VBox(12, bar, ask, new TilesRow(model, tiles, ground.theme()));
        frame.centre().getChildren().addAll(LabFrame.card(chart), lower);
        frame.folding(lower);
        model.raceProperty().addListener((_, _, now) -> settings.show(now));
        LabFrame.follow(this::say, model.luckProperty());
        LabFrame.follow(
                this::show,
                model.newsProperty(),
                model.tipProperty(),
                model.player().atProperty(),
                model.player().playingProperty());
        show();
    }

    /// The keyboard goes to the curves, where Space holds the race.
    private void raceOrHold() {
        chart.requestFocus();
        if (model.player().playingProperty().get()) model.player().pause();
        else if (model.isRun() && !model.isSeen()) model.player().play();
        else model.start();
    }

    /// Another setting that differs comes with lanes of its own.
    private void take(Race changed) {
        if (changed.varied() == model.race().varied()) model.set(changed);
        else model.vary(changed.varied(), frame.rules().fixes(Race.RATE));
    }

    private void show() {
        frame.lack(missing, model.missing());
        raceOrWhy.say(model.missing().map(Refusal::what).map(Saying::sentence).orElse(""));
        chart.show(RaceCurves.of(model, words));
        tiles.ask();
        boolean playing = model.player().playingProperty().get();
        race.setText(
                Words.of(
                        playing
                                ? "race.pause"
                                : !model.isRun()
                                        ? "race.start"
                                        : model.isSeen() ? "race.again" : "race.go-on"));
        int at = model.player().at();
        boolean canSlow =
                model.isRun() && at > 0 && !model.isSeen() && model.race().slowerFrom() == 0;
        tenth.setText(Words.of("race.tenth", Numbers.whole(at)));
        Cards.show(tenth, canSlow);
        frame.stand(
                Words.of("race.subtitle", model.lanes().size(), words.varied(), weights()),
                model.isSeen(),
                stand());
        ask();
        say();
    }

    private void ask() {
        Cards.show(ask, model.lanes().size() > 1);
        boolean seen = model.isSeen();
        ask.show(
                Words.of(seen ? "race.asked" : "race.question", words.varied()),
                seen ? List.of() : model.lanes().stream().map(LaneShown::value).toList(),
                model.tipProperty().get(),
                model.player().at() == 0,
                words.tip());
    }

    private Standing stand() {
        Race now = model.race();
        String seed = Words.of("status.seed", String.valueOf(now.seed()));
        return new Standing(model.data(), seed, doing(), !model.isOfProject());
    }

    private String weights() {
        Race now = model.race();
        if (now.varied() == Varied.OPTIMISER) {
            return Words.of("race.momentum", Numbers.plain(Varied.momentum(now)));
        }
        return Words.of(now.varied().sharesWeights() ? "race.same-weights" : "race.other-weights");
    }

    private String doing() {
        if (model.awaitsRows()) return Words.of("race.doing.rows");
        String at = Numbers.whole(model.player().at());
        if (model.isSeen()) return Words.of("race.finished", at);
        return Words.of("race.at", at, Numbers.whole(model.player().last()));
    }

    private void say() {
        if (model.missing().isPresent()) frame.say(List.of());
        else frame.say(cards());
    }

    private List<CoachCard> cards() {
        List<CoachCard> cards = new ArrayList<>();
        if (model.isSeen()) {
            cards.add(CoachCard.main(Words.of("race.happened"), words.happened()));
            if (!model.isOfProject() && model.lanes().size() > 1) luck(cards);
        } else if (model.isRacing() || model.player().hasBegun()) {
            cards.add(CoachCard.main(Words.of("race.during"), words.during()));
        } else {
            cards.add(CoachCard.main(Words.of("race.before"), Words.of("race.before.text")));
        }
        return cards;
    }

    private void luck(List<CoachCard> cards) {
        model.luckProperty()
                .get()
                .ifPresentOrElse(
                        luck ->
                                cards.add(
                                        CoachCard.remark(
                                                Words.of("race.luck.title"), words.luck(luck))),
                        () -> cards.add(offer()));
    }

    private CoachCard offer() {
        return CoachCard.remark(
                Words.of("race.luck.title"),
                Words.of("race.luck.offer"),
                Action.of(Words.of("race.luck.try"), model::tryLuck));
    }

    @Override
    public LabFrame frame() {
        return frame;
    }

    @Override
    public void shown() {
        model.attend();
        show();
    }

    @Override
    public Optional<Playable> film() {
        return Optional.of(model.player().playedBy(this::raceOrHold));
    }

    @Override
    public Lab lab() {
        return model.race();
    }

    @Override
    public Optional<SeatFigures> figures() {
        return words.figures();
    }

    @Override
    public void open(Handout handout) {
        settings.allow(handout);
        Cards.show(lanes, !handout.fixes("lanes") && !handout.hides("lanes"));
        model.open((Race) handout.lab());
    }
}
