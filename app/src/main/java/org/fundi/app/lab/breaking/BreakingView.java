package org.fundi.app.lab.breaking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.form.KnobForm;
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
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.lab.Lab;
import org.fundi.engine.lab.breaking.Breaking;
import org.fundi.engine.lab.breaking.Fault;
import org.fundi.engine.lab.breaking.LoopSettings;

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
    private final ScreenHeader header = new ScreenHeader(Words.of("breaking.title"));
    private final ChartView chart;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.LOSS);
    private final LoopCard loop;
    private final AnswerCard asked;
    private final VBox picture;
    private final VBox lower = new VBox(12);
    private final VBox centre = new VBox(12);
    private final VBox settings = new VBox(12);
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final SimpleObjectProperty<StepState> state =
            new SimpleObjectProperty<>(StepState.OPEN);
    private final SimpleObjectProperty<Standing> standing =
            new SimpleObjectProperty<>(new Standing("", "", ""));
    private final Button run;
    private final ScreenParts parts;
    private LoopSettings filled = LoopSettings.USUAL;
    private Handout rules = Handout.free(Breaking.USUAL);
    private boolean folded;

    public BreakingView(Ground ground) {
        model = new BreakingViewModel(ground.jobs(), ground.workers(), BreakingView::unforeseen);
        words = new BreakingWords(model);
        workspace = ground.workspace();
        theme = ground.theme();
        chart = new ChartView(ground.theme());
        loop = new LoopCard(model);
        picture = picture();
        run = Cards.button(Words.of("breaking.run"), this::runOrHold, "main");
        header.buttons()
                .addAll(
                        LabShare.button(workspace, model::text),
                        Cards.button(Words.of("breaking.other-seed"), model::otherSeed),
                        hiding(),
                        run);
        HBox bar = new HBox(8, new PlayBar(model.player()), Export.menu(chart, "loop"));
        HBox.setHgrow(bar.getChildren().getFirst(), Priority.ALWAYS);
        lower.getChildren().add(bar);
        asked = new AnswerCard(model, words);
        parts = new ScreenParts(LifecycleStep.BREAKING, header, centre, settings, coach, state);
        listen();
        lay();
        form();
        show();
    }

    /// The one number here that must not come again: a riddle of the same seed would else always be
    /// the same.
    private static int unforeseen() {
        return UUID.randomUUID().hashCode();
    }

    private void listen() {
        centre.widthProperty().addListener((_, _, _) -> lay());
        theme.addListener((_, _, _) -> lay());
        shown.addListener((_, _, _) -> show());
        model.labProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!now.loop().equals(filled)) form();
                            show();
                        });
        model.bothProperty().addListener((_, _, _) -> show());
        model.saidProperty().addListener((_, _, _) -> show());
        model.player().atProperty().addListener((_, _, _) -> show());
        model.player().playingProperty().addListener((_, _, _) -> show());
        model.refusalProperty()
                .addListener((_, _, why) -> why.ifPresent(it -> workspace.say(Notice.of(it))));
    }

    private VBox picture() {
        chart.setMinHeight(220);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox card = Cards.card(Tabs.of(List.of(Shown.values()), Shown::title, shown), chart);
        VBox.setVgrow(card, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /// Lines and curves side by side where there is room for both.
    private void lay() {
        double scale = theme.getValue().scale();
        boolean wide = centre.getWidth() >= ROOM * scale;
        loop.setMinWidth(wide ? LINES * scale : 0);
        loop.setMaxWidth(wide ? LINES * scale : Double.MAX_VALUE);
        if (folded) {
            centre.getChildren().setAll(picture, lower);
        } else if (wide) {
            HBox both = new HBox(12, new VBox(loop), picture);
            VBox.setVgrow(both, Priority.ALWAYS);
            centre.getChildren().setAll(both, lower, asked);
        } else {
            centre.getChildren().setAll(picture, lower, asked, loop);
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

    private void form() {
        filled = model.lab().loop();
        settings.getChildren()
                .setAll(
                        new KnobForm<>(
                                filled,
                                changed -> {
                                    filled = changed;
                                    model.set(changed);
                                },
                                path -> rules.fixes("loop." + path),
                                path -> rules.hides("loop." + path)));
    }

    private void show() {
        chart.show(BreakingCurves.of(model, shown.get()));
        header.subtitle(words.subtitle());
        run.setText(
                Words.of(
                        model.player().playingProperty().get()
                                ? "breaking.pause"
                                : model.isSeen() ? "breaking.again" : "breaking.run"));
        state.set(model.isSeen() ? StepState.DONE : StepState.OPEN);
        standing.set(
                new Standing(
                        words.data(),
                        Words.of("status.seed", String.valueOf(model.lab().seed())),
                        Words.of(
                                "race.at",
                                Numbers.whole(model.player().at()),
                                Numbers.whole(model.player().last()))));
        List<CoachCard> cards = words.coach();
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

    @Override
    public Optional<Playable> film() {
        return Optional.of(new Keys());
    }

    /// The keys that play.
    private final class Keys implements Playable {
        @Override
        public void playOrPause() {
            runOrHold();
        }

        @Override
        public void step(int steps) {
            model.player().step(steps);
        }

        @Override
        public void quicker(int levels) {
            model.player().quicker(levels);
        }
    }

    @Override
    public boolean fold(boolean folded) {
        this.folded = folded;
        Cards.show(lower, !folded);
        lay();
        return true;
    }

    @Override
    public Lab lab() {
        return model.lab();
    }

    @Override
    public Handout handout() {
        return rules;
    }

    @Override
    public void open(Handout handout) {
        rules = handout;
        model.set((Breaking) handout.lab());
        form();
    }
}
