package org.fundi.app.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;
import org.fundi.engine.predict.Deciding;
import org.fundi.engine.predict.KnownColumn;
import org.fundi.engine.predict.NewFile;
import org.fundi.engine.predict.Predicted;
import org.fundi.engine.predict.PredictedTable;
import org.fundi.engine.predict.Predictor;
import org.fundi.engine.problem.ClassProbabilities;

/// A file that a model was asked about.
///
/// @param cells as they stand in the file
record AskedFile(NewFile file, Table cells, Predictor predictor, Predicted predicted) {

    PredictedTable table(Deciding deciding) {
        return new PredictedTable(cells, predicted, predictor.classes(), deciding);
    }

    /// How many of its rows go to a person.
    int abstained(Deciding deciding) {
        return predicted.said() instanceof ClassProbabilities said ? deciding.abstained(said) : 0;
    }

    /// Where more cells of the columns learnt from are filled in than given.
    private Optional<Finding> mostlyEmpty() {
        Table given = file.data().table();
        List<KnownColumn> columns = predictor.known().needed();
        long all = (long) given.rows() * columns.size();
        long empty = 0;
        for (KnownColumn column : columns) {
            empty += given.find(column.name()).map(Column::missing).orElse(given.rows());
        }
        if (2 * empty <= all) return Optional.empty();
        String said = Words.of("predict.file.empty", Numbers.whole(empty), Numbers.whole(all));
        return Optional.of(
                new Finding("mostly-empty", "", Finding.Severity.ATTENTION, said, List.of()));
    }

    /// What does not fit first, then what was noticed while reading.
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(predicted.rows().findings());
        findings.addAll(file.findings());
        mostlyEmpty().ifPresent(findings::add);
        findings.sort(java.util.Comparator.comparing(Finding::severity).reversed());
        return findings;
    }
}
