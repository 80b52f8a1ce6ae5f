package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.fundi.app.style.Cards;

/// Whose histograms are drawn; seen beside those only.
final class SpreadChoice {
    private final CurveViewModel curve;
    private final ComboBox<SpreadShown> choice = new ComboBox<>();
    private boolean filling;

    SpreadChoice(CurveViewModel curve) {
        this.curve = curve;
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(SpreadShown shown) {
                        int layers = choice.getItems().size() / SpreadShown.What.values().length;
                        return shown == null ? "" : shown.name(layers);
                    }

                    @Override
                    public SpreadShown fromString(String text) {
                        return choice.getValue();
                    }
                });
        choice.setOnAction(
                _ -> {
                    if (!filling && choice.getValue() != null) {
                        curve.spreadProperty().set(choice.getValue());
                    }
                });
        curve.tabProperty().addListener((_, _, _) -> fill());
        curve.tabsProperty().addListener((_, _, _) -> fill());
        curve.runProperty().addListener((_, _, _) -> fill());
        fill();
    }

    Node node() {
        return choice;
    }

    /// With another run there may be other layers.
    private void fill() {
        int layers =
                curve.runProperty()
                        .get()
                        .filter(run -> !run.signs().isEmpty())
                        .map(run -> run.signs().getLast().layers().size())
                        .orElse(0);
        Cards.show(choice, layers > 0 && curve.tabProperty().get() == CurveTab.SPREAD);
        List<SpreadShown> all = new ArrayList<>();
        for (SpreadShown.What what : SpreadShown.What.values()) {
            for (int layer = 0; layer < layers; layer++) all.add(new SpreadShown(what, layer));
        }
        if (choice.getItems().equals(all)) return;
        filling = true;
        choice.setValue(null); // the same one again is not shown otherwise
        choice.getItems().setAll(all);
        if (!all.isEmpty() && !all.contains(curve.spreadProperty().get())) {
            curve.spreadProperty().set(all.getFirst());
        }
        choice.setValue(curve.spreadProperty().get());
        filling = false;
    }
}
