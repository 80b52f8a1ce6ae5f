package org.fundi.app.evaluate;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;

/// Which run is looked at.
final class RunChoice extends ComboBox<RunRow> {
    /// The longest usual name fits; a longer one is in the list as a whole.
    private static final double WIDEST = 330;

    private final EvaluateViewModel model;
    private boolean filling;

    RunChoice(Workspace workspace, EvaluateViewModel model) {
        this.model = model;
        setAccessibleText(Words.of("evaluate.run"));
        setMaxWidth(WIDEST);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(RunRow row) {
                        return row == null
                                ? ""
                                : Words.of(
                                        "evaluate.run.name",
                                        Numbers.whole(row.number()),
                                        row.title());
                    }

                    @Override
                    public RunRow fromString(String text) {
                        return getValue();
                    }
                });
        setOnAction(
                _ -> {
                    if (!filling && getValue() != null) model.select(getValue());
                });
        workspace.runs().addListener((ListChangeListener<RunRow>) _ -> refresh());
        workspace.selectedRunProperty().addListener((_, _, _) -> refresh());
        model.judgedProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    void refresh() {
        filling = true;
        List<RunRow> runs = model.runs();
        getItems().setAll(runs);
        setValue(null);
        model.judged()
                .ifPresent(
                        judged ->
                                runs.stream()
                                        .filter(row -> row.number() == judged.row().number())
                                        .forEach(this::setValue));
        filling = false;
    }
}
