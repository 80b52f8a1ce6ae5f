package org.fundi.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.fundi.app.text.Rich;

/// The line above a screen: its title, a sentence under it, its buttons at the right, the main one
/// (style class `main`) last or where the pictures have it.
public final class ScreenHeader {
    private final StringProperty title;
    private final ObjectProperty<Rich> subtitle =
            new SimpleObjectProperty<>(new Rich(java.util.List.of()));
    private final ObservableList<Node> buttons = FXCollections.observableArrayList();

    public ScreenHeader(String title) {
        this.title = new SimpleStringProperty(title);
    }

    public StringProperty title() {
        return title;
    }

    public ObjectProperty<Rich> subtitle() {
        return subtitle;
    }

    public void subtitle(String text) {
        subtitle.set(new Rich(java.util.List.of(new Rich.Part(text, false))));
    }

    public ObservableList<Node> buttons() {
        return buttons;
    }
}
