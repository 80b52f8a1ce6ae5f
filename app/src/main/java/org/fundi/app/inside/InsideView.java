package org.fundi.app.inside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.shell.Action;
import org.fundi.app.shell.CoachCard;
import org.fundi.app.shell.Ground;
import org.fundi.app.shell.Screen;
import org.fundi.app.shell.ScreenHeader;
import org.fundi.app.shell.ScreenParts;
import org.fundi.app.shell.StepState;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;

/// Inside one batch: forward, loss, backward, update, with every number open.
public final class InsideView implements Screen {
    /// Of the matrices, in px.
    private static final double LEAST = 240;

    /// A card's edges and the bar it is scrolled with, in px.
    private static final double AROUND = 46;

    private final Ground ground;
    private final InsideViewModel model;
    private final ScreenHeader header = new ScreenHeader(Words.of("inside.title"));
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final List<MatrixBox> boxes = new ArrayList<>();
    private final VBox matrices = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(matrices);
    private final CellAndLoop below;
    private final VBox centre;
    private final SidePanel side;
    private final Button back;
    private final Button next;
    private final Button batchBack;
    private final Button batchOn;
    private final Button finish;
    private final Map<Button, WhyGreyed> greyed = new HashMap<>();

    public InsideView(Ground ground, InsideViewModel model) {
        this.ground = ground;
        this.model = model;
        back = Cards.button(Words.of("inside.back"), model::back);
        next = Cards.button("", model::next, "main");
        batchBack = arrow("‹", "inside.batch.back", -1);
        batchOn = arrow("›", "inside.batch.on", 1);
        finish = Cards.button(Words.of("inside.finish"), model::finishEpoch);
        Stream.of(batchBack, batchOn, back, next, finish)
                .map(this::around)
                .forEach(header.buttons()::add);
        side = new SidePanel(model);
        below = new CellAndLoop(model, ground.theme());
        centre = new VBox(12, partsRow(), scroll, below);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        model.openedProperty().addListener((_, _, _) -> showAll());
        model.partProperty().addListener((_, _, _) -> showAll());
        model.pickProperty().addListener((_, _, _) -> again());
        model.movedProperty().addListener((_, _, _) -> again());
        scroll.widthProperty().addListener((_, _, _) -> fit());
        ground.theme().addListener((_, _, _) -> showAll());
        showAll();
    }

    private Button arrow(String sign, String key, long by) {
        Button button = Cards.button(sign, () -> model.batch(by));
        button.setAccessibleText(Words.of(key));
        return Terms.tip(button, Words.of(key));
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(LifecycleStep.INSIDE, header, centre, side, coach, state);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(Words.of("inside.action.next"), model::next)
                        .enabledWhen(next.disableProperty().not()),
                Action.of(Words.of("inside.action.back"), model::back)
                        .enabledWhen(back.disableProperty().not()),
                Action.of(Words.of("inside.action.finish"), model::finishEpoch)
                        .enabledWhen(finish.disableProperty().not()));
    }

    @Override
    public void shown() {
        model.look();
    }

    private Node partsRow() {
        HBox tabs = Tabs.of(List.of(Part.values()), Part::tab, model.partProperty());
        Terms.explain(tabs.getChildren().getFirst(), "forward-pass");
        Terms.explain(tabs.getChildren().get(1), "loss");
        Terms.explain(tabs.getChildren().get(2), "backward-pass");
        Terms.explain(tabs.getChildren().get(3), "optimiser");
        Label legend = Texts.label(Words.of("inside.legend"), "side");
        HBox row = new HBox(12, tabs, Cards.spring(), legend);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showAll() {
        scroll.setMinHeight(LEAST * ground.theme().get().scale());
        header.subtitle(model.said());
        Part part = model.partProperty().get();
        next.setText(part.next());
        grey(part);
        coach.setAll(CoachCard.main(part.title(), part.text()));
        boxes.clear(); // those of before may be of a batch that is open no more
        matrices.getChildren().clear();
        model.seen(columns());
        model.openedProperty().get().ifPresent(now -> fill(now, part));
        below.show();
    }

    /// Another width may have room for other columns.
    private void fit() {
        if (columns() != model.seen()) showAll();
    }

    /// Columns seen of a matrix: in the update what is added and what comes of it stand in a line.
    private int columns() {
        Part part = model.partProperty().get();
        Optional<InsideViewModel.Opened> now = model.openedProperty().get();
        Theme theme = ground.theme().get();
        double room = scroll.getWidth() - AROUND * theme.scale();
        if (part != Part.UPDATE || now.isEmpty() || room <= 0) return InsideViewModel.CUT;
        return new LineRoom(model, room, theme)
                .columns(now.get().sheets().pieces(part), 2, InsideViewModel.CUT);
    }

    /// Greys what leads nowhere, and says why.
    private void grey(Part part) {
        boolean open = model.openedProperty().get().isPresent();
        String before = open && !model.canGo(-1) ? Words.of("inside.grey.first") : "";
        String after = open && !model.canGo(1) ? Words.of("inside.grey.last") : "";
        String shut = open ? "" : Words.of("inside.grey.shut");
        boolean finishes = !open || model.canFinishEpoch();
        around(next).say(part.isLast() ? shut + after : shut);
        around(back).say(part == Part.FORWARD ? shut + before : shut);
        around(batchBack).say(shut + before);
        around(batchOn).say(shut + after);
        around(finish).say(finishes ? shut : Words.of("inside.grey.last-epoch"));
    }

    private WhyGreyed around(Button button) {
        return greyed.computeIfAbsent(button, WhyGreyed::new);
    }

    /// The part's own card first, then what it is worked out from.
    private void fill(InsideViewModel.Opened now, Part part) {
        matrices.getChildren().add(card(now, part));
        List<Part> before =
                switch (part) {
                    case FORWARD -> List.of();
                    case LOSS -> List.of(Part.FORWARD);
                    case BACKWARD -> List.of(Part.FORWARD, Part.LOSS);
                    case UPDATE -> List.of(Part.BACKWARD);
                };
        scroll.setVvalue(0);
        for (Part each : before) matrices.getChildren().add(card(now, each));
    }

    private Node card(InsideViewModel.Opened now, Part part) {
        VBox lines = new VBox(10);
        FlowPane flow = new FlowPane(10, 10);
        lines.getChildren().add(flow);
        Optional<Node> sign = Optional.empty();
        for (Piece piece : now.sheets().pieces(part)) {
            if (piece.isLine()) {
                flow = new FlowPane(10, 10);
                lines.getChildren().add(flow);
            } else if (piece.sheets().isEmpty()) sign = Optional.of(sign(piece.sign()));
            else {
                Node stacked = stacked(piece);
                // a sign goes into the next line with what it stands before
                flow.getChildren()
                        .add(sign.<Node>map(it -> new HBox(10, it, stacked)).orElse(stacked));
                sign = Optional.empty();
            }
        }
        if (part == Part.LOSS) flow.getChildren().add(mean(now));
        int rows = now.batch().inputs().rows();
        String word = part.remark(Numbers.whole(rows));
        return Cards.titled(part.title(), word, lines);
    }

    private Node sign(String sign) {
        VBox box = new VBox(Texts.label(sign, "quiet"));
        box.setAlignment(Pos.CENTER);
        box.setMinHeight(70 * ground.theme().get().scale());
        return box;
    }

    private Node stacked(Piece piece) {
        VBox stacked = new VBox(6);
        for (Sheet sheet : piece.sheets()) {
            MatrixBox box = new MatrixBox(model, sheet, ground.theme());
            boxes.add(box);
            stacked.getChildren().add(box);
        }
        return stacked;
    }

    private static Node mean(InsideViewModel.Opened now) {
        int rows = now.batch().inputs().rows();
        String of = Words.of("inside.mean.of", Numbers.whole(rows));
        Label figure = Texts.label(Digits.figure(now.batch().judged().mean()), "figure");
        return new VBox(3, Texts.title(Words.of("inside.mean")), Texts.label(of, "side"), figure);
    }

    /// The same matrices with other cells marked, or moved along.
    private void again() {
        boxes.forEach(MatrixBox::show);
        header.subtitle(model.said());
        below.showWorking();
    }
}
