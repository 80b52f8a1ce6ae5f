package org.fundi.app.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.chart.Export;
import org.fundi.app.job.Redraw;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;

/// Every run with its curve, state, scores and interval, the newest first.
final class RunsTable extends VBox {
    static final double HEIGHT = 188;
    private static final double ROW = 24;

    private final RunsViewModel model;
    private final ObservableValue<Theme> theme;
    private final ObservableList<ShownRun> items = FXCollections.observableArrayList();
    private final TableView<ShownRun> table = new TableView<>();
    private Optional<RunsColumns> shown = Optional.empty();
    private final Redraw redraw = new Redraw(this::columns);
    private RunsWidths widths;

    RunsTable(RunsViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        this.widths = widths();
        getStyleClass().add("runs");
        table.setItems(items);
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
        model.rows().addListener((ListChangeListener<RunRow>) this::follow);
        for (RunRow row : model.rows()) items.add(new ShownRun(row));
        model.workspace().studyProperty().addListener((_, _, _) -> follow());
        theme.addListener((_, _, _) -> scale());
        table.widthProperty().addListener((_, _, _) -> columns());
        scale();
    }

    /// It is as tall as it is: news of runs move nothing around it.
    @Override
    public void requestLayout() {
        setNeedsLayout(true);
    }

    private HBox head() {
        Label remark = Texts.label("", "quiet");
        ListChangeListener<RunRow> count =
                _ -> remark.setText(Words.of("runs.remark", Numbers.whole(model.rows().size())));
        model.rows().addListener(count);
        remark.setText(Words.of("runs.remark", "0"));
        var export = Export.csvButton("runs", model::table);
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
        ShownRun here = table.getSelectionModel().getSelectedItem();
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
        widths = widths();
        columns();
    }

    /// Another metric, or other data: widths are looked for anew.
    private void follow() {
        if (!widths.chosen().equals(model.chosen()) || items.isEmpty()) widths = widths();
        columns();
    }

    private RunsWidths widths() {
        RunsWidths all = new RunsWidths(theme.getValue(), model.chosen());
        model.rows().forEach(all::include);
        return all;
    }

    /// News of a run change its row; only where something wider stands in it are widths looked at.
    private void follow(ListChangeListener.Change<? extends RunRow> change) {
        boolean otherwise = false;
        while (change.next()) {
            int from = change.getFrom();
            if (change.getRemovedSize() != change.getAddedSize()) {
                items.remove(from, from + change.getRemovedSize());
                for (int at = from; at < change.getTo(); at++) {
                    items.add(at, new ShownRun(change.getList().get(at)));
                    widths.include(change.getList().get(at));
                }
                otherwise = true;
                continue;
            }
            for (int at = from; at < change.getTo(); at++) {
                otherwise |= replace(at, change.getList().get(at));
            }
        }
        if (otherwise) redraw.ask();
    }

    /// @return whether columns may have to be wider now
    private boolean replace(int at, RunRow next) {
        RunRow former = items.get(at).row();
        if (former.number() == next.number()) items.get(at).show(next);
        else items.set(at, new ShownRun(next));
        boolean atRest =
                former.state().isUnderWay()
                        && model.rows().stream().noneMatch(row -> row.state().isUnderWay());
        if (atRest) widths = widths(); // what counted on needed more room than what is done
        else if (RunsColumns.asWide(former, next)) return false;
        else widths.include(next);
        return true;
    }

    /// Builds the columns again where others are to be shown; the same get other widths.
    private void columns() {
        RunsColumns next = RunsColumns.of(widths, table.getWidth());
        Optional<RunsColumns> former = shown;
        if (former.equals(Optional.of(next))) return;
        shown = Optional.of(next);
        if (former.filter(next::showsAs).isPresent()) {
            next.resize(table.getColumns());
            table.getColumnResizePolicy()
                    .call(new TableView.ResizeFeatures<>(table, null, 0.0)); // the name gives way
        } else table.getColumns().setAll(next.columns(theme));
    }
}
