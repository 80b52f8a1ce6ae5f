package org.fundi.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import org.fundi.app.form.ChangedSettings;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Origin;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.Catalogue;
import org.fundi.engine.experiment.Provenance;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.metric.Score;
import org.fundi.engine.metric.Scored;

/// The words and numbers of the runs table.
public final class RunsViewModel {
    private final Workspace workspace;
    private Consumer<RunRow> again = _ -> {};
    private BiConsumer<RunRow, RunRow> compared = (_, _) -> {};
    private List<Action> offered = List.of();

    public RunsViewModel(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What only others can do with runs.
    ///
    /// @param useAgain takes a run's model and settings to where they can be trained
    /// @param compare shows two runs side by side
    public void serve(Consumer<RunRow> useAgain, BiConsumer<RunRow, RunRow> compare) {
        again = useAgain;
        compared = compare;
    }

    /// What else can be done with the run looked at.
    public void offer(List<Action> more) {
        offered = Stream.concat(offered.stream(), more.stream()).toList();
    }

    List<Action> offered() {
        return offered;
    }

    /// Whether its settings are known and are ones that can be trained with.
    boolean canBeUsedAgain(RunRow row) {
        return row.origin().isPresent() && !row.baseline();
    }

    void useAgain(RunRow row) {
        again.accept(row);
    }

    void compare(RunRow first, RunRow second) {
        compared.accept(first, second);
    }

    Workspace workspace() {
        return workspace;
    }

    ObservableList<RunRow> rows() {
        return workspace.runs();
    }

    String chosen() {
        return workspace.study().map(Study::metric).orElse("");
    }

    /// "MAE", where there is little room.
    static String briefTitle(String metric) {
        return Catalogue.METRICS.stream()
                .filter(known -> known.key().equals(metric))
                .map(Metric::briefTitle)
                .findFirst()
                .orElse(metric);
    }

    /// Title and meaning of a metric; empty where it is not known.
    static String help(String metric) {
        return Catalogue.METRICS.stream()
                .filter(known -> known.key().equals(metric))
                .map(known -> known.title() + ": " + known.help())
                .findFirst()
                .orElse("");
    }

    static String name(RunRow row) {
        return "#" + row.number() + " " + row.name();
    }

    /// Its name, and what repeating it promises.
    static String repeated(RunRow row) {
        return row.origin()
                .map(origin -> name(row) + settings(row, origin) + "\n" + promise(origin))
                .orElse(name(row));
    }

    /// All that are set otherwise than usual, where its name does not tell them all.
    private static String settings(RunRow row, Origin origin) {
        if (!row.name().endsWith("…")) return "";
        return "\n" + String.join(", ", ChangedSettings.of(origin.algorithm()));
    }

    private static String promise(Origin origin) {
        Map<String, String> versions = new LinkedHashMap<>(origin.provenance());
        String seed = String.valueOf(origin.seed());
        String fundi = versions.remove("fundi");
        String java = versions.remove("java");
        String platform = versions.remove("platform");
        String promise = versions.remove("promise");
        if (fundi == null || java == null || platform == null || promise == null) {
            return Words.of("runs.promise.unknown", seed);
        }
        String here = Provenance.Promise.SAME_BITS_HERE.name().toLowerCase(Locale.ROOT);
        if (!promise.equals(here)) return Words.of("runs.promise.everywhere", seed, fundi, java);
        String libraries =
                versions.entrySet().stream()
                        .map(library -> library.getKey() + " " + library.getValue())
                        .collect(Collectors.joining(", "));
        return Words.of("runs.promise.here", seed, fundi, java, platform, libraries);
    }

    static String state(RunRow row) {
        return state(row.state());
    }

    static String state(RunRow.State state) {
        return switch (state) {
            case WAITING -> Words.of("run.waiting");
            case RUNNING -> Words.of("run.running");
            case PAUSED -> Words.of("run.paused");
            case DONE -> Words.of("run.done");
            case STOPPED -> Words.of("run.stopped");
            case DIVERGED -> Words.of("run.diverged");
            case CANCELLED -> Words.of("run.cancelled");
            case REFUSED -> Words.of("run.refused");
            case INTERRUPTED -> Words.of("run.interrupted");
            case ELSEWHERE -> Words.of("run.elsewhere");
        };
    }

    static String progress(RunRow row) {
        return row.progress().isEmpty() ? "–" : row.progress();
    }

    static String score(RunRow row, String metric) {
        return scored(row, metric)
                .map(
                        scored ->
                                switch (scored.score()) {
                                    case Score.Value(double value) -> Numbers.score(value);
                                    case Score.Undefined _ -> Words.of("runs.undefined");
                                })
                .orElse("–");
    }

    /// Of the chosen metric; where there is none, [#whyNoInterval] says why.
    static String interval(RunRow row, String metric) {
        return scored(row, metric)
                .map(
                        scored -> {
                            var found = scored.interval();
                            return found == null
                                    ? Words.of("runs.no-interval")
                                    : Numbers.interval(found);
                        })
                .orElse("–");
    }

    static String whyNoInterval(RunRow row, String metric) {
        return scored(row, metric)
                .map(
                        scored -> {
                            var found = scored.interval();
                            return found == null ? scored.whyNone() : found.method();
                        })
                .orElse("");
    }

    /// These runs with every metric, both ends of its interval, and what was written beside.
    static List<List<String>> table(List<ShownRun> runs) {
        TreeSet<String> keys = new TreeSet<>();
        for (ShownRun run : runs) keys.addAll(run.row().scores().keySet());
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("run", "name", "state", "progress"));
        for (String key : keys) head.addAll(List.of(key, key + "_low", key + "_high"));
        head.addAll(List.of("tags", "note"));
        table.add(head);
        for (ShownRun run : runs) {
            RunRow row = run.row();
            List<String> line =
                    new ArrayList<>(
                            List.of(
                                    String.valueOf(row.number()),
                                    row.name(),
                                    row.state().name().toLowerCase(java.util.Locale.ROOT),
                                    row.progress()));
            for (String key : keys) line.addAll(cells(row, key));
            line.addAll(List.of(String.join(",", run.note().tags()), run.note().text()));
            table.add(line);
        }
        return table;
    }

    private static List<String> cells(RunRow row, String key) {
        Optional<Scored> scored = scored(row, key);
        if (scored.isEmpty() || !(scored.get().score() instanceof Score.Value(double value))) {
            return List.of("", "", "");
        }
        var interval = scored.get().interval();
        return interval == null
                ? List.of(String.valueOf(value), "", "")
                : List.of(
                        String.valueOf(value),
                        String.valueOf(interval.low()),
                        String.valueOf(interval.high()));
    }

    private static Optional<Scored> scored(RunRow row, String metric) {
        return Optional.ofNullable(row.scores().get(metric));
    }
}
