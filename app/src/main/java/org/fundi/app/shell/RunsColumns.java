package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Sentence;

/// The columns of the runs table, each as wide as what stands in it; the name takes the rest. Where
/// the names had no room, first all metrics are named briefly, then the other ones give way, then
/// progress is left out, which the state says on hover, and at last the small curve.
///
/// @param metrics keys, the chosen one last
/// @param titles of the metrics
/// @param scores as many widths in px
/// @param progress its width; 0 where it is left out
/// @param interval the width of the column after the scores
/// @param notes the width of the last column; 0 where nobody wrote anything
/// @param curve its width; 0 where it is left out
record RunsColumns(
        List<String> metrics,
        String chosen,
        List<String> titles,
        List<Double> scores,
        double state,
        double progress,
        double interval,
        double notes,
        double curve) {
    /// Letters a name has room for before anything else gives way.
    private static final int NAMED = 32;

    /// @param room of the table in px
    static RunsColumns of(RunsWidths widths, double room) {
        double name = widths.name(NAMED);
        RunsColumns columns = all(widths);
        if (columns.taken() + name > room) columns = columns.brief(widths);
        while (columns.metrics.size() > 1 && columns.taken() + name > room)
            columns = columns.withoutFirstMetric();
        if (columns.taken() + name > room) columns = columns.withoutProgress();
        if (columns.taken() + name > room) columns = columns.withoutCurve();
        return columns;
    }

    private static RunsColumns all(RunsWidths widths) {
        List<String> metrics = widths.metrics();
        List<String> titles = metrics.stream().map(Sentence::metricName).toList();
        return new RunsColumns(
                metrics,
                widths.chosen(),
                titles,
                scores(widths, titles),
                widths.states(),
                widths.progress(),
                widths.interval(),
                widths.notes(),
                widths.words(Words.of("runs.column.curve")));
    }

    private double taken() {
        return state + progress + curve + interval + notes + sum(scores);
    }

    private RunsColumns withoutFirstMetric() {
        int all = metrics.size();
        return new RunsColumns(
                metrics.subList(1, all),
                chosen,
                titles.subList(1, all),
                scores.subList(1, all),
                state,
                progress,
                interval,
                notes,
                curve);
    }

    private RunsColumns brief(RunsWidths widths) {
        List<String> brief = metrics.stream().map(RunsViewModel::briefTitle).toList();
        return new RunsColumns(
                metrics,
                chosen,
                brief,
                scores(widths, brief),
                state,
                progress,
                interval,
                notes,
                curve);
    }

    private static List<Double> scores(RunsWidths widths, List<String> titles) {
        List<String> metrics = widths.metrics();
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++)
            scores.add(widths.score(metrics.get(i), titles.get(i)));
        return scores;
    }

    private RunsColumns withoutProgress() {
        return new RunsColumns(metrics, chosen, titles, scores, state, 0, interval, notes, curve);
    }

    private RunsColumns withoutCurve() {
        return new RunsColumns(
                metrics, chosen, titles, scores, state, progress, interval, notes, 0);
    }

    /// Whether the columns stay as wide as they are when one row takes the place of the other.
    static boolean asWide(RunRow former, RunRow next) {
        return former.name().equals(next.name())
                && former.scores().equals(next.scores())
                && former.progress().length() == next.progress().length();
    }

    /// Whether these are the same columns, be it at other widths.
    boolean showsAs(RunsColumns other) {
        return metrics.equals(other.metrics)
                && chosen.equals(other.chosen)
                && titles.equals(other.titles)
                && (curve > 0) == (other.curve > 0)
                && (progress > 0) == (other.progress > 0)
                && (notes > 0) == (other.notes > 0);
    }

    /// Gives columns that show the same these widths, and those sorted by room for the arrow beside
    /// their title; what has its width already is left alone.
    ///
    /// @return whether one has become wider or narrower
    boolean resize(
            List<TableColumn<ShownRun, ?>> columns,
            List<TableColumn<ShownRun, ?>> sorted,
            RunsWidths letters) {
        List<Double> widths = new ArrayList<>();
        if (curve > 0) widths.add(curve);
        widths.add(state);
        if (progress > 0) widths.add(progress);
        widths.addAll(scores);
        widths.add(interval);
        if (notes > 0) widths.add(notes);
        boolean any = false;
        for (int i = 0; i < widths.size(); i++) {
            TableColumn<ShownRun, ?> column = columns.get(i + 1); // the name takes what is left
            double arrowed = sorted.contains(column) ? letters.arrowed(title(column)) : 0;
            double width = Math.max(widths.get(i), arrowed);
            if (column.getPrefWidth() == width) continue;
            fixed(column, width);
            any = true;
        }
        return any;
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    List<TableColumn<ShownRun, ?>> columns(ObservableValue<Theme> theme) {
        List<TableColumn<ShownRun, ?>> all = new ArrayList<>();
        var name = names(theme);
        name.setMinWidth(60);
        all.add(sorted(name, "name", RunOrder.NAME));
        if (curve > 0) all.add(sorted(curves(theme), "curve", RunOrder::loss));
        Function<RunRow, String> steps = RunsViewModel::progress;
        Function<RunRow, String> told = progress > 0 ? _ -> "" : steps;
        var states = column(Words.of("runs.column.state"), RunsViewModel::state, told, "");
        all.add(sorted(fixed(states, state), "state", RunOrder.STATE));
        if (progress > 0) {
            String title = Words.of("runs.column.progress");
            var column = fixed(column(title, steps, _ -> "", "figures"), progress);
            all.add(sorted(column, "progress", RunOrder::steps));
        }
        for (int i = 0; i < metrics.size(); i++) {
            String metric = metrics.get(i);
            var column = fixed(score(metric, titles.get(i)), scores.get(i));
            all.add(sorted(column, metric, row -> RunOrder.score(row, metric)));
        }
        all.add(sorted(fixed(intervals(), interval), "interval", row -> RunOrder.low(row, chosen)));
        if (notes > 0) all.add(fixed(written(theme), notes));
        return all;
    }

    private static TableColumn<ShownRun, RunNote> written(ObservableValue<Theme> theme) {
        TableColumn<ShownRun, RunNote> column = new TableColumn<>(Words.of("runs.column.notes"));
        column.setReorderable(false);
        column.setCellValueFactory(shown -> shown.getValue().noteProperty());
        column.setCellFactory(_ -> new RunCells.Note(theme));
        column.setId("notes");
        column.setComparator(RunOrder.notes(() -> turned(column)));
        Label title = new Label(column.getText());
        Terms.explain(title, "tag");
        show(column, title);
        return column;
    }

    private static TableColumn<ShownRun, RunRow> sorted(
            TableColumn<ShownRun, RunRow> column, String id, Comparator<RunRow> by) {
        column.setId(id);
        column.setComparator(by);
        return column;
    }

    private static TableColumn<ShownRun, RunRow> sorted(
            TableColumn<ShownRun, RunRow> column, String id, ToDoubleFunction<RunRow> by) {
        return sorted(column, id, RunOrder.numbers(by, () -> turned(column)));
    }

    private static boolean turned(TableColumn<ShownRun, ?> column) {
        return column.getSortType() == TableColumn.SortType.DESCENDING;
    }

    private TableColumn<ShownRun, RunRow> score(String metric, String title) {
        var column =
                column(
                        title,
                        row -> RunsViewModel.score(row, metric),
                        row -> RunsViewModel.whyNoInterval(row, metric),
                        metric.equals(chosen) ? "strong" : "figures");
        column.getStyleClass().add("right-aligned");
        explain(column, RunsViewModel.help(metric));
        return column;
    }

    private TableColumn<ShownRun, RunRow> intervals() {
        var column =
                column(
                        Words.of("runs.column.interval"),
                        row -> RunsViewModel.interval(row, chosen),
                        row -> RunsViewModel.whyNoInterval(row, chosen),
                        "quiet");
        column.getStyleClass().add("right-aligned");
        Label title = new Label(column.getText());
        Terms.explain(title, "interval");
        show(column, title);
        return column;
    }

    private static void explain(TableColumn<ShownRun, RunRow> column, String help) {
        Label title = new Label(column.getText());
        if (!help.isEmpty()) Terms.tip(title, help);
        show(column, title);
    }

    private static void show(TableColumn<ShownRun, ?> column, Label title) {
        column.setUserData(title.getText());
        column.setText("");
        column.setGraphic(title);
    }

    /// What stands above it, as text or as a label that explains it.
    static String title(TableColumn<ShownRun, ?> column) {
        return column.getUserData() instanceof String title ? title : column.getText();
    }

    private static <T> TableColumn<ShownRun, T> fixed(
            TableColumn<ShownRun, T> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private static TableColumn<ShownRun, RunRow> column(
            String title,
            Function<RunRow, String> cell,
            Function<RunRow, String> tip,
            String style) {
        TableColumn<ShownRun, RunRow> column = new TableColumn<>(title);
        column.setReorderable(false);
        if (style.equals("figures")) column.getStyleClass().add("right-aligned");
        column.setCellValueFactory(shown -> shown.getValue().rowProperty());
        column.setCellFactory(_ -> new RunCells.Figures(cell, tip, style));
        return column;
    }

    private static TableColumn<ShownRun, RunRow> names(ObservableValue<Theme> theme) {
        TableColumn<ShownRun, RunRow> column = new TableColumn<>(Words.of("runs.column.run"));
        column.setReorderable(false);
        column.setCellValueFactory(shown -> shown.getValue().rowProperty());
        column.setCellFactory(_ -> new RunCells.Name(theme));
        return column;
    }

    private TableColumn<ShownRun, RunRow> curves(ObservableValue<Theme> theme) {
        TableColumn<ShownRun, RunRow> column = new TableColumn<>(Words.of("runs.column.curve"));
        column.setReorderable(false);
        column.setCellValueFactory(shown -> shown.getValue().rowProperty());
        column.setCellFactory(_ -> new RunCells.Curve(theme));
        return fixed(column, curve);
    }
}
