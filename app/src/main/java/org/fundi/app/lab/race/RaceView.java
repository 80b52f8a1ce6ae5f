package org.fundi.app.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabShare;
import org.fundi.app.lab.PlayBar;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.Standing;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Notice;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.race.Race;

/// The race's screen: the curves of all lanes, what each has learnt, and the question before.
public final class RaceView implements LabScreen {
    private final RaceViewModel model;
    private final RaceWords words;
    private final LaneTiles tiles;
    private final ScreenHeader header = new ScreenHeader(Words.of("race.title"));
    private final ChartView chart;
    private final VBox lower = new VBox(12);
    private final VBox centre = new VBox(12);
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final SimpleObjectProperty<StepState> state =
            new SimpleObjectProperty<>(StepState.OPEN);
    private final SimpleObjectProperty<Standing> standing =
            new SimpleObjectProperty<>(new Standing("", "", ""));
    private final Button race;
    private final Button tenth;
    private final ScreenParts parts;
    private final LabForm<Race> settings;

    public RaceView(Ground ground) {
        model =
                new RaceViewModel(
                        ground.jobs(),
                        ground.workers(),
                        new ProjectRows(ground.workspace(), ground.preparing()));
        words = new RaceWords(model);
        tiles = new LaneTiles(model, ground.jobs());
        chart = new ChartView(ground.theme());
        settings = new LabForm<>(model.race(), this::take);
        race = Cards.button(Words.of("race.start"), this::raceOrHold, "main");
        tenth = Cards.button("", model::slowDown);
        header.buttons()
                .addAll(
                        LabShare.button(
                                ground.workspace(), () -> LabText.write(model.race(), Race.USUAL)),
                        Cards.button(Words.of("race.slow-motion"), model::slowMotion),
                        race);
        centre.getChildren().addAll(curves(), lower);
        lower.getChildren()
                .addAll(new TilesRow(model, tiles, ground.theme()), new TipCard(model, words));
        VBox.setVgrow(centre, Priority.ALWAYS);
        parts = new ScreenParts(LifecycleStep.RACE, header, centre, settings, coach, state);
        model.raceProperty().addListener((_, _, now) -> settings.show(now));
        model.newsProperty().addListener((_, _, _) -> show());
        model.luckProperty().addListener((_, _, _) -> say());
        model.player().atProperty().addListener((_, _, _) -> show());
        model.player().playingProperty().addListener((_, _, _) -> show());
        model.refusalProperty()
                .addListener(
                        (_, _, why) -> why.ifPresent(it -> ground.workspace().say(Notice.of(it))));
        show();
    }

    private Node curves() {
        chart.setMinHeight(220);
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox bar = new HBox(8, new PlayBar(model.player()), tenth, Export.menu(chart, "race"));
        HBox.setHgrow(bar.getChildren().getFirst(), Priority.ALWAYS);
        lower.getChildren().add(bar);
        VBox card = Cards.card(chart);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
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
        if (changed.varied() != model.race().varied()) model.vary(changed.varied());
        else model.set(changed);
    }

    private void show() {
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
        header.subtitle(Words.of("race.subtitle", model.lanes().size(), words.varied(), weights()));
        state.set(model.isSeen() ? StepState.DONE : StepState.OPEN);
        standing.set(stand());
        say();
    }

    private Standing stand() {
        Race now = model.race();
        String seed = Words.of("status.seed", String.valueOf(now.seed()));
        if (now.source() == Source.PROJECT) {
            return new Standing(
                    Words.of("race.standing.project", model.data()), seed, doing(), false);
        }
        String noise = Numbers.plain(now.points().noise());
        return new Standing(Words.of("race.standing", model.data(), noise), seed, doing());
    }

    private String weights() {
        return Words.of(
                model.race().varied().sharesWeights() ? "race.same-weights" : "race.other-weights");
    }

    private String doing() {
        String at = Numbers.whole(model.player().at());
        if (model.isSeen()) return Words.of("race.finished", at);
        return Words.of("race.at", at, Numbers.whole(model.player().last()));
    }

    private void say() {
        List<CoachCard> cards = new ArrayList<>();
        if (!model.isSeen()) {
            cards.add(CoachCard.main(Words.of("race.before"), Words.of("race.before.text")));
        } else {
            cards.add(CoachCard.main(Words.of("race.happened"), words.happened()));
            if (model.race().source() == Source.GENERATED) luck(cards);
        }
        if (!coach.equals(cards)) coach.setAll(cards);
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
                        raceOrHold();
                    }

                    @Override
                    public void step(int steps) {
                        model.player().step(steps);
                    }

                    @Override
                    public void quicker(int levels) {
                        model.player().quicker(levels);
                    }
                });
    }

    @Override
    public boolean fold(boolean folded) {
        Cards.show(lower, !folded);
        return true;
    }

    @Override
    public Lab lab() {
        return model.race();
    }

    @Override
    public Handout handout() {
        return settings.rules();
    }

    @Override
    public Optional<SeatFigures> figures() {
        return words.figures();
    }

    @Override
    public void open(Handout handout) {
        settings.allow(handout);
        model.set((Race) handout.lab());
    }
}
