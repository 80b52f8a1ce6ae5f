package org.fundi.app.style;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.fundi.app.text.Brief;

/// Names of other people's making, columns or levels, in choices and labels: each on one line, a
/// long one whole on hover.
public final class BriefNames {
    private BriefNames() {}

    public static void in(ComboBox<String> box) {
        box.setCellFactory(_ -> cell());
        box.setButtonCell(cell());
    }

    /// One name; a long one whole on hover.
    public static Label label(String name, String... classes) {
        Label label = Texts.label(Brief.name(name), classes);
        Terms.tip(label, hidden(name));
        return label;
    }

    /// The whole name where it is not shown whole.
    private static String hidden(String name) {
        return Brief.name(name).equals(name) ? "" : name;
    }

    private static ListCell<String> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                String name = empty || item == null ? "" : item;
                setText(Brief.name(name));
                Terms.tip(this, hidden(name));
            }
        };
    }
}
