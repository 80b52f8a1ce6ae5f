package org.fundi.app.lab.playground;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.TypedNumber;
import org.fundi.app.text.Words;
import org.fundi.engine.setting.Refusal;

/// The network with its units and weights, and a field to type the one in that was clicked.
final class NetworkCard extends VBox {
    private static final float STEP = 0.1f;

    private final PlaygroundViewModel model;
    private final ChartView chart;
    private final TextField field = new TextField();
    private final Label name = Texts.label("", "quiet");
    private final HBox pencil = new HBox(8, name, field);
    private OptionalInt chosen = OptionalInt.empty();

    NetworkCard(PlaygroundViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        chart = new ChartView(theme);
        chart.setMinHeight(130);
        VBox.setVgrow(chart, Priority.ALWAYS);
        pencil.setAlignment(Pos.CENTER_LEFT);
        field.setPrefWidth(110);
        field.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(Words.of("playground.weight.field"));
        Terms.tip(field, Words.of("playground.weight.tip"));
        name.setLabelFor(field);
        VBox card = Cards.card(chart, pencil);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::choose);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        chart.addEventHandler(
                MouseEvent.MOUSE_EXITED, _ -> model.unitProperty().set(Optional.empty()));
        field.setOnAction(
                _ -> {
                    type(field.getText());
                    chart.requestFocus();
                });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::nudge);
        field.focusedProperty().addListener((_, _, _) -> show());
        show();
    }

    ChartView chart() {
        return chart;
    }

    /// No weight is chosen any more.
    void forget() {
        chosen = OptionalInt.empty();
        show();
    }

    /// On a projector: only the network.
    void fold(boolean folded) {
        Cards.show(pencil, !folded);
    }

    private Optional<NetworkPicture> network() {
        return chart.pictureProperty()
                .get()
                .filter(NetworkPicture.class::isInstance)
                .map(NetworkPicture.class::cast);
    }

    /// The plane shows what the unit under the mouse gives.
    private void hover(MouseEvent event) {
        double width = chart.getWidth();
        double height = chart.getHeight();
        model.unitProperty()
                .set(
                        network()
                                .flatMap(
                                        it ->
                                                it.unitAt(
                                                        event.getX(),
                                                        event.getY(),
                                                        width,
                                                        height,
                                                        chart.theme())));
    }

    private void choose(MouseEvent event) {
        if (network().isEmpty()) return;
        double width = chart.getWidth();
        double height = chart.getHeight();
        chosen = network().get().at(event.getX(), event.getY(), width, height, chart.theme());
        show();
        if (chosen.isPresent()) field.requestFocus();
        field.selectAll();
    }

    private void nudge(KeyEvent event) {
        float way =
                event.getCode() == KeyCode.UP ? STEP : event.getCode() == KeyCode.DOWN ? -STEP : 0;
        if (way == 0 || chosen.isEmpty()) return;
        event.consume();
        model.look()
                .ifPresent(
                        look -> {
                            float now = look.weights()[chosen.getAsInt()];
                            field.setText(written(now + way));
                            type(field.getText());
                        });
    }

    private void type(String text) {
        if (chosen.isEmpty()) return;
        OptionalDouble number = TypedNumber.of(text);
        if (number.isPresent()) {
            model.type(chosen.getAsInt(), (float) number.getAsDouble());
        } else {
            model.refuse(
                    new Refusal(
                            Words.of("playground.weight.refused", text),
                            Words.of("playground.weight.remedy")));
        }
    }

    /// The field follows the weight while nobody types in it.
    void show() {
        Cards.show(this, model.look().isPresent());
        model.look()
                .ifPresent(
                        look -> {
                            boolean gone =
                                    chosen.isPresent()
                                            && look.wiring().name(chosen.getAsInt()).isEmpty();
                            if (gone) chosen = OptionalInt.empty();
                            chart.show(new NetworkPicture(look, chosen));
                            pencil(look);
                        });
    }

    private void pencil(Look look) {
        boolean any = chosen.isPresent();
        name.setText(
                any ? look.wiring().name(chosen.getAsInt()) : Words.of("playground.weight.none"));
        Cards.show(field, any);
        if (any && !field.isFocused()) field.setText(written(look.weights()[chosen.getAsInt()]));
    }

    private static String written(float value) {
        return new java.math.BigDecimal(Float.toString(value))
                .setScale(4, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
