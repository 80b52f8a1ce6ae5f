package org.fundi.app.lab.overfitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.Player;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Cure;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Family;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Sweep;
import org.fundi.engine.lab.overfitting.Tried;
import org.fundi.engine.math.Workers;

/// Tries every capacity in the background and shows them one after the other. Once the person has
/// seen the end, every further change is answered at once, and playing goes through the fits.
final class OverfittingViewModel {

    /// Which picture is the main one.
    enum Tab {
        ERRORS,
        FIT,
        ROWS,
        EPOCHS,
        PARTS
    }

    /// Levels below the usual speed: each fit is worth a look.
    private static final int SLOWER = 2;

    private final LabWork work;
    private final Workers workers;
    private final Player player;
    private final RowsRun rows;
    private final PartsRun parts;
    private final CuresRun cures;
    private final EpochsRun epochs;
    private final LiveFeed<News> feed;
    private final ReadOnlyObjectWrapper<Overfitting> lab =
            new ReadOnlyObjectWrapper<>(Overfitting.USUAL);
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.ERRORS);
    private final ObjectProperty<Optional<Integer>> tip =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Cured> cured = Optional.empty();
    private Tries tries = new Tries(Overfitting.USUAL);
    private boolean seen;
    private int runs;
    private int heard;

    /// A capacity tried, in which run: an abandoned one may still be heard.
    private record News(int run, int number, Tried tried) {}

    OverfittingViewModel(LabWork work, Workers workers) {
        this.work = work;
        this.workers = workers;
        player = new Player(work.jobs());
        player.quicker(-SLOWER);
        feed = work.jobs().feed(this::hear);
        rows = new RowsRun(work.another(), workers, this::tell);
        cures = new CuresRun(work.another(), workers, this::tell);
        epochs = new EpochsRun(work.another(), this::tell);
        parts = new PartsRun(work.another(), workers, this::tell);
        player.begin(tries.size());
        player.atProperty().addListener((_, _, now) -> moved(now.intValue()));
        player.playingProperty().addListener((_, _, _) -> further());
        tab.addListener((_, _, _) -> further());
    }

    ReadOnlyObjectProperty<Overfitting> labProperty() {
        return lab.getReadOnlyProperty();
    }

    Overfitting lab() {
        return lab.get();
    }

    /// Goes up with everything there is to show.
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /// The capacity the person expects to have the lowest validation error.
    ObjectProperty<Optional<Integer>> tipProperty() {
        return tip;
    }

    Player player() {
        return player;
    }

    Tries tries() {
        return tries;
    }

    RowsRun rows() {
        return rows;
    }

    PartsRun parts() {
        return parts;
    }

    EpochsRun epochs() {
        return epochs;
    }

    /// Those there is something to be seen in.
    List<Tab> tabs() {
        return Arrays.stream(Tab.values())
                .filter(it -> it != Tab.EPOCHS || lab().family() == Family.NETWORK)
                .toList();
    }

    /// What closes the gap as the settings are; empty while that is being tried.
    Optional<List<Cure>> cures() {
        return cures.of(lab());
    }

    /// What was tried against overfitting, as long as nothing else is changed.
    Optional<Cured> cured() {
        return cured.filter(it -> it.after().equals(lab()));
    }

    boolean isTrying() {
        return work.isUnderWay();
    }

    /// Whether the person has seen every capacity.
    boolean isSeen() {
        return seen;
    }

    /// Whether what is shown is of the settings as they are.
    boolean isWhole() {
        return heard == runs && tries.isWhole();
    }

    /// How many capacities are shown.
    int shown() {
        return seen ? tries.reached() : Math.min(player.at(), tries.reached());
    }

    /// The number of the capacity looked at; -1 before the first.
    int looked() {
        return seen ? Math.min(lab().chosen(), tries.size() - 1) : shown() - 1;
    }

    /// The errors of the capacity looked at, once known.
    Optional<Errors> errors() {
        return tries.at(looked()).map(Tried::errors);
    }

    /// Other settings, by the person's hand. Another family comes with a capacity of its own.
    void set(Overfitting other) {
        cured = Optional.empty();
        take(other.family() == lab().family() ? other : other.of(other.family()));
    }

    /// Another family of models for the same rows.
    void vary(Family family) {
        if (family != lab().family()) set(lab().of(family));
    }

    /// A lab from elsewhere: its question is asked anew.
    void open(Overfitting other) {
        seen = false;
        cured = Optional.empty();
        tip.set(Optional.empty());
        lab.set(other);
        leaveMissingTab();
        reset();
    }

    private void leaveMissingTab() {
        if (!tabs().contains(tab.get())) tab.set(Tab.ERRORS);
    }

    /// Other rows of the same truth.
    void drawAgain() {
        set(lab().with("seed", (lab().seed() + 1) & Integer.MAX_VALUE));
    }

    void cure(Cure cure) {
        tries.sweep()
                .ifPresent(
                        sweep -> {
                            Overfitting before = lab();
                            Optional<Errors> errors = errors();
                            take(cure.on(before, sweep));
                            cured = errors.map(it -> new Cured(cure, before, lab(), it));
                            tell();
                        });
    }

    /// As it was before the last cure.
    void undo() {
        cured().ifPresent(
                        it -> {
                            cured = Optional.empty();
                            take(it.before());
                        });
    }

    /// Tries all capacities, or goes through them again.
    void play() {
        if (!isWhole() && !isTrying()) run();
        player.play();
    }

    private void take(Overfitting other) {
        Overfitting former = lab();
        if (other.equals(former)) return;
        lab.set(other);
        leaveMissingTab();
        boolean sameTries =
                isWhole() && other.with("capacity", 0).equals(former.with("capacity", 0));
        if (!sameTries) {
            tip.set(Optional.empty());
            reset();
        } else if (seen) {
            player.go(other.chosen() + 1);
        }
        further();
        tell();
    }

    private void reset() {
        work.stop();
        runs++;
        rows.forget();
        parts.forget();
        cures.forget();
        epochs.forget();
        if (seen) {
            run();
        } else {
            tries = new Tries(lab());
            heard = runs;
            player.begin(tries.size());
        }
        tell();
    }

    private void run() {
        int run = ++runs;
        Overfitting asked = lab();
        if (!seen) {
            heard = run;
            tries = new Tries(asked);
        }
        work.begin(
                Words.of("overfitting.job"),
                progress -> workers.all(fits(run, asked, progress::stopAsked)),
                _ -> tried(),
                () -> {
                    player.end();
                    tried();
                });
    }

    private List<Callable<Boolean>> fits(int run, Overfitting asked, BooleanSupplier end) {
        List<Callable<Boolean>> fits = new ArrayList<>();
        List<Integer> capacities = asked.capacities();
        for (int i = 0; i < capacities.size(); i++) {
            int number = i;
            fits.add(
                    () -> {
                        if (end.getAsBoolean()) return false;
                        Tried tried = Tried.of(asked, capacities.get(number), end);
                        if (!end.getAsBoolean()) feed.send(new News(run, number, tried));
                        return true;
                    });
        }
        return fits;
    }

    private void tried() {
        further();
        tell();
    }

    private void hear(List<News> all) {
        for (News one : all) {
            if (one.run != runs) continue;
            if (heard != runs) begin();
            tries.add(one.number, one.tried);
        }
        player.reach(tries.reached());
        if (seen && isWhole()) player.go(lab().chosen() + 1);
        further();
        tell();
    }

    /// What was shown of the former settings stays until there is something of these.
    private void begin() {
        heard = runs;
        tries = new Tries(lab());
        player.begin(tries.size());
    }

    /// Before the end is seen, the next capacity is uncovered; afterwards it is the one chosen.
    private void moved(int at) {
        if (!isWhole() || at == 0) {
            tell();
        } else if (seen) {
            take(lab().with("capacity", tries.capacities().get(at - 1)));
        } else if (at == tries.size()) {
            seen = true;
            player.pause();
            player.go(lab().chosen() + 1);
            further();
        }
        tell();
    }

    /// What only some pictures need is worked out once they are looked at.
    private void further() {
        if (!seen || !isWhole() || isTrying()) return;
        if (!player.playingProperty().get()) tries.sweep().ifPresent(this::seekCures);
        if (tab.get() == Tab.ROWS) rows.ask(lab());
        if (tab.get() == Tab.EPOCHS) epochs.ask(lab());
        if (tab.get() == Tab.PARTS) parts.ask(lab());
    }

    private void seekCures(Sweep sweep) {
        if (OverfittingWords.isTooLarge(sweep, looked())) cures.ask(lab(), sweep);
    }

    private void tell() {
        news.set(news.get() + 1);
    }
}
