package org.fundi.app.models;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Workspace;

/// How often a cross-validation cuts the rows into folds.
final class RepeatsChoice extends VBox {
    private final CrossViewModel cross;
    private final HBox tabs;
    private final Label told = Texts.wrapped("", "side");

    RepeatsChoice(Workspace workspace, CrossViewModel cross) {
        super(6);
        this.cross = cross;
        tabs = Tabs.of(CrossViewModel.REPEATS, n -> Numbers.whole(n), cross.repeatsProperty());
        Label title = Texts.label(Words.of("models.repeats"), "card-title");
        Terms.explain(title, "repeated-cross-validation");
        getChildren().addAll(title, tabs, told);
        InvalidationListener say = _ -> say();
        workspace.studyProperty().addListener(say);
        cross.repeatsProperty().addListener(say);
        say();
    }

    private void say() {
        boolean can = cross.canRepeat();
        tabs.setVisible(can);
        tabs.setManaged(can);
        int repeats = cross.repeatsProperty().get();
        String once = Words.of("models.repeats.once", Numbers.whole(CrossViewModel.FOLDS));
        String often =
                Words.of(
                        "models.repeats.often",
                        Numbers.whole((long) repeats * CrossViewModel.FOLDS));
        told.setText(!can ? Words.of("models.repeats.time") : repeats == 1 ? once : often);
    }
}
