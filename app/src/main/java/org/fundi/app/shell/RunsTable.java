package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.job.Redraw;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;

/// Every run with its curve, state, scores, interval and what was written beside it, the newest
/// first; to be looked through, sorted, noted, used again and compared.
final class RunsTable extends VBox {
    private static final double ROW = 24;

    private final RunsViewModel model;
    private final ObservableValue<Theme> theme;
    private final RunsList list;
    private final TableView<ShownRun> table = new TableView<>();
    private final RunsHead head;
    private Optional<RunsColumns> shown = Optional.empty();
    private Optional<Integer> awaited = Optional.empty();
    private final Redraw redraw = new Redraw(this::columns);
    private RunsWidths widths;
    private boolean looking;

    RunsTable(RunsViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        this.widths = widths();
        this.list = new RunsList(model);
        getStyleClass().add("runs");
        table.setItems(list.shown());
        list.shown().comparatorProperty().bind(table.comparatorProperty());
        table.getSortOrder().addListener((Observable _) -> redraw.ask());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinHeight(60);
        VBox.setVgrow(table, Priority.ALWAYS);
        head = new RunsHead(this, list);
        getChildren().addAll(head, table);
        select();
        follow(model.workspace());
        theme.addListener((_, _, _) -> scale());
        table.widthProperty().addListener((_, _, _) -> columns());
        scale();
    }

    RunsViewModel model() {
        return model;
    }

    private void select() {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, row) -> {
                            if (row != null && !looking) model.workspace().selectRun(row.number());
                        });
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<ShownRun>) _ -> head.tell());
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        table.setContextMenu(menu);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void follow(Workspace workspace) {
        workspace.selectedRunProperty().addListener((_, _, now) -> now.ifPresent(this::mark));
        model.rows().addListener((ListChangeListener<RunRow>) this::follow);
        workspace.studyProperty().addListener((_, _, _) -> follow());
        workspace.notes().addListener((MapChangeListener<Integer, RunNote>) this::follow);
        list.typedProperty().addListener((_, _, _) -> found());
        found();
    }

    /// It is as tall as it is: news of runs move nothing around it.
    @Override
    public void requestLayout() {
        setNeedsLayout(true);
    }

    /// Those selected, in the order of the table.
    List<ShownRun> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /// The run that waits for another one to be compared with.
    Optional<RunRow> awaited() {
        return awaited.flatMap(model.workspace()::run);
    }

    Theme theme() {
        return theme.getValue();
    }

    /// What can be done with the runs selected, from anywhere.
    List<Action> actions() {
        var here = table.sceneProperty().isNotNull();
        return List.of(
                Action.of(Words.of("runs.action.find"), head::look).enabledWhen(here),
                Action.of(Words.of("runs.action.note"), this::note).enabledWhen(here),
                Action.of(Words.of("runs.action.again"), this::again).enabledWhen(here),
                Action.of(Words.of("runs.action.compare"), this::compare).enabledWhen(here));
    }

    /// The same as a menu, with its keys.
    List<MenuItem> items() {
        boolean none = selected().isEmpty();
        boolean again = one().filter(model::canBeUsedAgain).isPresent();
        List<MenuItem> items = new ArrayList<>();
        items.add(item("runs.menu.note", this::note, none));
        items.add(item("runs.menu.again", this::again, !again));
        boolean two = selected().size() == 2 || awaited.isPresent();
        items.add(item(two ? "runs.menu.compare" : "runs.menu.first", this::compare, none));
        for (Action more : model.offered()) {
            MenuItem item = new MenuItem(more.name());
            item.setOnAction(_ -> more.run().run());
            item.setDisable(one().isEmpty());
            items.add(item);
        }
        Menu sort = new Menu(Words.of("runs.menu.sort"));
        sort.getItems().add(item("runs.menu.newest", () -> table.getSortOrder().clear(), false));
        for (TableColumn<ShownRun, ?> column : table.getColumns()) {
            MenuItem by = new MenuItem(RunsColumns.title(column));
            by.setOnAction(_ -> sort(column));
            sort.getItems().add(by);
        }
        items.add(sort);
        return items;
    }

    private static MenuItem item(String word, Runnable run, boolean disabled) {
        MenuItem item = new MenuItem(Words.of(word));
        item.setOnAction(_ -> run.run());
        item.setDisable(disabled);
        return item;
    }

    /// By this column; once more turns it round.
    private void sort(TableColumn<ShownRun, ?> column) {
        boolean again = table.getSortOrder().contains(column);
        boolean rising = column.getSortType() == TableColumn.SortType.ASCENDING;
        column.setSortType(
                again && rising ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            head.look();
            event.consume();
        }
        boolean typing = getScene().getFocusOwner() instanceof TextInputControl;
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (typing || !plain) return;
        switch (event.getCode()) {
            case N -> note();
            case U -> again();
            case C -> compare();
            case ESCAPE -> await(Optional.empty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Optional<RunRow> one() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(ShownRun::row);
    }

    private void note() {
        one().ifPresent(row -> NotePanel.open(model.workspace(), row, this));
    }

    private void again() {
        one().filter(model::canBeUsedAgain).ifPresent(model::useAgain);
    }

    /// The two selected; of one it is remembered, and the next one is compared with it.
    void compare() {
        List<ShownRun> two = selected();
        Optional<RunRow> first = awaited.flatMap(model.workspace()::run);
        if (two.size() == 2) {
            await(Optional.empty());
            model.compare(two.getFirst().row(), two.getLast().row());
        } else if (first.isPresent()
                && one().filter(row -> row.number() != first.get().number()).isPresent()) {
            await(Optional.empty());
            model.compare(first.get(), one().orElseThrow());
        } else
            await(one().map(RunRow::number).filter(number -> !awaited.equals(Optional.of(number))));
    }

    private void await(Optional<Integer> run) {
        awaited = run;
        head.tell();
    }

    void toRows() {
        if (table.getSelectionModel().isEmpty() && !list.shown().isEmpty()) {
            table.getSelectionModel().select(0);
        }
        table.requestFocus();
    }

    /// Others are listed now; the run looked at stays the one looked at, listed or not.
    private void found() {
        head.tell();
        String none = list.showsAll() ? "runs.none" : "runs.none.found";
        table.setPlaceholder(Texts.wrapped(Words.of(none), "quiet"));
        looking = true;
        table.getSelectionModel().clearSelection();
        model.workspace().selectedRunProperty().get().ifPresent(this::mark);
        looking = false;
    }

    /// Follows a run chosen elsewhere.
    private void mark(RunRow row) {
        ShownRun here = table.getSelectionModel().getSelectedItem();
        if (here != null && here.number() == row.number()) return;
        for (int at = 0; at < table.getItems().size(); at++) {
            if (table.getItems().get(at).number() != row.number()) continue;
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(at);
        }
    }

    /// @param height in px
    void tall(double height) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private void scale() {
        double scale = theme.getValue().scale();
        table.setFixedCellSize(ROW * scale);
        widths = widths();
        columns();
        head.tell();
    }

    /// Another metric, or other data: widths are looked for anew.
    private void follow() {
        if (!widths.chosen().equals(model.chosen()) || model.rows().isEmpty()) widths = widths();
        list.follow();
        columns();
    }

    private void follow(MapChangeListener.Change<? extends Integer, ? extends RunNote> change) {
        if (!change.wasAdded()) return;
        widths = widths();
        redraw.ask();
    }

    private RunsWidths widths() {
        RunsWidths all = new RunsWidths(theme.getValue(), model.chosen());
        model.rows().forEach(all::include);
        model.workspace().notes().values().forEach(all::include);
        return all;
    }

    /// News of a run change its row; only where something wider stands in it are widths looked at.
    private void follow(ListChangeListener.Change<? extends RunRow> change) {
        boolean otherwise = false;
        while (change.next()) {
            int from = change.getFrom();
            if (change.getRemovedSize() != change.getAddedSize()) {
                list.remove(from, change.getRemovedSize());
                list.put(from, change.getAddedSubList());
                change.getAddedSubList().forEach(widths::include);
                otherwise = true;
                continue;
            }
            for (int at = from; at < change.getTo(); at++) {
                otherwise |= replace(at, change.getList().get(at));
            }
        }
        head.tell();
        if (otherwise) redraw.ask();
    }

    /// @return whether columns may have to be wider now
    private boolean replace(int at, RunRow next) {
        RunRow former = list.replace(at, next);
        if (former.state() != next.state()) settle();
        if (RunsColumns.asWide(former, next)) return false;
        widths.include(next);
        return true;
    }

    /// A run that goes on stays where it is; once it stands otherwise, so does its row.
    private void settle() {
        looking = true;
        list.lookAgain();
        if (!table.getSortOrder().isEmpty()) table.sort();
        looking = false;
    }

    /// Builds the columns again where others are to be shown; the same get other widths.
    private void columns() {
        RunsColumns next = RunsColumns.of(widths, table.getWidth());
        if (shown.filter(next::showsAs).isEmpty()) show(next.columns(theme));
        shown = Optional.of(next);
        if (next.resize(table.getColumns(), table.getSortOrder(), widths)) {
            table.getColumnResizePolicy()
                    .call(new TableView.ResizeFeatures<>(table, null, 0.0)); // the name gives way
        }
    }

    /// Sorted as it was before.
    private void show(List<TableColumn<ShownRun, ?>> columns) {
        List<TableColumn<ShownRun, ?>> by = List.copyOf(table.getSortOrder());
        table.getColumns().setAll(columns);
        for (TableColumn<ShownRun, ?> former : by) {
            for (TableColumn<ShownRun, ?> column : columns) {
                if (!column.getId().equals(former.getId())) continue;
                column.setSortType(former.getSortType());
                table.getSortOrder().setAll(List.of(column));
            }
        }
    }
}
