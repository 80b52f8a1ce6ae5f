package org.fundi.app.split;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// The sizes of the parts, the seed, and the seal.
final class SplitSettings extends VBox {
    private final SplitViewModel model;
    private final ComboBox<Integer> validation = shares();
    private final ComboBox<Integer> test = shares();
    private final TextField seed = new TextField();
    private final Label opened = Texts.label("", "card-title");
    private final Label seen = Texts.wrapped("", "side");
    private final Label exact = Texts.wrapped("", "side");
    private boolean showing;

    SplitSettings(SplitViewModel model) {
        super(8);
        this.model = model;
        validation.setOnAction(
                _ -> {
                    Integer chosen = validation.getValue();
                    if (!showing && chosen != null) model.validationShare(chosen);
                });
        test.setOnAction(
                _ -> {
                    Integer chosen = test.getValue();
                    if (!showing && chosen != null) model.testShare(chosen);
                });
        seed.setOnAction(_ -> seed());
        seed.focusedProperty()
                .addListener(
                        (_, _, here) -> {
                            if (!here) seed();
                        });
        Label seedTitle = Texts.label(Words.of("split.seed"), "card-title");
        Terms.explain(seedTitle, "seed");
        Label sealTitle = Texts.label(Words.of("split.seal"), "card-title", "test");
        Terms.explain(sealTitle, "seal");
        getChildren()
                .addAll(
                        Texts.label(Words.of("split.sizes"), "card-title"),
                        line(Words.of("split.sizes.validation"), validation),
                        line(Words.of("split.sizes.test"), test),
                        exact,
                        seedTitle,
                        line(Words.of("split.seed.name"), seed),
                        Cards.button(Words.of("split.seed.another"), model::anotherSeed, "small"),
                        sealTitle,
                        Texts.wrapped(Words.of("split.seal.text"), "side"),
                        line(Words.of("split.seal.opened"), opened),
                        seen);
    }

    private void seed() {
        boolean good = model.seed(seed.getText());
        seed.getStyleClass().remove("refused");
        if (!good) seed.getStyleClass().add("refused");
    }

    private static ComboBox<Integer> shares() {
        ComboBox<Integer> box = new ComboBox<>();
        box.getItems().setAll(SplitViewModel.SHARES);
        box.setCellFactory(_ -> percent());
        box.setButtonCell(percent());
        return box;
    }

    private static ListCell<Integer> percent() {
        return new ListCell<>() {
            @Override
            protected void updateItem(Integer share, boolean empty) {
                super.updateItem(share, empty);
                setText(empty || share == null ? "" : share + " %");
            }
        };
    }

    private static HBox line(String word, Node control) {
        Label name = Texts.wrapped(word, "quiet");
        if (control instanceof Control field) {
            name.setLabelFor(field);
            field.setAccessibleText(word);
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        if (control instanceof TextField field) field.setPrefColumnCount(7);
        HBox line = new HBox(8, name, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// @param other whether what was shown before belongs to other data
    void show(Optional<Divided> divided, boolean other) {
        showing = true;
        validation.setValue(model.validationShare());
        test.setValue(model.testShare());
        if (!seed.isFocused()) seed.setText(String.valueOf(model.seed()));
        showing = false;
        if (other) for (Label said : List.of(opened, seen, exact)) said.setText("");
        if (divided.isEmpty()) return;
        Divided now = divided.get();
        opened.setAccessibleText(null);
        opened.setText(Words.of("split.seal.times", Numbers.whole(now.openings())));
        String sentence = now.seen().sentence();
        seen.setText(
                sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + sentence.substring(1)
                        + ".");
        exact.setText(
                Words.of(
                        "split.sizes.exact",
                        Numbers.whole(now.parts().get(0).rows()),
                        Numbers.whole(now.parts().get(1).rows()),
                        Numbers.whole(now.parts().get(2).rows())));
    }
}
