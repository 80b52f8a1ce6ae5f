package org.fundi.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// Ctrl K: type what you want to do.
final class CommandPalette extends StackPane {
    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private Runnable closed = () -> {};

    CommandPalette(PaletteViewModel model) {
        this.model = model;
        getStyleClass().add("veil");
        setAlignment(Pos.TOP_CENTER);
        field.setPromptText(Words.of("palette.prompt"));
        field.setAccessibleText(Words.of("palette.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        list.setItems(model.offered());
        list.setPrefHeight(330);
        list.setPlaceholder(Texts.wrapped(Words.of("palette.empty"), "quiet"));
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(_ -> choose());
        list.setFocusTraversable(false);
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(560, 400);
        setMargin(box, new javafx.geometry.Insets(80, 20, 20, 20));
        getChildren().add(box);
        setOnMouseClicked(
                event -> {
                    if (event.getTarget() == this) close();
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.typedProperty().addListener((_, _, _) -> list.getSelectionModel().selectFirst());
    }

    /// @param whenClosed takes it away and puts the keyboard back
    void open(Runnable whenClosed) {
        closed = whenClosed;
        model.reset();
        applyCss();
        list.getSelectionModel().selectFirst();
        field.requestFocus();
    }

    void close() {
        closed.run();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) close();
        else if (code == KeyCode.ENTER) choose();
        else if (code == KeyCode.DOWN) move(1);
        else if (code == KeyCode.UP) move(-1);
        else return;
        event.consume();
    }

    private void move(int by) {
        int last = model.offered().size() - 1;
        if (last < 0) return;
        int to = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + by, 0, last);
        list.getSelectionModel().select(to);
        list.scrollTo(to);
    }

    private void choose() {
        Action action = list.getSelectionModel().getSelectedItem();
        if (action == null) return;
        close();
        action.run().run();
    }

    private static final class Row extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setText("");
            setGraphic(null);
            if (empty || action == null) return;
            Label shortcut = Texts.label(Shortcuts.shown(action.shortcut()), "side");
            HBox line = new HBox(8, Texts.label(action.name()), Cards.spring(), shortcut);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setAccessibleText(action.name());
        }
    }
}
