package org.fundi.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.data.Counted;
import org.fundi.engine.data.Finding;
import org.fundi.engine.predict.Deciding;
import org.fundi.engine.project.StoredRun;
import org.jspecify.annotations.Nullable;

/// What came of predicting a file.
///
/// @param rows of the file, every one with a prediction
/// @param abstained how many of them are left to a person
/// @param classes none for a number
record PredictedRows(
        StoredRun run,
        Path output,
        int rows,
        int abstained,
        Deciding deciding,
        List<String> classes,
        List<Finding> findings) {

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("run", run.number());
        summary.put("model", run.model());
        summary.put("output", output.toString());
        summary.put("rows", rows);
        summary.put("predicted", rows - abstained);
        summary.put("abstained", abstained);
        summary.put("threshold", classes.size() == 2 ? deciding.threshold() : null);
        summary.put(
                "abstain_below",
                deciding.least().isPresent() ? deciding.least().getAsDouble() : null);
        summary.put("findings", findings.stream().map(ProfileCommand.ReportFinding::of).toList());
        return summary;
    }

    void print(PrintWriter out) {
        out.printf(
                "Run %d, %s: %s predicted%s, written to %s%n",
                run.number(),
                OneLine.of(run.name()),
                Counted.of(rows, "row", "rows"),
                deciding.least().isPresent()
                        ? ", %s of them left to a person".formatted(Counted.of(abstained))
                        : "",
                OneLine.of("" + output));
    }
}
