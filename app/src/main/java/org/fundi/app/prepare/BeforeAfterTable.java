package org.fundi.app.prepare;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// A few rows as they are in the file and as the model gets them.
final class BeforeAfterTable extends TableView<BeforeAfter.Line> {
    private static final double ROW = 26;
    private static final int MOST = 14;

    BeforeAfterTable() {
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFocusTraversable(true);
        setAccessibleText(Words.of("prepare.before-after"));
    }

    void show(BeforeAfter rows, double scale) {
        getColumns().clear();
        getColumns().add(column(Words.of("prepare.column"), 150, BeforeAfter.Line::column, ""));
        getColumns().add(column(Words.of("prepare.feature"), 170, BeforeAfter.Line::feature, ""));
        for (int i = 0; i < rows.rows().size(); i++) {
            int at = i;
            String row = Numbers.whole(rows.rows().get(i));
            getColumns()
                    .add(
                            column(
                                    Words.of("prepare.row.before", row),
                                    110,
                                    line -> line.cells().get(at).before(),
                                    "quiet"));
            getColumns()
                    .add(
                            column(
                                    Words.of("prepare.row.after", row),
                                    80,
                                    line -> line.cells().get(at).after(),
                                    "figures"));
        }
        getItems().setAll(rows.lines());
        setFixedCellSize(ROW * scale);
        double height = (Math.min(MOST, rows.lines().size()) + 1) * ROW * scale + 8;
        setMinHeight(height);
        setPrefHeight(height);
    }

    private static TableColumn<BeforeAfter.Line, String> column(
            String title, double width, Function<BeforeAfter.Line, String> cell, String style) {
        TableColumn<BeforeAfter.Line, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(cell.apply(line.getValue())));
        if (!style.isEmpty()) {
            column.getStyleClass().add("right-aligned");
            column.setCellFactory(_ -> new Cell(style));
        }
        return column;
    }

    private static final class Cell
            extends javafx.scene.control.TableCell<BeforeAfter.Line, String> {
        Cell(String style) {
            getStyleClass().addAll("figures", style);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? "" : text);
        }
    }
}
