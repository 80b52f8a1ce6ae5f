package org.fundi.app.style;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fundi.app.text.Rich;

/// Labels and running text in the few sizes Fundi has.
public final class Texts {
    private Texts() {}

    /// @param classes of `fundi.css`, such as `card-title`, `side`, `sentence`, `figure`
    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A label that is never cut off: what stands beside it gives way.
    public static Label whole(String text, String... classes) {
        Label label = label(text, classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A card's title, never cut off.
    public static Label title(String text) {
        return whole(text, "card-title");
    }

    /// A label that goes on in the next line rather than being cut off.
    public static Label wrapped(String text, String... classes) {
        Label label = label(together(text), classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A number and the sign of per cent stay in one line.
    public static String together(String text) {
        return text.replaceAll("(?<=\\d) (?=%)", "\u00a0");
    }

    /// A sentence with words that stand out.
    public static TextFlow flow(Rich sentence, String... classes) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll(classes);
        fill(flow, sentence);
        return flow;
    }

    public static void fill(TextFlow flow, Rich sentence) {
        if (onlyOtherWords(flow, sentence)) return;
        flow.getChildren().clear();
        for (Rich.Part part : sentence.parts()) {
            Text text = new Text(together(part.text()));
            text.getStyleClass().add(style(part));
            flow.getChildren().add(text);
        }
        flow.setAccessibleText(sentence.plain());
    }

    /// The same parts with other words: a line that counts on many times a second keeps its nodes.
    private static boolean onlyOtherWords(TextFlow flow, Rich sentence) {
        List<Rich.Part> parts = sentence.parts();
        List<Node> there = flow.getChildren();
        if (there.size() != parts.size()) return false;
        for (int i = 0; i < parts.size(); i++) {
            if (!there.get(i).getStyleClass().equals(List.of(style(parts.get(i))))) return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (there.get(i) instanceof Text text) text.setText(together(parts.get(i).text()));
        }
        flow.setAccessibleText(sentence.plain());
        return true;
    }

    private static String style(Rich.Part part) {
        return part.strong() ? "strong" : "plain";
    }

    /// A small rounded remark such as "guessed".
    public static Label chip(String text, String... classes) {
        Label chip = whole(text, "chip");
        chip.getStyleClass().addAll(classes);
        return chip;
    }
}
