package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Words;

/// Which run of the project is looked at.
final class RunChoice extends HBox {
    private final ComboBox<String> box = new ComboBox<>();
    private List<FilmedRuns.Filmed> offered = List.of();
    private boolean showing;

    /// @param chosen told the number of the run
    RunChoice(Consumer<Integer> chosen) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Label name = Texts.label(Words.of("scape.run"), "quiet");
        name.setLabelFor(box);
        getChildren().addAll(name, box);
        box.setOnAction(
                _ -> {
                    int index = box.getSelectionModel().getSelectedIndex();
                    if (!showing && index >= 0) chosen.accept(offered.get(index).number());
                });
    }

    /// @param number of the one looked at
    void show(List<FilmedRuns.Filmed> runs, int number) {
        showing = true;
        offered = List.copyOf(runs);
        List<String> titles = offered.stream().map(FilmedRuns.Filmed::title).toList();
        if (!box.getItems().equals(titles)) box.getItems().setAll(titles);
        offered.stream()
                .filter(run -> run.number() == number)
                .findFirst()
                .ifPresentOrElse(
                        run -> box.setValue(run.title()),
                        () -> box.getSelectionModel().clearSelection());
        showing = false;
    }
}
