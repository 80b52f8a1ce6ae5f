package org.fundi.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Ink;
import org.fundi.app.chart.Layer;
import org.fundi.app.chart.LiveCurves;
import org.fundi.app.form.KnobForm;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Tabs;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.engine.classical.LogisticRegression;

/// A screen with a curve, a coach card and a form, to test and to look at the frame with.
final class DemoScreen implements Screen {
    final ChartView chart;
    final SimpleObjectProperty<StepState> state = new SimpleObjectProperty<>(StepState.OPEN);
    private final LifecycleStep step;
    private final ScreenHeader header;
    private final VBox centre = new VBox(12);
    private final VBox settings;
    private final ObservableList<CoachCard> coach =
            FXCollections.observableArrayList(
                    CoachCard.main(
                            "Overfitting since epoch 5",
                            "From epoch 5 to 40 training loss fell from 0.304 to 0.219, while validation loss rose from 0.304 to 0.342.",
                            Action.of("Weight decay 0.01", () -> {}),
                            Action.of("Smaller: one layer of 16", () -> {}),
                            Action.of("Stop at best", () -> {})),
                    CoachCard.finding(
                            CoachCard.Tone.GRAVE,
                            "▲ leak suspected",
                            "",
                            "retention_calls_after_notice alone orders training rows with ROC-AUC 0.958.",
                            Action.of("No: ignore it", () -> {})));

    DemoScreen(LifecycleStep step, ObservableValue<Theme> theme) {
        this.step = step;
        header = new ScreenHeader(step.title());
        header.subtitle("MLP 64-32, 22 features · run #11 · 4,000 rows");
        header.buttons().add(Cards.button("Step epoch", () -> {}));
        header.buttons().add(Cards.button("Pause", () -> {}, "main"));
        chart = new ChartView(theme);
        chart.setMinHeight(240);
        chart.show(curves().plot());
        VBox.setVgrow(chart, Priority.ALWAYS);
        var tabs =
                Tabs.of(
                        List.of("Loss", "Recall@10 %", "Learning rate"),
                        name -> name,
                        new SimpleObjectProperty<>("Loss"));
        VBox card =
                Cards.card(new HBox(8, tabs, Cards.spring(), Export.menu(chart, "curve")), chart);
        VBox.setVgrow(card, Priority.ALWAYS);
        centre.getChildren().add(card);
        settings = new VBox(new KnobForm<>(LogisticRegression.USUAL, _ -> {}));
    }

    static LiveCurves curves() {
        double[] steps = IntStream.rangeClosed(0, 40).asDoubleStream().toArray();
        double[] training = new double[41];
        double[] validation = new double[41];
        for (int i = 0; i <= 40; i++) {
            training[i] = 0.2 + 0.1 / (1 + i * 0.12) + 0.35 * Math.exp(-1.2 * i);
            validation[i] = training[i] + i * 0.0035 + 0.004 * ((i * 7) % 5) / 5;
        }
        return new LiveCurves(
                List.of(
                        new LiveCurves.Curve(
                                "training", Ink.TRAINING, Layer.Dash.SOLID, steps, training),
                        new LiveCurves.Curve(
                                "validation",
                                Ink.VALIDATION,
                                Layer.Dash.DASHED,
                                steps,
                                validation)),
                "epoch",
                "cross-entropy loss",
                60,
                false,
                false,
                Optional.of(
                        new LiveCurves.Best(
                                5,
                                validation[5],
                                "★ best epoch 5: lowest validation loss · its weights are kept")));
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(step, header, centre, settings, coach, state);
    }

    @Override
    public boolean showsRuns() {
        return true;
    }
}
