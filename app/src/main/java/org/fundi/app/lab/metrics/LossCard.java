package org.fundi.app.lab.metrics;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.Brier;
import org.fundi.engine.metric.LogLoss;

/// What one row costs by both losses, and what that means.
final class LossCard extends VBox {
    private final MetricsViewModel model;
    private final Label given = Texts.title("");
    private final Label log = Texts.label("", "figure");
    private final Label squared = Texts.label("", "figure");
    private final Label text = Texts.wrapped("");

    LossCard(MetricsViewModel model) {
        this.model = model;
        Label logName = Texts.label(Words.of("metrics.log-loss"), "quiet");
        Label squaredName = Texts.label(Words.of("metrics.squared"), "quiet");
        given.setWrapText(true);
        getChildren()
                .add(
                        Cards.card(
                                given,
                                log,
                                Terms.explain(logName, "log-loss"),
                                squared,
                                Terms.explain(squaredName, "brier"),
                                text));
        model.labProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        double confidence = model.lab().confidence();
        given.setText(MetricsWords.sure(confidence));
        log.setText(Numbers.score(LossPlot.loss(new LogLoss(), confidence)));
        squared.setText(Numbers.score(LossPlot.loss(new Brier(), confidence)));
        text.setText(Texts.together(MetricsWords.loss(confidence)));
    }
}
