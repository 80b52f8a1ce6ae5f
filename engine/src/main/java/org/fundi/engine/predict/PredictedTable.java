package org.fundi.engine.predict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Estimates;

/// New rows with what is said of them beside, as a table of texts: the row's number in the file,
/// its cells, then `prediction` (the likeliest class, or the number), and for classes a
/// `probability_…` of each, the `decision` at the threshold (empty where a person decides) and
/// whether it was `abstained` from, yes or no. Where the file has a column of such a name, the new
/// one gets an underscore behind it.
public final class PredictedTable {
    private final Table cells;
    private final Predicted predicted;
    private final List<String> classes;
    private final Deciding deciding;
    private final List<String> names;

    /// @param cells as they stand in the file, row for row those predicted
    /// @param classes in their order; none for a number
    public PredictedTable(
            Table cells, Predicted predicted, List<String> classes, Deciding deciding) {
        this.cells = cells;
        this.predicted = predicted;
        this.classes = List.copyOf(classes);
        this.deciding = deciding;
        this.names = names();
    }

    private List<String> names() {
        Set<String> taken = new HashSet<>(cells.names());
        List<String> names = new ArrayList<>();
        names.add(free("row", taken));
        names.addAll(cells.names());
        names.add(free("prediction", taken));
        for (String level : classes) names.add(free("probability_" + level, taken));
        if (!classes.isEmpty()) {
            names.add(free("decision", taken));
            names.add(free("abstained", taken));
        }
        return List.copyOf(names);
    }

    private static String free(String wish, Set<String> taken) {
        String name = wish;
        while (!taken.add(name)) name += "_";
        return name;
    }

    public List<String> header() {
        return names;
    }

    /// How many of the last columns are not in the file.
    public int added() {
        return names.size() - cells.names().size() - 1;
    }

    public int rows() {
        return cells.rows();
    }

    /// @param row from 0
    public List<String> row(int row) {
        List<String> texts = new ArrayList<>(names.size());
        texts.add(String.valueOf(row + 1));
        for (Column column : cells.columns()) texts.add(column.text(row));
        switch (predicted.said()) {
            case Estimates estimates -> texts.add(NumberColumn.plain(estimates.at(row)));
            case ClassProbabilities said -> {
                texts.add(classes.get(said.likeliest(row)));
                IntStream.range(0, classes.size())
                        .forEach(c -> texts.add(NumberColumn.plain(said.at(row, c))));
                boolean abstains = deciding.abstains(said, row);
                texts.add(abstains ? "" : classes.get(deciding.said(said, row)));
                texts.add(abstains ? "yes" : "no");
            }
        }
        return texts;
    }
}
