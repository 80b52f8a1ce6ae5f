package org.fundi.app.lab.playground;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// Which two columns of the project lie across and up; not there where no project is learnt from.
final class ColumnsChoice extends HBox {
    private static final double WIDTH = 150;

    private final PlaygroundViewModel model;
    private final ComboBox<String> across = box("playground.across");
    private final ComboBox<String> up = box("playground.up");
    private boolean filling;

    ColumnsChoice(PlaygroundViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Texts.whole(Words.of("playground.across"), "quiet"),
                        across,
                        Texts.whole(Words.of("playground.up"), "quiet"),
                        up);
        show();
    }

    private ComboBox<String> box(String word) {
        ComboBox<String> box = new ComboBox<>();
        box.setPrefWidth(WIDTH);
        Terms.tip(box, Words.of("playground.deviations"));
        box.setAccessibleText(Words.of(word));
        box.setOnAction(_ -> choose());
        return box;
    }

    private void choose() {
        if (filling || across.getValue() == null || up.getValue() == null) return;
        model.set(model.playground().with("columns", across.getValue() + "," + up.getValue()));
    }

    void show() {
        List<String> choices = model.columns();
        boolean own = choices.size() > 1 && !model.playground().isPainted();
        Cards.show(this, own);
        if (!own || model.look().isEmpty()) return;
        List<String> shown =
                List.of(
                        model.look().orElseThrow().across().title(),
                        model.look().orElseThrow().up().title());
        if (!choices.containsAll(shown)) return;
        filling = true;
        fill(across, choices, shown.getFirst());
        fill(up, choices, shown.getLast());
        filling = false;
    }

    private static void fill(ComboBox<String> box, List<String> choices, String shown) {
        if (!box.getItems().equals(choices)) box.getItems().setAll(choices);
        if (!box.isShowing() && !shown.equals(box.getValue())) box.setValue(shown);
    }
}
