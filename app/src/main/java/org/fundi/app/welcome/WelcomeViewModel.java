package org.fundi.app.welcome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.setting.Refusal;

/// What can be opened from the welcome, and opening it.
public final class WelcomeViewModel {
    private final Workspace workspace;
    private final Opener opener;
    private final List<Sample> samples;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    public WelcomeViewModel(Workspace workspace, Opener opener, List<Sample> samples) {
        this.workspace = workspace;
        this.opener = opener;
        this.samples = List.copyOf(samples);
        workspace.studyProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    /// The newest first.
    ObservableList<Path> recent() {
        return recent;
    }

    List<Sample> samples() {
        return samples;
    }

    ReadOnlyObjectProperty<Optional<BackgroundJob<Study>>> openingProperty() {
        return opener.underWayProperty();
    }

    public void open(Path file) {
        opener.open(file);
    }

    /// Keeps the cells that were pasted in a file of their own and opens it.
    void paste(String text) {
        if (text.isBlank() || !text.contains("\n")) return;
        try {
            Path folder = Files.createTempDirectory("fundi");
            Path file = folder.resolve(Words.of("welcome.pasted"));
            Files.writeString(file, text, StandardCharsets.UTF_8);
            opener.open(file);
        } catch (IOException e) {
            workspace.refuse(
                    new Refusal(
                            "what was pasted could not be kept: " + e.getMessage(),
                            "save it as a CSV file and open that"));
        }
    }

    void refresh() {
        recent.setAll(opener.recent().files());
    }
}
