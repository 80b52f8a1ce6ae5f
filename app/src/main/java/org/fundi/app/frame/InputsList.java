package org.fundi.app.frame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// Which columns are learnt from: all columns in a list with a box each, and a field to find one.
/// Only the lines in sight are built.
final class InputsList {
    private final FrameViewModel model;
    private final Popup popup = new Popup();
    private final TextField find = new TextField();
    private final ListView<String> list = new ListView<>();

    InputsList(FrameViewModel model) {
        this.model = model;
        find.setPromptText(Words.of("frame.inputs.find"));
        find.setAccessibleText(Words.of("frame.inputs.find"));
        find.textProperty().addListener((_, _, now) -> fill(now));
        list.setCellFactory(CheckBoxListCell.forListView(this::ticked));
        list.setPrefSize(320, 300);
        list.setOnKeyPressed(
                event -> {
                    String column = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.SPACE && column != null) {
                        model.useAsInput(column, !model.isInput(column));
                        list.refresh();
                    }
                });
        VBox box =
                new VBox(
                        8, Texts.wrapped(Words.of("frame.inputs.title"), "card-title"), find, list);
        box.getStyleClass().add("palette");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void show(Node below) {
        fill("");
        find.setText("");
        var place = below.localToScreen(0, below.getLayoutBounds().getMaxY() + 4);
        if (place == null) return;
        popup.show(below, place.getX(), place.getY());
        find.requestFocus();
    }

    private void fill(String part) {
        String wanted = part.toLowerCase(java.util.Locale.ROOT);
        list.setItems(
                FXCollections.observableArrayList(
                        model.columns().stream()
                                .filter(c -> c.toLowerCase(java.util.Locale.ROOT).contains(wanted))
                                .toList()));
    }

    private BooleanProperty ticked(String column) {
        SimpleBooleanProperty used = new SimpleBooleanProperty(model.isInput(column));
        used.addListener((_, _, now) -> model.useAsInput(column, now));
        return used;
    }
}
