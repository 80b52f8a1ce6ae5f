package org.fundi.app.lab.descent;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.Player;
import org.fundi.app.lab.ProjectRows;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.descent.Descent;
import org.fundi.engine.lab.descent.Scatter;
import org.fundi.engine.setting.Refusal;

/// Keeps the person's steps, tells what they led to, and plays the machine's. A few points and two
/// numbers: there is nothing to wait for but the rows of a project.
final class DescentViewModel {
    /// How far a step by button goes.
    static final List<Double> SIZES = List.of(2.0, 1.0, 0.5, 0.2, 0.1);

    private final LabWork work;
    private final Player player;
    private final ReadOnlyObjectWrapper<Descent> descent =
            new ReadOnlyObjectWrapper<>(Descent.USUAL);
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Optional<Guess>> tip =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Double> size = new SimpleObjectProperty<>(1.0);
    private final DescentPoints points;
    private List<Scatter.Line> walk = List.of();
    private Optional<Descent.Machine> machine = Optional.empty();
    private boolean lifted;

    DescentViewModel(LabWork work, ProjectRows project) {
        this.work = work;
        player = new Player(work.jobs());
        player.begin(0);
        points = new DescentPoints(work.another(), project, this::look);
        points.take(Descent.USUAL);
    }

    ReadOnlyObjectProperty<Descent> descentProperty() {
        return descent.getReadOnlyProperty();
    }

    Descent descent() {
        return descent.get();
    }

    /// Goes up with everything that changes what is seen.
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// What is done in the background, and what can't be.
    LabWork work() {
        return work;
    }

    /// What the person thinks of the machine.
    ObjectProperty<Optional<Guess>> tipProperty() {
        return tip;
    }

    /// How far the buttons go.
    ObjectProperty<Double> sizeProperty() {
        return size;
    }

    Player player() {
        return player;
    }

    /// Where the points come from.
    DescentPoints points() {
        return points;
    }

    /// Whether there are points to draw a line through; nothing else can be asked for where not.
    boolean hasPoints() {
        return points.scatter().isPresent();
    }

    Scatter scatter() {
        return points.scatter().orElseThrow();
    }

    /// The lines tried, the first one first; none where there are no points.
    List<Scatter.Line> walk() {
        return walk;
    }

    Scatter.Line here() {
        return walk.getLast();
    }

    /// Steps taken.
    int steps() {
        return Math.max(0, walk.size() - 1);
    }

    /// After how many steps the loss was lowest.
    int best() {
        int best = 0;
        for (int step = 1; step < walk.size(); step++) {
            if (walk.get(step).loss() < walk.get(best).loss()) best = step;
        }
        return best;
    }

    Optional<Descent.Machine> machine() {
        return machine;
    }

    /// The machine's way up to the step shown.
    List<Scatter.Line> shownOfMachine() {
        return machine.map(it -> it.lines().subList(0, Math.min(player.at(), it.steps()) + 1))
                .orElse(List.of());
    }

    /// Whether the person has seen the machine's way to its end.
    boolean isSeen() {
        return machine.isPresent() && player.isAtEnd();
    }

    /// Whether the loss is seen where nobody has been.
    boolean isClear() {
        return lifted || !descent().fog();
    }

    /// A step by button, of the size chosen.
    ///
    /// @param across -1, 0 or 1 times the size
    /// @param up the same for the intercept
    void step(int across, int up) {
        move(across * size.get(), up * size.get());
    }

    /// A step to this place of the plane.
    void goTo(double slope, double intercept) {
        if (!hasPoints()) return;
        move(slope - here().slope(), intercept - here().intercept());
    }

    private void move(double across, double up) {
        work.allow();
        if (!points.isReady()) return;
        try {
            take(descent().moved(across, up));
        } catch (Refusal why) {
            work.refuse(why);
        }
    }

    void back() {
        take(descent().back());
    }

    /// From the start, with what was found out hidden again.
    void anew() {
        lifted = false;
        take(descent().anew());
    }

    /// Other settings by the person; with other points or another start, the steps are gone.
    void take(Descent asked) {
        Source source = asked.source();
        Descent other = source == descent().source() ? asked : asked.from(source);
        boolean same = other.sharesGround(descent());
        if (!same) lifted = false;
        boolean samePoints = points.isReady() && other.sharesPoints(descent());
        set(same ? other : other.anew());
        if (samePoints) look();
        else points.change(descent());
    }

    /// Another column of the project across.
    void choose(String column) {
        take(descent().with("column", column));
    }

    /// Generated points in place of those of a project.
    void generate() {
        take(descent().from(Source.GENERATED));
    }

    /// These settings, as they are, with nothing found out yet.
    void open(Descent other) {
        lifted = false;
        set(other);
        points.take(other);
    }

    /// Another project may be open since: its points are not those the steps were taken on.
    void attend() {
        points.attend(this::descent, () -> open(descent().anew()));
    }

    private void set(Descent other) {
        descent.set(other);
        machine = Optional.empty();
        tip.set(Optional.empty());
        player.begin(0);
    }

    private void look() {
        walk = points.scatter().map(descent()::walk).orElse(List.of());
        tell();
    }

    /// The machine goes from the same start; the fog lifts.
    void letTheMachineGo() {
        if (steps() == 0 || !points.isReady()) return;
        Descent.Machine gone = descent().machine(scatter(), walk.get(best()).loss());
        machine = Optional.of(gone);
        lifted = true;
        player.begin(gone.steps());
        player.reach(gone.steps());
        tell();
        player.play();
    }

    private void tell() {
        news.set(news.get() + 1);
    }
}
