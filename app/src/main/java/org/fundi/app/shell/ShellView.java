package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;

/// The frame around every screen: top bar, rail, centre, coach and settings, runs, status bar; in a
/// narrow window and on a projector some of them fold away to the edges.
public final class ShellView extends StackPane {
    /// In a window lower than this, in px, the runs table gives some rows to the centre.
    private static final double LOW = 800;

    /// Steps with a figure key.
    private static final int KEYS = 9;

    private static final double RUNS = 188;
    private static final double RUNS_WHERE_LOW = 136;
    private final ShellViewModel model;
    private final List<Action> actions;
    private List<Screen> screens = List.of();
    private final Node welcome;
    private final BorderPane frame = new BorderPane();
    private final StackPane left = new StackPane();
    private final StackPane middle = new StackPane();
    private final StackPane right = new StackPane();
    private final ScreenArea area;
    private final Rail rail;
    private final ScrollPane rails;
    private final CoachPanel coach = new CoachPanel();
    private final RunsTable runs;
    private final TopBar top;
    private final StatusBar bar;
    private final StatusViewModel status;
    private final HeededRules rules;
    private final PaletteViewModel asked = new PaletteViewModel();
    private final CommandPalette palette;

    /// @param actions that belong to no screen
    public ShellView(
            ShellViewModel model,
            StatusViewModel status,
            RunsViewModel runsModel,
            Node welcome,
            List<Action> actions) {
        this.model = model;
        this.actions = List.copyOf(actions);
        this.status = status;
        this.welcome = welcome;
        area = new ScreenArea(model.workspace().notices());
        rail = new Rail(model.navigation());
        rails = rolling(rail);
        runs = new RunsTable(runsModel, model.themeProperty());
        palette = new CommandPalette(asked);
        top = new TopBar(model, this::togglePalette);
        bar = new StatusBar(status);
        rules = new HeededRules(model.workspace(), model.navigation());
        coach.beside(rules.card());
        bar.setMinHeight(StatusBar.HEIGHT);
        inReadingOrder();
        getChildren().add(frame);
        keys();
        model.widthProperty().bind(widthProperty());
        heightProperty()
                .map(height -> height.doubleValue() < LOW)
                .addListener((_, _, _) -> arrange());
        model.navigation().hereProperty().addListener((_, _, _) -> show());
        model.askedProperty().addListener((_, _, _) -> show());
        for (Screen each : screens) each.standsAlone().addListener((_, _, _) -> show());
        model.layoutProperty().addListener((_, _, _) -> arrange());
        model.themeProperty().addListener((_, _, _) -> arrange());
        model.railOpenProperty().addListener((_, _, _) -> arrange());
        model.coachOpenProperty().addListener((_, _, _) -> arrange());
        model.runsOpenProperty().addListener((_, _, _) -> arrange());
        sceneProperty().addListener((_, _, scene) -> offer());
        sceneProperty().addListener((_, _, _) -> requestFocus()); // else Space presses a button
        model.navigation().hereProperty().addListener((_, _, _) -> model.workspace().goOn());
        show();
    }

    private void keys() {
        UndoKeys.install(frame, model.workspace());
        Presenting.install(this);
        FoldKeys.install(this, middle, rails, model.railOpenProperty());
        FoldKeys.install(this, middle, coach, model.coachOpenProperty());
        PlayKeys.install(this, () -> screen().flatMap(Screen::film));
    }

    /// Tab goes as the eye does: top bar, rail, centre, coach, status.
    private void inReadingOrder() {
        frame.setTop(top);
        frame.setLeft(left);
        frame.setCenter(middle);
        frame.setRight(right);
        frame.setBottom(bar);
    }

    /// In a low window the labs would have no room: then it is scrolled.
    private static ScrollPane rolling(Rail rail) {
        ScrollPane pane = new ScrollPane(rail);
        pane.getStyleClass().add("rail-pane");
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFitToHeight(true);
        pane.setFitToWidth(true);
        pane.setMinWidth(USE_PREF_SIZE);
        pane.setMaxWidth(USE_PREF_SIZE);
        return pane;
    }

    /// Gives the window its screens, in the order of the rail; once, and before the first file is
    /// open. They may come after the first frame: the welcome needs none of them.
    public void furnish(List<Screen> built) {
        screens = List.copyOf(built);
        rail.fill(screens);
        rules.attend(screens);
        offer();
        show();
    }

    /// What the runs table shows and asks of others.
    public RunsViewModel runs() {
        return runs.model();
    }

    /// Shows a card above the coach of every screen for as long as there is one.
    public void beside(ObservableValue<Optional<CoachCard>> card) {
        coach.beside(card);
    }

    /// Where to go with a file just opened.
    public Optional<LifecycleStep> first() {
        return screens.stream().map(Screen::step).filter(model.navigation()::canGo).findFirst();
    }

    /// Puts every action into the palette, and its keys on the scene.
    private void offer() {
        List<Action> all = every();
        asked.fill(all);
        if (getScene() != null) Shortcuts.install(getScene(), all);
    }

    /// Everything that can be asked for, the shell's own first.
    private List<Action> every() {
        List<Action> all = new ArrayList<>(actions);
        for (int i = 0; i < screens.size(); i++) {
            LifecycleStep step = screens.get(i).step();
            var enabled = new javafx.beans.property.SimpleBooleanProperty(step.isFree());
            if (!step.isFree()) {
                enabled.bind(
                        model.workspace()
                                .studyProperty()
                                .map(Optional::isPresent)
                                .flatMap(open -> rules.shows(step).map(shown -> open && shown)));
            }
            all.add(
                    Action.to(
                                    step.title(),
                                    i < KEYS ? "Shortcut+" + (i + 1) : "",
                                    () -> model.navigation().go(step))
                            .enabledWhen(enabled));
        }
        all.add(Action.of(Words.of("action.palette"), "Shortcut+K", this::togglePalette).hide());
        all.add(Action.of(Words.of("action.next-area"), "F6", this::focusNextArea));
        all.addAll(runs.actions());
        for (Screen screen : screens) {
            for (Action one : screen.actions()) {
                all.add(one.enabledWhen(Bindings.and(one.enabled(), model.askedProperty())));
            }
        }
        return all;
    }

    /// Over everything; the keyboard goes back to where it was.
    private void togglePalette() {
        if (getChildren().contains(palette)) {
            palette.close();
        } else {
            Optional<Node> before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
            getChildren().add(palette);
            palette.open(() -> leavePalette(before));
        }
    }

    private void leavePalette(Optional<Node> before) {
        getChildren().remove(palette);
        before.filter(node -> node.getScene() == getScene())
                .ifPresentOrElse(Node::requestFocus, area::requestFocusInside);
    }

    private Optional<Screen> screen() {
        return model.navigation()
                .here()
                .flatMap(here -> screens.stream().filter(s -> s.step() == here).findFirst());
    }

    private void show() {
        screen().ifPresentOrElse(
                        screen -> {
                            area.show(parts(screen));
                            coach.show(parts(screen));
                            status.follow(screen.standing());
                            model.follow(screen.standing());
                            if (isUsable(screen)) screen.shown();
                        },
                        () -> {
                            area.show(welcome);
                            status.follow(Optional.empty());
                            model.follow(Optional.empty());
                        });
        arrange();
    }

    private boolean isUsable(Screen screen) {
        return screen.step().isFree()
                || model.workspace().study().isPresent()
                || screen.standsAlone().getValue();
    }

    private ScreenParts parts(Screen screen) {
        if (!isUsable(screen)) {
            return Unasked.withoutFile(screen.parts(), model.navigation()::goToWelcome);
        }
        if (model.askedProperty().get() || !Unasked.concerns(screen.step())) return screen.parts();
        return Unasked.inPlaceOf(screen.parts(), () -> model.navigation().go(LifecycleStep.FRAME));
    }

    /// Puts every part where it belongs for the room there is.
    private void arrange() {
        Optional<Screen> screen = screen();
        double scale = model.themeProperty().get().scale();
        boolean wide = model.layoutProperty().get() == ShellViewModel.Layout.WIDE;
        boolean projector = model.layoutProperty().get() == ShellViewModel.Layout.PROJECTOR;
        boolean atWork = screen.isPresent();
        top.showHead(projector && atWork ? Optional.of(area.head()) : Optional.empty());
        area.keepHead(!projector);
        bar.setVisible(!projector);
        bar.setManaged(!projector);
        rail.wide(wide || projector, scale);
        coach.scale(scale);
        boolean coachHere = atWork && (wide || model.coachOpenProperty().get());
        boolean railHere = atWork && (!projector || model.railOpenProperty().get());
        boolean runsHere =
                atWork
                        && screen.get().showsRuns()
                        && (!projector || model.runsOpenProperty().get());
        runs.tall((getHeight() < LOW ? RUNS_WHERE_LOW : RUNS) * scale);
        boolean folds = atWork && screen.get().fold(projector && !model.runsOpenProperty().get());
        area.runs(runsHere ? Optional.of(runs) : Optional.empty());
        middle.getChildren().setAll(area);
        left.getChildren().clear();
        right.getChildren().clear();
        area.foot(Optional.empty());
        boolean waiting = !atWork && model.workspace().study().isPresent();
        if (waiting) left.getChildren().add(rails); // the way back
        else if (atWork && projector) {
            area.foot(Optional.of(foot(screen.get(), folds)));
            foldForProjector(railHere, coachHere);
        } else if (atWork) unfold(wide, coachHere);
    }

    private void unfold(boolean wide, boolean coachHere) {
        left.getChildren().add(rails);
        if (wide) {
            right.getChildren().add(coach);
        } else {
            right.getChildren().add(tab("coach.fold", model.coachOpenProperty()));
            if (coachHere) overlay(coach, Pos.CENTER_RIGHT);
        }
    }

    private void foldForProjector(boolean railHere, boolean coachHere) {
        left.getChildren().add(tab("rail.fold", model.railOpenProperty()));
        right.getChildren().add(tab("coach.fold", model.coachOpenProperty()));
        if (railHere) overlay(rails, Pos.CENTER_LEFT);
        if (coachHere) overlay(coach, Pos.CENTER_RIGHT);
    }

    /// At the bottom edge of a projector's picture: what is folded there, the file and the seed.
    ///
    /// @param folds whether the screen has folded something
    private Region foot(Screen screen, boolean folds) {
        if (folds) return footTab("lab.fold");
        return screen.showsRuns() ? footTab("runs.fold") : standing("");
    }

    private Region footTab(String word) {
        Button button = new Button();
        button.getStyleClass().add("edge-tab");
        button.setAccessibleText(Words.of(word));
        button.setOnAction(_ -> model.runsOpenProperty().set(!model.runsOpenProperty().get()));
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        String sign = model.runsOpenProperty().get() ? "▼ " : "▲ ";
        button.textProperty().bind(standing(sign + Words.of(word)).textProperty());
        return button;
    }

    private Label standing(String before) {
        Label label = new Label();
        label.getStyleClass().add("edge-note");
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(status.line(before));
        return label;
    }

    private void overlay(Region panel, Pos where) {
        StackPane.setAlignment(panel, where);
        panel.setMaxHeight(Double.MAX_VALUE);
        middle.getChildren().add(panel);
    }

    /// A button at an edge that opens what is folded there.
    private static Region tab(String word, javafx.beans.property.BooleanProperty open) {
        Button button = new Button();
        button.getStyleClass().add("edge-tab");
        button.setAccessibleText(Words.of(word));
        button.setOnAction(_ -> open.set(!open.get()));
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        Label label = new Label(Words.of(word));
        label.setRotate(-90);
        button.setGraphic(new Group(label));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return button;
    }

    /// F6: from the top bar to the rail, the centre, the coach, the runs, and round again.
    private void focusNextArea() {
        List<Node> areas = new ArrayList<>(List.of(top, rail, area.centre(), coach, runs));
        areas.removeIf(node -> node.getScene() == null);
        Node owner = getScene().getFocusOwner();
        int now = -1;
        for (int i = 0; i < areas.size(); i++) if (Focus.holds(areas.get(i), owner)) now = i;
        for (int next = 1; next <= areas.size(); next++) {
            if (Focus.into(areas.get((now + next + areas.size()) % areas.size()))) return;
        }
    }
}
