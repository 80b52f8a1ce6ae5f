package org.fundi.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.fundi.app.chart.Export;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// What stands above the runs: how many there are, the field they are looked for in, and what can
/// be done with those selected.
final class RunsHead extends HBox {
    private static final double FIELD = 190;

    private final RunsTable table;
    private final RunsList list;
    private final Label remark = Texts.label("", "quiet");
    private final TextField field = new TextField();
    private final Button compare;
    private final MenuButton actions = new MenuButton(Words.of("runs.actions"));

    RunsHead(RunsTable table, RunsList list) {
        super(6);
        this.table = table;
        this.list = list;
        compare = Cards.button(Words.of("runs.compare.two"), table::compare, "small", "main");
        compare.setMinWidth(USE_PREF_SIZE);
        remark.setMinWidth(60);
        field.setPromptText(Words.of("runs.filter.prompt"));
        field.setAccessibleText(Words.of("runs.filter"));
        Terms.tip(field, Words.of("runs.filter.tip"));
        field.setPrefWidth(FIELD);
        field.setMinWidth(120);
        field.getStyleClass().add("small");
        field.textProperty().bindBidirectional(list.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        actions.getStyleClass().add("small");
        actions.setMinWidth(USE_PREF_SIZE);
        actions.setOnShowing(_ -> actions.getItems().setAll(table.items()));
        actions.getItems().setAll(table.items()); // else it opens empty the first time
        getChildren()
                .addAll(
                        Texts.label(Words.of("runs.title"), "card-title"),
                        remark,
                        Cards.spring(),
                        compare,
                        field,
                        actions,
                        Export.csvButton("runs", () -> RunsViewModel.table(list.shown())));
        setAlignment(Pos.CENTER_LEFT);
        tell();
    }

    /// How many of how many, and whether two are selected.
    void tell() {
        String all = Numbers.whole(list.all().size());
        String said =
                list.showsAll()
                        ? Words.of("runs.remark", all)
                        : Words.of("runs.found", Numbers.whole(list.shown().size()), all);
        remark.setText(table.awaited().map(first -> Words.of("runs.awaited", first)).orElse(said));
        boolean two = table.selected().size() == 2;
        compare.setVisible(two);
        compare.setManaged(two);
    }

    void look() {
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER;
        boolean away = event.getCode() == KeyCode.ESCAPE;
        if (!down && !away) return;
        if (away) field.clear();
        table.toRows();
        event.consume();
    }
}
