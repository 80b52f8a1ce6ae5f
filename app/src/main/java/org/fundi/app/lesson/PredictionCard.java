package org.fundi.app.lesson;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.lesson.Block;

/// A question; its answer is seen once something was chosen.
final class PredictionCard extends VBox {
    private final LessonViewModel model;
    private final Block.Prediction asked;
    private final Label verdict = Texts.wrapped("", "strong");
    private final FlowPane choices = new FlowPane(8, 8);
    private final VBox answer = new VBox(8);
    private final Consumer<Runnable> change;

    /// @param nodes what blocks look like
    /// @param change does what makes the page longer, and keeps it where it is
    PredictionCard(
            LessonViewModel model,
            Block.Prediction asked,
            Function<List<Block>, List<Node>> nodes,
            Consumer<Runnable> change) {
        this.model = model;
        this.asked = asked;
        this.change = change;
        VBox card = Cards.titled(Words.of("lesson.predict"), Words.of("lesson.predict.remark"));
        card.getChildren().addAll(nodes.apply(asked.question()));
        answer.getChildren().add(verdict);
        answer.getChildren().addAll(nodes.apply(asked.answer()));
        card.getChildren().addAll(choices, answer);
        card.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(card);
        for (int i = 0; i < asked.choices().size(); i++) {
            int choice = i;
            Button button = Cards.button(asked.choices().get(i), () -> choose(choice));
            choices.getChildren().add(button);
        }
        show();
    }

    private void choose(int choice) {
        model.choose(asked, choice);
        change.accept(this::show);
    }

    private void show() {
        OptionalInt chosen = model.chosen(asked);
        Cards.show(answer, chosen.isPresent());
        Cards.show(choices, chosen.isEmpty());
        if (chosen.isEmpty()) return;
        String said = asked.choices().get(chosen.getAsInt());
        boolean right = chosen.getAsInt() == asked.right();
        verdict.setText(
                right
                        ? Words.of("lesson.right", said)
                        : Words.of("lesson.wrong", said, asked.choices().get(asked.right())));
    }
}
