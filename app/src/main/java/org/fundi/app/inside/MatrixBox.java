package org.fundi.app.inside;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// One matrix: its name, its shape, the part of it that fits, and the way to the rest. A click or
/// the arrow keys choose a cell.
final class MatrixBox extends VBox {
    private final InsideViewModel model;
    private final Sheet sheet;
    private final ObservableValue<Theme> theme;
    private final ChartView chart;
    private final HBox columns;
    private final HBox rows;
    private final Label columnsCut = Texts.label("", "side");
    private final Label rowsCut = Texts.label("", "side");
    private Optional<MatrixPicture> shown = Optional.empty();

    MatrixBox(InsideViewModel model, Sheet sheet, ObservableValue<Theme> theme) {
        super(3);
        this.model = model;
        this.sheet = sheet;
        this.theme = theme;
        chart = new ChartView(theme);
        int allColumns = sheet.cells().columns();
        int allRows = sheet.cells().rows();
        int columnsShown = model.across(sheet.across(), allColumns);
        int rowsShown = InsideViewModel.shown(sheet.down(), allRows);
        columns = cut(sheet.across(), allColumns, columnsShown, columnsCut, "◀", "▶");
        rows = cut(sheet.down(), allRows, rowsShown, rowsCut, "▲", "▼");
        Label title = Texts.title(sheet.title());
        getChildren().addAll(title, Texts.label(sheet.shape(), "side"), chart, columns, rows);
        chart.setOnMouseClicked(
                event -> {
                    chart.requestFocus();
                    shown.flatMap(it -> it.at(event.getX(), event.getY(), theme.getValue()))
                            .ifPresent(model::pick);
                });
        chart.setOnMouseMoved(event -> Terms.tip(chart, name(event.getX(), event.getY())));
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    /// What the cell at this point belongs to, or the one it stands above; empty for nothing with a
    /// name.
    private String name(double x, double y) {
        Sheets sheets = model.openedProperty().get().orElseThrow().sheets();
        Theme now = theme.getValue();
        return shown.flatMap(it -> it.at(x, Math.max(y, it.headHeight(now)), now))
                .flatMap(sheets::name)
                .orElse("");
    }

    private HBox cut(Sheet.Axis axis, int size, int by, Label said, String back, String on) {
        HBox row = new HBox(3, arrow(back, axis, -by, size), said, arrow(on, axis, by, size));
        row.setAlignment(Pos.CENTER_LEFT);
        Cards.show(row, by < size);
        return row;
    }

    private Button arrow(String sign, Sheet.Axis axis, int by, int size) {
        Button button = Cards.button(sign, () -> model.scroll(axis, by, size), "small");
        String key = by < 0 ? "inside.scroll.back" : "inside.scroll.on";
        button.setAccessibleText(Words.of(key, sheet.title()));
        return Terms.tip(button, Words.of(key, sheet.title()));
    }

    /// As the model stands now.
    void show() {
        int allRows = sheet.cells().rows();
        int allColumns = sheet.cells().columns();
        int rowsShown = InsideViewModel.shown(sheet.down(), allRows);
        int columnsShown = model.across(sheet.across(), allColumns);
        int firstRow = model.first(sheet.down(), allRows, rowsShown);
        int firstColumn = model.first(sheet.across(), allColumns, columnsShown);
        Optional<Pick> looked = model.pickProperty().get();
        int groups = model.openedProperty().get().orElseThrow().sheets().groups().size();
        MatrixPicture picture =
                new MatrixPicture(
                        sheet,
                        firstRow,
                        firstColumn,
                        rowsShown,
                        columnsShown,
                        looked,
                        cell -> looked.filter(it -> Marks.covers(it, cell, groups)).isPresent());
        shown = Optional.of(picture);
        double width = picture.width(theme.getValue());
        double height = picture.height(theme.getValue());
        chart.setMinSize(width, height);
        chart.setPrefSize(width, height);
        chart.setMaxSize(width, height);
        chart.show(picture);
        String columnsKey =
                columnsShown < InsideViewModel.CUT ? "inside.cut.brief" : "inside.cut.columns";
        columnsCut.setText(cut(columnsKey, firstColumn, columnsShown, allColumns));
        Cards.show(rowsCut, columnsShown > 1); // beside a narrow one it stands already
        String rowsKey =
                columnsShown < InsideViewModel.CUT ? "inside.cut.brief" : "inside.cut.rows";
        rowsCut.setText(cut(rowsKey, firstRow, rowsShown, allRows));
    }

    /// Such as "6–10, … 57 more columns".
    private static String cut(String key, int first, int shown, int all) {
        return Words.of(
                key,
                Numbers.whole(first + 1L),
                Numbers.whole((long) first + shown),
                Numbers.whole((long) all - shown),
                Numbers.whole(all));
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean opens = code == KeyCode.ENTER || code == KeyCode.SPACE;
        if (!opens && !code.isArrowKey() || event.isShortcutDown()) return;
        event.consume();
        Optional<Pick> here = model.pickProperty().get().filter(sheet::holds);
        if (here.isEmpty()) {
            shown.ifPresent(it -> model.pick(sheet.at(it.firstRow(), it.firstColumn())));
            return;
        }
        int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
        int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        int row = Math.clamp(here.get().row() + down, 0, sheet.cells().rows() - 1);
        int column = Math.clamp(here.get().column() + right, 0, sheet.cells().columns() - 1);
        model.pick(sheet.at(row, column));
    }
}
