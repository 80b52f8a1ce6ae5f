package org.fundi.app.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;

/// All rows, a few columns at a time: only the cells and heads in sight are built, so a million
/// rows and hundreds of columns scroll as ten do.
final class CellTable extends VBox {
    private static final double COLUMN = 101;
    private static final double WIDEST = 230;
    private static final double SCROLL_BAR = 18;

    private final DataViewModel model;
    private final Ground ground;
    private final TableView<Integer> cells = new TableView<>();
    private final Label remark = Texts.wrapped("", "side");
    private final Button back = Cards.button(Words.of("data.page.back"), () -> page(-1), "small");
    private final WhyGreyed backOrWhy = new WhyGreyed(back);
    private final Button onward = Cards.button("", () -> page(1), "small");
    private final WhyGreyed onwardOrWhy = new WhyGreyed(onward);
    private final Map<String, TableColumn<Integer, Integer>> built = new LinkedHashMap<>();
    private Optional<Table> table = Optional.empty();
    private int first;
    private int shown;

    CellTable(DataViewModel model, Ground ground) {
        super(6);
        this.model = model;
        this.ground = ground;
        getStyleClass().add("card");
        cells.getStyleClass().add("cells");
        cells.setPlaceholder(Texts.label(Words.of("data.none"), "quiet"));
        cells.setAccessibleText(Words.of("data.cells"));
        VBox.setVgrow(cells, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        back.setAccessibleText(Words.of("data.page.back.name"));
        HBox foot = new HBox(8, remark, Cards.spring(), backOrWhy, onwardOrWhy);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(cells, foot);
        cells.widthProperty().addListener((_, _, _) -> lay());
        cells.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        cells.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        ground.theme().addListener((_, _, _) -> rebuild());
    }

    /// The rows by number, none of them kept.
    private static final class RowNumbers extends ObservableListBase<Integer> {
        private final int rows;

        RowNumbers(int rows) {
            this.rows = rows;
        }

        @Override
        public Integer get(int index) {
            Objects.checkIndex(index, rows);
            return index;
        }

        @Override
        public int size() {
            return rows;
        }

        @Override
        public int indexOf(Object row) {
            return row instanceof Integer index && index >= 0 && index < rows ? index : -1;
        }

        @Override
        public boolean contains(Object row) {
            return indexOf(row) >= 0;
        }
    }

    void show(Table now) {
        if (table.filter(now::equals).isEmpty()) {
            table = Optional.of(now);
            first = 0;
            cells.getColumns().clear(); // those of the former table know none of these rows
            cells.setItems(new RowNumbers(now.rows()));
            cells.scrollTo(0);
        }
        rebuild();
    }

    /// Brings this column into sight.
    void reveal(String column) {
        table.ifPresent(
                now -> {
                    int place = now.names().indexOf(column);
                    if (place >= first && place < first + shown) return;
                    first = Math.clamp(place, 0, last(now));
                    lay();
                });
    }

    private void rebuild() {
        built.clear();
        cells.setFixedCellSize(Math.round(ground.theme().get().type().text() * 2.1));
        lay();
    }

    private void scrolled(ScrollEvent event) {
        double sideways = event.isShiftDown() ? event.getDeltaY() : event.getDeltaX();
        if (sideways == 0 || Math.abs(sideways) < Math.abs(event.getDeltaY()) / 2) return;
        move(sideways > 0 ? -1 : 1);
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (event.getTarget() != cells) return;
        if (event.getCode() == KeyCode.LEFT) move(-1);
        else if (event.getCode() == KeyCode.RIGHT) move(1);
        else return;
        event.consume();
    }

    private void page(int direction) {
        move(direction * Math.max(1, shown));
    }

    private void move(int columns) {
        if (table.isEmpty()) return;
        int next = Math.clamp((long) first + columns, 0, last(table.get()));
        if (next == first) return;
        first = next;
        lay();
    }

    /// As many columns as have room, the first of them at the left.
    private void lay() {
        double width = cells.getWidth() - SCROLL_BAR;
        if (table.isEmpty() || width < COLUMN) return;
        Table now = table.get();
        int all = now.columns().size();
        first = Math.clamp(first, 0, last(now));
        shown = fitting(now, first);
        double spare = spare(now, width);
        List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
        Map<String, TableColumn<Integer, Integer>> kept = new LinkedHashMap<>();
        for (Column column : now.columns().subList(first, Math.min(all, first + shown))) {
            TableColumn<Integer, Integer> one =
                    built.computeIfAbsent(column.name(), _ -> built(column, width(column) + spare));
            one.setPrefWidth(Math.floor(width(column) + spare));
            kept.put(column.name(), one);
            columns.add(one);
        }
        built.clear();
        built.putAll(kept);
        if (!columns.equals(cells.getColumns())) cells.getColumns().setAll(columns);
        foot(all);
    }

    private double width(Column column) {
        return ContentWidth.of(column, COLUMN, WIDEST) * ground.theme().get().scale();
    }

    /// How many columns have room, from this one on; one at least.
    private int fitting(Table now, int from) {
        double left = cells.getWidth() - SCROLL_BAR;
        int count = 0;
        for (Column column : now.columns().subList(from, now.columns().size())) {
            left -= width(column);
            if (left < 0) break;
            count++;
        }
        return Math.max(1, count);
    }

    /// The first column from which all others have room.
    private int last(Table now) {
        double left = cells.getWidth() - SCROLL_BAR;
        int from = now.columns().size();
        while (from > 0 && (left -= width(now.columns().get(from - 1))) >= 0) from--;
        return Math.clamp(from, 0, Math.max(0, now.columns().size() - 1));
    }

    /// What each of the columns shown gets on top of its own width.
    private double spare(Table now, double width) {
        double taken = 0;
        int end = Math.min(first + shown, now.columns().size());
        for (Column column : now.columns().subList(first, end)) taken += width(column);
        return Math.max(0, (width - taken) / shown);
    }

    private void foot(int all) {
        remark.setText(
                Words.of(
                        "data.foot",
                        Numbers.whole(shown),
                        Numbers.whole(all),
                        Numbers.whole(table.map(Table::rows).orElse(0))));
        int more = all - first - shown;
        backOrWhy.say(first == 0 ? Words.of("data.grey.first") : "");
        onwardOrWhy.say(more <= 0 ? Words.of("data.page.last") : "");
        onward.setText(
                more <= 0
                        ? Words.of("data.page.last")
                        : Words.of("data.page.more", Numbers.whole(more)));
        boolean pages = all > shown;
        back.setVisible(pages);
        onward.setVisible(pages);
    }

    private TableColumn<Integer, Integer> built(Column column, double width) {
        ColumnCard card = model.card(column);
        TableColumn<Integer, Integer> built = new TableColumn<>();
        built.setGraphic(new ColumnHead(model, card, ground.theme(), width));
        built.setSortable(false);
        built.setReorderable(false);
        built.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        boolean number = column instanceof NumberColumn;
        built.setCellFactory(_ -> new Cell(column, number, card.suspect()));
        return built;
    }

    /// One cell in sight.
    private static final class Cell extends TableCell<Integer, Integer> {
        private static final int SHORT = 10;

        /// More of a cell is never shown.
        private static final int LONGEST = 400;

        private final Column column;

        Cell(Column column, boolean number, boolean suspect) {
            this.column = column;
            if (number) getStyleClass().add("figures");
            if (suspect) getStyleClass().add("suspect");
            setOnMouseEntered(_ -> tellWhole());
        }

        /// The whole text, where the cell may not have room for it.
        private void tellWhole() {
            String text = isEmpty() ? "" : getText();
            setTooltip(text.length() < SHORT ? null : new Tooltip(text));
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText("");
            } else if (column.isMissing(row)) {
                setText("–");
            } else {
                String text = Brief.line(column.text(row), LONGEST);
                setText(column instanceof NumberColumn ? text.replace('-', '−') : text);
            }
        }
    }
}
