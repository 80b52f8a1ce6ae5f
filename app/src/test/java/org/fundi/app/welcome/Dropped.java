package org.fundi.app.welcome;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// What a file browser or another window drops on this one. JavaFX makes such events in its own
/// packages only, so a test goes round by its back door.
public final class Dropped {
    private Dropped() {}

    public static DragEvent files(EventType<DragEvent> type, Path... files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(files).stream().map(Path::toFile).map(File.class::cast).toList());
        return event(type, content);
    }

    static DragEvent text(EventType<DragEvent> type, String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return event(type, content);
    }

    /// A clipboard of this window that may be copied from, as those of a drag are.
    private static TKClipboard dragged() {
        TKClipboard held = Toolkit.getToolkit().createLocalClipboard();
        return (TKClipboard)
                Proxy.newProxyInstance(
                        TKClipboard.class.getClassLoader(),
                        new Class<?>[] {TKClipboard.class},
                        (_, method, arguments) ->
                                method.getName().equals("getTransferModes")
                                        ? Set.of(TransferMode.COPY)
                                        : method.invoke(held, arguments));
    }

    private static DragEvent event(EventType<DragEvent> type, ClipboardContent content) {
        try {
            Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            made.setAccessible(true);
            Dragboard board = made.newInstance(dragged());
            board.setContent(content);
            return new DragEvent(type, board, 5, 5, 5, 5, TransferMode.COPY, null, null, null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("JavaFX makes its drag boards otherwise now", e);
        }
    }
}
