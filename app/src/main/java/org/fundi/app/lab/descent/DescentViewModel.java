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
import org.fundi.engine.lab.descent.Descent;
import org.fundi.engine.lab.descent.Scatter;
import org.fundi.engine.setting.Refusal;

/// Keeps the person's steps, tells what they led to, and plays the machine's. A few points and two
/// numbers: there is nothing to wait for.
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
    private Scatter scatter = Descent.USUAL.scatter();
    private List<Scatter.Line> walk = Descent.USUAL.walk();
    private Optional<Descent.Machine> machine = Optional.empty();
    private boolean lifted;

    DescentViewModel(LabWork work) {
        this.work = work;
        player = new Player(work.jobs());
        player.begin(0);
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

    Scatter scatter() {
        return scatter;
    }

    /// The lines tried, the first one first.
    List<Scatter.Line> walk() {
        return walk;
    }

    Scatter.Line here() {
        return walk.getLast();
    }

    /// Steps taken.
    int steps() {
        return walk.size() - 1;
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
        move(slope - here().slope(), intercept - here().intercept());
    }

    private void move(double across, double up) {
        work.allow();
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
        open(descent().anew());
    }

    /// Other settings by the person; with other points or another start, the steps are gone.
    void take(Descent other) {
        boolean same = other.sharesGround(descent());
        if (!same) lifted = false;
        open(same ? other : other.anew());
    }

    /// These settings, as they are.
    void open(Descent other) {
        descent.set(other);
        scatter = other.scatter();
        walk = other.walk();
        machine = Optional.empty();
        tip.set(Optional.empty());
        player.begin(0);
        tell();
    }

    /// The machine goes from the same start; the fog lifts.
    void letTheMachineGo() {
        if (steps() == 0) return;
        Descent.Machine gone = descent().machine(walk.get(best()).loss());
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
