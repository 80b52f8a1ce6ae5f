package org.fundi.app.frame;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.style.BriefNames;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Sentence;
import org.fundi.engine.metric.Metric;

/// The problem as one sentence whose parts are controls; guessed ones are dashed and say so.
final class SentenceCard extends VBox {
    private final FrameViewModel model;
    private final Button inputs = new Button();
    private final ComboBox<String> target = new ComboBox<>();
    private final ComboBox<String> metric = new ComboBox<>();
    private final HBox inputsBox;
    private final HBox targetBox;
    private final HBox metricBox;
    private final Label leftOut = Texts.wrapped("", "side");
    private final VBox reasons = new VBox(2);
    private final InputsList list;
    private boolean showing;

    SentenceCard(FrameViewModel model) {
        this.model = model;
        list = new InputsList(model);
        getStyleClass().add("card");
        listen();
        inputsBox = part(inputs);
        targetBox = part(target);
        metricBox = part(metric);
        AnswerField purpose =
                new AnswerField(
                        model,
                        Question.PURPOSE,
                        Words.of("frame.part.purpose"),
                        Words.of("frame.part.purpose.example"));
        purpose.setPrefColumnCount(22);
        FlowPane sentence =
                new FlowPane(
                        7,
                        10,
                        word("frame.word.given"),
                        inputsBox,
                        word("frame.word.predict"),
                        targetBox,
                        word("frame.word.purpose"),
                        purpose,
                        word("frame.word.measured"),
                        metricBox);
        keepInside(sentence);
        getChildren().addAll(sentence, leftOut, reasons);
        model.framedProperty().addListener((_, _, _) -> show());
        model.reasonsShownProperty().addListener((_, _, _) -> show());
        show();
    }

    private void listen() {
        inputs.setOnAction(_ -> list.show(inputs));
        inputs.setMnemonicParsing(false);
        target.setAccessibleText(Words.of("frame.part.target"));
        target.setOnAction(_ -> chosen(target.getValue(), true));
        target.focusedProperty()
                .addListener(
                        (_, _, here) -> {
                            if (!here) show(); // what was refused is not what is asked
                        });
        metric.setAccessibleText(Words.of("frame.part.metric"));
        BriefNames.in(target);
        metric.setCellFactory(_ -> metricCell());
        metric.setButtonCell(metricCell());
        metric.setOnAction(_ -> chosen(metric.getValue(), false));
    }

    /// However long the names of columns are, the sentence is no wider than the page.
    private void keepInside(FlowPane sentence) {
        sentence.setMinWidth(0);
        for (Region control : List.of(inputs, target, metric)) {
            control.setMinWidth(0);
            control.maxWidthProperty()
                    .bind(Bindings.max(160, sentence.widthProperty().subtract(96)));
        }
    }

    private static Label word(String key) {
        return Texts.label(Words.of(key), "sentence", "quiet");
    }

    private static HBox part(Node control) {
        HBox box = new HBox(6, control);
        box.setAlignment(Pos.CENTER_LEFT);
        control.getStyleClass().addAll("sentence", "strong-part");
        return box;
    }

    private static ListCell<String> metricCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(String key, boolean empty) {
                super.updateItem(key, empty);
                setText(empty || key == null ? "" : Sentence.metricTitle(key));
            }
        };
    }

    private void chosen(@org.jspecify.annotations.Nullable String value, boolean isTarget) {
        if (showing || value == null) return;
        if (isTarget) model.chooseTarget(value);
        else model.chooseMetric(value);
    }

    private void show() {
        Optional<Framed> framed = model.framedProperty().get();
        if (framed.isEmpty()) return;
        Framed now = framed.get();
        showing = true;
        inputs.setText(Words.of("frame.menu", now.target().isEmpty() ? "…" : now.inputs()));
        inputs.setTooltip(new Tooltip(now.inputs()));
        target.getItems().setAll(now.study().dataset().table().names());
        target.setValue(now.target().isEmpty() ? null : now.target());
        metric.getItems()
                .setAll(
                        now.study().problem().stream()
                                .flatMap(p -> MetricChoices.all(p.task()).stream())
                                .map(Metric::key)
                                .toList());
        metric.setValue(now.metric().isEmpty() ? null : now.metric());
        showing = false;
        mark(inputsBox, now.guessed(Guess.INPUTS), now.inputsReason());
        List<Guess> dashed = model.dashed();
        mark(targetBox, dashed.contains(Guess.TARGET), model.targetReason());
        mark(metricBox, dashed.contains(Guess.METRIC), Words.of("frame.reason.metric"));
        leftOut.setText(
                now.target().isEmpty()
                        ? Words.of("frame.unasked")
                        : (model.guesses().isEmpty() ? "" : Words.of("frame.dashed") + " ")
                                + now.leftOut());
        reasons(now);
    }

    private static void mark(HBox box, boolean guessed, String reason) {
        Node control = box.getChildren().getFirst();
        control.getStyleClass().remove("guess");
        box.getChildren().setAll(control);
        if (!guessed) return;
        control.getStyleClass().add("guess");
        Label chip = Texts.chip(Words.of("choice.guessed"), "guessed");
        Terms.tip(chip, reason);
        box.getChildren().add(chip);
    }

    private void reasons(Framed now) {
        boolean shown = model.reasonsShownProperty().get() && !now.target().isEmpty();
        reasons.setVisible(shown);
        reasons.setManaged(shown);
        reasons.getChildren().clear();
        if (!shown) return;
        for (String line :
                List.of(
                        Words.of("frame.why.inputs", now.inputsReason()),
                        Words.of("frame.why.target", now.reason("target")),
                        Words.of("frame.why.task", now.reason("task")),
                        Words.of("frame.why.split", now.reason("split")))) {
            reasons.getChildren().add(Texts.wrapped(line));
        }
    }
}
