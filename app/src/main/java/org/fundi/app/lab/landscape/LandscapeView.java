package org.fundi.app.lab.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.lab.AskCard;
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabShare;
import org.fundi.app.lab.PlayBar;
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
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.Surface;

/// The landscape's screen: balls on contours, their losses beside, and the question before.
public final class LandscapeView implements LabScreen {
    private static final double SURFACE = 58;

    private final LandscapeViewModel model;
    private final LandscapeWords words;
    private final LandscapePictures pictures;
    private final ScreenHeader header = new ScreenHeader(Words.of("landscape.title"));
    private final ChartView surface;
    private final ChartView losses;
    private final ColumnConstraints left = new ColumnConstraints();
    private final ColumnConstraints right = new ColumnConstraints();
    private final VBox lossCard;
    private final VBox lower = new VBox(12);
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final SimpleObjectProperty<StepState> state =
            new SimpleObjectProperty<>(StepState.OPEN);
    private final SimpleObjectProperty<Standing> standing =
            new SimpleObjectProperty<>(new Standing("", "", ""));
    private final Button roll;
    private final AskCard ask;
    private final LabForm<Landscape> settings;
    private final ScreenParts parts;

    public LandscapeView(Ground ground) {
        model = new LandscapeViewModel(ground.jobs());
        words = new LandscapeWords(model);
        pictures = new LandscapePictures(model);
        surface = new ChartView(ground.theme());
        losses = new ChartView(ground.theme());
        lossCard = card(losses);
        settings = new LabForm<>(model.landscape(), model::take);
        ask = new AskCard(model.tipProperty()::set);
        roll = Cards.button(Words.of("landscape.start"), this::rollOrHold, "main");
        header.buttons()
                .addAll(
                        LabShare.button(
                                ground.workspace(),
                                () -> LabText.write(model.landscape(), Landscape.USUAL)),
                        Cards.button(Words.of("race.slow-motion"), model::slowMotion),
                        roll);
        HBox bar = new HBox(8, new PlayBar(model.player()), Export.menu(surface, "landscape"));
        HBox.setHgrow(bar.getChildren().getFirst(), Priority.ALWAYS);
        lower.getChildren().addAll(bar, ask);
        VBox centre = new VBox(12, both(), lower);
        VBox.setVgrow(centre, Priority.ALWAYS);
        parts = new ScreenParts(LifecycleStep.LANDSCAPE, header, centre, settings, coach, state);
        listen(ground);
        show();
    }

    private void listen(Ground ground) {
        model.landscapeProperty().addListener((_, _, now) -> settings.show(now));
        model.rolledProperty().addListener((_, _, _) -> show());
        model.tipProperty().addListener((_, _, _) -> ask());
        model.player().atProperty().addListener((_, _, _) -> show());
        model.player().playingProperty().addListener((_, _, _) -> show());
        model.refusalProperty()
                .addListener(
                        (_, _, why) -> why.ifPresent(it -> ground.workspace().say(Notice.of(it))));
    }

    private Node both() {
        GridPane grid = new GridPane(12, 12);
        left.setPercentWidth(SURFACE);
        right.setPercentWidth(100 - SURFACE);
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(left, right);
        grid.getRowConstraints().setAll(row);
        grid.add(card(surface), 0, 0);
        grid.add(lossCard, 1, 0);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private static VBox card(ChartView chart) {
        chart.setMinHeight(220);
        chart.setPrefWidth(100);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox card = Cards.card(chart);
        card.setMinWidth(0);
        GridPane.setHgrow(card, Priority.ALWAYS);
        return card;
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
        header.subtitle(
                Words.of("landscape.subtitle", LandscapeWords.name(now.surface()), now.steps()));
        state.set(model.isSeen() ? StepState.DONE : StepState.OPEN);
        standing.set(
                new Standing(
                        Words.of("landscape.standing", LandscapeWords.name(now.surface())),
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
        if (!coach.equals(cards)) coach.setAll(cards);
    }

    private Action next() {
        Surface[] all = Surface.values();
        Surface next = all[(model.landscape().surface().ordinal() + 1) % all.length];
        return Action.of(
                Words.of("landscape.next", LandscapeWords.name(next)), () -> model.go(next));
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
                        rollOrHold();
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
        Cards.show(lossCard, !folded);
        left.setPercentWidth(folded ? 100 : SURFACE);
        right.setPercentWidth(folded ? 0 : 100 - SURFACE);
        return true;
    }

    @Override
    public Lab lab() {
        return model.landscape();
    }

    @Override
    public Handout handout() {
        return settings.rules();
    }

    @Override
    public void open(Handout handout) {
        settings.allow(handout);
        model.open((Landscape) handout.lab());
    }
}
