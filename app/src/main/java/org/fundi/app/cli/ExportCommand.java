package org.fundi.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fundi.app.export.Export;
import org.fundi.app.export.ExportFolder;
import org.fundi.engine.Catalogue;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.seal.SealBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `fundi export`: a run's rows, its predictions, and a script that repeats it with scikit-learn.
/// Nothing in the project changes.
@Command(
        name = "export",
        customSynopsis = "fundi export PROJECT --run=N --to=FOLDER [OPTION]…",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  fundi export churn.fundi --run 3 --to churn-3",
            "  python3 churn-3/repeat.py churn.csv"
        },
        description = {
            "Take a run out of Fundi: its rows, its predictions and a script for scikit-learn.",
            "rows.csv says which row was in which part, predictions.csv what the model said, and repeat.py comes to the same score with scikit-learn. Test rows only once they are opened for it."
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin private ProjectRun chosen = new ProjectRun();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            required = true,
            description =
                    "A new or an empty folder; an earlier export in it is written over, and nothing else.")
    private Path folder = Path.of("");

    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        ExportFolder.check(folder);
        try (ProjectFile project = ProjectFile.look(chosen.project(), Catalogue.NAMES)) {
            StoredRun run = chosen.in(project);
            StoredQuestion question = StoredQuestion.of(project, run, chosen.data());
            Export export =
                    Export.of(
                            project,
                            run,
                            question.asked(),
                            question.reading(),
                            question.prepared(),
                            SealBook.usual());
            List<String> files = export.into(folder);
            printing.answer(() -> json(run, files), out -> told(out, run, export, files));
        }
        return 0;
    }

    private Map<String, Object> json(StoredRun run, List<String> files) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("run", run.number());
        report.put("model", run.model());
        report.put("folder", folder.toString());
        report.put("files", files);
        return report;
    }

    private void told(PrintWriter out, StoredRun run, Export export, List<String> files) {
        out.printf(
                "Run %d, %s, is in %s: %s%n",
                run.number(),
                OneLine.of(run.name()),
                OneLine.of("" + folder),
                String.join(", ", files));
        out.println(
                export.test().isPresent()
                        ? "The test rows have been opened for it: their predictions are among them."
                        : "The test rows are sealed: no prediction of them is among them.");
        String data = files.contains("data.csv") ? "" : " " + export.reading().dataset().name();
        out.println("To repeat it: python3 " + folder.resolve("repeat.py") + OneLine.of(data));
    }
}
