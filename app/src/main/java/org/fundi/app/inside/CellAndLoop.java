package org.fundi.app.inside;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;

/// Under the matrices: how the number of the cell looked at comes about, and the loop as code. In a
/// low window both are small: of the loop what runs in this part, and of a cell nothing until one
/// is chosen.
final class CellAndLoop extends StackPane {
    /// A window lower than this, in px of the usual size, has no room for the whole loop.
    private static final double LOW = 780;

    /// Of a sum in a low window, in px; more of it is scrolled.
    private static final double WORKING = 118;

    /// A line of code is as long as is usual, so that no more lines are reckoned than are seen.
    private static final double USUAL = 360;

    /// Blanks after which another term of arithmetic, or its result, begins.
    private static final String TERMS = "(?<=[+=]) ";

    private final InsideViewModel model;
    private final ObservableValue<Theme> theme;
    private final ObjectProperty<LoopCode.Language> language =
            new SimpleObjectProperty<>(LoopCode.Language.PYTORCH);
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final VBox working = new VBox(5);
    private final List<VBox> cards;
    private final ScrollPane lines = new ScrollPane(working);
    private final VBox code = new VBox(1);
    private final Button more = Cards.button("", () -> whole.set(!whole.get()), "small");
    private boolean low;

    CellAndLoop(InsideViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        cards = List.of(workingCard(), codeCard());
        getChildren().add(Cards.beside(cards.getFirst(), cards.getLast()));
        language.addListener((_, _, _) -> showCode());
        whole.addListener((_, _, _) -> showCode());
        sceneProperty().flatMap(Scene::heightProperty).addListener((_, _, _) -> fit());
        theme.addListener((_, _, _) -> fit());
    }

    /// As the model stands now.
    void show() {
        showWorking();
        showCode();
    }

    private void fit() {
        boolean former = low;
        Scene scene = getScene();
        low = scene != null && scene.getHeight() < LOW * theme.getValue().scale();
        if (low != former) show();
        else makeRoom();
    }

    /// As tall as the loop beside it: a long sum is scrolled.
    private VBox workingCard() {
        lines.setFitToWidth(true);
        lines.setPrefHeight(0);
        VBox.setVgrow(lines, Priority.ALWAYS);
        return Cards.card(lines);
    }

    private void makeRoom() {
        boolean picked = model.working().isPresent();
        cards.forEach(card -> card.setPrefWidth(USUAL * theme.getValue().scale()));
        lines.setMinHeight(low && picked ? WORKING * theme.getValue().scale() : 0);
    }

    private VBox codeCard() {
        HBox tabs =
                Tabs.of(
                        List.of(LoopCode.Language.PYTORCH, LoopCode.Language.JAVA),
                        LoopCode.Language::title,
                        language);
        tabs.setMinWidth(USE_PREF_SIZE);
        Label title = Texts.title(Words.of("inside.code"));
        HBox head = new HBox(8, title, Cards.spring(), more, tabs);
        head.setAlignment(Pos.CENTER_LEFT);
        return Cards.card(head, code);
    }

    void showWorking() {
        makeRoom();
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
        Cards.show(more, low);
        more.setText(Words.of(whole.get() ? "inside.code.less" : "inside.code.more"));
        Terms.tip(more, Words.of(whole.get() ? "inside.code.less.tip" : "inside.code.more.tip"));
        code.getChildren().clear();
        Optional<InsideViewModel.Opened> now = model.openedProperty().get();
        if (now.isEmpty()) return;
        Part part = model.partProperty().get();
        for (LoopCode.Line line : LoopCode.of(now.get().batch(), part, language.get())) {
            if (low && !whole.get() && !line.lit()) continue;
            Label label = Texts.wrapped(line.text(), "monospaced", "code-line");
            if (line.lit()) label.getStyleClass().add("lit");
            label.setMaxWidth(Double.MAX_VALUE);
            code.getChildren().add(label);
        }
    }
}
