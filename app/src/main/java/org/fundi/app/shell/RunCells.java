package org.fundi.app.shell;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.fundi.app.chart.ChartView;
import org.fundi.app.chart.Export;
import org.fundi.app.chart.Letters;
import org.fundi.app.chart.Sparkline;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.style.Theme;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.engine.learning.Algorithm;

/// The cells of the runs table.
final class RunCells {
    private RunCells() {}

    /// As wide as its column and as tall as its row: other words in it move nothing around it. Its
    /// whole row moves where its column has become wider or narrower.
    private abstract static class InPlace<T> extends TableCell<ShownRun, T> {
        @Override
        public void requestLayout() {
            var column = getTableColumn();
            boolean fits = column != null && Math.abs(column.getWidth() - getWidth()) < 1;
            if (fits) setNeedsLayout(true);
            else super.requestLayout();
        }
    }

    /// A cell of text, figures to the right.
    static final class Figures extends InPlace<RunRow> {
        private final Function<RunRow, String> cell;
        private final Function<RunRow, String> tip;

        Figures(Function<RunRow, String> cell, Function<RunRow, String> tip, String style) {
            this.cell = cell;
            this.tip = tip;
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // names that begin alike end otherwise
            if (!style.isEmpty()) getStyleClass().addAll(style, "figures");
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : cell.apply(row));
            Terms.tip(this, empty || row == null ? "" : tip.apply(row));
        }
    }

    /// A name, shortened where it has no room; whole on hover.
    static final class Name extends InPlace<RunRow> {
        /// So many rows above and below may be seen beside it.
        private static final int AROUND = 12;

        private final ObservableValue<Theme> theme;

        Name(ObservableValue<Theme> theme) {
            this.theme = theme;
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setEllipsisString("…");
            widthProperty().addListener((_, _, _) -> show());
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            show();
            Terms.tip(this, empty || row == null ? "" : RunsViewModel.repeated(row));
        }

        private void show() {
            RunRow row = isEmpty() ? null : getItem();
            if (row == null) {
                setText("");
                return;
            }
            Theme now = theme.getValue();
            Letters letters = Letters.of(now.type().text(), now.palette().text());
            double room = getWidth() - RunsWidths.PADDING;
            String number = "#" + row.number() + " ";
            setText(
                    number
                            + RunName.fitted(
                                    row.name(),
                                    around(row),
                                    letters::width,
                                    room - letters.width(number)));
        }

        private List<String> around(RunRow row) {
            List<ShownRun> all = getTableView().getItems();
            int from = Math.clamp(getIndex() - AROUND, 0, all.size());
            int to = Math.clamp(getIndex() + AROUND, from, all.size());
            return all.subList(from, to).stream()
                    .map(shown -> shown.rowProperty().get())
                    .filter(other -> other.number() != row.number())
                    .map(RunRow::name)
                    .toList();
        }
    }

    /// The validation loss, drawn small.
    static final class Curve extends InPlace<RunRow> {
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
            setText(known && !drawn ? noCurve(row) : "");
        }

        /// A run of before may have steps whose curve lies in the project.
        private static String noCurve(RunRow row) {
            boolean steps =
                    row.origin()
                            .filter(of -> of.algorithm().steps() != Algorithm.Steps.NONE)
                            .isPresent();
            if (steps) return "–"; // it came to nothing before the first
            return row.progress().isEmpty() ? Words.of("runs.no-steps") : "";
        }
    }

    /// Tags as chips, as many as there is room for, then the note; whole on hover.
    static final class Note extends InPlace<RunNote> {
        private static final int LONGEST_TAG = 16;
        private static final double CHIP = 20;

        private final ObservableValue<Theme> theme;
        private final HBox line = new HBox(4);

        Note(ObservableValue<Theme> theme) {
            this.theme = theme;
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinWidth(0);
        }

        @Override
        protected void updateItem(RunNote note, boolean empty) {
            super.updateItem(note, empty);
            boolean blank = empty || note == null || note.isEmpty();
            setGraphic(blank ? null : line);
            Terms.tip(this, blank ? "" : note.line());
            if (!blank) fill(note, getTableColumn().getWidth() - RunsWidths.PADDING);
        }

        private void fill(RunNote note, double room) {
            Theme now = theme.getValue();
            Letters letters = Letters.of(now.type().text(), now.palette().text());
            line.getChildren().clear();
            line.setMaxWidth(room);
            double left = room;
            int shown = 0;
            for (String tag : note.tags()) {
                String brief =
                        tag.length() > LONGEST_TAG
                                ? tag.substring(0, LONGEST_TAG - 1).strip() + "…"
                                : tag;
                left -= letters.width(brief) + CHIP;
                if (left < 0 && shown > 0) break;
                shown++;
                Label chip = Texts.chip(brief);
                if (left < 0) chip.setMinWidth(0);
                line.getChildren().add(chip);
            }
            int more = note.tags().size() - shown;
            String text = note.text().replaceAll("\\s+", " ");
            String rest = more > 0 ? "+" + more + " " + text : text;
            Label label = Texts.label(left > CHIP || more > 0 ? rest : "", "quiet");
            label.setMinWidth(more > 0 ? letters.width("+9") : 0);
            line.getChildren().add(label);
        }
    }
}
