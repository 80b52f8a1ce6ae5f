package org.fundi.app.style;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A small table of figures that stands in a card whole, without scrolling: the first column is
/// words and takes the room that is left, the others are figures to the right.
public final class FigureTable extends GridPane {
    private int rows;

    /// @param heads one a column; all empty for no line of names
    public FigureTable(List<String> heads) {
        getStyleClass().add("figure-table");
        for (int column = 0; column < heads.size(); column++) {
            ColumnConstraints room = new ColumnConstraints();
            room.setHgrow(column == 0 ? Priority.ALWAYS : Priority.NEVER);
            room.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            if (column == 0) room.setMinWidth(110);
            else room.setMinWidth(Region.USE_PREF_SIZE);
            room.setFillWidth(true);
            getColumnConstraints().add(room);
        }
        if (heads.stream().anyMatch(head -> !head.isEmpty())) {
            line(heads.stream().map(head -> (Node) Texts.label(head, "quiet", "side")).toList());
        }
    }

    /// @param cells one a column
    public void line(List<? extends Node> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Node cell = cells.get(column);
            cell.getStyleClass().add("figure-cell");
            if (cell instanceof Region region) region.setMaxWidth(Double.MAX_VALUE);
            if (cell instanceof Region region) region.setMaxHeight(Double.MAX_VALUE);
            if (cell instanceof Label label) {
                label.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
                if (column > 0) label.setMinWidth(Region.USE_PREF_SIZE);
            }
            add(cell, column, rows);
        }
        rows++;
    }

    /// A line of text across all columns.
    public void across(Node node) {
        add(node, 0, rows++, getColumnConstraints().size(), 1);
    }
}
