package org.fundi.app.lab.overfitting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabShare;
import org.fundi.app.lab.PlayBar;
import org.fundi.app.lab.overfitting.OverfittingViewModel.Tab;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.Standing;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.overfitting.Overfitting;

/// The screen of the overfitting lab: one of four pictures above, the fit or the errors below, and
/// the question before.
public final class OverfittingView implements LabScreen {
    private static final double LOWER = 190;

    private final OverfittingViewModel model;
    private final OverfittingWords words;
    private final OverfittingPictures pictures;
    private final OverfittingCoach advice;
    private final ScreenHeader header = new ScreenHeader(Words.of("overfitting.title"));
    private final ChartView chart;
    private final ChartView beneath;
    private final Label beneathTitle = Texts.label("", "card-title");
    private final VBox lower = new VBox(12);
    private final VBox centre = new VBox(12);
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final SimpleObjectProperty<StepState> state =
            new SimpleObjectProperty<>(StepState.OPEN);
    private final SimpleObjectProperty<Standing> standing =
            new SimpleObjectProperty<>(new Standing("", "", ""));
    private final Button start;
    private final Button again;
    private final LabForm<Overfitting> settings;
    private final ScreenParts parts;

    public OverfittingView(Ground ground) {
        model = new OverfittingViewModel(ground.jobs(), ground.workers());
        words = new OverfittingWords(model);
        pictures = new OverfittingPictures(model, words);
        chart = new ChartView(ground.theme());
        beneath = new ChartView(ground.theme());
        settings = new LabForm<>(model.lab(), model::set);
        advice = new OverfittingCoach(model, words, setting -> settings.rules().fixes(setting));
        start = Cards.button(Words.of("overfitting.start"), this::playOrPause, "main");
        again = Cards.button(Words.of("overfitting.again"), model::drawAgain);
        Terms.tip(again, Words.of("overfitting.again.tip"));
        header.buttons()
                .addAll(
                        LabShare.button(
                                ground.workspace(),
                                () -> LabText.write(model.lab(), Overfitting.USUAL)),
                        again,
                        start);
        centre.getChildren().addAll(main(), lower);
        lower.getChildren().addAll(bar(), beneath(), new TipCard(model, words));
        VBox.setVgrow(centre, Priority.ALWAYS);
        parts = new ScreenParts(LifecycleStep.OVERFITTING, header, centre, settings, coach, state);
        model.newsProperty().addListener((_, _, _) -> show());
        model.tabProperty().addListener((_, _, _) -> show());
        model.player().playingProperty().addListener((_, _, _) -> show());
        show();
    }

    private Node main() {
        chart.setMinHeight(200);
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox tabs = Tabs.of(List.of(Tab.values()), OverfittingView::name, model.tabProperty());
        tabs.setAlignment(Pos.CENTER_LEFT);
        VBox card = Cards.card(tabs, chart);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private static String name(Tab tab) {
        return switch (tab) {
            case ERRORS -> Words.of("overfitting.tab.errors");
            case FIT -> Words.of("overfitting.tab.fit");
            case ROWS -> Words.of("overfitting.tab.rows");
            case PARTS -> Words.of("overfitting.tab.parts");
        };
    }

    private Node bar() {
        HBox bar = new HBox(8, new PlayBar(model.player()), Export.menu(chart, "overfitting"));
        HBox.setHgrow(bar.getChildren().getFirst(), Priority.ALWAYS);
        return bar;
    }

    private Node beneath() {
        beneath.setMinHeight(LOWER - 50);
        beneath.setPrefHeight(LOWER);
        return Cards.card(beneathTitle, beneath);
    }

    private void playOrPause() {
        if (model.player().playingProperty().get()) model.player().pause();
        else model.play();
    }

    private void show() {
        Tab tab = model.tabProperty().get();
        Tab other = tab == Tab.FIT ? Tab.ERRORS : Tab.FIT;
        chart.show(pictures.of(tab));
        beneath.show(pictures.of(other));
        beneathTitle.setText(name(other));
        boolean playing = model.player().playingProperty().get();
        if (!playing) settings.show(model.lab());
        start.setText(
                Words.of(
                        playing
                                ? "overfitting.pause"
                                : model.isSeen() ? "overfitting.play" : "overfitting.start"));
        Cards.show(again, model.isSeen() && !settings.rules().fixes("seed"));
        header.subtitle(words.subtitle());
        state.set(model.isSeen() ? StepState.DONE : StepState.OPEN);
        Overfitting lab = model.lab();
        standing.set(
                new Standing(
                        Words.of(
                                "overfitting.standing",
                                lab.truth().name().toLowerCase(Locale.ROOT),
                                Numbers.plain(lab.noise())),
                        Words.of("status.seed", String.valueOf(lab.seed())),
                        doing()));
        List<CoachCard> cards = advice.cards();
        if (!coach.equals(cards)) coach.setAll(cards);
    }

    private String doing() {
        int tried = model.tries().reached();
        int all = model.tries().size();
        if (model.isTrying()) return Words.of("overfitting.trying", tried, all);
        return Words.of(model.isWhole() ? "overfitting.tried" : "overfitting.untried", all);
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
                        OverfittingView.this.playOrPause();
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
        return model.lab();
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
        model.open((Overfitting) handout.lab());
    }
}
