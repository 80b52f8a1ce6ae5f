package org.fundi.app.inside;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.train.LiveRun;
import org.fundi.app.train.LiveRuns;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.RunRow;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.learning.DivergedException;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.OneBatch;
import org.fundi.engine.setting.Refusal;

/// Which batch is open, what is looked at in it, and the way on to the next one.
public final class InsideViewModel {
    /// A matrix is cut along an axis that is longer.
    private static final int WHOLE = 6;

    private static final int WHOLE_ROWS = 8;
    static final int CUT = 5;
    private static final int CUT_ROWS = 6;

    private final Jobs jobs;
    private final Workspace workspace;
    private final Preparing preparing;
    private final LiveRuns runs;
    private final ObservableValue<OptionalDouble> cursor;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.FORWARD);
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pick>> pick =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper moved = new ReadOnlyIntegerWrapper();
    private final Map<Sheet.Axis, Integer> firsts = new HashMap<>();
    private Optional<Asked> followed = Optional.empty();
    private Optional<Asked> wanted = Optional.empty();
    private boolean busy;
    private int seen = CUT;

    /// A batch that is open, with its matrices.
    record Opened(Source source, long number, Sheets sheets) {
        OneBatch batch() {
            return sheets.batch();
        }
    }

    private record Asked(Source source, long batch) {}

    /// @param cursor the place gone to in Train, in epochs; empty for the latest
    public InsideViewModel(
            Jobs jobs,
            Workspace workspace,
            Preparing preparing,
            LiveRuns runs,
            ObservableValue<OptionalDouble> cursor) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.preparing = preparing;
        this.runs = runs;
        this.cursor = cursor;
        workspace.studyProperty().addListener((_, _, _) -> forget());
    }

    /// The person has come here: opens the batch at the place gone to in Train, unless they have
    /// been sent on from there already.
    void look() {
        Optional<Asked> asked =
                workspace
                        .selectedRunProperty()
                        .get()
                        .map(RunRow::number)
                        .flatMap(runs::of)
                        .flatMap(run -> Source.of(run).map(source -> latest(run, source)));
        if (asked.isPresent()) follow(asked.get());
        else preparing.begin(basis -> follow(new Asked(Source.small(basis), 0)));
    }

    private Asked latest(LiveRun run, Source source) {
        double at = cursor.getValue().orElse(run.done());
        int step = (int) Math.floor(at + 1e-9);
        int inside = (int) Math.round((at - step) * source.batchesIn(source.epochs() - 1));
        long batch = Math.clamp(source.before(step) + inside, 0, source.all() - 1);
        return new Asked(source, batch);
    }

    private void follow(Asked now) {
        boolean same =
                followed.filter(it -> it.source().isOf(now.source()) && it.batch() == now.batch())
                        .isPresent();
        followed = Optional.of(now);
        if (same && opened.get().isPresent()) return;
        firsts.clear();
        pick.set(Optional.empty());
        part.set(Part.FORWARD);
        ask(now);
    }

    private void forget() {
        followed = Optional.empty();
        wanted = Optional.empty();
        pick.set(Optional.empty());
        opened.set(Optional.empty());
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Pick>> pickProperty() {
        return pick.getReadOnlyProperty();
    }

    /// Changes when matrices are moved along an axis, or more or fewer of their columns are seen.
    ReadOnlyIntegerProperty movedProperty() {
        return moved.getReadOnlyProperty();
    }

    /// Which batch of which run, and which rows of it are seen.
    String said() {
        if (opened.get().isEmpty()) return "";
        Opened now = opened.get().get();
        OneBatch.Place place = now.batch().place();
        int rows = place.rows().size();
        int shown = shown(Sheet.Axis.ROWS, rows);
        String which =
                shown == rows
                        ? Words.of("inside.rows.all", Numbers.whole(rows))
                        : Words.of("inside.rows.some", Numbers.whole(shown), Numbers.whole(rows));
        String at =
                Words.of(
                        "inside.at",
                        Numbers.whole(place.epoch() + 1L),
                        Numbers.whole(place.batch() + 1L),
                        Numbers.whole(place.batches()),
                        which);
        String whose =
                now.source()
                        .number()
                        .map(number -> Words.of("inside.of-run", number))
                        .orElse(Words.of("inside.of-small"));
        return at + " · " + whose;
    }

    /// To the next part, and from the last one to the next batch.
    void next() {
        if (!part.get().isLast()) part.set(part.get().after());
        else if (canGo(1)) batch(1);
    }

    /// To the part before; from the first one to the update of the batch before.
    void back() {
        if (part.get() != Part.FORWARD) {
            part.set(Part.values()[part.get().ordinal() - 1]);
        } else if (canGo(-1)) {
            batch(-1);
            part.set(Part.UPDATE);
        }
    }

    boolean canGo(long batches) {
        if (opened.get().isEmpty()) return false;
        long to = opened.get().get().number() + batches;
        return to >= 0 && to < opened.get().get().source().all();
    }

    /// So many batches on.
    void batch(long batches) {
        if (!canGo(batches)) return;
        part.set(Part.FORWARD);
        Opened now = opened.get().orElseThrow();
        ask(new Asked(now.source(), now.number() + batches));
    }

    /// To the first batch of the next epoch.
    void finishEpoch() {
        batch(toNextEpoch());
    }

    boolean canFinishEpoch() {
        return opened.get().isPresent() && canGo(toNextEpoch());
    }

    private long toNextEpoch() {
        OneBatch.Place place = opened.get().orElseThrow().batch().place();
        return place.batches() - place.batch();
    }

    void pick(Pick cell) {
        bringIntoSight(cell);
        pick.set(Optional.of(cell));
    }

    private void bringIntoSight(Pick cell) {
        Sheet sheet = opened.get().orElseThrow().sheets().of(cell);
        int rows = sheet.cells().rows();
        int columns = sheet.cells().columns();
        show(sheet.down(), cell.row(), rows, shown(sheet.down(), rows));
        show(sheet.across(), cell.column(), columns, across(sheet.across(), columns));
    }

    private void show(Sheet.Axis axis, int at, int size, int shown) {
        int first = first(axis, size, shown);
        if (at < first) scroll(axis, at - first, size);
        else if (at >= first + shown) scroll(axis, at - first - shown + 1, size);
    }

    /// The first of an axis that is seen, where so many are.
    int first(Sheet.Axis axis, int size, int shown) {
        return Math.clamp(firsts.getOrDefault(axis, 0), 0, size - shown);
    }

    /// How many of an axis are seen.
    static int shown(Sheet.Axis axis, int size) {
        boolean rows = axis.equals(Sheet.Axis.ROWS);
        if (size <= (rows ? WHOLE_ROWS : WHOLE)) return size;
        return rows ? CUT_ROWS : CUT;
    }

    /// The same beside each other, where there may be room for fewer.
    int across(Sheet.Axis axis, int size) {
        return seen == CUT ? shown(axis, size) : Math.min(size, seen);
    }

    /// How many columns of a matrix are seen where there are more.
    int seen() {
        return seen;
    }

    /// What is looked at stays in sight.
    void seen(int most) {
        if (most == seen) return;
        seen = most;
        moved.set(moved.get() + 1);
        pick.get().ifPresent(this::bringIntoSight);
    }

    /// Moves every matrix that has this axis along it.
    void scroll(Sheet.Axis axis, int by, int size) {
        int shown = Math.min(shown(axis, size), across(axis, size));
        int now = first(axis, size, shown);
        int to = Math.clamp(now + by, 0, size - shown);
        if (to == now) return;
        firsts.put(axis, to);
        moved.set(moved.get() + 1);
    }

    /// How the number looked at comes about.
    Optional<Working> working() {
        return opened.get()
                .flatMap(now -> pick.get().map(cell -> new Workings(now.sheets()).of(cell)));
    }

    /// The cell whose weight the right panel tells of: where none is looked at, the one with the
    /// largest gradient of what is seen of the first matrix.
    Pick weight(Sheets sheets, Optional<Pick> pick) {
        return pick.filter(Workings::isOfWeight).orElseGet(() -> steepest(sheets));
    }

    private Pick steepest(Sheets sheets) {
        Group group = sheets.groups().stream().filter(Group::isDense).findFirst().orElseThrow();
        Matrix slopes = group.first().weights(sheets.batch().move().own());
        Sheet.Axis down = Sheet.Axis.units(group.number() - 1);
        Sheet.Axis across = Sheet.Axis.units(group.number());
        int rows = shown(down, slopes.rows());
        int columns = across(across, slopes.columns());
        int firstRow = first(down, slopes.rows(), rows);
        int firstColumn = first(across, slopes.columns(), columns);
        Pick largest = new Pick(Sheet.Kind.WEIGHT, group.number(), firstRow, firstColumn);
        for (int row = firstRow; row < firstRow + rows; row++) {
            for (int at = 0; at < columns; at++) {
                Pick next = new Pick(Sheet.Kind.WEIGHT, group.number(), row, firstColumn + at);
                if (size(slopes, next) > size(slopes, largest)) largest = next;
            }
        }
        return largest;
    }

    private static float size(Matrix slopes, Pick cell) {
        return Math.abs(slopes.at(cell.row(), cell.column()));
    }

    private void ask(Asked asked) {
        wanted = Optional.of(asked);
        if (!busy) begin(asked);
    }

    private void begin(Asked asked) {
        busy = true;
        jobs.begin(
                Words.of("inside.job"),
                progress -> {
                    Source source = asked.source();
                    Sheets sheets = source.open(asked.batch(), progress::stopAsked);
                    return new Opened(source, asked.batch(), sheets);
                },
                end -> ended(asked, end));
    }

    private void ended(Asked asked, Job<Opened> end) {
        busy = false;
        if (wanted.isEmpty()) return;
        if (!wanted.get().equals(asked)) {
            begin(wanted.get());
            return;
        }
        switch (end) {
            case Job.Done<Opened>(Opened made) -> show(made);
            case Job.Failed<Opened>(Refusal refusal) -> workspace.refuse(refusal);
            case Job.Failed<Opened>(DivergedException _) -> workspace.refuse(diverged());
            case Job.Failed<Opened>(Throwable cause) ->
                    workspace.say(Notice.of(cause, Mishaps.details(cause)));
            case Job.Stopped<Opened> _, Job.Idle<Opened> _, Job.Running<Opened> _ -> {}
        }
    }

    /// The last batch of an epoch may have fewer rows: a cell it has not is looked at no more.
    private void show(Opened made) {
        boolean gone =
                pick.get()
                        .filter(cell -> made.sheets().of(cell).cells().rows() <= cell.row())
                        .isPresent();
        if (gone) pick.set(Optional.empty());
        opened.set(Optional.of(made));
    }

    private static Refusal diverged() {
        return new Refusal(Words.of("inside.diverged"), Words.of("inside.diverged.remedy"));
    }
}
