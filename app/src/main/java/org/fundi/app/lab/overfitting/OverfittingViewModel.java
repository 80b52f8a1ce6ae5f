package org.fundi.app.lab.overfitting;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.Player;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Cure;
import org.fundi.engine.lab.overfitting.Errors;
import org.fundi.engine.lab.overfitting.Family;
import org.fundi.engine.lab.overfitting.Origin;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Scene;
import org.fundi.engine.lab.overfitting.Tried;
import org.fundi.engine.math.Workers;

/// Tries every capacity in the background and shows them one after the other. Once the person has
/// seen the end, every further change is answered at once, and playing goes through the fits.
final class OverfittingViewModel {

    /// Levels below the usual speed: each fit is worth a look.
    private static final int SLOWER = 2;

    private final LabWork work;
    private final Workers workers;
    private final SceneRows rows;
    private final Player player;
    private final Further further;
    private final LiveFeed<News> feed;
    private final ReadOnlyObjectWrapper<Overfitting> lab =
            new ReadOnlyObjectWrapper<>(Overfitting.USUAL);
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.ERRORS);
    private final ObjectProperty<Optional<Integer>> tip =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Cured> cured = Optional.empty();
    private Scene scene = Scene.of(Overfitting.USUAL, Optional.empty());
    private Tries tries = new Tries(scene);
    private boolean seen;
    private int runs;
    private int heard;

    /// A capacity tried, in which run: an abandoned one may still be heard.
    private record News(int run, int number, Tried tried) {}

    OverfittingViewModel(LabWork work, Workers workers, ProjectRows project) {
        this.work = work;
        this.workers = workers;
        rows = new SceneRows(project, lab::get);
        player = new Player(work.jobs(), -SLOWER);
        feed = work.jobs().feed(this::hear);
        further = Further.of(work, workers, this::tell);
        player.begin(tries.size());
        player.atProperty().addListener((_, _, now) -> moved(now.intValue()));
        player.playingProperty().addListener((_, _, _) -> askFurther());
        tab.addListener((_, _, _) -> askFurther());
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

    /// What only some pictures need.
    Further further() {
        return further;
    }

    /// Where the rows come from.
    SceneRows rows() {
        return rows;
    }

    /// Rows around a curve in place of those of a project.
    void generate() {
        set(lab().with("source", Origin.CURVE));
    }

    /// What closes the gap as the settings are; empty while that is being tried.
    Optional<List<Cure>> cures() {
        return further.cures().of(lab());
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

    /// Rows that are learnt: of a project no more than there are, once that is known.
    int trainingRows() {
        return rows.isOfProject()
                ? new Scene(lab(), scene.own()).trainingRows()
                : lab().trainingRows();
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
        if (other.source() != lab().source()) take(lab().from(other.source()));
        else take(other.family() == lab().family() ? other : other.of(other.family()));
    }

    /// Another family of models for the same rows.
    void vary(Family family) {
        if (family != lab().family()) set(lab().of(family));
    }

    /// A lab from elsewhere: its question is asked anew.
    void open(Overfitting other) {
        player.usualSpeed();
        seen = false;
        cured = Optional.empty();
        tip.set(Optional.empty());
        lab.set(other);
        leaveMissingTab();
        reset();
    }

    /// The rows taken may be those of another project, or of another question.
    void attend() {
        rows.attend(() -> open(lab()));
    }

    private void leaveMissingTab() {
        if (!Tab.of(lab()).contains(tab.get())) tab.set(Tab.ERRORS);
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
        if (!work.isRefused() && rows.missing().isEmpty()) player.play();
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
        askFurther();
        tell();
    }

    private void reset() {
        work.stop();
        work.allow();
        runs++;
        further.forget();
        if (seen) {
            run();
        } else {
            scene = Scene.of(lab(), Optional.empty());
            tries = new Tries(scene);
            heard = runs;
            player.begin(tries.size());
            rows.ask(this::tell);
        }
        tell();
    }

    private void run() {
        int mine = ++runs;
        rows.fetch(
                asked -> {
                    if (mine == runs) run(asked);
                },
                () -> {
                    player.pause();
                    tell();
                });
    }

    private void run(Scene asked) {
        int run = ++runs;
        work.allow();
        scene = asked;
        if (!seen) {
            heard = run;
            tries = new Tries(asked);
        }
        work.begin(
                Words.of("overfitting.job"),
                progress ->
                        workers.all(
                                Tries.fits(
                                        asked,
                                        (number, tried) -> feed.send(new News(run, number, tried)),
                                        progress::stopAsked)),
                _ -> tried(),
                () -> {
                    player.end();
                    tried();
                });
    }

    private void tried() {
        askFurther();
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
        askFurther();
        tell();
    }

    /// What was shown of the former settings stays until there is something of these.
    private void begin() {
        heard = runs;
        tries = new Tries(scene);
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
            askFurther();
        }
        tell();
    }

    /// What only some pictures need is worked out once they are looked at.
    private void askFurther() {
        if (!seen || !isWhole() || isTrying()) return;
        Scene now = new Scene(lab(), scene.own());
        further.ask(tab.get(), now);
        if (player.playingProperty().get()) return;
        tries.sweep()
                .filter(sweep -> OverfittingWords.isTooLarge(sweep, looked()))
                .ifPresent(sweep -> further.cures().ask(now, sweep));
    }

    private void tell() {
        news.set(news.get() + 1);
    }
}
