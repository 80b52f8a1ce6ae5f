package org.fundi.app.lesson;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;
import org.fundi.engine.lesson.Block;
import org.fundi.engine.lesson.Lesson;
import org.fundi.engine.lesson.Span;

/// A lesson from top to bottom, in lines short enough to be read.
final class LessonPage extends VBox {
    private static final double BULLET = 20;

    private final LessonViewModel model;
    private final Consumer<Runnable> change;

    /// @param change shows an answer, and keeps the page where it is
    LessonPage(LessonViewModel model, Lesson lesson, Consumer<Runnable> change) {
        super(12);
        this.model = model;
        this.change = change;
        getStyleClass().add("lesson-page");
        for (Block block : lesson.blocks()) getChildren().add(node(block, ""));
    }

    /// @param task what is done where its links lead; empty for none
    private Node node(Block block, String task) {
        return switch (block) {
            case Block.Heading heading -> Texts.wrapped(heading.text(), "sentence", "strong");
            case Block.Paragraph paragraph -> Flows.of(paragraph.spans());
            case Block.Items items -> items(items);
            case Block.Code code -> code(code.text());
            case Block.Link link -> door(link, task);
            case Block.NowTry now -> task(now);
            case Block.Prediction asked ->
                    new PredictionCard(model, asked, part -> nodes(part, ""), change);
        };
    }

    private List<Node> nodes(List<Block> blocks, String task) {
        return blocks.stream().map(block -> node(block, task)).toList();
    }

    private Node task(Block.NowTry now) {
        VBox card = Cards.titled(Words.of("lesson.now-try"), "");
        card.getChildren().addAll(nodes(now.blocks(), now.plain()));
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private Button door(Block.Link link, String task) {
        return Cards.button("▸ " + link.name(), () -> model.follow(link, task));
    }

    private static Node items(Block.Items items) {
        VBox list = new VBox(6);
        for (List<Span> item : items.items()) {
            String sign = items.numbered() ? list.getChildren().size() + 1 + "." : "•";
            Label label = Texts.label(sign);
            label.setMinWidth(BULLET);
            TextFlow words = Flows.of(item);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            list.getChildren().add(new HBox(label, words));
        }
        return list;
    }

    private static Node code(String text) {
        Label code = Texts.label(text, "monospaced");
        code.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(code);
        box.getStyleClass().addAll("soft", "code-line");
        return box;
    }
}
