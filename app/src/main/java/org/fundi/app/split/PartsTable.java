package org.fundi.app.split;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Study;
import org.fundi.engine.problem.Problem;

/// The three parts in numbers; of test rows nothing but how many there are.
final class PartsTable extends GridPane {
    private static final int COLUMNS = 7;
    private static final int COUNTED = 4;

    /// What is counted may have a long name; the uses of the parts keep their room beside it.
    private static final double WIDEST = 190;
    private static final double USE = 130;

    PartsTable() {
        setHgap(14);
        setVgap(0);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints how = new ColumnConstraints();
            how.setHgrow(column == 1 ? Priority.ALWAYS : Priority.NEVER);
            if (column == 1) how.setMinWidth(USE);
            how.setHalignment(column < 2 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(how);
        }
    }

    void show(Divided divided) {
        getChildren().clear();
        List<List<String>> table = table(divided);
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.get(row).size(); column++) {
                add(cell(table.get(row).get(column), row, column, divided), column, row);
            }
        }
    }

    private static Label cell(String text, int row, int column, Divided divided) {
        boolean wraps = column == 1 || (row == 0 && column == COUNTED);
        Label cell = wraps ? Texts.wrapped(text) : Texts.label(text);
        cell.setPadding(new Insets(5, 0, 5, 0));
        if (!wraps) cell.setMinWidth(USE_PREF_SIZE);
        if (row == 0) {
            cell.getStyleClass().add("side");
            if (column == COUNTED) cell.setMaxWidth(WIDEST);
            return column == COLUMNS - 1 ? Terms.explain(cell, "wilson") : cell;
        }
        Part part = divided.parts().get(row - 1).part();
        if (column == 0) {
            cell.getStyleClass().addAll(part.style(), "card-title");
            switch (part) {
                case TRAINING -> Terms.explain(cell, "training-rows");
                case VALIDATION -> Terms.explain(cell, "validation-rows");
                case TEST -> Terms.explain(cell, "test-rows");
            }
        }
        if (part == Part.TEST && column > 3) {
            cell.getStyleClass().add("quiet");
            if (!divided.seen().untouched()) Terms.tip(cell, Words.of("split.opened.tip"));
        }
        return cell;
    }

    /// A line of names, then one for each part; a rate only where one of two classes is counted.
    static List<List<String>> table(Divided divided) {
        boolean rated = divided.parts().stream().anyMatch(row -> row.rate().isPresent());
        int columns = rated ? COLUMNS : COLUMNS - 2;
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                                Words.of("split.table.part"),
                                Words.of("split.table.use"),
                                Words.of("split.table.rows"),
                                Words.of("split.table.share"),
                                counted(divided.study()),
                                Words.of("split.table.rate"),
                                Words.of("split.table.interval"))
                        .subList(0, columns));
        for (PartRow row : divided.parts()) table.add(line(row, divided).subList(0, columns));
        return List.copyOf(table);
    }

    private static List<String> line(PartRow row, Divided divided) {
        String none = row.part() == Part.TEST ? row.count() : "–";
        return List.of(
                row.part().title(),
                row.part().use(divided.seen()),
                Numbers.whole(row.rows()),
                Numbers.percent(row.share()),
                row.count(),
                row.rate().map(Numbers::percent).orElse(none),
                row.interval()
                        .map(i -> Numbers.percent(i.low()) + " – " + Numbers.percent(i.high()))
                        .orElse(none));
    }

    /// What the fifth column counts.
    private static String counted(Study study) {
        return switch (study.problem().orElseThrow()) {
            case Problem.Classification asked when asked.classes().size() == 2 ->
                    Brief.name(asked.target()) + ": " + Brief.name(asked.classes().getLast());
            case Problem.Classification asked ->
                    Words.of("split.table.classes", Brief.name(asked.target()));
            case Problem.Regression asked ->
                    Words.of("split.table.mean", Brief.name(asked.target()));
        };
    }
}
