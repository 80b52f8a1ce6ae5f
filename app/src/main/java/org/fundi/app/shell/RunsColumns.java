package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Sparkline;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Sentence;

/// The columns of the runs table, each as wide as what stands in it; the name takes the rest. Where
/// the names had no room, first all metrics are named briefly, then the other ones give way, then
/// progress is left out: the state says it on hover.
///
/// @param metrics keys, the chosen one last
/// @param titles of the metrics
/// @param scores as many widths in px
/// @param progress its width; 0 where it is left out
/// @param interval the width of the last column
record RunsColumns(
        List<String> metrics,
        String chosen,
        List<String> titles,
        List<Double> scores,
        double state,
        double progress,
        double interval,
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
                widths.words(Words.of("run.interrupted")), // the longest of them
                widths.progress(),
                widths.interval(),
                widths.words(Words.of("runs.column.curve")));
    }

    private double taken() {
        return state + progress + curve + interval + sum(scores);
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
                curve);
    }

    private RunsColumns brief(RunsWidths widths) {
        List<String> brief = metrics.stream().map(RunsViewModel::briefTitle).toList();
        return new RunsColumns(
                metrics, chosen, brief, scores(widths, brief), state, progress, interval, curve);
    }

    private static List<Double> scores(RunsWidths widths, List<String> titles) {
        List<String> metrics = widths.metrics();
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++)
            scores.add(widths.score(metrics.get(i), titles.get(i)));
        return scores;
    }

    private RunsColumns withoutProgress() {
        return new RunsColumns(metrics, chosen, titles, scores, state, 0, interval, curve);
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
                && (progress > 0) == (other.progress > 0);
    }

    /// Gives columns that show the same these widths; those that have them already are left alone.
    void resize(List<TableColumn<ShownRun, ?>> columns) {
        List<Double> widths = new ArrayList<>(List.of(curve, state));
        if (progress > 0) widths.add(progress);
        widths.addAll(scores);
        widths.add(interval);
        for (int i = 0; i < widths.size(); i++) {
            TableColumn<ShownRun, ?> column = columns.get(i + 1); // the name takes what is left
            if (column.getPrefWidth() != widths.get(i)) fixed(column, widths.get(i));
        }
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    List<TableColumn<ShownRun, RunRow>> columns(ObservableValue<Theme> theme) {
        List<TableColumn<ShownRun, RunRow>> all = new ArrayList<>();
        var name =
                column(
                        Words.of("runs.column.run"),
                        RunsViewModel::name,
                        RunsViewModel::repeated,
                        "");
        name.setMinWidth(60);
        all.add(name);
        all.add(curves(theme));
        Function<RunRow, String> steps = RunsViewModel::progress;
        Function<RunRow, String> told = progress > 0 ? _ -> "" : steps;
        String stateTitle = Words.of("runs.column.state");
        all.add(fixed(column(stateTitle, RunsViewModel::state, told, ""), state));
        if (progress > 0) {
            String title = Words.of("runs.column.progress");
            all.add(fixed(column(title, steps, _ -> "", "figures"), progress));
        }
        for (int i = 0; i < metrics.size(); i++)
            all.add(fixed(score(metrics.get(i), titles.get(i)), scores.get(i)));
        all.add(fixed(intervals(), interval));
        return all;
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

    private static void show(TableColumn<ShownRun, RunRow> column, Label title) {
        column.setText("");
        column.setGraphic(title);
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
        column.setSortable(false);
        column.setReorderable(false);
        if (style.equals("figures")) column.getStyleClass().add("right-aligned");
        column.setCellValueFactory(shown -> shown.getValue().rowProperty());
        column.setCellFactory(_ -> new Figures(cell, tip, style));
        return column;
    }

    private TableColumn<ShownRun, RunRow> curves(ObservableValue<Theme> theme) {
        TableColumn<ShownRun, RunRow> column = new TableColumn<>(Words.of("runs.column.curve"));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(shown -> shown.getValue().rowProperty());
        column.setCellFactory(_ -> new Curve(theme));
        return fixed(column, curve);
    }

    /// As wide as its column and as tall as its row: other words in it move nothing around it. Its
    /// whole row moves where its column has become wider or narrower.
    private abstract static class InPlace extends TableCell<ShownRun, RunRow> {
        @Override
        public void requestLayout() {
            var column = getTableColumn();
            boolean fits = column != null && Math.abs(column.getWidth() - getWidth()) < 1;
            if (fits) setNeedsLayout(true);
            else super.requestLayout();
        }
    }

    /// A cell of text, figures to the right.
    private static final class Figures extends InPlace {
        private final Function<RunRow, String> cell;
        private final Function<RunRow, String> tip;

        Figures(Function<RunRow, String> cell, Function<RunRow, String> tip, String style) {
            this.cell = cell;
            this.tip = tip;
            if (!style.isEmpty()) getStyleClass().addAll(style, "figures");
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : cell.apply(row));
            Terms.tip(this, empty || row == null ? "" : tip.apply(row));
        }
    }

    private static final class Curve extends InPlace {
        private final ChartView chart;
        private List<Double> shown = List.of();

        Curve(ObservableValue<Theme> theme) {
            chart = new ChartView(theme);
            chart.setPrefSize(90, 18);
            chart.setFocusTraversable(false);
            Export.offer(chart, "curve");
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean drawn = !empty && row != null && !row.curve().isEmpty();
            if (drawn && row.curve() != shown) {
                shown = row.curve();
                chart.show(new Sparkline(Words.of("runs.column.curve"), shown));
            }
            if (drawn != (getGraphic() == chart)) setGraphic(drawn ? chart : null);
            boolean known = !empty && row != null && !row.state().isUnderWay();
            setText(known && !drawn ? Words.of("runs.no-steps") : "");
        }
    }
}
