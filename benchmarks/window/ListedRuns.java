package org.fundi.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.style.Theme;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunNote;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;

/// How long the runs of a project take to be listed: read from the file, made into rows, measured
/// for the columns, put into the table's list; then sorted, and looked through for the first time
/// and again. Five times over; the first includes the warming up of the Java machine.
///
/// Arguments: the project.
public final class ListedRuns {
    private ListedRuns() {}

    public static void main(String... arguments) {
        for (int time = 0; time < 5; time++) {
            try (ProjectFile project = ProjectFile.look(Path.of(arguments[0]), Catalogue.NAMES)) {
                list(project);
            }
        }
    }

    private static void list(ProjectFile project) {
        long[] at = new long[7];
        at[0] = System.nanoTime();
        List<StoredRun> stored = project.runs().all();
        int oldest = stored.get(Math.min(300, stored.size()) - 1).number();
        project.runs().curvesFrom(oldest);
        at[1] = System.nanoTime();
        List<RunRow> rows = new ArrayList<>();
        Map<List<Object>, Algorithm> algorithms = new HashMap<>(); // as the window shares them
        for (StoredRun run : stored) {
            Algorithm algorithm =
                    algorithms.computeIfAbsent(
                            List.of(run.model(), run.settings()),
                            _ -> project.runs().algorithm(run));
            rows.add(
                    new RunRow(
                            run.number(),
                            run.name(),
                            false,
                            RunRow.State.DONE,
                            run.steps() + " epochs",
                            List.of(),
                            run.scores(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(
                                    new Origin(
                                            algorithm, run.seed(), run.provenance(), _ -> true))));
        }
        at[2] = System.nanoTime();
        Workspace workspace = new Workspace();
        RunsList list = new RunsList(new RunsViewModel(workspace));
        RunsWidths widths = new RunsWidths(Theme.LIGHT, "roc_auc");
        rows.forEach(widths::include);
        workspace.bringBack(rows, Map.of(rows.getFirst().number(), RunNote.typed("best", "")));
        list.put(0, rows);
        at[3] = System.nanoTime();
        var byScore = RunOrder.<ShownRun>numbers(r -> RunOrder.score(r.row(), "roc_auc"), () -> false);
        list.shown().setComparator(byScore);
        at[4] = System.nanoTime();
        list.typedProperty().set("mlp");
        at[5] = System.nanoTime();
        list.typedProperty().set("mlp hidden=64 score>0.7");
        at[6] = System.nanoTime();
        String[] names = {"read", "rows", "listed", "sorted", "first looked for", "looked for again"};
        StringBuilder said = new StringBuilder(rows.size() + " runs, ms:");
        for (int i = 0; i < names.length; i++) {
            said.append("  ").append(names[i]).append(' ').append((at[i + 1] - at[i]) / 1_000_000);
        }
        System.out.println(said);
    }
}
