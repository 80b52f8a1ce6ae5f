package org.fundi.app.train;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Rich;
import org.fundi.app.text.Words;

/// Below a curve: its figures at the best step, and now; on a projector the curve itself says both.
record CurveFigures(Ground ground, CurveViewModel curve) {
    /// In a lower window the curve needs the room, and what the figures mean is said on hover.
    private static final double LOW = 800;

    Node node() {
        TextFlow best = flow(curve.bestProperty());
        Terms.explain(best, "best-epoch");
        FlowPane row = new FlowPane(28, 4, best, flow(curve.nowProperty()));
        String meaning = Words.of("train.best.remark");
        Label remark = Texts.wrapped(meaning, "side");
        VBox card = Terms.tip(Cards.card(row, remark), meaning);
        Cards.showWhile(
                remark,
                card.sceneProperty()
                        .flatMap(Scene::heightProperty)
                        .map(height -> height.doubleValue() >= LOW)
                        .orElse(true));
        Cards.showWhile(card, curve.bestProperty().flatMap(this::isShown));
        return card;
    }

    private ObservableValue<Boolean> isShown(Rich best) {
        return ground.theme().map(theme -> !theme.isProjector() && !best.parts().isEmpty());
    }

    private static TextFlow flow(ObservableValue<Rich> text) {
        TextFlow flow = Texts.flow(text.getValue());
        text.addListener((_, _, now) -> Texts.fill(flow, now));
        return flow;
    }
}
