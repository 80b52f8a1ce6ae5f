package org.fundi.app.shell;

import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Notice;

/// A card over the whole window for one thing, closed by Esc, its button or a click beside it.
/// Meanwhile the keyboard stays in it; afterwards it goes back to where it was.
public final class Sheet extends StackPane {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    /// With the shortcut key, the palette, and quitting: all other commands would do something to
    /// what lies below.
    private static final Set<KeyCode> LEFT_TO_THE_WINDOW = Set.of(KeyCode.K, KeyCode.Q);

    private final ChangeListener<Node> keeping = (_, _, now) -> keep(now);
    private final VBox card = new VBox(12);
    private final Region room = new Region();
    private final StackPane notices = new StackPane(room);
    private final BooleanProperty keepsRoom = new SimpleBooleanProperty();
    private final BooleanBinding noticed; // kept, or nobody is told
    private Optional<Node> before = Optional.empty();
    private Runnable closed = () -> {};
    private Runnable pasted = () -> {};

    /// @param said shown above the content, such as where a picture was saved
    /// @param buttons beside Close
    public Sheet(
            String title,
            ObservableList<Notice> said,
            Node content,
            double width,
            Region... buttons) {
        getStyleClass().add("veil");
        card.getStyleClass().addAll("palette", "sheet");
        Label name = Texts.wrapped(title, "page-title");
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, name);
        for (Region button : buttons) button.setMinWidth(USE_PREF_SIZE);
        head.getChildren().addAll(buttons);
        head.getChildren().add(Cards.button(Words.of("sheet.close"), this::close));
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        // As tall as what is in it comes out at this width, which a pane can't foresee.
        content.layoutBoundsProperty()
                .addListener((_, _, now) -> scroll.setPrefViewportHeight(now.getHeight()));
        NoticeCards cards = new NoticeCards(said);
        cards.setMinHeight(USE_PREF_SIZE);
        notices.getChildren().add(cards);
        notices.setMinHeight(USE_PREF_SIZE);
        noticed = keepsRoom.or(Bindings.isNotEmpty(said));
        Cards.showWhile(notices, noticed);
        card.getChildren().addAll(head, notices, scroll);
        card.setMaxSize(width, USE_PREF_SIZE);
        setMargin(card, new Insets(28));
        getChildren().add(card);
        setOnMouseClicked(
                event -> {
                    if (event.getTarget() == this) close();
                });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    public void whenClosed(Runnable then) {
        closed = then;
    }

    /// Where something is said after most clicks: what lies below does not move then.
    public void keepRoomForNotices() {
        room.getStyleClass().add("notice-room");
        keepsRoom.set(true);
    }

    /// What is pasted while no field has the keyboard is for the sheet, not for the window below.
    public void whenPasted(Runnable then) {
        pasted = then;
    }

    /// Lays it over the window in which this node is, and puts the keyboard into it.
    public void open(Node from) {
        if (!(from.getScene().getRoot() instanceof Pane root)) {
            throw new IllegalArgumentException("a sheet lies over a pane, not over " + from);
        }
        before = Optional.ofNullable(from.getScene().getFocusOwner());
        root.getChildren().add(this);
        applyCss();
        layout();
        if (!Focus.first(card.getChildren().getLast())) Focus.first(card);
        from.getScene().focusOwnerProperty().addListener(keeping);
    }

    public void close() {
        Scene scene = getScene();
        if (scene == null) return;
        scene.focusOwnerProperty().removeListener(keeping);
        ((Pane) scene.getRoot()).getChildren().remove(this);
        before.filter(node -> node.getScene() == scene).ifPresent(Node::requestFocus);
        closed.run();
    }

    private void key(KeyEvent event) {
        if (PASTE.match(event)) pasted.run();
        else if (event.getCode() == KeyCode.ESCAPE) close();
        else if (!event.isShortcutDown() || LEFT_TO_THE_WINDOW.contains(event.getCode())) return;
        event.consume();
    }

    /// Tab goes round in it; what lies over it, such as the palette, may have the keyboard.
    private void keep(Node now) {
        if (getScene() == null || now == null || Focus.holds(this, now)) return;
        Pane root = (Pane) getScene().getRoot();
        boolean above =
                root.getChildren().stream()
                        .skip(root.getChildren().indexOf(this) + 1L)
                        .anyMatch(node -> Focus.holds(node, now));
        if (!above) Focus.first(card);
    }
}
