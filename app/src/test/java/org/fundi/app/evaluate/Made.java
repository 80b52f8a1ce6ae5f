package org.fundi.app.evaluate;

import java.util.List;
import java.util.Map;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.CategoryColumn;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.math.Chance;
import org.fundi.engine.proposal.Wishes;

/// Small data with a run on them, as other screens would make it.
public final class Made {
    private static final int ROWS = 400;

    private Made() {}

    /// Trains and shows it, selected.
    public static RunRow run(Workspace workspace, Algorithm algorithm) {
        Study study = workspace.study().orElseThrow();
        return run(workspace, algorithm, basis(study));
    }

    /// The same, learnt from all rows that are not sealed.
    static RunRow refit(Workspace workspace, Algorithm algorithm) {
        Basis basis = basis(workspace.study().orElseThrow());
        return run(workspace, algorithm, basis.withoutValidation());
    }

    private static Basis basis(Study study) {
        return new Basis(study, study.plan().orElseThrow().prepare(study.table(), study.seed()));
    }

    private static RunRow run(Workspace workspace, Algorithm algorithm, Basis basis) {
        Judging judging =
                Judging.usual(basis.prepared().problem().task(), Catalogue.METRICS)
                        .withResamples(200);
        Outcome outcome =
                new Experiment(algorithm, judging, basis.study().seed(), 1)
                        .runOn(basis.prepared(), Watcher.NOBODY);
        boolean baseline = algorithm.kind() == Algorithm.Kind.BASELINE;
        RunRow row =
                workspace
                        .beginRun(algorithm.title(), baseline)
                        .on(basis)
                        .with(RunRow.State.DONE, "")
                        .withResult(((Outcome.Completed) outcome).run());
        workspace.showRun(row);
        workspace.selectRun(row.number());
        return row;
    }

    /// Whoever calls often leaves more often; the plan says nothing.
    public static Study churn() {
        var draws = Chance.of(3).named("churn").draws();
        double[] many = new double[ROWS];
        int[] plan = new int[ROWS];
        int[] left = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            many[row] = draws.nextInt(10);
            plan[row] = draws.nextInt(2);
            left[row] = draws.nextDouble() < 0.05 + 0.06 * many[row] ? 1 : 0;
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("calls", many),
                                CategoryColumn.of("plan", List.of("basic", "premium"), plan),
                                CategoryColumn.of("churned", List.of("no", "yes"), left)));
        return Study.of(dataset(table, "ab")).wishing(Wishes.NONE.target("churned"));
    }

    /// Three kinds, told apart by their size.
    public static Study kinds() {
        var draws = Chance.of(4).named("kinds").draws();
        double[] size = new double[ROWS];
        int[] kind = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            kind[row] = row % 3;
            size[row] = kind[row] * 2 + draws.nextGaussian();
        }
        Table table =
                new Table(
                        List.of(
                                NumberColumn.of("size", size),
                                CategoryColumn.of("kind", List.of("a", "b", "c"), kind)));
        return Study.of(dataset(table, "cd")).wishing(Wishes.NONE.target("kind"));
    }

    /// The price is three times the area, more or less.
    public static Study prices() {
        var draws = Chance.of(5).named("prices").draws();
        double[] area = new double[ROWS];
        double[] price = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            area[row] = 50 + 100 * draws.nextDouble();
            price[row] = 3 * area[row] + 5 * draws.nextGaussian();
        }
        Table table =
                new Table(List.of(NumberColumn.of("area", area), NumberColumn.of("price", price)));
        return Study.of(dataset(table, "ef")).wishing(Wishes.NONE.target("price"));
    }

    private static Dataset dataset(Table table, String print) {
        return new Dataset("made.csv", 1000, print.repeat(32), table, Map.of(), List.of());
    }
}
