package org.fundi.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Picture;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.learning.Readable;
import org.fundi.engine.learning.Reading;

/// The inside of a model that can be read: weights, a drawn tree, a rule.
final class InsideCard extends VBox {
    private static final int SHOWN = 15;
    private static final double TREE = 330;

    private final Ground ground;
    private final ChartView chart;
    private final Label sentence = Texts.wrapped("", "side");
    private final ComboBox<String> output = new ComboBox<>();
    private final Button more = Cards.button("", this::toggle, "link");
    private boolean all;
    private Optional<Reading.Weights> weights = Optional.empty();

    InsideCard(Ground ground) {
        this.ground = ground;
        chart = new ChartView(ground.theme());
        getStyleClass().add("card");
        output.setAccessibleText(Words.of("evaluate.inside.class"));
        output.setOnAction(_ -> weights.ifPresent(this::weights));
        HBox head =
                new HBox(
                        8,
                        Texts.title(Words.of("evaluate.inside")),
                        Cards.spring(),
                        output,
                        Export.menu(chart, "inside"));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(head, sentence, chart, more);
    }

    void show(Judged judged) {
        boolean readable = judged.run().model() instanceof Readable;
        setVisible(readable);
        setManaged(readable);
        weights = Optional.empty();
        seen(more, false);
        if (!(judged.run().model() instanceof Readable model)) return;
        switch (model.read(judged.basis().prepared().features())) {
            case Reading.Weights read -> weights(judged, read);
            case Reading.DrawnTree tree -> tree(judged, tree);
            case Reading.OneFeature rule -> words(rule(judged, rule));
            case Reading.Sentence(String text) -> words(text);
        }
    }

    private void toggle() {
        all = !all;
        weights.ifPresent(this::weights);
    }

    private static void seen(javafx.scene.Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private void weights(Judged judged, Reading.Weights read) {
        List<String> outputs = read.outputs().size() == 1 ? List.of() : judged.classes();
        output.getItems().setAll(outputs);
        output.setValue(outputs.isEmpty() ? null : outputs.getFirst());
        output.setVisible(!outputs.isEmpty());
        output.setManaged(!outputs.isEmpty());
        String goes =
                judged.classes().isEmpty()
                        ? Brief.name(judged.problem().target())
                        : outputs.isEmpty()
                                ? judged.positive()
                                : Words.of("evaluate.inside.chosen");
        sentence.setText(
                Words.of(
                        "evaluate.inside.weights",
                        goes,
                        Numbers.whole(read.features().size()),
                        Numbers.plain(read.outputs().getFirst().intercept())));
        weights = Optional.of(read);
        weights(read);
    }

    private void weights(Reading.Weights read) {
        int at = Math.max(0, output.getSelectionModel().getSelectedIndex());
        Reading.Weights.Output shown = read.outputs().get(Math.min(at, read.outputs().size() - 1));
        List<SignedBars.Bar> bars = new ArrayList<>();
        for (int f = 0; f < read.features().size(); f++) {
            bars.add(new SignedBars.Bar(read.features().get(f), shown.weights().get(f)));
        }
        bars.sort(java.util.Comparator.comparingDouble(bar -> -Math.abs(bar.value())));
        SignedBars picture =
                new SignedBars(
                        Words.of(
                                "evaluate.inside.weights.description",
                                bars.isEmpty() ? "–" : bars.getFirst().name()),
                        bars,
                        all ? bars.size() : SHOWN);
        seen(more, bars.size() > SHOWN);
        more.setText(
                all
                        ? Words.of("evaluate.inside.fewer", Numbers.whole(SHOWN))
                        : Words.of("evaluate.inside.all", Numbers.whole(bars.size())));
        draw(picture, picture.wantedHeight(ground.theme().get()));
    }

    private void tree(Judged judged, Reading.DrawnTree tree) {
        hideOutputs();
        sentence.setText(Words.of("evaluate.inside.tree"));
        draw(
                new TreePicture(
                        Words.of(
                                "evaluate.inside.tree.description",
                                Phrases.rows(tree.root().rows())),
                        tree,
                        judged.classes(),
                        OwnUnits.of(judged.basis().prepared())),
                TREE * ground.theme().get().scale());
    }

    private static String rule(Judged judged, Reading.OneFeature rule) {
        OwnUnits units = OwnUnits.of(judged.basis().prepared());
        String questions =
                rule.thresholds().stream()
                        .map(threshold -> units.question(rule.feature(), threshold))
                        .collect(Collectors.joining("; "));
        return questions.isEmpty()
                ? Words.of("evaluate.inside.rule.plain", rule.feature())
                : Words.of("evaluate.inside.rule", rule.feature(), questions);
    }

    private void words(String text) {
        hideOutputs();
        sentence.setText(text);
        chart.setVisible(false);
        chart.setManaged(false);
    }

    private void hideOutputs() {
        output.setVisible(false);
        output.setManaged(false);
    }

    private void draw(Picture picture, double tall) {
        chart.setVisible(true);
        chart.setManaged(true);
        chart.setMinHeight(tall);
        chart.setPrefHeight(tall);
        chart.show(picture);
    }
}
