package org.fundi.app.shell;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;

/// The file, the seed, the three parts with the seal; at the right what is running. Where there is
/// little room the file name gives way, nothing else.
final class StatusBar extends HBox {
    static final double HEIGHT = 26;

    StatusBar(StatusViewModel model) {
        getStyleClass().add("status-bar");
        Label file = Texts.label("");
        file.textProperty().bind(model.fileProperty());
        Label seed = Terms.explain(Texts.label(""), "seed");
        seed.textProperty().bind(model.seedProperty());
        Label parts = Texts.label("");
        parts.textProperty().bind(model.partsProperty());
        Label test = Terms.explain(Texts.label("", "test"), "seal");
        test.textProperty().bind(model.testProperty());
        HBox three = new HBox(4, parts, test);
        three.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label kept = Texts.label("");
        kept.textProperty().bind(model.keptProperty());
        Label running = Texts.label("");
        running.textProperty().bind(model.runningProperty());
        getChildren().addAll(file, seed, three, Cards.spring(), kept, running);
        file.setMinWidth(0);
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        for (Region whole : new Region[] {seed, parts, test, three, kept, running}) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        InvalidationListener hide =
                _ -> {
                    for (Label label : new Label[] {seed, parts, test, kept}) {
                        label.setManaged(!label.getText().isEmpty());
                    }
                };
        for (Label label : new Label[] {seed, parts, test, kept})
            label.textProperty().addListener(hide);
        hide.invalidated(seed.textProperty());
    }

    /// It is as tall as it is: what stands in it moves nothing around it.
    @Override
    public void requestLayout() {
        setNeedsLayout(true);
    }
}
