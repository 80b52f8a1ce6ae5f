package org.fundi.app.prepare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.form.KnobForm;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Icons;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.setting.Knobs;
import org.kordamp.ikonli.feather.Feather;

/// One step: its switch, its place, its settings, and what it learnt.
final class StepCard extends VBox {
    private static final int SENTENCES = 4;
    private static final double FORM = 460;

    private final PrepareViewModel model;
    private final int place;
    private final Label learnt = Texts.wrapped("", "side");
    private final Button all = Cards.button("", this::toggle, "link");
    private final VBox form = new VBox();
    private StepLine line;
    private boolean open;

    StepCard(PrepareViewModel model, int place, StepLine line, boolean last) {
        this.model = model;
        this.place = place;
        this.line = line;
        getStyleClass().add("card");
        form.setMaxWidth(FORM);
        getChildren().addAll(head(last), form, learnt, all);
        fillForm();
        show(line);
    }

    /// Whether this card can go on showing this line.
    boolean fits(StepLine other) {
        return line.step().key().equals(other.step().key()) && line.on() == other.on();
    }

    void show(StepLine other) {
        boolean sameStep = other.step().equals(line.step());
        line = other;
        if (!sameStep && !settings().equals(other.step())) fillForm();
        List<String> sentences = line.learnt();
        int shown = open ? sentences.size() : Math.min(SENTENCES, sentences.size());
        learnt.setText(line.on() ? words(sentences.subList(0, shown)) : Words.of("prepare.off"));
        boolean more = sentences.size() > SENTENCES;
        all.setVisible(more);
        all.setManaged(more);
        all.setText(
                open
                        ? Words.of("prepare.fewer")
                        : Words.of("prepare.all", Numbers.whole(sentences.size())));
    }

    private String words(List<String> sentences) {
        if (model.basisProperty().get().isEmpty()) return ""; // nobody knows yet
        return sentences.isEmpty()
                ? Words.of("prepare.learnt.nothing")
                : Words.of("prepare.learnt") + "\n" + Numbers.minus(String.join("\n", sentences));
    }

    private void toggle() {
        open = !open;
        show(line);
    }

    private HBox head(boolean last) {
        CheckBox on = new CheckBox();
        on.setSelected(line.on());
        on.setAccessibleText(Words.of("prepare.switch", line.step().title()));
        on.setOnAction(_ -> model.switchStep(place, on.isSelected()));
        Label title =
                Texts.label(Numbers.whole(place + 1) + "  " + line.step().title(), "card-title");
        title.setLabelFor(on);
        Terms.tip(on, line.step().help());
        Label help = Texts.wrapped(line.step().help(), "quiet");
        Button up =
                Icons.button(
                        Feather.ARROW_UP,
                        Words.of("prepare.up", line.step().title()),
                        () -> model.move(place, -1));
        WhyGreyed upOrWhy = new WhyGreyed(up);
        upOrWhy.say(place == 0 ? Words.of("prepare.grey.first") : "");
        Button down =
                Icons.button(
                        Feather.ARROW_DOWN,
                        Words.of("prepare.down", line.step().title()),
                        () -> model.move(place, 1));
        WhyGreyed downOrWhy = new WhyGreyed(down);
        downOrWhy.say(last ? Words.of("prepare.grey.last") : "");
        Button remove =
                Icons.button(
                        Feather.X,
                        Words.of("prepare.remove", line.step().title()),
                        () -> model.remove(place));
        VBox words = new VBox(2, title, help);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        words.setMinWidth(0);
        HBox head = new HBox(10, on, words, upOrWhy, downOrWhy, remove);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private void fillForm() {
        form.getChildren().clear();
        if (line.on() && !Knobs.of(line.step()).isEmpty()) {
            form.getChildren().add(new KnobForm<>(line.step(), this::changed));
        }
    }

    private void changed(Step step) {
        model.replace(place, step);
    }

    private Step settings() {
        return form.getChildren().stream()
                .filter(KnobForm.class::isInstance)
                .map(node -> (Step) ((KnobForm<?>) node).record())
                .findFirst()
                .orElse(line.step());
    }
}
