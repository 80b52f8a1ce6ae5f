package org.fundi.app.welcome;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.fundi.app.job.BackgroundJob;
import org.fundi.app.job.Job;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// One large place to drop a file on; while it is read, how far that is, and Stop.
public final class DropTarget extends VBox {
    private final Runnable choose;
    private final ProgressBar bar = new ProgressBar();
    private final Label doing = Texts.label("", "quiet");
    private final ChangeListener<Job<?>> follow = (_, _, now) -> progress(now);

    DropTarget(WelcomeViewModel model, Runnable choose) {
        this.choose = choose;
        getStyleClass().add("drop-target");
        bar.setPrefWidth(320);
        setOnDragOver(
                event -> {
                    invite(event);
                    if (!event.isAccepted()) return;
                    if (!getStyleClass().contains("over")) getStyleClass().add("over");
                });
        setOnDragExited(_ -> getStyleClass().remove("over"));
        setOnDragDropped(event -> take(event, model));
        model.openingProperty().addListener((_, _, now) -> show(now));
        show(model.openingProperty().get());
    }

    /// Opens what was copied elsewhere, a file or cells.
    public static void paste(WelcomeViewModel model) {
        Clipboard copied = Clipboard.getSystemClipboard();
        List<Path> files =
                copied.hasFiles()
                        ? copied.getFiles().stream().map(File::toPath).toList()
                        : List.of();
        model.paste(files, copied.hasString() ? copied.getString() : "");
    }

    /// A file or cells may be dropped anywhere on this part of the window.
    public static void accept(Node anywhere, WelcomeViewModel model) {
        anywhere.addEventHandler(DragEvent.DRAG_OVER, DropTarget::invite);
        anywhere.addEventHandler(DragEvent.DRAG_DROPPED, event -> take(event, model));
    }

    private static void invite(DragEvent event) {
        if (isText(event) && event.getGestureSource() != null) return; // words of this window
        if (event.getDragboard().hasFiles() || isText(event)) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private static boolean isText(DragEvent event) {
        return event.getDragboard().hasString() && !event.getDragboard().hasFiles();
    }

    private static void take(DragEvent event, WelcomeViewModel model) {
        List<Path> files =
                event.getDragboard().hasFiles()
                        ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
                        : List.of();
        boolean text = files.isEmpty() && isText(event);
        if (!files.isEmpty()) model.drop(files);
        if (text) model.paste(List.of(), event.getDragboard().getString());
        event.setDropCompleted(text || !files.isEmpty());
        event.consume();
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
