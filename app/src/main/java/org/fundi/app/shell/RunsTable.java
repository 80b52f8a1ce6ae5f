package org.fundi.app.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Export;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;

/// Every run with its curve, state, scores and interval, the newest first.
final class RunsTable extends VBox {
    static final double HEIGHT = 188;
    private static final double ROW = 24;

    private final RunsViewModel model;
    private final ObservableValue<Theme> theme;
    private final TableView<RunRow> table = new TableView<>();
    private Optional<RunsColumns> shown = Optional.empty();

    RunsTable(RunsViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("runs");
        table.setItems(model.rows());
        table.setPlaceholder(Texts.wrapped(Words.of("runs.none"), "quiet"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinHeight(60);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, row) -> {
                            if (row != null) model.workspace().selectRun(row.number());
                        });
        model.workspace()
                .selectedRunProperty()
                .addListener((_, _, now) -> now.ifPresent(this::mark));
        getChildren().addAll(head(), table);
        model.rows().addListener((ListChangeListener<RunRow>) _ -> columns());
        model.workspace().studyProperty().addListener((_, _, _) -> columns());
        theme.addListener((_, _, _) -> scale());
        table.widthProperty().addListener((_, _, _) -> columns());
        scale();
    }

    private HBox head() {
        Label remark = Texts.label("", "quiet");
        ListChangeListener<RunRow> count =
                _ -> remark.setText(Words.of("runs.remark", Numbers.whole(model.rows().size())));
        model.rows().addListener(count);
        remark.setText(Words.of("runs.remark", "0"));
        var export = Export.csvButton("runs", model::table, model.workspace()::refuse);
        HBox head =
                new HBox(
                        6,
                        Texts.label(Words.of("runs.title"), "card-title"),
                        remark,
                        Cards.spring(),
                        export);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return head;
    }

    /// Follows a run chosen elsewhere.
    private void mark(RunRow row) {
        RunRow here = table.getSelectionModel().getSelectedItem();
        if (here != null && here.number() == row.number()) return;
        for (int at = 0; at < table.getItems().size(); at++) {
            if (table.getItems().get(at).number() != row.number()) continue;
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(at);
        }
    }

    private void scale() {
        double scale = theme.getValue().scale();
        setMinHeight(HEIGHT * scale);
        setPrefHeight(HEIGHT * scale);
        setMaxHeight(HEIGHT * scale);
        table.setFixedCellSize(ROW * scale);
        columns();
    }

    /// Builds the columns again where others are to be shown, or the same at other widths.
    private void columns() {
        RunsColumns next = RunsColumns.of(model, theme.getValue(), table.getWidth());
        if (shown.equals(Optional.of(next))) return;
        shown = Optional.of(next);
        table.getColumns().setAll(next.columns(theme));
    }
}
