package org.fundi.app.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.learning.Algorithm;

/// The latest run of each model on what is asked now, baselines first, then from the simplest to
/// the most flexible. Runs made on another question are left out.
///
/// @param runs in the catalogue's order
/// @param others how many runs were left out because something else was asked then
record Board(List<LiveRun> runs, int others) {
    static final Board EMPTY = new Board(List.of(), 0);

    Board {
        runs = List.copyOf(runs);
    }

    static Board of(List<RunRow> rows, LiveRuns known, Study study) {
        Map<String, LiveRun> latest = new LinkedHashMap<>();
        int others = 0;
        for (RunRow row : rows) {
            Optional<LiveRun> run = known.of(row.number());
            if (run.isEmpty()) continue;
            if (!row.answers(study)) others++;
            else if (row.state() != RunRow.State.CANCELLED)
                latest.putIfAbsent(run.get().algorithm().key(), run.get());
        }
        List<LiveRun> ordered = new ArrayList<>(latest.values());
        ordered.sort(Comparator.comparingInt(run -> place(run.algorithm())));
        return new Board(ordered, others);
    }

    private static int place(Algorithm algorithm) {
        for (int i = 0; i < Catalogue.ALGORITHMS.size(); i++) {
            if (Catalogue.ALGORITHMS.get(i).key().equals(algorithm.key())) return i;
        }
        return Catalogue.ALGORITHMS.size();
    }

    /// Those that have come to something.
    List<LiveRun> finished() {
        return runs.stream().filter(run -> run.result().isPresent()).toList();
    }

    /// The finished runs as the engine's comparison sees them.
    List<Standing> standings() {
        return finished().stream()
                .map(run -> new Standing(run.algorithm(), run.outcome().orElseThrow()))
                .toList();
    }

    Optional<LiveRun> run(int number) {
        return runs.stream().filter(run -> run.number() == number).findFirst();
    }
}
