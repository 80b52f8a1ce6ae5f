package org.fundi.app.frame;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.form.Choices;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Metric;

/// What success is measured by: what fits and what does not, and why.
final class MetricCard extends VBox {
    private final FrameViewModel model;
    private final Choices metrics;
    private final MenuButton others = new MenuButton(Words.of("frame.metric.other"));

    MetricCard(FrameViewModel model) {
        this.model = model;
        getStyleClass().add("card");
        metrics = new Choices(model::chooseMetric);
        Label title = Texts.label(Words.of("frame.metric"), "card-title");
        title.setMinWidth(USE_PREF_SIZE);
        Terms.explain(title, "metric");
        HBox head = new HBox(6, title, Texts.wrapped(Words.of("frame.metric.remark"), "quiet"));
        getChildren().addAll(head, metrics, others);
        model.framedProperty().addListener((_, _, _) -> show());
        model.countedProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Optional<Framed> framed = model.framedProperty().get();
        metrics.show(
                model.countedProperty().get().metrics(), framed.map(Framed::metric).orElse(""));
        others.getItems().clear();
        framed.flatMap(now -> now.study().problem())
                .ifPresent(
                        problem -> {
                            for (Metric metric : MetricChoices.all(problem.task())) add(metric);
                        });
    }

    private void add(Metric metric) {
        MenuItem item = new MenuItem(metric.title());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.chooseMetric(metric.key()));
        others.getItems().add(item);
    }
}
