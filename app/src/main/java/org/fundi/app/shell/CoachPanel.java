package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// The right panel: what the coach says, above the screen's settings.
final class CoachPanel extends ScrollPane {
    static final double WIDTH = 320;

    private final VBox beside = new VBox(12);
    private final VBox cards = new VBox(12);
    private final VBox content = new VBox(beside, cards);
    private final ListChangeListener<CoachCard> listener = _ -> fill();
    private Optional<ObservableList<CoachCard>> shown = Optional.empty();

    CoachPanel() {
        getStyleClass().add("right-panel");
        Scrolling.paintOnlyChanges(this);
        content.getStyleClass().add("panel-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        scale(1);
        Cards.show(beside, false);
    }

    /// Stands above everything else, on every screen; empty for nothing. What came first stands
    /// above.
    void beside(ObservableValue<Optional<CoachCard>> card) {
        VBox place = new VBox();
        beside.getChildren().add(place);
        card.addListener((_, _, now) -> fill(place, now));
        fill(place, card.getValue());
    }

    private void fill(VBox place, Optional<CoachCard> card) {
        place.getChildren().setAll(card.map(CoachCardView::new).stream().toList());
        Cards.show(place, card.isPresent());
        Cards.show(beside, beside.getChildren().stream().anyMatch(Node::isManaged));
        setVvalue(0);
    }

    void scale(double scale) {
        setMinWidth(WIDTH * scale);
        setPrefWidth(WIDTH * scale);
        setMaxWidth(WIDTH * scale);
    }

    void show(ScreenParts parts) {
        shown.ifPresent(former -> former.removeListener(listener));
        shown = Optional.of(parts.coach());
        parts.coach().addListener(listener);
        content.getChildren().setAll(beside, cards, parts.settings());
        setVvalue(0);
        fill();
    }

    private void fill() {
        List<CoachCard> all = shown.orElseThrow();
        List<CoachCardView> there =
                cards.getChildren().stream()
                        .filter(CoachCardView.class::isInstance)
                        .map(CoachCardView.class::cast)
                        .toList();
        List<Node> next = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean stays = i < there.size();
            if (stays) there.get(i).show(all.get(i));
            next.add(stays ? there.get(i) : new CoachCardView(all.get(i)));
        }
        if (all.isEmpty()) next.add(Texts.wrapped(Words.of("coach.empty"), "side"));
        if (!cards.getChildren().equals(next)) cards.getChildren().setAll(next);
    }
}
