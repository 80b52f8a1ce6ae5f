package org.fundi.app.frame;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.style.BriefNames;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// Which of two classes is looked for; nothing where there are not two.
final class PositiveChoice extends VBox {
    private final ComboBox<String> classes = new ComboBox<>();
    private final Label reason = Texts.wrapped("", "side");
    private boolean showing;

    PositiveChoice(FrameViewModel model) {
        super(3);
        Label name = Texts.label(Words.of("frame.positive"), "quiet");
        name.setLabelFor(classes);
        BriefNames.in(classes);
        classes.setAccessibleText(Words.of("frame.positive"));
        classes.setOnAction(
                _ -> {
                    String chosen = classes.getValue();
                    if (!showing && chosen != null) model.choosePositive(chosen);
                });
        HBox line = new HBox(8, name, classes);
        line.setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(6, 0, 0, 0));
        getChildren().addAll(line, reason);
    }

    void show(Framed framed) {
        boolean two = !framed.classes().isEmpty();
        setVisible(two);
        setManaged(two);
        if (!two) return;
        showing = true;
        classes.getItems().setAll(framed.classes());
        classes.setValue(framed.positive());
        reason.setText(framed.reason("positive"));
        showing = false;
    }
}
