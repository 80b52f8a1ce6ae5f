package org.fundi.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RefusedFile;
import org.fundi.engine.data.Place;

/// A file that was not opened: what to do, each place with its lines, and the ways on.
final class RefusedView {
    private static final int MOST_SHOWN = 25;

    private final RefusedViewModel model;
    private final Runnable choose;
    private final VBox centre = new VBox(12);
    private final VBox settings = new VBox(10);
    private Optional<RefusedFile> shown = Optional.empty();
    private boolean other;

    /// @param choose asks the person for a file and opens it
    /// @param other whether another file is open
    RefusedView(RefusedViewModel model, Runnable choose, boolean other) {
        this.model = model;
        this.choose = choose;
        this.other = other;
    }

    void show(RefusedFile file, boolean otherIsOpen) {
        other = otherIsOpen;
        if (!shown.equals(Optional.of(file))) model.begin();
        shown = Optional.of(file);
        fill(file);
    }

    private void fill(RefusedFile file) {
        List<Place> places = RefusedViewModel.places(file);
        centre.getChildren().setAll(whatToDo(file, places));
        int most = RefusedViewModel.linesAbove(file) > 0 ? 0 : Math.min(MOST_SHOWN, places.size());
        for (int i = 0; i < most; i++) {
            centre.getChildren()
                    .add(new PlaceCard(i + 1, places.get(i), file, model, () -> again(file)));
        }
        if (most > 0 && places.size() > most) {
            String more = Numbers.whole(places.size() - most);
            centre.getChildren().add(Texts.wrapped(Words.of("refused.more", more), "quiet"));
        }
        ReadingForm form = new ReadingForm(said -> model.read(file, said));
        form.show(file.options(), Optional.empty(), List.of());
        settings.getChildren().setAll(form);
        if (most > 0) {
            settings.getChildren()
                    .addAll(
                            Texts.label(Words.of("refused.set-aside"), "card-title"),
                            Texts.wrapped(Words.of("refused.set-aside.text"), "side"));
        }
    }

    private void again(RefusedFile file) {
        if (shown.equals(Optional.of(file))) fill(file);
    }

    private HBox whatToDo(RefusedFile file, List<Place> places) {
        boolean single = places.isEmpty() || RefusedViewModel.linesAbove(file) > 0;
        VBox words = single ? whole(file) : eachLine(file, places);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(14, words);
        box.getStyleClass().addAll("card", "wrong-card");
        box.setAlignment(Pos.CENTER_LEFT);
        if (!places.isEmpty()) box.getChildren().add(waysOn(file, places));
        return box;
    }

    private static VBox whole(RefusedFile file) {
        return new VBox(
                4,
                Texts.wrapped(capital(file.refusal().what()), "sentence", "strong-part"),
                Texts.wrapped(capital(file.refusal().remedy()) + ".", "sentence"));
    }

    private VBox eachLine(RefusedFile file, List<Place> places) {
        String count = Numbers.whole(places.size());
        String what =
                places.size() == 1 ? Words.of("refused.what.one") : Words.of("refused.what", count);
        return new VBox(
                4,
                Texts.wrapped(what, "sentence"),
                Texts.wrapped(model.rows(file), "sentence", "strong-part"));
    }

    private VBox waysOn(RefusedFile file, List<Place> places) {
        VBox ways = new VBox(6);
        ways.setAlignment(Pos.CENTER_RIGHT);
        ways.setMinWidth(Region.USE_PREF_SIZE);
        long above = RefusedViewModel.linesAbove(file);
        ways.getChildren()
                .add(
                        above > 0
                                ? Cards.button(below(above), () -> model.openBelow(file), "main")
                                : Cards.button(open(places), () -> model.open(file), "main"));
        if (RefusedViewModel.quotesMayBeLetters(file)) {
            Button letters =
                    Cards.button(Words.of("refused.quotes"), () -> model.readQuotesAsLetters(file));
            ways.getChildren().add(Terms.tip(letters, Words.of("refused.quotes.why")));
        }
        return ways;
    }

    private static String below(long above) {
        return above == 1
                ? Words.of("refused.below.one")
                : Words.of("refused.below", Numbers.whole(above));
    }

    /// What opening does with the lines: those not mended are set aside.
    private String open(List<Place> places) {
        int mended = model.mendedCount();
        int aside = places.size() - mended;
        if (mended == 0 && aside == 1) return Words.of("refused.open.one");
        if (mended == 0) return Words.of("refused.open", Numbers.whole(aside));
        if (aside == 0) return Words.of("refused.open.mended", Numbers.whole(mended));
        return Words.of("refused.open.both", Numbers.whole(mended), Numbers.whole(aside));
    }

    private static String capital(String text) {
        if (text.isEmpty()) return text;
        int letter = text.startsWith("'") ? 0 : 1;
        return text.substring(0, letter).toUpperCase(java.util.Locale.ROOT)
                + text.substring(letter);
    }

    String subtitle() {
        int places = shown.map(file -> RefusedViewModel.places(file).size()).orElse(0);
        return switch (places) {
            case 0 -> Words.of("refused.subtitle.none");
            case 1 -> Words.of("refused.subtitle.one");
            default -> Words.of("refused.subtitle", Numbers.whole(places));
        };
    }

    List<Node> buttons() {
        List<Node> buttons = new ArrayList<>();
        if (other) buttons.add(Cards.button(Words.of("refused.back"), model::leave));
        buttons.add(Cards.button(Words.of("refused.choose"), choose));
        shown.ifPresent(
                file ->
                        buttons.add(
                                Cards.button(
                                        Words.of("refused.again"), () -> model.checkAgain(file))));
        return buttons;
    }

    Node centre() {
        return centre;
    }

    Node settings() {
        return settings;
    }
}
