package org.fundi.app.data;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RefusedFile;
import org.fundi.engine.data.DecimalComma;
import org.fundi.engine.data.Place;

/// One place that can't be read: the line with its neighbours, what is wrong, what can be done.
final class PlaceCard extends VBox {
    private static final int LONGEST = 140;

    private final RefusedViewModel model;
    private final RefusedFile file;
    private final Place place;
    private final Runnable decided;
    private final HBox foot = new HBox(8);
    private final VBox lines = new VBox();

    /// @param number from 1
    /// @param decided called once the person has decided something for this line
    PlaceCard(int number, Place place, RefusedFile file, RefusedViewModel model, Runnable decided) {
        this.model = model;
        this.file = file;
        this.place = place;
        this.decided = decided;
        getStyleClass().add("card");
        boolean open = model.mended(place).isEmpty() && !model.isAside(place);
        Label chip =
                Texts.chip(
                        Words.of(
                                open ? "refused.place" : "refused.place.decided",
                                Numbers.whole(number)),
                        open ? "wrong" : "done");
        HBox head =
                new HBox(
                        8,
                        chip,
                        Texts.wrapped(sentence(place.what()), "card-title"),
                        Cards.spring(),
                        Texts.label(Words.of("refused.line", Numbers.whole(place.line())), "side"));
        head.setAlignment(Pos.CENTER_LEFT);
        lines.getStyleClass().add("soft");
        lines.setPadding(new Insets(6, 8, 6, 8));
        foot.setAlignment(Pos.CENTER_LEFT);
        showLine();
        getChildren().addAll(head, lines, foot);
    }

    private void showLine() {
        lines.getChildren().clear();
        long line = place.line() - place.before().size();
        for (String text : place.before()) lines.getChildren().add(plain(line++, text));
        lines.getChildren().add(middle(line++));
        for (String text : place.after()) lines.getChildren().add(plain(line++, text));
        if (model.isAside(place)) foot("refused.aside.done", putBack());
        else if (model.mended(place).isPresent()) foot("refused.mended.done", putBack());
        else offer();
    }

    private Node middle(long line) {
        if (model.mended(place).isPresent()) return plain(line, model.mended(place).get());
        HBox faulty = faulty(line, place);
        if (model.isAside(place)) faulty.setOpacity(0.5);
        return faulty;
    }

    private Button putBack() {
        return button(
                "refused.put-back",
                () -> {
                    model.putBack(place);
                    decided.run();
                });
    }

    private void offer() {
        foot(sentence(place.remedy()) + ".");
        RefusedViewModel.closed(file, place)
                .ifPresent(
                        line ->
                                foot.getChildren()
                                        .add(button("refused.close-quote", () -> take(line))));
        RefusedViewModel.decimalComma(file, place).ifPresent(this::offer);
        if (place.whole()) foot.getChildren().add(button("refused.mend", this::type));
        foot.getChildren()
                .add(
                        button(
                                "refused.aside",
                                () -> {
                                    model.setAside(place);
                                    decided.run();
                                }));
    }

    private void offer(DecimalComma comma) {
        Button take = button("refused.decimal", () -> take(comma.line()));
        take.setText(Words.of("refused.decimal", comma.number()));
        foot.getChildren().add(take);
    }

    /// The line as a field to type in, until it fits or is left as it was.
    private void type() {
        TextField field = new TextField(RefusedViewModel.typed(place));
        field.getStyleClass().add("monospaced");
        field.setAccessibleText(Words.of("refused.mend.field", Numbers.whole(place.line())));
        field.setOnAction(_ -> take(field.getText()));
        lines.getChildren().set(place.before().size(), field);
        foot(Words.of("refused.mend.how"));
        foot.getChildren()
                .addAll(
                        button("refused.mend.take", () -> take(field.getText())),
                        button("refused.mend.leave", this::showLine));
        // With its skin on, so that the caret stands at the end and nothing is chosen.
        lines.applyCss();
        field.requestFocus();
        field.end();
    }

    private void take(String typed) {
        Optional<String> fault = model.mend(file, place, typed);
        if (fault.isEmpty()) decided.run();
        else ((Label) foot.getChildren().getFirst()).setText(sentence(fault.get()) + ".");
    }

    private void foot(String word, Button button) {
        foot(Words.of(word));
        foot.getChildren().add(button);
    }

    private void foot(String said) {
        Label label = Texts.wrapped(said, "side");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        foot.getChildren().setAll(label);
    }

    private Button button(String word, Runnable run) {
        Button button = Cards.button(Words.of(word), run, "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        String line = Numbers.whole(place.line());
        button.setAccessibleText(Words.of("refused.button.name", Words.of(word), line));
        return button;
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

    /// Letters that can't be shown stand as a sign of their own.
    private static String shortened(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return shown.replaceAll("[\\p{Cntrl}&&[^\t]]", "\uFFFD");
    }
}
