package org.fundi.app.export;

import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.experiment.TestScores;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Estimates;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// What the model said of the validation rows, and of the test rows once they have been opened for
/// it; numbers with all their digits.
final class Predictions {
    private static final double EVEN = 0.5;

    private Predictions() {}

    static String csv(Export export) {
        List<String> head = new ArrayList<>(List.of("row", "part", "truth", "said"));
        for (String name : export.classes()) head.add("probability_" + name);
        Csv csv = new Csv().line(head);
        int[] inFile = Rows.inFile(export);
        add(
                csv,
                Rows.VALIDATION,
                picked(inFile, export.prepared().split().validationRows()),
                export.prepared().validation().truth(),
                export.run().said());
        if (export.test().isPresent()) {
            TestScores test = export.test().get();
            add(
                    csv,
                    Rows.TEST,
                    picked(inFile, export.prepared().split().testRows()),
                    test.truth(),
                    test.said());
        }
        return csv.text();
    }

    private static int[] picked(int[] inFile, int[] rows) {
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) picked[i] = inFile[rows[i]];
        return picked;
    }

    private static void add(Csv csv, String part, int[] rows, Target truth, Prediction said) {
        for (int at = 0; at < rows.length; at++) {
            List<String> line = new ArrayList<>(List.of("" + (rows[at] + 1), part));
            switch (said) {
                case ClassProbabilities likely -> classes(line, (Classes) truth, likely, at);
                case Estimates estimates -> {
                    line.add("" + ((Values) truth).at(at));
                    line.add("" + estimates.at(at));
                }
            }
            csv.line(line);
        }
    }

    private static void classes(
            List<String> line, Classes truth, ClassProbabilities likely, int row) {
        line.add(truth.names().get(truth.at(row)));
        line.add(truth.names().get(said(likely, row, truth.count())));
        for (int c = 0; c < truth.count(); c++) line.add("" + likely.at(row, c));
    }

    /// With two classes the second from 0.5 on, else the likeliest, of equals the first.
    private static int said(ClassProbabilities likely, int row, int classes) {
        if (classes == 2) return likely.at(row, 1) >= EVEN ? 1 : 0;
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (likely.at(row, c) > likely.at(row, best)) best = c;
        }
        return best;
    }
}
