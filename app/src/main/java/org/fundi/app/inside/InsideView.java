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
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;

/// Inside one batch: forward, loss, backward, update, with every number open.
public final class InsideView implements Screen {
    /// Of the matrices, in px.
    private static final double LEAST = 240;

    /// Blanks after which another term of arithmetic, or its result, begins.
    private static final String TERMS = "(?<=[+=]) ";

    private final Ground ground;
    private final InsideViewModel model;
    private final ScreenHeader header = new ScreenHeader(Words.of("inside.title"));
    private final ObservableList<CoachCard> coach = FXCollections.observableArrayList();
    private final ObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final ObjectProperty<LoopCode.Language> language =
            new SimpleObjectProperty<>(LoopCode.Language.PYTORCH);
    private final List<MatrixBox> boxes = new ArrayList<>();
    private final VBox matrices = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(matrices);
    private final VBox working = new VBox(5);
    private final VBox code = new VBox(1);
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
        centre = new VBox(12, partsRow(), scroll, Cards.beside(workingCard(), codeCard()));
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        model.openedProperty().addListener((_, _, _) -> showAll());
        model.partProperty().addListener((_, _, _) -> showAll());
        model.pickProperty().addListener((_, _, _) -> again());
        model.movedProperty().addListener((_, _, _) -> again());
        language.addListener((_, _, _) -> showCode());
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

    /// As tall as the loop beside it: a long sum is scrolled.
    private Node workingCard() {
        ScrollPane lines = new ScrollPane(working);
        lines.setFitToWidth(true);
        lines.setPrefHeight(0);
        VBox.setVgrow(lines, Priority.ALWAYS);
        return Cards.card(lines);
    }

    private Node codeCard() {
        HBox tabs =
                Tabs.of(
                        List.of(LoopCode.Language.PYTORCH, LoopCode.Language.JAVA),
                        LoopCode.Language::title,
                        language);
        HBox head = new HBox(8, Texts.title(Words.of("inside.code")), Cards.spring(), tabs);
        head.setAlignment(Pos.CENTER_LEFT);
        return Cards.card(head, code);
    }

    private void showAll() {
        scroll.setMinHeight(LEAST * ground.theme().get().scale());
        header.subtitle(model.said());
        Part part = model.partProperty().get();
        next.setText(part.next());
        grey(part);
        coach.setAll(CoachCard.main(part.title(), part.text()));
        boxes.clear();
        matrices.getChildren().clear();
        model.openedProperty().get().ifPresent(now -> fill(now, part));
        showCode();
        showWorking();
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
        for (Piece piece : now.sheets().pieces(part)) {
            if (piece.isLine()) {
                flow = new FlowPane(10, 10);
                lines.getChildren().add(flow);
            } else flow.getChildren().add(node(piece));
        }
        if (part == Part.LOSS) flow.getChildren().add(mean(now));
        int rows = now.batch().inputs().rows();
        String word = part.remark(Numbers.whole(rows));
        return Cards.titled(part.title(), word, lines);
    }

    private Node node(Piece piece) {
        if (piece.sheets().isEmpty()) {
            VBox sign = new VBox(Texts.label(piece.sign(), "quiet"));
            sign.setAlignment(Pos.CENTER);
            sign.setMinHeight(70 * ground.theme().get().scale());
            return sign;
        }
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
        showWorking();
    }

    private void showWorking() {
        working.getChildren().clear();
        Optional<Working> now = model.working();
        if (now.isEmpty()) {
            working.getChildren().add(Texts.wrapped(Words.of("inside.pick"), "quiet"));
            return;
        }
        working.getChildren().add(Texts.wrapped(now.get().title(), "card-title"));
        working.getChildren().add(Texts.wrapped(now.get().text(), "quiet"));
        for (String line : now.get().lines()) {
            working.getChildren().add(arithmetic(line));
        }
        if (now.get().nudge().isEmpty()) return;
        Label nudge = Texts.wrapped(now.get().nudge());
        working.getChildren().add(Terms.explain(nudge, "nudge-check"));
    }

    /// A line that is broken between its terms, never within one.
    private static FlowPane arithmetic(String line) {
        FlowPane terms = new FlowPane();
        terms.getStyleClass().add("arithmetic");
        for (String term : line.split(TERMS, -1)) {
            terms.getChildren().add(Texts.wrapped(term, "monospaced"));
        }
        return terms;
    }

    private void showCode() {
        code.getChildren().clear();
        Optional<InsideViewModel.Opened> now = model.openedProperty().get();
        if (now.isEmpty()) return;
        Part part = model.partProperty().get();
        for (LoopCode.Line line : LoopCode.of(now.get().batch(), part, language.get())) {
            Label label = Texts.wrapped(line.text(), "monospaced", "code-line");
            if (line.lit()) label.getStyleClass().add("lit");
            label.setMaxWidth(Double.MAX_VALUE);
            code.getChildren().add(label);
        }
    }
}
