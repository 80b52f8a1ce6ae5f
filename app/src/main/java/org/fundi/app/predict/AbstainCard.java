package org.fundi.app.predict;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.metric.CoverageCurve;

/// How sure the model must be to decide, and what that costs and brings on the validation rows.
final class AbstainCard extends VBox {
    private static final double TALL = 170;

    private final PredictViewModel model;
    private final FileViewModel file;
    private final ReadOnlyObjectProperty<Theme> theme;
    private final Slider slider = new Slider(0.5, 1, 0.5);
    private final Label figure = Texts.label("", "strong");
    private final Label sentence = Texts.wrapped("");
    private final Label how = Texts.wrapped("", "quiet");
    private final ChartView chart;
    private final HBox full;
    private final WhyGreyed export;
    private final Label none = Texts.wrapped(Words.of("predict.abstain.number"));
    private boolean following;

    AbstainCard(PredictViewModel model, FileViewModel file, ReadOnlyObjectProperty<Theme> theme) {
        this.model = model;
        this.file = file;
        this.theme = theme;
        getStyleClass().add("card");
        chart = new ChartView(theme);
        export = Export.menu(chart, "coverage");
        Label title = Texts.label(Words.of("predict.abstain.title"), "card-title");
        Terms.explain(title, "abstain");
        Terms.explain(figure, "confidence");
        Terms.explain(sentence, "coverage");
        HBox head = new HBox(8, title, Cards.spring(), export);
        head.setAlignment(Pos.CENTER_LEFT);
        slider.setBlockIncrement(0.01);
        slider.setAccessibleText(Words.of("predict.abstain.slider"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox slide = new HBox(10, slider, figure);
        slide.setAlignment(Pos.CENTER_LEFT);
        full = Cards.beside(new VBox(8, slide, sentence, how), chart);
        getChildren().addAll(head, full, none);
        setMinHeight(Region.USE_PREF_SIZE);
        slider.valueProperty().addListener((_, _, now) -> slid(now.doubleValue()));
        file.leastProperty().addListener((_, _, _) -> follow());
        model.thresholdProperty().addListener((_, _, _) -> follow());
        model.questionProperty()
                .addListener(
                        (_, before, now) -> {
                            boolean same =
                                    before.map(PredictViewModel.Question::predictor)
                                            .equals(now.map(PredictViewModel.Question::predictor));
                            if (!same) follow();
                        });
        theme.addListener((_, _, _) -> follow());
        follow();
    }

    private void slid(double value) {
        if (!following) file.leastProperty().set(Math.rint(value * 100) / 100);
    }

    private void follow() {
        int classes = model.predictor().map(it -> it.classes().size()).orElse(0);
        Optional<CoverageCurve> curve = file.coverage();
        shown(full, classes > 0);
        shown(none, classes == 0);
        shown(chart, curve.isPresent());
        shown(export, curve.isPresent());
        if (classes > 0) show(curve, classes);
    }

    private static void shown(Region part, boolean so) {
        part.setVisible(so);
        part.setManaged(so);
    }

    private void show(Optional<CoverageCurve> curve, int classes) {
        OptionalDouble least = file.deciding().least();
        following = true;
        slider.setMin(file.lowest());
        slider.setValue(Math.max(file.lowest(), file.leastProperty().get()));
        following = false;
        figure.setText(
                least.isEmpty()
                        ? Words.of("predict.abstain.nobody")
                        : Words.of("predict.abstain.below", Numbers.percent(least.getAsDouble())));
        how.setText(
                classes == 2
                        ? Words.of(
                                "predict.abstain.two",
                                Numbers.score(model.thresholdProperty().get()))
                        : Words.of("predict.abstain.several"));
        sentence.setText(
                curve.map(it -> CoveragePictures.sentence(it, least))
                        .orElse(Words.of("predict.coverage.no-rows")));
        double tall = TALL * theme.get().scale();
        chart.setMinHeight(tall);
        chart.setPrefHeight(tall);
        curve.ifPresent(it -> chart.show(CoveragePictures.plot(it, least)));
    }
}
