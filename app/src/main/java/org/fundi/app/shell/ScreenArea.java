package org.fundi.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Rich;
import org.fundi.app.workspace.Notice;

/// The middle of the window: a screen's header, what must be heard of now, its main picture, and
/// under it the runs.
final class ScreenArea extends VBox {
    private final VBox content = new VBox();
    private final HBox head = new HBox(8);
    private final VBox headed = new VBox(2);
    private final Label title = Texts.label("", "page-title");
    private final TextFlow subtitle = new TextFlow();
    private Rich subtitleShown = new Rich(List.of());
    private final HBox buttons = new HBox(8);
    private final NoticeCards notices;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox below = new VBox();
    private final VBox foot = new VBox();
    private final InvalidationListener wordsChanged = _ -> words();
    private final InvalidationListener buttonsChanged = _ -> buttons();
    private Optional<ScreenHeader> header = Optional.empty();

    ScreenArea(ObservableList<Notice> said) {
        notices = new NoticeCards(said);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPrefSize(0, 0); // it takes what is left, so nobody need ask how tall it would be
        Scrolling.paintOnlyChanges(scroll);
        content.getStyleClass().add("centre");
        subtitle.getStyleClass().add("side");
        subtitle.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        buttons.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.getChildren().addAll(title, buttons);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(content, below, foot);
    }

    void show(ScreenParts parts) {
        header.ifPresent(this::leave);
        header = Optional.of(parts.header());
        parts.header().title().addListener(wordsChanged);
        parts.header().subtitle().addListener(wordsChanged);
        parts.header().buttons().addListener(buttonsChanged);
        words();
        buttons();
        fill(parts.centre());
        content.getChildren().setAll(notices, scroll);
    }

    /// A screen without header, such as the welcome.
    void show(Node whole) {
        header.ifPresent(this::leave);
        header = Optional.empty();
        fill(whole);
        content.getChildren().setAll(notices, scroll);
    }

    /// Title and buttons, to be shown elsewhere where [#keepHead] says so.
    HBox head() {
        return head;
    }

    void keepHead(boolean here) {
        if (header.isEmpty()) return;
        content.getChildren().remove(headed);
        if (!here) return;
        headed.getChildren().setAll(head, subtitle);
        content.getChildren().addFirst(headed);
    }

    void runs(Optional<Node> runs) {
        below.getChildren().setAll(runs.stream().toList());
    }

    void foot(Optional<Node> tab) {
        foot.getChildren().setAll(tab.stream().toList());
    }

    Node centre() {
        return content;
    }

    void requestFocusInside() {
        if (!Focus.first(scroll.getContent())) content.requestFocus();
    }

    private void fill(Node centre) {
        scroll.setContent(centre);
        scroll.setVvalue(0);
    }

    private void words() {
        header.ifPresent(
                now -> {
                    title.setText(now.title().get());
                    Rich words = now.subtitle().get();
                    if (!words.equals(subtitleShown)) Texts.fill(subtitle, words);
                    subtitleShown = words;
                });
    }

    /// Apart from the words, so that a button keeps the keyboard while the words change.
    private void buttons() {
        header.ifPresent(now -> buttons.getChildren().setAll(now.buttons()));
    }

    private void leave(ScreenHeader former) {
        former.title().removeListener(wordsChanged);
        former.subtitle().removeListener(wordsChanged);
        former.buttons().removeListener(buttonsChanged);
    }
}
