package org.fundi.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
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
        for (int i = 0; i < Math.min(MOST_SHOWN, places.size()); i++) {
            Place place = places.get(i);
            centre.getChildren()
                    .add(
                            new PlaceCard(
                                    i + 1, place, model.isAside(place), () -> turn(file, place)));
        }
        if (places.size() > MOST_SHOWN) {
            String more = Numbers.whole(places.size() - MOST_SHOWN);
            centre.getChildren().add(Texts.wrapped(Words.of("refused.more", more), "quiet"));
        }
        ReadingForm form = new ReadingForm(said -> model.read(file, said));
        form.show(file.options(), Optional.empty(), List.of());
        settings.getChildren().setAll(form);
        if (!places.isEmpty()) {
            settings.getChildren()
                    .addAll(
                            Texts.label(Words.of("refused.set-aside"), "card-title"),
                            Texts.wrapped(Words.of("refused.set-aside.text"), "side"));
        }
    }

    private void turn(RefusedFile file, Place place) {
        if (model.isAside(place)) model.putBack(place);
        else model.setAside(file, place);
        if (shown.equals(Optional.of(file))) fill(file);
    }

    private HBox whatToDo(RefusedFile file, List<Place> places) {
        Label what =
                Texts.wrapped(
                        places.isEmpty()
                                ? capital(file.refusal().what())
                                : Words.of("refused.what", Numbers.whole(places.size())),
                        "sentence",
                        "strong-part");
        VBox words = new VBox(4, what);
        if (places.isEmpty()) {
            String remedy = capital(file.refusal().remedy()) + ".";
            words.getChildren().add(Texts.wrapped(remedy, "sentence"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(14, words);
        box.getStyleClass().addAll("card", "wrong-card");
        box.setAlignment(Pos.CENTER_LEFT);
        if (!places.isEmpty()) {
            box.getChildren()
                    .add(
                            Cards.button(
                                    places.size() == 1
                                            ? Words.of("refused.open.one")
                                            : Words.of(
                                                    "refused.open", Numbers.whole(places.size())),
                                    () -> model.setAllAside(file),
                                    "main"));
        }
        return box;
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
