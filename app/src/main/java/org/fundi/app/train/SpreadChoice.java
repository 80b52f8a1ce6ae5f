package org.fundi.app.train;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.fundi.app.chart.Letters;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Theme;
import org.jspecify.annotations.Nullable;

/// Whose histograms are drawn; seen beside those only.
final class SpreadChoice {
    /// Its edges and its arrow, in px.
    private static final double AROUND = 48;

    private final CurveViewModel curve;
    private final ObservableValue<Theme> theme;
    private final ComboBox<SpreadShown> choice = new ComboBox<>();
    private boolean filling;

    SpreadChoice(CurveViewModel curve, ObservableValue<Theme> theme) {
        this.curve = curve;
        this.theme = theme;
        theme.addListener((_, _, _) -> wide());
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(SpreadShown shown) {
                        return name(shown);
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

    private String name(@Nullable SpreadShown shown) {
        int layers = choice.getItems().size() / SpreadShown.What.values().length;
        return shown == null ? "" : shown.name(layers);
    }

    /// As wide as its widest name in letters of this theme: of itself it would stay as wide as it
    /// was in those of another.
    private void wide() {
        Theme now = theme.getValue();
        Letters letters = Letters.of(now.type().text(), now.palette().text());
        double widest =
                choice.getItems().stream()
                        .mapToDouble(one -> letters.width(name(one)))
                        .max()
                        .orElse(0);
        choice.setPrefWidth(widest + AROUND * now.scale());
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
        wide();
        filling = false;
    }
}
