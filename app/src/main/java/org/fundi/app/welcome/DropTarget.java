package org.fundi.app.welcome;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// One large place to drop a file on; while it is read, how far that is, and Stop.
final class DropTarget extends VBox {
    private final WelcomeViewModel model;
    private final Runnable choose;
    private final ProgressBar bar = new ProgressBar();
    private final Label doing = Texts.label("", "quiet");
    private final ChangeListener<Job<?>> follow = (_, _, now) -> progress(now);

    DropTarget(WelcomeViewModel model, Runnable choose) {
        this.model = model;
        this.choose = choose;
        getStyleClass().add("drop-target");
        bar.setPrefWidth(320);
        setOnDragOver(
                event -> {
                    if (!event.getDragboard().hasFiles()) return;
                    event.acceptTransferModes(TransferMode.COPY);
                    if (!getStyleClass().contains("over")) getStyleClass().add("over");
                });
        setOnDragExited(_ -> getStyleClass().remove("over"));
        setOnDragDropped(this::dropped);
        model.openingProperty().addListener((_, _, now) -> show(now));
        show(model.openingProperty().get());
    }

    private void dropped(DragEvent event) {
        boolean has = event.getDragboard().hasFiles();
        if (has) model.open(event.getDragboard().getFiles().getFirst().toPath());
        event.setDropCompleted(has);
    }

    private void show(Optional<BackgroundJob<?>> opening) {
        if (opening.isEmpty()) {
            Button open = Cards.button(Words.of("welcome.open"), choose, "main", "big");
            getChildren()
                    .setAll(
                            Texts.label(Words.of("welcome.drop"), "page-title"),
                            Texts.wrapped(Words.of("welcome.drop.remark"), "quiet"),
                            open,
                            Texts.wrapped(Words.of("welcome.reads"), "side"),
                            Texts.wrapped(Words.of("welcome.paste"), "side"));
            return;
        }
        BackgroundJob<?> job = opening.get();
        Button stop = Cards.button(Words.of("welcome.stop"), job::stop);
        getChildren().setAll(Texts.label(job.title(), "page-title"), bar, doing, stop);
        job.stateProperty().addListener(follow);
        progress(job.state());
    }

    private void progress(Job<?> now) {
        if (now instanceof Job.Running<?> running) {
            bar.setProgress(running.share());
            doing.setText(running.doing());
        }
    }
}
