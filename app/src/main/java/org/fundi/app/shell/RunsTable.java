package org.fundi.app.shell;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Sparkline;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.jspecify.annotations.Nullable;

/// Every run with its curve, state, scores and interval, the newest first.
final class RunsTable extends VBox {
    static final double HEIGHT = 188;
    private static final double ROW = 24;

    private final RunsViewModel model;
    private final ObservableValue<Theme> theme;
    private final TableView<RunRow> table = new TableView<>();
    private List<String> metrics = List.of();

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
        scale();
        build();
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
    }

    /// Builds the columns again where other metrics are to be shown.
    private void columns() {
        if (!model.metrics().equals(metrics)) build();
    }

    private void build() {
        metrics = model.metrics();
        table.getColumns().clear();
        table.getColumns().add(text("runs.column.run", 200, RunsViewModel::name, ""));
        table.getColumns().add(curve());
        table.getColumns().add(text("runs.column.state", 88, RunsViewModel::state, ""));
        table.getColumns()
                .add(text("runs.column.progress", 100, RunsViewModel::progress, "figures"));
        String chosen = model.chosen();
        for (String metric : metrics) {
            table.getColumns()
                    .add(
                            column(
                                    model.title(metric),
                                    80,
                                    row -> RunsViewModel.score(row, metric),
                                    row -> RunsViewModel.whyNoInterval(row, metric),
                                    metric.equals(chosen) ? "strong" : "figures"));
        }
        table.getColumns()
                .add(
                        column(
                                Words.of("runs.column.interval"),
                                122,
                                row -> RunsViewModel.interval(row, chosen),
                                row -> RunsViewModel.whyNoInterval(row, chosen),
                                "quiet"));
    }

    private static TableColumn<RunRow, RunRow> text(
            String key, double width, Function<RunRow, String> cell, String style) {
        TableColumn<RunRow, RunRow> column = column(Words.of(key), width, cell, _ -> "", style);
        if (style.isEmpty()) column.getStyleClass().remove("right-aligned");
        return column;
    }

    private static TableColumn<RunRow, RunRow> column(
            String title,
            double width,
            Function<RunRow, String> cell,
            Function<RunRow, String> tip,
            String style) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>(title);
        column.setPrefWidth(Math.max(width, Math.min(120, title.length() * 7.5 + 20)));
        if (style.equals("quiet")) column.setMinWidth(width); // both ends of an interval, or none
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("right-aligned");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Figures(cell, tip, style));
        return column;
    }

    private TableColumn<RunRow, RunRow> curve() {
        TableColumn<RunRow, RunRow> column = new TableColumn<>(Words.of("runs.column.curve"));
        column.setPrefWidth(110);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Curve(theme));
        return column;
    }

    /// A cell of text, figures to the right.
    private static final class Figures extends TableCell<RunRow, RunRow> {
        private final Function<RunRow, String> cell;
        private final Function<RunRow, String> tip;
        private @Nullable Tooltip remark;

        Figures(Function<RunRow, String> cell, Function<RunRow, String> tip, String style) {
            this.cell = cell;
            this.tip = tip;
            if (!style.isEmpty()) getStyleClass().addAll(style, "figures");
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : cell.apply(row));
            explain(empty || row == null ? "" : tip.apply(row));
        }

        /// Rows change many times a second while a model trains: a tooltip is made once a cell.
        private void explain(String why) {
            if (why.isEmpty()) {
                setTooltip(null);
                return;
            }
            if (remark == null) remark = new Tooltip();
            if (!why.equals(remark.getText())) remark.setText(why);
            if (getTooltip() != remark) setTooltip(remark);
        }
    }

    private static final class Curve extends TableCell<RunRow, RunRow> {
        private final ChartView chart;

        Curve(ObservableValue<Theme> theme) {
            chart = new ChartView(theme);
            chart.setPrefSize(90, 18);
            chart.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(null);
            setText("");
            if (empty || row == null) return;
            if (row.curve().isEmpty()) {
                setText(Words.of("runs.no-steps"));
            } else {
                chart.show(new Sparkline(Words.of("runs.column.curve"), row.curve()));
                setGraphic(chart);
            }
        }
    }
}
