package org.fundi.app.data;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Place;

/// One place that can't be read: the line with its neighbours, what is wrong, what can be done.
final class PlaceCard extends VBox {
    private static final int LONGEST = 140;

    /// @param number from 1
    /// @param aside whether the person has set it aside
    PlaceCard(int number, Place place, boolean aside, Runnable setAside) {
        getStyleClass().add("card");
        Label chip = Texts.chip(Words.of("refused.place", Numbers.whole(number)), "wrong");
        HBox head =
                new HBox(
                        8,
                        chip,
                        Texts.wrapped(sentence(place.what()), "card-title"),
                        Cards.spring(),
                        Texts.label(Words.of("refused.line", Numbers.whole(place.line())), "side"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox();
        lines.getStyleClass().add("soft");
        lines.setPadding(new Insets(6, 8, 6, 8));
        long line = place.line() - place.before().size();
        for (String text : place.before()) lines.getChildren().add(plain(line++, text));
        lines.getChildren().add(faulty(line++, place));
        for (String text : place.after()) lines.getChildren().add(plain(line++, text));
        Button button =
                Cards.button(
                        Words.of(aside ? "refused.aside.done" : "refused.aside"),
                        setAside,
                        "small");
        button.setAccessibleText(Words.of("refused.aside.name", Numbers.whole(place.line())));
        Label remedy = Texts.wrapped(sentence(place.remedy()) + ".", "side");
        HBox.setHgrow(remedy, Priority.ALWAYS);
        remedy.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(12, remedy, button);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, lines, foot);
    }

    private static String sentence(String text) {
        return text.isEmpty()
                ? ""
                : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static Label number(long line) {
        Label number = Texts.label(String.valueOf(line), "side");
        number.setMinWidth(44);
        return number;
    }

    private static HBox plain(long line, String text) {
        HBox row = new HBox(8, number(line), Texts.label(shortened(text), "monospaced"));
        row.setPadding(new Insets(1, 6, 1, 6));
        return row;
    }

    private static HBox faulty(long line, Place place) {
        Marked marked = Marked.of(place);
        String text = place.text();
        int start = Math.max(0, marked.from() - LONGEST / 2);
        String before = (start > 0 ? "…" : "") + text.substring(start, marked.from());
        String fault = text.substring(marked.from(), marked.to());
        String after = shortened(text.substring(marked.to()));
        Label mark = Texts.label(fault.isEmpty() ? "…" : shortened(fault), "monospaced", "mark");
        HBox row =
                new HBox(
                        number(line),
                        Texts.label(" ▸ ", "wrong"),
                        Texts.label(before, "monospaced"),
                        mark,
                        Texts.label(after, "monospaced"));
        row.getStyleClass().add("faulty-line");
        row.setPadding(new Insets(1, 6, 1, 6));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
