package org.fundi.app.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.ProjectShown;

/// The name of the project that is worked on, beside the mark; a chip where what is done is not
/// kept.
final class ProjectBadge extends HBox {
    private static final double WIDEST = 150;

    /// It gives way to nothing beside it: a long sentence takes a second line.
    private final Label name =
            new Label() {
                @Override
                protected double computeMinWidth(double height) {
                    return Math.min(WIDEST, computePrefWidth(height));
                }
            };

    private final Label chip = Texts.chip("");

    ProjectBadge(ObservableValue<Optional<ProjectShown>> project) {
        super(6);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(WIDEST);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add("quiet");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.getStyleClass().add("attention");
        getChildren().addAll(name, chip);
        project.addListener((_, _, now) -> show(now));
        show(project.getValue());
    }

    /// Without the name, where a screen's title needs the room.
    void showName(boolean shown) {
        name.setVisible(shown);
        name.setManaged(shown);
    }

    private void show(Optional<ProjectShown> project) {
        setVisible(project.isPresent());
        setManaged(project.isPresent());
        if (project.isEmpty()) return;
        ProjectShown shown = project.get();
        boolean kept = shown.keeping() == ProjectShown.Keeping.KEPT;
        name.setText(shown.name());
        chip.setText(kept ? "" : StatusViewModel.said(shown.keeping()));
        chip.setVisible(!kept);
        chip.setManaged(!kept);
        Terms.tip(this, tip(shown));
    }

    private static String tip(ProjectShown shown) {
        return switch (shown.keeping()) {
            case KEPT -> Words.of("project.tip.kept", shown.file());
            case READ_ONLY -> Words.of("project.tip.read-only", shown.file());
            case FAILED -> Words.of("project.tip.failed", shown.file());
        };
    }
}
