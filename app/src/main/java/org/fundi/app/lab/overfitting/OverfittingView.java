package org.fundi.app.lab.overfitting;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.setting.Refusal;

/// The screen of the overfitting lab: one of four pictures above, the fit or the errors below, and
/// the question before.
public final class OverfittingView implements LabScreen {
    private static final double LOWER = 190;

    private final OverfittingViewModel model;
    private final OverfittingWords words;
    private final OverfittingPictures pictures;
    private final OverfittingCoach advice;
    private final ChartView chart;
    private final ChartView beneath;
    private final Label beneathTitle = Texts.label("", "card-title");
    private final HBox tabs = new HBox();
    private final AskCard ask;
    private final Button start;
    private final Button again;
    private final LabForm<Overfitting> settings;
    private final LabFrame frame;
    private final MissingCard missing;
    private final WhyGreyed startOrWhy;
    private List<Tab> tabbed = List.of();

    public OverfittingView(Ground ground) {
        model =
                new OverfittingViewModel(
                        LabWork.of(ground),
                        ground.workers(),
                        new ProjectRows(ground.workspace(), ground.preparing()));
        words = new OverfittingWords(model);
        pictures = new OverfittingPictures(model, words);
        chart = new ChartView(ground.theme());
        beneath = new ChartView(ground.theme());
        settings = new LabForm<>(model.lab(), model::set);
        advice = new OverfittingCoach(model, words, setting -> settings.rules().fixes(setting));
        start = Cards.button(Words.of("overfitting.start"), this::playOrPause, "main");
        startOrWhy = new WhyGreyed(start);
        missing = new MissingCard(ground, "source", model::generate);
        again = Cards.button(Words.of("overfitting.again"), model::drawAgain);
        Terms.tip(again, Words.of("overfitting.again.tip"));
        ask = new AskCard(it -> model.tipProperty().set(it.map(Integer::valueOf)));
        frame = new LabFrame(LifecycleStep.OVERFITTING, Words.of("overfitting.title"), settings);
        frame.buttons(again, startOrWhy);
        PlayBar bar = new PlayBar(model.player(), Export.menu(chart, "overfitting"));
        VBox lower = new VBox(12, bar, ask, beneath());
        frame.centre().getChildren().addAll(LabFrame.card(chart, tabs), lower);
        frame.folding(lower);
        LabFrame.follow(
                this::show,
                model.newsProperty(),
                model.tabProperty(),
                model.tipProperty(),
                model.player().playingProperty());
        show();
    }

    /// Built anew where another family has other pictures.
    private void tabs() {
        if (tabbed.equals(Tab.of(model.lab()))) return;
        tabbed = Tab.of(model.lab());
        tabs.getChildren().setAll(Tabs.of(tabbed, OverfittingView::name, model.tabProperty()));
    }

    private static String name(Tab tab) {
        return switch (tab) {
            case ERRORS -> Words.of("overfitting.tab.errors");
            case FIT -> Words.of("overfitting.tab.fit");
            case ROWS -> Words.of("overfitting.tab.rows");
            case EPOCHS -> Words.of("overfitting.tab.epochs");
            case PARTS -> Words.of("overfitting.tab.parts");
        };
    }

    private Node beneath() {
        beneath.getStyleClass().add("lab-picture-below");
        beneath.setPrefHeight(LOWER);
        return Cards.card(beneathTitle, beneath);
    }

    private void playOrPause() {
        if (model.player().playingProperty().get()) model.player().pause();
        else model.play();
    }

    private void show() {
        frame.lack(missing, model.rows().missing());
        startOrWhy.say(model.rows().missing().map(Refusal::what).map(Saying::sentence).orElse(""));
        tabs();
        Tab tab = model.tabProperty().get();
        Tab other = tab.below(model.lab());
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
        frame.stand(words.subtitle(), model.isSeen(), words.standing(doing()));
        ask();
        frame.say(advice.cards());
    }

    private void ask() {
        List<String> capacities = model.tries().capacities().stream().map(String::valueOf).toList();
        ask.show(
                words.question(),
                model.isSeen() ? List.of() : capacities,
                model.tipProperty().get().map(String::valueOf),
                model.player().at() == 0,
                words.tip());
    }

    private String doing() {
        int tried = model.tries().reached();
        int all = model.tries().size();
        if (model.isTrying()) return Words.of("overfitting.trying", tried, all);
        return Words.of(model.isWhole() ? "overfitting.tried" : "overfitting.untried", all);
    }

    @Override
    public LabFrame frame() {
        return frame;
    }

    @Override
    public Optional<Playable> film() {
        return Optional.of(model.player().playedBy(this::playOrPause));
    }

    @Override
    public void shown() {
        model.attend();
        show();
    }

    @Override
    public Lab lab() {
        return model.lab();
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
