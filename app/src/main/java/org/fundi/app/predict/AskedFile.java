package org.fundi.app.predict;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;
import org.fundi.engine.predict.Deciding;
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

    /// What does not fit first, then what was noticed while reading.
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(predicted.rows().findings());
        findings.addAll(file.findings());
        findings.sort(java.util.Comparator.comparing(Finding::severity).reversed());
        return findings;
    }
}
