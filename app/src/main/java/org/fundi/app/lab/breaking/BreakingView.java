package org.fundi.app.lab.breaking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.lab.LabForm;
import org.fundi.app.lab.LabFrame;
import org.fundi.app.lab.LabScreen;
import org.fundi.app.lab.LabShare;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.MissingCard;
import org.fundi.app.lab.PlayBar;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Playable;
import org.fundi.app.shell.Standing;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Saying;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.breaking.Breaking;
import org.fundi.engine.lab.breaking.Fault;
import org.fundi.engine.lab.classroom.SeatFigures;
import org.fundi.engine.setting.Refusal;

/// The screen of a loop to be broken: its lines, its curves beside those of a right one, and the
/// question which fault was hidden.
public final class BreakingView implements LabScreen {
    /// Narrower than this, the lines stand above the curves.
    private static final double ROOM = 830;

    /// As wide as the longest line of code, before letters are enlarged.
    private static final double LINES = 460;

    private final BreakingViewModel model;
    private final BreakingWords words;
    private final Workspace workspace;
    private final ReadOnlyObjectProperty<Theme> theme;
    private final ChartView chart;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.LOSS);
    private final LoopCard loop;
    private final AnswerCard asked;
    private final VBox picture;
    private final PlayBar bar;
    private final LabForm<Breaking> settings;
    private final Button run;
    private final WhyGreyed runOrWhy;
    private final MissingCard missing;
    private final LabFrame frame;
    private boolean folded;

    public BreakingView(Ground ground) {
        model =
                new BreakingViewModel(
                        LabWork.of(ground),
                        ground.workers(),
                        new ProjectRows(ground.workspace(), ground.preparing()),
                        BreakingView::unforeseen);
        words = new BreakingWords(model);
        workspace = ground.workspace();
        theme = ground.theme();
        chart = new ChartView(ground.theme());
        loop = new LoopCard(model);
        picture = picture();
        bar = new PlayBar(model.player(), Export.menu(chart, "loop"));
        settings =
                new LabForm<>(
                        model.lab(), it -> model.set(it.loop()), "fault", "riddle", Handout.SEED);
        frame = new LabFrame(LifecycleStep.BREAKING, Words.of("breaking.title"), settings);
        run = Cards.button(Words.of("breaking.run"), this::runOrHold, "main");
        runOrWhy = new WhyGreyed(run);
        missing = new MissingCard(ground, "loop.source", model::generate);
        frame.buttons(
                Cards.button(Words.of("breaking.other-seed"), model::otherSeed),
                hiding(),
                runOrWhy);
        asked = new AnswerCard(model, words);
        listen();
        lay();
        show();
    }

    /// The one number here that must not come again: a riddle of the same seed would else always be
    /// the same.
    private static int unforeseen() {
        return UUID.randomUUID().hashCode();
    }

    private void listen() {
        LabFrame.follow(this::lay, frame.centre().widthProperty(), theme);
        model.labProperty().addListener((_, _, now) -> settings.show(now));
        LabFrame.follow(
                this::show,
                shown,
                model.labProperty(),
                model.bothProperty(),
                model.saidProperty(),
                model.missingProperty(),
                model.player().atProperty(),
                model.player().playingProperty());
    }

    private VBox picture() {
        VBox card = LabFrame.card(chart, Tabs.of(List.of(Shown.values()), Shown::title, shown));
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /// Lines and curves side by side where there is room for both.
    private void lay() {
        VBox centre = frame.centre();
        double scale = theme.getValue().scale();
        boolean wide = centre.getWidth() >= ROOM * scale;
        loop.setMinWidth(wide ? LINES * scale : 0);
        loop.setMaxWidth(wide ? LINES * scale : Double.MAX_VALUE);
        if (folded) {
            centre.getChildren().setAll(picture, bar);
        } else if (wide) {
            HBox both = new HBox(12, new VBox(loop), picture);
            VBox.setVgrow(both, Priority.ALWAYS);
            centre.getChildren().setAll(both, bar, asked);
        } else {
            centre.getChildren().setAll(picture, bar, asked, loop);
        }
    }

    private Node hiding() {
        MenuButton menu = new MenuButton(Words.of("breaking.hide"));
        menu.setMinWidth(HBox.USE_PREF_SIZE);
        menu.getItems().add(item(Words.of("breaking.hide.any"), Optional.empty()));
        for (Fault fault : Fault.all()) {
            menu.getItems().add(item(FaultWords.name(fault), Optional.of(fault)));
        }
        menu.getItems().add(item(FaultWords.name(Fault.NONE), Optional.of(Fault.NONE)));
        return menu;
    }

    private MenuItem item(String name, Optional<Fault> fault) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> LabShare.copy(workspace, model.hide(fault)));
        return item;
    }

    private void runOrHold() {
        if (model.player().playingProperty().get()) model.player().pause();
        else model.start();
    }

    private void show() {
        chart.show(BreakingCurves.of(model, shown.get()));
        run.setText(
                Words.of(
                        model.player().playingProperty().get()
                                ? "breaking.pause"
                                : model.isSeen() ? "breaking.again" : "breaking.run"));
        frame.stand(
                words.subtitle(),
                model.isSeen(),
                new Standing(
                        model.data(),
                        Words.of("status.seed", String.valueOf(model.lab().seed())),
                        Words.of(
                                "race.at",
                                Numbers.whole(model.player().at()),
                                Numbers.whole(model.player().last())),
                        !model.lab().isOfProject()));
        Optional<Refusal> why = model.missingProperty().get();
        frame.lack(missing, why);
        runOrWhy.say(why.map(Refusal::what).map(Saying::sentence).orElse(""));
        frame.say(why.isPresent() ? List.of() : words.coach());
    }

    @Override
    public LabFrame frame() {
        return frame;
    }

    @Override
    public Optional<Playable> film() {
        return Optional.of(model.player().playedBy(this::runOrHold));
    }

    @Override
    public boolean fold(boolean folded) {
        this.folded = folded;
        Cards.show(bar, !folded);
        lay();
        return true;
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
        return words.seatFigures();
    }

    @Override
    public void open(Handout handout) {
        settings.allow(handout);
        model.open((Breaking) handout.lab());
    }
}
