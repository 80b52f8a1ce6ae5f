package org.fundi.app.lab.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.lab.AskCard;
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabShare;
import org.fundi.app.lab.PlayBar;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.Standing;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Notice;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.descent.Descent;

/// The screen of gradient descent by hand: the loss with the steps taken, the points with the line
/// beside, and the machine's way after.
public final class DescentView implements LabScreen {
    private static final double LOSS = 60;

    private final DescentViewModel model;
    private final DescentWords words;
    private final DescentPictures pictures;
    private final ScreenHeader header = new ScreenHeader(Words.of("descent.title"));
    private final ChartView loss;
    private final ChartView data;
    private final ColumnConstraints left = new ColumnConstraints();
    private final ColumnConstraints right = new ColumnConstraints();
    private final VBox dataCard;
    private final StepButtons steps;
    private final PlayBar bar;
    private final AskCard ask;
    private final VBox lower = new VBox(12);
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final SimpleObjectProperty<StepState> state =
            new SimpleObjectProperty<>(StepState.OPEN);
    private final SimpleObjectProperty<Standing> standing =
            new SimpleObjectProperty<>(new Standing("", "", ""));
    private final WhyGreyed machine;
    private final LabForm<Descent> settings;
    private final ScreenParts parts;

    public DescentView(Ground ground) {
        model = new DescentViewModel(ground.jobs());
        words = new DescentWords(model);
        pictures = new DescentPictures(model);
        loss = new ChartView(ground.theme());
        data = new ChartView(ground.theme());
        dataCard = card(data);
        steps = new StepButtons(model);
        bar = new PlayBar(model.player());
        ask = new AskCard(it -> model.tipProperty().set(it.flatMap(Guess::titled)));
        settings = new LabForm<>(model.descent(), model::take);
        machine =
                new WhyGreyed(Cards.button(Words.of("descent.go"), model::letTheMachineGo, "main"));
        header.buttons()
                .addAll(
                        LabShare.button(
                                ground.workspace(),
                                () -> LabText.write(model.descent(), Descent.USUAL)),
                        Cards.button(Words.of("descent.anew"), model::anew),
                        machine);
        lower.getChildren().addAll(steps, bar, ask);
        VBox centre = new VBox(12, both(), lower);
        VBox.setVgrow(centre, Priority.ALWAYS);
        parts = new ScreenParts(LifecycleStep.DESCENT, header, centre, settings, coach, state);
        listen(ground);
        show();
    }

    private void listen(Ground ground) {
        loss.setOnMouseClicked(event -> click(event.getX(), event.getY()));
        model.descentProperty().addListener((_, _, now) -> settings.show(now));
        model.newsProperty().addListener((_, _, _) -> show());
        model.tipProperty().addListener((_, _, _) -> ask());
        model.player().atProperty().addListener((_, _, _) -> show());
        model.refusalProperty()
                .addListener(
                        (_, _, why) -> why.ifPresent(it -> ground.workspace().say(Notice.of(it))));
    }

    private Node both() {
        GridPane grid = new GridPane(12, 12);
        left.setPercentWidth(LOSS);
        right.setPercentWidth(100 - LOSS);
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(left, right);
        grid.getRowConstraints().setAll(row);
        grid.add(card(loss), 0, 0);
        grid.add(dataCard, 1, 0);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private static VBox card(ChartView chart) {
        chart.setMinHeight(220);
        chart.setPrefWidth(100);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox card = Cards.card(chart);
        card.setMinWidth(0);
        return card;
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
        loss.show(model.descent().isOfTwo() ? pictures.plane() : pictures.curve());
        data.show(pictures.data());
        header.subtitle(words.subtitle());
        machine.say(model.steps() == 0 ? Words.of("descent.grey.go") : "");
        Cards.show(bar, model.machine().isPresent());
        state.set(model.isSeen() ? StepState.DONE : StepState.OPEN);
        standing.set(
                new Standing(
                        Words.of("descent.standing", model.descent().points()),
                        Words.of("status.seed", String.valueOf(model.descent().seed())),
                        Words.of("descent.at", model.steps())));
        ask();
        say();
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

    /// The machine's way; it begins with the first Space.
    @Override
    public Optional<Playable> film() {
        return Optional.of(
                new Playable() {
                    @Override
                    public void playOrPause() {
                        if (model.machine().isPresent()) model.player().playOrPause();
                        else model.letTheMachineGo();
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
        Cards.show(dataCard, !folded);
        left.setPercentWidth(folded ? 100 : LOSS);
        right.setPercentWidth(folded ? 0 : 100 - LOSS);
        return true;
    }

    @Override
    public Lab lab() {
        return model.descent();
    }

    @Override
    public Handout handout() {
        return settings.rules();
    }

    @Override
    public void open(Handout handout) {
        settings.allow(handout);
        model.open((Descent) handout.lab());
    }
}
