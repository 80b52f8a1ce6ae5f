package org.fundi.app.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Export;
import org.fundi.app.shell.Ground;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.WhyGreyed;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Table;
import org.fundi.engine.metric.Answers;

/// The rows behind a figure. One of them can be taken to Predict.
final class RowsCard extends VBox {
    private static final double ROW = 26;
    private static final int MOST = 9;
    private static final double LETTER = 7.5;

    /// Rows whose cells decide how wide a column is.
    private static final int MEASURED = 200;

    private final Ground ground;
    private final EvaluateViewModel model;
    private final Consumer<Table> predict;
    private final Label title = Texts.label("", "card-title");
    private final Label count = Texts.label("", "quiet");
    private final TableView<Integer> table = new TableView<>();
    private final Button predictIt =
            Cards.button(Words.of("evaluate.rows.predict"), this::predictSelected);

    /// @param predict takes one row, as it is in the file, and shows it
    RowsCard(Ground ground, EvaluateViewModel model, Consumer<Table> predict) {
        this.ground = ground;
        this.model = model;
        this.predict = predict;
        getStyleClass().add("card");
        HBox head =
                new HBox(
                        8,
                        title,
                        count,
                        Cards.spring(),
                        predictItOrWhy(),
                        Export.csvButton("rows", this::written),
                        Cards.button(
                                Words.of("evaluate.rows.close"),
                                () -> model.rowsShownProperty().set(Optional.empty()),
                                "small"));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(head, table);
        table.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) predictSelected();
                });
        table.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) predictSelected();
                });
        model.rowsShownProperty().addListener((_, _, now) -> show(now));
        show(Optional.empty());
    }

    private WhyGreyed predictItOrWhy() {
        return WhyGreyed.of(
                predictIt,
                table.getSelectionModel()
                        .selectedItemProperty()
                        .map(_ -> "")
                        .orElse(Words.of("evaluate.grey.row")));
    }

    private void show(Optional<RowsShown> shown) {
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        if (shown.isEmpty() || model.judged().isEmpty()) return;
        Judged judged = model.judged().get();
        Answers answers = model.answers().orElseThrow();
        title.setText(shown.get().title());
        count.setText(Phrases.rows(shown.get().rows().length));
        List<String> heads = RowsShown.heads(judged);
        table.getColumns().clear();
        IntFunction<List<String>> cells = row -> RowsShown.cells(judged, answers, row);
        int[] rows = shown.get().rows();
        for (int i = 0; i < heads.size(); i++)
            table.getColumns().add(column(heads, i, cells, rows));
        table.setItems(
                FXCollections.observableList(IntStream.of(shown.get().rows()).boxed().toList()));
        double scale = ground.theme().get().scale();
        table.setFixedCellSize(ROW * scale);
        double tall = (Math.clamp(shown.get().rows().length, 2, MOST) + 2) * ROW * scale;
        table.setMinHeight(tall);
        table.setPrefHeight(tall);
        table.setAccessibleText(title.getText() + ", " + Numbers.whole(shown.get().rows().length));
    }

    private TableColumn<Integer, String> column(
            List<String> heads, int place, IntFunction<List<String>> cells, int[] rows) {
        TableColumn<Integer, String> column = new TableColumn<>();
        Label head = Terms.tip(Texts.label(heads.get(place)), heads.get(place));
        column.setGraphic(head);
        int letters =
                IntStream.of(rows)
                        .limit(MEASURED)
                        .map(row -> cells.apply(row).get(place).length())
                        .max()
                        .orElse(0);
        double wide = Math.max(letters, heads.get(place).length()) * LETTER + 24;
        column.setPrefWidth(Math.clamp(wide, 90, 300) * ground.theme().get().scale());
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(cells.apply(row.getValue()).get(place)));
        column.setCellFactory(_ -> new Whole());
        return column;
    }

    /// A cell that says on hover what it has no room for.
    private static final class Whole extends TableCell<Integer, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            String shown = empty || text == null ? "" : text;
            setText(shown);
            Terms.tip(this, shown);
        }
    }

    private void predictSelected() {
        Integer row = table.getSelectionModel().getSelectedItem();
        if (row == null || model.judged().isEmpty()) return;
        predict.accept(model.judged().get().rows().rows(new int[] {row}));
    }

    private List<List<String>> written() {
        return model.rowsShownProperty()
                .get()
                .flatMap(
                        shown ->
                                model.judged()
                                        .map(
                                                judged ->
                                                        shown.table(
                                                                judged,
                                                                model.answers().orElseThrow())))
                .orElse(List.of());
    }
}
