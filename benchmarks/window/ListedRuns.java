package org.fundi.app.shell;

import java.lang.management.ManagementFactory;
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
/// and again. Ten times over, as it
/// passed and, in brackets, as this thread had the processor; the first includes the warming up of the Java machine.
///
/// Arguments: the project.
public final class ListedRuns {
    private ListedRuns() {}

    public static void main(String... arguments) {
        for (int time = 0; time < 10; time++) {
            try (ProjectFile project = ProjectFile.look(Path.of(arguments[0]), Catalogue.NAMES)) {
                list(project);
            }
        }
    }

    private static void list(ProjectFile project) {
        long[] at = new long[7];
        long[] spent = new long[7];
        mark(at, spent, 0);
        List<StoredRun> stored = project.runs().all();
        int oldest = stored.get(Math.min(300, stored.size()) - 1).number();
        project.runs().lossesFrom(oldest);
        mark(at, spent, 1);
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
        mark(at, spent, 2);
        Workspace workspace = new Workspace();
        RunsList list = new RunsList(new RunsViewModel(workspace));
        RunsWidths widths = new RunsWidths(Theme.LIGHT, "roc_auc");
        rows.forEach(widths::include);
        workspace.bringBack(rows, Map.of(rows.getFirst().number(), RunNote.typed("best", "")));
        list.put(0, rows);
        mark(at, spent, 3);
        var byScore = RunOrder.<ShownRun>numbers(r -> RunOrder.score(r.row(), "roc_auc"), () -> false);
        list.shown().setComparator(byScore);
        mark(at, spent, 4);
        list.typedProperty().set("mlp");
        mark(at, spent, 5);
        list.typedProperty().set("mlp hidden=64 score>0.7");
        mark(at, spent, 6);
        String[] names = {"read", "rows", "listed", "sorted", "first looked for", "looked for again"};
        StringBuilder said = new StringBuilder(rows.size() + " runs, ms (of the processor):");
        for (int i = 0; i < names.length; i++) {
            said.append("  ").append(names[i]).append(' ').append(passed(at, spent, i, i + 1));
        }
        said.append("  | from the query to the list ").append(passed(at, spent, 0, 3));
        System.out.println(said);
    }

    private static void mark(long[] at, long[] spent, int place) {
        at[place] = System.nanoTime();
        spent[place] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String passed(long[] at, long[] spent, int from, int to) {
        return (at[to] - at[from]) / 1_000_000 + " (" + (spent[to] - spent[from]) / 1_000_000 + ")";
    }
}
