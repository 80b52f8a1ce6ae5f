package org.fundi.app.classroom;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fundi.app.style.Texts;

/// Fields that both sheets have.
final class Fields {
    private Fields() {}

    /// For paths of settings, joined by commas.
    static Node paths(String name, String prompt, StringProperty text) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        HBox.setHgrow(field, Priority.ALWAYS);
        Label label = Texts.label(name, "quiet");
        label.getStyleClass().add("path-label");
        HBox line = new HBox(8, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
