package org.fundi.app.predict;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Brief;

/// Rows of text under their names; a cell says on hover what it has no room for.
final class TextTable extends TableView<List<String>> {
    private static final double ROW = 26;
    private static final double LETTER = 7.5;
    private static final int MEASURED = 100;

    /// @param rows each as long as `heads`
    /// @param most rows for which room is made; more are scrolled
    void show(List<String> heads, List<List<String>> rows, Theme theme, int most) {
        List<Object> made = List.of(heads, theme.scale());
        if (!made.equals(getUserData())) {
            setUserData(made);
            getColumns().clear();
            for (int place = 0; place < heads.size(); place++) {
                getColumns().add(column(heads, place));
            }
        }
        for (int place = 0; place < heads.size(); place++) {
            TableColumn<List<String>, ?> column = getColumns().get(place);
            double wide = wide(heads.get(place), place, rows, theme);
            if (wide > column.getPrefWidth()) column.setPrefWidth(wide);
        }
        setItems(FXCollections.observableList(rows));
        setFixedCellSize(ROW * theme.scale());
        double tall = (Math.clamp(rows.size(), 2, most) + 2.2) * ROW * theme.scale();
        setMinHeight(Math.min(tall, 4 * ROW * theme.scale()));
        setPrefHeight(tall);
    }

    private static TableColumn<List<String>, String> column(List<String> heads, int place) {
        String head = heads.get(place);
        TableColumn<List<String>, String> column = new TableColumn<>();
        column.setGraphic(Terms.tip(Texts.label(Brief.name(head)), head));
        column.setPrefWidth(0);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
        column.setCellFactory(_ -> new Whole());
        return column;
    }

    /// What the longest of the name and the first rows takes.
    private static double wide(String head, int place, List<List<String>> rows, Theme theme) {
        int letters =
                IntStream.range(0, Math.min(MEASURED, rows.size()))
                        .map(row -> rows.get(row).get(place).length())
                        .max()
                        .orElse(0);
        double wide = Math.max(letters, Brief.name(head).length()) * LETTER + 24;
        return Math.clamp(wide, 70, 260) * theme.scale();
    }

    private static final class Whole extends TableCell<List<String>, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            String shown = empty || text == null ? "" : text;
            setText(shown);
            Terms.tip(this, shown);
        }
    }
}
