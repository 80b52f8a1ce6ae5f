package org.fundi.app.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.TypedNumber;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Question;

/// Where the threshold lies, and where it comes from.
final class ThresholdBar extends VBox {
    private static final double STEP = 0.01;

    private final EvaluateViewModel model;
    private final ObjectProperty<ThresholdFrom> chosen;
    private final Slider slider = new Slider(0, 1, 0.5);
    private final Label figure = Texts.label("", "strong");
    private final TextField falseAlarm = field("evaluate.cost.false-alarm");
    private final TextField miss = field("evaluate.cost.miss");
    private final HBox costs;
    private final Label where = Texts.wrapped(Words.of("evaluate.cost.where"), "side");
    private boolean following;

    ThresholdBar(EvaluateViewModel model) {
        super(8);
        this.model = model;
        chosen = new SimpleObjectProperty<>(model.fromProperty().get());
        Label title =
                Terms.explain(Texts.label(Words.of("evaluate.threshold"), "quiet"), "threshold");
        HBox tabs = Tabs.of(List.of(ThresholdFrom.values()), this::name, chosen);
        FlowPane line = new FlowPane(8, 6, title, tabs);
        line.setAlignment(Pos.CENTER_LEFT);
        slider.setBlockIncrement(STEP);
        slider.setAccessibleText(Words.of("evaluate.threshold.slider"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Terms.tip(figure, Words.of("evaluate.threshold.by-hand"));
        figure.setMinWidth(USE_PREF_SIZE);
        HBox slide = new HBox(10, slider, figure);
        slide.setAlignment(Pos.CENTER_LEFT);
        costs =
                new HBox(
                        6,
                        Texts.label(Words.of("evaluate.cost.false-alarm"), "side"),
                        falseAlarm,
                        Texts.label(Words.of("evaluate.cost.miss"), "side"),
                        miss);
        costs.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, slide, costs, where);
        chosen.addListener((_, _, now) -> choose(now));
        model.fromProperty().addListener((_, _, now) -> chosen.set(now));
        model.thresholdProperty().addListener((_, _, _) -> follow());
        slider.valueProperty().addListener((_, _, now) -> slid(now.doubleValue()));
        falseAlarm.setOnAction(_ -> cost());
        miss.setOnAction(_ -> cost());
        showCosts();
        follow();
    }

    private static TextField field(String key) {
        TextField field = new TextField();
        field.setPrefColumnCount(4);
        field.setAccessibleText(Words.of(key));
        return field;
    }

    private String name(ThresholdFrom from) {
        return switch (from) {
            case BUDGET ->
                    Words.of(
                            "evaluate.mark.budget",
                            Numbers.plain(
                                    100
                                            * model.judged()
                                                    .map(j -> ThresholdFrom.budget(j.metric()))
                                                    .orElse(0.1)));
            case BEST_F1 -> Words.of("evaluate.mark.f1");
            case COSTS -> Words.of("evaluate.mark.costs");
            case BY_HAND -> Words.of("evaluate.threshold.hand");
        };
    }

    private void choose(ThresholdFrom now) {
        if (now == ThresholdFrom.COSTS && falseAlarm.getText().isBlank()) {
            model.cost(Question.COST_OF_FALSE_ALARM).ifPresent(c -> falseAlarm.setText(plain(c)));
            model.cost(Question.COST_OF_MISS).ifPresent(c -> miss.setText(plain(c)));
        }
        if (now != model.fromProperty().get()) model.choose(now);
        showCosts();
        if (now == ThresholdFrom.COSTS) cost();
    }

    private static String plain(double cost) {
        return org.fundi.engine.data.NumberColumn.plain(cost);
    }

    private void showCosts() {
        boolean asked = chosen.get() == ThresholdFrom.COSTS;
        costs.setVisible(asked);
        costs.setManaged(asked);
        boolean unknown = asked && (falseAlarm.getText().isBlank() || miss.getText().isBlank());
        where.setVisible(unknown);
        where.setManaged(unknown);
    }

    private void cost() {
        model.costs(read(falseAlarm), read(miss));
        showCosts();
    }

    private static OptionalDouble read(TextField field) {
        OptionalDouble cost = TypedNumber.of(field.getText());
        boolean number = cost.isPresent() && cost.getAsDouble() >= 0;
        field.getStyleClass().remove("refused");
        if (!number && !field.getText().isBlank()) field.getStyleClass().add("refused");
        return number ? cost : OptionalDouble.empty();
    }

    private void slid(double value) {
        if (!following) model.byHand(value);
    }

    private void follow() {
        following = true;
        slider.setValue(model.thresholdProperty().get());
        following = false;
        figure.setText(
                Words.of(
                        "evaluate.threshold.at",
                        Numbers.threshold(model.thresholdProperty().get())));
    }
}
