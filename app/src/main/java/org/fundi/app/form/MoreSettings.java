package org.fundi.app.form;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.text.Words;

/// What most people leave as it is, folded away below the settings that everybody meets.
final class MoreSettings extends VBox {
    private final VBox rows = new VBox(8);
    private final Button toggle;

    MoreSettings() {
        super(8);
        toggle = Cards.button("", () -> show(!rows.isManaged()), "link");
        getChildren().addAll(toggle, rows);
        show(false);
    }

    ObservableList<Node> rows() {
        return rows.getChildren();
    }

    void unfold() {
        show(true);
    }

    private void show(boolean unfolded) {
        Cards.show(rows, unfolded);
        toggle.setText((unfolded ? "▾ " : "▸ ") + Words.of(unfolded ? "form.fewer" : "form.more"));
    }
}
