package org.fundi.app.lab.playground;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.job.InOrder;
import org.fundi.app.job.Jobs;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.shell.Playable;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.lab.PlaneRows;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.playground.Learning;
import org.fundi.engine.lab.playground.Playground;
import org.fundi.engine.setting.Refusal;

/// Has one network learn in the background, and shows the latest look at it.
final class PlaygroundViewModel implements Playable {
    /// How long it learns before it is looked at again: thirty looks a second.
    private static final long A_FRAME = 15_000_000;

    private static final int MOST = Integer.MAX_VALUE - 1;

    private final Jobs jobs;
    private final ProjectRows project;
    private final InOrder line;
    private final Pace pace = new Pace();
    private final Strokes strokes = new Strokes(this);
    private final ReadOnlyObjectWrapper<Playground> playground =
            new ReadOnlyObjectWrapper<>(Playground.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Look>> look =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Boolean>> tip =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty discrete = new SimpleBooleanProperty();
    private final BooleanProperty judged = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Unit>> unit =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Prepared> prepared = Optional.empty();
    private int asked;
    private boolean busy;

    /// Asked for and not begun: an epoch under way is left for it.
    private final AtomicInteger waiting = new AtomicInteger();

    /// Belongs to the line of work, and so do the looks.
    private Optional<Learning> learning = Optional.empty();

    private final Looks looks = new Looks();

    PlaygroundViewModel(Jobs jobs, ProjectRows project) {
        this.jobs = jobs;
        this.project = project;
        line = jobs.inOrder();
        jobs.clock(this::pass);
        begin(Playground.USUAL);
    }

    ReadOnlyObjectProperty<Playground> playgroundProperty() {
        return playground.getReadOnlyProperty();
    }

    Playground playground() {
        return playground.get();
    }

    /// Empty where there is nothing to learn yet.
    ReadOnlyObjectProperty<Optional<Look>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    Optional<Look> look() {
        return look.get();
    }

    /// Why something could not be done; of the last thing asked for.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether the person thinks that the network will manage.
    ObjectProperty<Optional<Boolean>> tipProperty() {
        return tip;
    }

    /// Whether only the class is shown that is said, not how surely.
    BooleanProperty discreteProperty() {
        return discrete;
    }

    /// Whether validation points are shown, too.
    BooleanProperty judgedProperty() {
        return judged;
    }

    /// Looked at on the plane, in place of what the whole network says.
    ObjectProperty<Optional<Unit>> unitProperty() {
        return unit;
    }

    Pace pace() {
        return pace;
    }

    Strokes strokes() {
        return strokes;
    }

    int epoch() {
        return look().map(it -> it.course().epoch()).orElse(0);
    }

    boolean isAtEnd() {
        return look().map(Look::isAtEnd).orElse(true);
    }

    /// Other settings: learns on with them where it can, and begins anew where it can't.
    void set(Playground other) {
        if (other.equals(playground())) return;
        if (!playground().goesOnWith(other)) {
            restart(other.rewound());
            return;
        }
        playground.set(other);
        ask(before -> before.orElseThrow(PlaygroundViewModel::nothing).changed(other));
    }

    /// Another playground, from its beginning.
    void begin(Playground other) {
        pace.pause();
        pace.usualSpeed();
        restart(other);
    }

    private void restart(Playground other) {
        tip.set(Optional.empty());
        playground.set(other);
        prepared = Optional.empty();
        if (other.isOfProject()) fetch(other);
        else afresh(() -> Learning.begin(other));
    }

    private void afresh(Supplier<Learning> begun) {
        ask(
                _ -> {
                    learning = Optional.empty();
                    return begun.get();
                });
    }

    /// Takes the rows of the project that is open.
    private void fetch(Playground other) {
        int number = ++asked;
        project.prepared(
                rows -> {
                    if (number != asked) return;
                    prepared = Optional.of(rows);
                    afresh(() -> Learning.begin(other, PlaneRows.of(rows, other.columns())));
                },
                why -> refused(number, why));
    }

    /// Another project may be open since, or its rows may be cut or prepared otherwise.
    void attend() {
        project.attend(() -> playground().isOfProject(), () -> begin(playground().rewound()));
    }

    /// Why there are no two columns to learn from; empty where there are, or others can be chosen.
    Optional<Refusal> missing() {
        boolean none = playground().isOfProject() && look().isEmpty() && columns().size() < 2;
        return none ? refusal.get() : Optional.empty();
    }

    /// Generated points in place of the rows of a project.
    void generate() {
        set(playground().with("source", "generated").with("columns", ""));
    }

    /// Whose rows they are.
    String data() {
        Points points = playground().points();
        return playground().source() == Source.PROJECT
                ? project.standing()
                : Words.of(
                        "race.standing",
                        points.shape().name().toLowerCase(Locale.ROOT),
                        Numbers.plain(points.noise()));
    }

    /// Columns of the project that can be learnt from; none where the rows are others.
    List<String> columns() {
        return prepared.map(PlaneRows::choices).orElse(List.of());
    }

    /// Other points in place of those there are; a run goes on by itself.
    void paint(String painted) {
        restart(playground().with("painted", painted).rewound());
    }

    /// The same initial weights again.
    void rewind() {
        begin(playground().rewound());
    }

    /// Other initial weights, and the same points.
    void newWeights() {
        begin(playground().rewound().with("seed", next(playground().seed())));
    }

    /// Other points of the same kind, and the same initial weights.
    void newData() {
        begin(playground().rewound().with("dataSeed", next(playground().dataSeed())));
    }

    private static String next(int seed) {
        return String.valueOf((seed + 1) & Integer.MAX_VALUE);
    }

    @Override
    public void playOrPause() {
        if (pace.isPlaying()) {
            pace.pause();
            return;
        }
        if (look().isEmpty() && refusal.get().isPresent()) {
            restart(playground()); // it may be possible by now
            return;
        }
        if (isAtEnd() && look().isPresent()) rewind();
        pace.play();
    }

    /// Some epochs on, or back where below 0.
    @Override
    public void step(int epochs) {
        pace.pause();
        if (missing().isPresent()) return;
        ask(
                before -> {
                    before.ifPresent(it -> it.go(it.epoch() + epochs, () -> false));
                    return before.orElseThrow(PlaygroundViewModel::nothing);
                });
    }

    @Override
    public void quicker(int levels) {
        pace.quicker(levels);
    }

    /// Gives one weight another value, from which learning goes on.
    void type(int weight, float value) {
        ask(
                before -> {
                    Learning it = before.orElseThrow(PlaygroundViewModel::nothing);
                    it.type(weight, value);
                    return it;
                });
    }

    private static Refusal nothing() {
        return new Refusal("there is nothing to learn yet", "paint some points of each class");
    }

    void refuse(Refusal why) {
        refusal.set(Optional.of(why));
    }

    void pass(double seconds) {
        int epochs = pace.due(seconds, busy);
        if (epochs < 1 || look().isEmpty()) return;
        busy = true;
        ask(before -> learn(before.orElseThrow(PlaygroundViewModel::nothing), epochs));
    }

    /// As many epochs as are due, or as fit between two frames.
    private Learning learn(Learning learning, int epochs) {
        int most = Double.isInfinite(pace.speed()) ? MOST : epochs;
        long until = System.nanoTime() + A_FRAME;
        for (int i = 0; i < most && (i == 0 || System.nanoTime() < until); i++) {
            if (!learning.learn(() -> waiting.get() > 0)) break;
        }
        return learning;
    }

    private void ask(Function<Optional<Learning>, Learning> piece) {
        int number = ++asked;
        waiting.incrementAndGet();
        line.add(() -> work(number, piece));
    }

    private void work(int number, Function<Optional<Learning>, Learning> piece) {
        waiting.decrementAndGet();
        boolean told = false;
        try {
            learning = Optional.of(piece.apply(learning));
            Look seen = looks.at(learning.get());
            jobs.onScreen(() -> show(number, seen));
            told = true;
        } catch (Refusal why) {
            jobs.onScreen(() -> refused(number, why));
            told = true;
        } finally {
            if (!told) jobs.onScreen(this::broken);
        }
    }

    /// Something went wrong in Fundi itself: whoever catches it says so, and playing ends.
    private void broken() {
        busy = false;
        pace.pause();
    }

    private void show(int number, Look seen) {
        busy = false;
        if (number == asked) playground.set(seen.playground());
        refusal.set(Optional.empty());
        look.set(Optional.of(seen));
        if (seen.isAtEnd()) pace.pause();
    }

    private void refused(int number, Refusal why) {
        busy = false;
        refusal.set(Optional.of(why));
        if (number != asked) return;
        Playground mine = playground();
        if (look().filter(it -> it.playground().equals(mine)).isEmpty()) {
            pace.pause();
            look.set(Optional.empty());
        }
    }
}
