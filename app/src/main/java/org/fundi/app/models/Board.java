package org.fundi.app.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Standing;
import org.fundi.engine.learning.Algorithm;

/// The runs on what is asked now, baselines first, then from the simplest to the most flexible: of
/// each model the latest that was finished, and below it a later one that is still under way, was
/// stopped early or came to nothing. Runs made on another question are left out, and so are those
/// that learnt from the validation rows too.
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
        Map<String, LiveRun> whole = new LinkedHashMap<>();
        int others = 0;
        for (RunRow row : rows) {
            Optional<LiveRun> run = known.of(row.number());
            if (run.isEmpty()) continue;
            if (!row.answers(study)) {
                if (!row.isRefit()) others++;
                continue;
            }
            String key = run.get().algorithm().key();
            if (row.state() == RunRow.State.DONE) whole.putIfAbsent(key, run.get());
            if (row.state() != RunRow.State.CANCELLED) latest.putIfAbsent(key, run.get());
        }
        List<LiveRun> ordered = new ArrayList<>(whole.values());
        for (LiveRun run : latest.values()) if (!ordered.contains(run)) ordered.add(run);
        ordered.sort(Comparator.comparingInt(run -> place(run.algorithm())));
        return new Board(ordered, others);
    }

    private static int place(Algorithm algorithm) {
        for (int i = 0; i < Catalogue.ALGORITHMS.size(); i++) {
            if (Catalogue.ALGORITHMS.get(i).key().equals(algorithm.key())) return i;
        }
        return Catalogue.ALGORITHMS.size();
    }

    /// Those that are compared, one a model: a run stopped early only where the model has no
    /// finished one.
    List<LiveRun> compared() {
        Map<String, LiveRun> first = new LinkedHashMap<>();
        for (LiveRun run : runs) {
            if (run.result().isPresent()) first.putIfAbsent(run.algorithm().key(), run);
        }
        return List.copyOf(first.values());
    }

    /// The compared runs as the engine's comparison sees them.
    List<Standing> standings() {
        return compared().stream()
                .map(run -> new Standing(run.algorithm(), run.outcome().orElseThrow()))
                .toList();
    }

    /// Its name, with its number where the model stands there twice.
    String name(LiveRun run) {
        String key = run.algorithm().key();
        boolean twice = runs.stream().filter(r -> r.algorithm().key().equals(key)).count() > 1;
        String name = run.row().title();
        return twice ? Words.of("models.numbered", name, Numbers.whole(run.number())) : name;
    }

    Optional<LiveRun> run(int number) {
        return runs.stream().filter(run -> run.number() == number).findFirst();
    }
}
