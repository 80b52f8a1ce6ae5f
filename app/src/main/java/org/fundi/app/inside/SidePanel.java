package org.fundi.app.inside;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.network.Judged;
import org.fundi.engine.network.Move;
import org.fundi.engine.network.OneBatch;

/// At the right: the optimiser's formula with its numbers, whether the loss did what was expected,
/// and which network it is.
final class SidePanel extends VBox {
    private final InsideViewModel model;

    SidePanel(InsideViewModel model) {
        super(16);
        this.model = model;
        model.openedProperty().addListener((_, _, _) -> show());
        model.pickProperty().addListener((_, _, _) -> show());
        model.movedProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        Optional<InsideViewModel.Opened> opened = model.openedProperty().get();
        if (opened.isEmpty()) return;
        getChildren().addAll(update(opened.get()), expected(opened.get()), network(opened.get()));
    }

    private VBox update(InsideViewModel.Opened opened) {
        Move move = opened.batch().move();
        String optimiser = LoopCode.title(move);
        VBox box = new VBox(5);
        Label title = Texts.wrapped(Words.of("inside.update.of", optimiser), "card-title");
        Terms.explain(title, "optimiser");
        box.getChildren().add(title);
        if (!move.made()) {
            String batches = Numbers.whole(move.rules().batches());
            box.getChildren().add(Texts.wrapped(Words.of("inside.gathering", batches), "quiet"));
            return box;
        }
        Pick weight = model.weight(opened.sheets(), model.pickProperty().get());
        String which = opened.sheets().of(weight).title().split(" ", -1)[0];
        String cell =
                Words.of(
                        "inside.of-weight",
                        which.replace("∂L/∂", "").replace("Δ", ""),
                        Numbers.whole(weight.row() + 1L),
                        Numbers.whole(weight.column() + 1L),
                        Numbers.whole(move.remembers().steps()),
                        Digits.setting(move.rate()));
        MoveWorking working = new Workings(opened.sheets()).move(weight);
        Label formula = Texts.wrapped(working.formula(), "monospaced");
        box.getChildren().addAll(Texts.wrapped(cell, "quiet"), formula);
        working.figures().forEach(it -> box.getChildren().add(line(it.name(), it.value())));
        return box;
    }

    private static VBox expected(InsideViewModel.Opened opened) {
        Judged judged = opened.batch().judged();
        Move move = opened.batch().move();
        double predicted = move.predictedChange();
        double measured = Digits.changed(judged.mean(), judged.after());
        Label title = Texts.wrapped(Words.of("inside.expected"), "card-title");
        Terms.explain(title, "predicted-change");
        VBox box = new VBox(5, title);
        box.getChildren()
                .addAll(
                        line(
                                Words.of("inside.expected.before"),
                                Digits.loss(judged.mean(), judged.change())),
                        line(
                                Words.of("inside.expected.after"),
                                Digits.loss(judged.after(), judged.change())),
                        line(
                                Words.of("inside.expected.measured"),
                                Digits.loss(measured, judged.change())),
                        line(
                                Words.of("inside.expected.predicted"),
                                Digits.loss(predicted, judged.change())));
        String off = Digits.apart(measured, predicted, judged.change());
        String weights = Numbers.whole(opened.batch().network().learnt());
        String text = Words.of("inside.expected.text", weights, off);
        if (judged.change() > 0) text += " " + Words.of("inside.expected.rose");
        box.getChildren().add(Texts.wrapped(text, "side"));
        return box;
    }

    private static VBox network(InsideViewModel.Opened opened) {
        OneBatch batch = opened.batch();
        VBox box = new VBox(5, Texts.wrapped(Words.of("inside.network"), "card-title"));
        box.getChildren().add(Texts.wrapped(batch.network().describe(), "quiet"));
        String rows = Numbers.whole(opened.source().rows());
        box.getChildren().add(line(Words.of("inside.network.rows"), rows));
        String own = Numbers.whole(batch.inputs().rows());
        box.getChildren().add(line(Words.of("inside.network.batch"), own));
        return box;
    }

    private static HBox line(String name, String value) {
        Label said = Texts.wrapped(name, "quiet");
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        Label figure = Texts.label(value, "figures", "strong");
        figure.setMinWidth(USE_PREF_SIZE);
        return new HBox(8, said, figure);
    }
}
