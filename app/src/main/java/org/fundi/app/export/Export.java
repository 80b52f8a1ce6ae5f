package org.fundi.app.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.report.Revived;
import org.fundi.engine.data.Reading;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.experiment.TestScores;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.seal.Opening;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.setting.Refusal;

/// A run as it leaves the project: which row was in which part, what the model said, and a script
/// for scikit-learn that comes to the same score from the data alone.
///
/// @param project the file's name
/// @param reading how the data were read
/// @param run with its model and what it says of the validation rows
/// @param test what it says of the test rows, where the seal has been opened for this run
public record Export(
        String project,
        StoredRun stored,
        Asked asked,
        Reading reading,
        Prepared prepared,
        Run run,
        Optional<TestScores> test) {

    /// @param book where an opening of this run's test rows on another computer is recorded here,
    ///     too: they are looked at again
    /// @throws Refusal where the run has no model
    public static Export of(
            ProjectFile project,
            StoredRun stored,
            Asked asked,
            Reading reading,
            Prepared prepared,
            SealBook book) {
        if (asked.refit()) {
            throw new Refusal(
                    "run %d has learnt from the validation rows too: no score is left to repeat"
                            .formatted(stored.number()),
                    "choose the run it was chosen by, among those in the list of runs");
        }
        Run run =
                Revived.of(project, stored, prepared)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "run %d is %s and has no model to repeat"
                                                        .formatted(
                                                                stored.number(),
                                                                stored.state().word()),
                                                "choose a completed run; the list of runs says which are"));
        boolean opened =
                project.openings().all().stream()
                        .anyMatch(opening -> opening.run() == stored.number());
        return new Export(
                "" + project.file().getFileName(),
                stored,
                asked,
                reading,
                prepared,
                run,
                opened
                        ? Optional.of(tested(stored, prepared, run, asked, book))
                        : Optional.empty());
    }

    private static TestScores tested(
            StoredRun stored, Prepared prepared, Run run, Asked asked, SealBook book) {
        Split split = prepared.split();
        String name = stored.name() + " #" + stored.number();
        Opening opening = split.openAgain(book, asked.fingerprint(), name);
        return TestScores.of(
                run, prepared, Judging.usual(prepared.problem().task(), List.of()), opening);
    }

    /// Writes everything into the folder, which is made where it is not there.
    ///
    /// @return the names of the files
    /// @throws Refusal where something else stands in the folder, or nothing can be written
    public List<String> into(Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(ExportFolder.ROWS, Rows.csv(this));
        files.put(ExportFolder.PREDICTIONS, Predictions.csv(this));
        boolean plain = Layout.isPlain(reading);
        if (!plain) files.put(ExportFolder.DATA, Rows.data(this));
        files.put(ExportFolder.SCRIPT, new RepeatScript(this, plain).text());
        ExportFolder.write(folder, files);
        return List.copyOf(files.keySet());
    }

    /// The classes in their order; none for a number.
    List<String> classes() {
        return prepared.problem() instanceof Problem.Classification which
                ? which.classes()
                : List.of();
    }
}
