package org.fundi.app.predict;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Table;
import org.fundi.engine.predict.PredictedTable;
import org.fundi.engine.setting.Refusal;

/// A file of new rows: chosen or dropped, predicted, looked at, saved.
final class FilePane extends VBox {
    private static final int SHOWN = 200;
    private static final int ROOM = 9;

    private final FileViewModel model;
    private final ReadOnlyObjectProperty<Theme> theme;
    private final Consumer<Table> take;
    private final Label status = Texts.wrapped(Words.of("predict.file.drop"));
    private final Label remedy = Texts.wrapped("", "side");
    private final Button save;
    private final TextTable rows = new TextTable();
    private final Label remark = Texts.wrapped("", "quiet");
    private final VBox preview;

    /// @param dialogs how the person is asked for files
    /// @param take shows one row on its own
    FilePane(
            PredictViewModel predict,
            FileViewModel model,
            ReadOnlyObjectProperty<Theme> theme,
            FilesAsked dialogs,
            Consumer<Table> take) {
        super(12);
        this.model = model;
        this.theme = theme;
        this.take = take;
        Button choose =
                Cards.button(
                        Words.of("predict.file.choose"),
                        () -> dialogs.open().accept(model::predict));
        save =
                Cards.button(
                        Words.of("predict.file.save"),
                        () -> dialogs.save().apply(proposed()).ifPresent(model::save),
                        "main");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        save.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(status, Priority.ALWAYS);
        HBox line = new HBox(10, choose, status, Cards.spring(), save);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox head = Cards.card(line, remedy);
        head.setMinHeight(Region.USE_PREF_SIZE);
        rows.setAccessibleText(Words.of("predict.file.rows"));
        VBox.setVgrow(rows, Priority.ALWAYS);
        preview =
                Cards.card(Texts.label(Words.of("predict.file.rows"), "card-title"), remark, rows);
        VBox.setVgrow(preview, Priority.ALWAYS);
        getChildren().addAll(head, new AbstainCard(predict, model, theme), preview);
        acceptFiles();
        acceptClicks();
        listen(predict);
        show();
    }

    /// A double click or Enter shows the row on its own.
    private void acceptClicks() {
        rows.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) takeSelected();
                });
        rows.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) takeSelected();
                });
    }

    private void listen(PredictViewModel predict) {
        model.askedProperty().addListener((_, _, _) -> show());
        model.refusalProperty().addListener((_, _, _) -> show());
        model.workingProperty().addListener((_, _, _) -> show());
        model.leastProperty().addListener((_, _, _) -> show());
        predict.thresholdProperty().addListener((_, _, _) -> show());
        theme.addListener((_, _, _) -> show());
    }

    /// A file dropped here is predicted; anywhere else it is opened.
    private void acceptFiles() {
        addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (!event.getDragboard().hasFiles()) return;
                    event.acceptTransferModes(TransferMode.COPY);
                    event.consume();
                });
        addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    List<File> files = event.getDragboard().getFiles();
                    if (files.isEmpty()) return;
                    model.predict(files.getFirst().toPath());
                    event.setDropCompleted(true);
                    event.consume();
                });
    }

    private String proposed() {
        String name =
                model.askedProperty().get().map(asked -> asked.file().data().name()).orElse("");
        int point = name.lastIndexOf('.');
        return (point > 0 ? name.substring(0, point) : name) + "-predicted.csv";
    }

    private void show() {
        Optional<PredictedTable> table = model.table();
        Optional<Refusal> refusal = model.refusalProperty().get();
        Optional<Path> working = model.workingProperty().get();
        status.setText(
                working.map(file -> Words.of("predict.file.working", "" + file.getFileName()))
                        .or(() -> refusal.map(Refusal::what))
                        .or(() -> model.askedProperty().get().map(this::counted))
                        .orElse(Words.of("predict.file.drop")));
        remedy.setText(working.isEmpty() ? refusal.map(Refusal::remedy).orElse("") : "");
        shown(remedy, !remedy.getText().isEmpty());
        shown(save, table.isPresent() && refusal.isEmpty());
        shown(preview, table.isPresent());
        table.ifPresent(this::preview);
    }

    private static void shown(Region part, boolean so) {
        part.setVisible(so);
        part.setManaged(so);
    }

    private String counted(AskedFile asked) {
        int all = asked.cells().rows();
        int person = asked.abstained(model.deciding());
        String name = asked.file().data().name();
        return asked.predictor().classes().isEmpty()
                ? Words.of("predict.file.counted.number", name, Numbers.whole(all))
                : Words.of(
                        "predict.file.counted",
                        name,
                        Numbers.whole(all),
                        Numbers.whole(all - person),
                        Numbers.whole(person));
    }

    /// What is said stands first, the cells of the file after it.
    private void preview(PredictedTable table) {
        int added = table.added();
        List<String> heads = turned(table.header(), added);
        List<List<String>> shown = new ArrayList<>();
        IntStream.range(0, Math.min(SHOWN, table.rows()))
                .forEach(row -> shown.add(turned(brief(table.row(row), added), added)));
        remark.setText(
                Words.of(
                        "predict.file.rows.remark",
                        Numbers.whole(shown.size()),
                        Numbers.whole(table.rows())));
        rows.show(heads, shown, theme.get(), ROOM);
    }

    private static List<String> turned(List<String> cells, int added) {
        List<String> turned = new ArrayList<>(cells.subList(0, 1));
        turned.addAll(cells.subList(cells.size() - added, cells.size()));
        turned.addAll(cells.subList(1, cells.size() - added));
        return turned;
    }

    /// Figures of the model with fewer digits than the file will have.
    private static List<String> brief(List<String> cells, int added) {
        List<String> brief = new ArrayList<>(cells);
        for (int place = cells.size() - added; place < cells.size(); place++) {
            String cell = cells.get(place);
            if (cell.matches("-?\\d+\\.\\d+(E-?\\d+)?")) {
                brief.set(place, Numbers.score(Double.parseDouble(cell)));
            }
        }
        return brief;
    }

    private void takeSelected() {
        int row = rows.getSelectionModel().getSelectedIndex();
        if (row < 0) return;
        model.askedProperty()
                .get()
                .ifPresent(
                        asked ->
                                take.accept(
                                        asked.predicted().rows().table().rows(new int[] {row})));
    }
}
