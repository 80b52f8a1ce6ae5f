package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fundi.app.style.Icons;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.LifecycleStep;
import org.kordamp.ikonli.feather.Feather;

/// The mark, the problem as one sentence, undo, redo, the palette and the theme.
final class TopBar extends HBox {
    private final ShellViewModel model;
    private final StackPane sentence = new StackPane();
    private final StackPane headPlace = new StackPane();
    private final Button mark;
    private final ProjectBadge badge;
    private final Region gap = new Region();
    private final List<Region> tools = new ArrayList<>();
    private boolean projecting;

    TopBar(ShellViewModel model, Runnable palette) {
        this.model = model;
        this.mark = mark();
        this.badge = new ProjectBadge(model.workspace().projectProperty());
        getStyleClass().add("top-bar");
        Button undo =
                Icons.button(
                        Feather.CORNER_UP_LEFT, Words.of("action.undo"), model.workspace()::undo);
        Button redo =
                Icons.button(
                        Feather.CORNER_UP_RIGHT, Words.of("action.redo"), model.workspace()::redo);
        Button find = new Button(Words.of("action.palette.short"));
        find.setMinWidth(Region.USE_PREF_SIZE);
        find.setAccessibleText(Words.of("action.palette"));
        Terms.tip(find, Words.of("action.palette"));
        find.setOnAction(_ -> palette.run());
        HBox.setHgrow(gap, Priority.ALWAYS);
        WhyGreyed undoOrWhy =
                WhyGreyed.of(undo, why(model.workspace().canUndoProperty(), "action.undo.grey"));
        WhyGreyed redoOrWhy =
                WhyGreyed.of(redo, why(model.workspace().canRedoProperty(), "action.redo.grey"));
        tools.addAll(List.of(undoOrWhy, redoOrWhy, find));
        getChildren()
                .addAll(
                        mark,
                        badge,
                        sentenceBar(),
                        headPlace,
                        gap,
                        undoOrWhy,
                        redoOrWhy,
                        find,
                        themeButton());
        HBox.setHgrow(headPlace, Priority.ALWAYS);
        model.navigation().hereProperty().addListener((_, _, _) -> adapt());
        adapt();
    }

    private static ObservableValue<String> why(ObservableValue<Boolean> possible, String key) {
        return possible.map(it -> it ? "" : Words.of(key));
    }

    /// On a projector the screen's title and buttons stand here in place of the sentence.
    void showHead(Optional<HBox> head) {
        projecting = head.isPresent();
        headPlace.getChildren().setAll(head.stream().toList());
        adapt();
    }

    /// On a projector the whole title goes before the mark.
    @Override
    protected void layoutChildren() {
        show(mark, !projecting || holdsMark());
        super.layoutChildren();
    }

    private boolean holdsMark() {
        double wanted = snappedLeftInset() + snappedRightInset() + mark.prefWidth(-1);
        for (Node part : getChildren()) {
            if (part.isManaged() && part != mark) wanted += getSpacing() + part.prefWidth(-1);
        }
        return wanted <= getWidth();
    }

    /// At the welcome there is nothing to undo and no sentence.
    private void adapt() {
        boolean atWork = model.navigation().here().isPresent();
        show(sentence, atWork && !projecting);
        show(headPlace, projecting);
        boolean asked = atWork && !model.navigation().here().orElseThrow().isFree();
        for (Region tool : tools) show(tool, asked && !projecting);
        show(tools.getLast(), !projecting);
        show(gap, !atWork);
        badge.showName(!projecting);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /// Leads to the start page; what is open stays open.
    private Button mark() {
        Text first = new Text(Words.of("mark.first"));
        Text second = new Text(Words.of("mark.second"));
        first.getStyleClass().add("first");
        second.getStyleClass().add("second");
        // A flow by itself would be as tall as it is narrow.
        Button mark = new Button("", new Group(new TextFlow(first, second)));
        mark.getStyleClass().add("mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setMaxHeight(Region.USE_PREF_SIZE);
        mark.setAccessibleText(Words.of("action.welcome"));
        Terms.tip(mark, Words.of("action.welcome"));
        mark.setOnAction(_ -> model.navigation().goToWelcome());
        return mark;
    }

    private StackPane sentenceBar() {
        TextFlow words = new TextFlow();
        words.setMinWidth(0);
        model.sentence().addListener((_, _, now) -> Texts.fill(words, now));
        Texts.fill(words, model.sentence().getValue());
        sentence.getChildren().add(words);
        sentence.getStyleClass().add("sentence-bar");
        sentence.setMinWidth(0);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setFocusTraversable(true);
        sentence.setAccessibleRole(AccessibleRole.BUTTON);
        sentence.accessibleTextProperty().bind(words.accessibleTextProperty());
        sentence.setOnMouseClicked(_ -> frame());
        sentence.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        frame();
                    }
                });
        return sentence;
    }

    private void frame() {
        model.navigation().go(LifecycleStep.FRAME);
    }

    private Button themeButton() {
        Button button = Icons.button(Feather.MOON, "", model::nextTheme);
        button.getStyleClass().add("theme-button");
        model.themeProperty().addListener((_, _, _) -> name(button));
        name(button);
        return button;
    }

    private void name(Button button) {
        boolean projector = model.themeProperty().get().isProjector();
        button.setGraphic(
                projector
                        ? null
                        : Icons.of(
                                model.themeProperty().get().next().isProjector()
                                        ? Feather.MONITOR
                                        : Feather.MOON));
        button.setText(projector ? Words.of("action.leave-projector") : "");
        button.setMinWidth(Region.USE_PREF_SIZE);
        String name = Words.of("action.theme", themeName(model.themeProperty().get().next()));
        button.setAccessibleText(name);
        Terms.tip(button, name);
    }

    private static String themeName(org.fundi.app.style.Theme theme) {
        return switch (theme) {
            case LIGHT -> Words.of("theme.light");
            case DARK -> Words.of("theme.dark");
            case PROJECTOR -> Words.of("theme.projector");
        };
    }
}
