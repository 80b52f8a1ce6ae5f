package org.fundi.app.handin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fundi.app.export.Export;
import org.fundi.app.export.ExportFolder;
import org.fundi.app.project.OtherQuestion;
import org.fundi.app.report.Material;
import org.fundi.app.report.Report;
import org.fundi.app.report.ReportFile;
import org.fundi.app.workspace.OpenFile;
import org.fundi.engine.data.Reading;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.setting.Refusal;

/// A run as its project keeps it, with its rows prepared again as they were: what a report and an
/// export are made of, the same as on the command line. All of it takes its time: call it in the
/// background.
public record RunTaken(
        ProjectFile project, StoredRun run, Asked asked, Reading reading, Prepared prepared) {

    /// Looks the run up.
    ///
    /// @param open the table that is worked with, which the run has learnt from as a rule
    /// @throws Refusal where the run is not in the project, or its data are not at hand
    public static RunTaken from(ProjectFile project, int number, Optional<OpenFile> open) {
        StoredRun run = project.runs().at(number).orElseThrow(() -> notKept(number));
        Asked asked = project.questions().at(run.asked());
        Reading reading = new OtherQuestion(open).reading(project, asked);
        Prepared prepared = asked.prepared(asked.proposal(reading.dataset()));
        return new RunTaken(project, run, asked, reading, prepared);
    }

    /// Such as where another window writes to the project, and this one only reads.
    private static Refusal notKept(int number) {
        return new Refusal(
                "run %d is not kept in the project".formatted(number),
                "save the project as a copy, which is kept, and train the run again there");
    }

    /// @throws Refusal where the run has no model, or nothing can be written there
    void report(Path page) {
        ReportFile.check(page);
        Material material = Material.of(project, run, asked, reading, prepared);
        ReportFile.write(page, Report.of(material, Instant.now()));
    }

    /// @return the names of the files
    /// @throws Refusal where the run has no model, or something else stands in the folder
    List<String> export(Path folder, SealBook book) {
        ExportFolder.check(folder);
        return Export.of(project, run, asked, reading, prepared, book).into(folder);
    }
}
