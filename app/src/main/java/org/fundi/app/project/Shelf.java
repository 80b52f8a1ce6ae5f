package org.fundi.app.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Opener;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.Restored;
import org.fundi.engine.project.StoredRun;

/// Runs whose models lie in the project alone until somebody looks at them. A few are kept at hand:
/// those looked at last, and those that Models compares. Used on the screen's thread only.
public final class Shelf {
    /// So many models at hand; each takes about half a megabyte.
    static final int AT_HAND = 40;

    private final Jobs jobs;
    private final Workspace workspace;
    private final Opener opener;
    private final Preparing preparing;
    private final LiveRuns runs;
    private final OpenProject project;
    private final Deque<Integer> lately = new ArrayDeque<>();
    private final Set<Integer> asked = new HashSet<>();

    public Shelf(
            Jobs jobs,
            Workspace workspace,
            Opener opener,
            Preparing preparing,
            LiveRuns runs,
            OpenProject project) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.opener = opener;
        this.preparing = preparing;
        this.runs = runs;
        this.project = project;
    }

    /// From now on brings back what is looked at.
    public void attend() {
        workspace.selectedRunProperty().addListener((_, _, now) -> now.ifPresent(this::look));
        workspace.studyProperty().addListener((_, _, now) -> now.ifPresent(this::fetchCompared));
        project.whenBack(() -> workspace.study().ifPresent(this::fetchCompared));
        runs.heardProperty().addListener((_, _, _) -> putBack());
    }

    /// Has the run brought back, where it lies in the project alone, and with it those that are
    /// drawn behind it: whom it comes from, what comes from it, and its siblings.
    public void look(RunRow row) {
        lately.remove(row.number());
        lately.addFirst(row.number());
        List<RunRow> away = new ArrayList<>(List.of(row));
        away.addAll(relatives(row));
        away.removeIf(one -> !isAway(one));
        if (!away.isEmpty()) fetch(away);
    }

    private List<RunRow> relatives(RunRow row) {
        return runs.kinOf(row.number()).stream()
                .limit(AT_HAND / 2)
                .flatMap(number -> workspace.run(number).stream())
                .toList();
    }

    /// What Models compares of today's question, as soon as that question is asked.
    private void fetchCompared(Study study) {
        List<RunRow> away = compared(study).stream().filter(Shelf::isAway).toList();
        if (!away.isEmpty()) fetch(away);
    }

    /// Of each model the newest whole run and the newest of all, on what is asked now.
    private List<RunRow> compared(Study study) {
        Map<String, RunRow> newest = new LinkedHashMap<>();
        for (RunRow row : workspace.runs()) {
            if (!row.answers(study)) continue;
            String model = row.origin().map(Origin::model).orElse("");
            newest.putIfAbsent(model, row);
            if (row.state() == RunRow.State.DONE) newest.putIfAbsent(model + " whole", row);
        }
        return List.copyOf(newest.values());
    }

    private static boolean isAway(RunRow row) {
        return row.basis().isEmpty()
                && row.origin().isPresent()
                && row.state() != RunRow.State.ELSEWHERE
                && !row.state().isUnderWay();
    }

    private void fetch(List<RunRow> rows) {
        Optional<Study> study = workspace.study();
        Session from = project.session();
        List<RunRow> today = new ArrayList<>();
        List<RunRow> others = new ArrayList<>();
        for (RunRow row : rows) {
            if (!asked.add(row.number())) continue;
            (study.filter(row::answers).isPresent() ? today : others).add(row);
        }
        if (!others.isEmpty()) fetchOthers(from, others);
        if (today.isEmpty()) return;
        preparing.begin(
                basis -> fetch(from, today, basis),
                () -> today.forEach(row -> asked.remove(row.number())));
    }

    private void fetch(Session from, List<RunRow> rows, Basis basis) {
        jobs.begin(
                Words.of("job.fetching"),
                _ -> {
                    List<Fetched> all = new ArrayList<>();
                    for (RunRow row : rows) restored(from, row, basis).ifPresent(all::add);
                    return all;
                },
                end -> fetched(from, rows, end));
    }

    private record Fetched(Restored run, Basis basis) {}

    private static Optional<Fetched> restored(Session from, RunRow row, Basis basis) {
        Optional<ProjectFile> file = from.project();
        Optional<StoredRun> stored = file.flatMap(it -> it.runs().at(row.number()));
        return stored.map(
                it ->
                        new Fetched(
                                Restored.of(file.orElseThrow().runs(), it, basis.prepared()),
                                basis));
    }

    /// Runs on another question: that one's rows are prepared first, once for all that ask the
    /// same.
    private void fetchOthers(Session from, List<RunRow> rows) {
        OtherQuestion questions = new OtherQuestion(opener.openFileProperty().get());
        jobs.begin(
                Words.of("job.fetching"),
                _ ->
                        from.project()
                                .map(file -> others(from, file, rows, questions))
                                .orElse(List.of()),
                end -> fetched(from, rows, end));
    }

    private static List<Fetched> others(
            Session from, ProjectFile file, List<RunRow> rows, OtherQuestion questions) {
        Map<Asked, Basis> bases = new LinkedHashMap<>();
        List<Fetched> all = new ArrayList<>();
        for (RunRow row : rows) {
            Optional<StoredRun> stored = file.runs().at(row.number());
            if (stored.isEmpty()) continue;
            Asked then = file.questions().at(stored.get().asked());
            Optional<Asked> same =
                    bases.keySet().stream().filter(it -> AskedStudy.same(it, then)).findFirst();
            Basis basis =
                    bases.computeIfAbsent(same.orElse(then), asked -> questions.basis(file, asked));
            restored(from, row, basis).ifPresent(all::add);
        }
        return all;
    }

    private void fetched(Session from, List<RunRow> rows, Job<List<Fetched>> end) {
        if (from == project.session()) bringBack(end);
        rows.forEach(row -> asked.remove(row.number())); // not before: one calls for its relatives
    }

    private void bringBack(Job<List<Fetched>> end) {
        if (end instanceof Job.Failed<List<Fetched>>(Throwable cause)) {
            workspace.say(Notice.of(cause, Mishaps.details(cause)));
        }
        if (!(end instanceof Job.Done<List<Fetched>>(List<Fetched> all))) return;
        for (Fetched one : all) {
            workspace
                    .run(one.run().stored().number())
                    .filter(Shelf::isAway)
                    .ifPresent(row -> runs.bringBack(one.run(), one.basis(), row));
        }
        runs.tellAll();
        if (!all.isEmpty()) workspace.selectedRunProperty().get().ifPresent(this::lookAgain);
    }

    /// Who comes from whom may be known only now.
    private void lookAgain(RunRow row) {
        List<RunRow> away = relatives(row).stream().filter(Shelf::isAway).toList();
        if (!away.isEmpty()) fetch(away);
    }

    /// Beyond a few, models that nobody looks at are left to the project.
    private void putBack() {
        Optional<Study> study = workspace.study();
        if (study.isEmpty() || !project.session().isKept()) return;
        List<RunRow> atHand =
                workspace.runs().stream().filter(row -> row.result().isPresent()).toList();
        int tooMany = atHand.size() - AT_HAND;
        if (tooMany <= 0) return;
        Set<Integer> needed = new HashSet<>(lately.stream().limit(AT_HAND / 4).toList());
        for (RunRow row : compared(study.get())) needed.add(row.number());
        workspace
                .selectedRunProperty()
                .get()
                .ifPresent(it -> relatives(it).forEach(row -> needed.add(row.number())));
        for (RunRow row : atHand.reversed()) {
            if (tooMany <= 0) return;
            if (needed.contains(row.number())) continue;
            putBack(row);
            tooMany--;
        }
    }

    private void putBack(RunRow row) {
        Optional<Basis> basis = row.basis();
        Optional<Origin> origin = row.origin();
        if (basis.isEmpty() || origin.isEmpty()) return;
        Asked then = project.asked(basis.get());
        Origin light =
                new Origin(
                        origin.get().algorithm(),
                        origin.get().seed(),
                        origin.get().provenance(),
                        study -> project.answers(study, then));
        runs.forget(row.number());
        workspace.showRun(row.withoutResult().from(light));
    }

    /// For tests: whether the run's model is at hand.
    boolean has(int number) {
        return runs.of(number).flatMap(LiveRun::result).isPresent();
    }
}
