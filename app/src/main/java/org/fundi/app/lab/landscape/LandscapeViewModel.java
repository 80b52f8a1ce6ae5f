package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.chart.Axis;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.Player;
import org.fundi.app.plane.Relief;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.Surface;
import org.fundi.engine.lab.landscape.Track;
import org.fundi.engine.math.Workers;
import org.fundi.engine.setting.Refusal;

/// Works out the ways of all balls in the background, and plays them step by step.
final class LandscapeViewModel {
    private static final int SIDE = 90;

    private final LabWork work;
    private final Player player;
    private boolean begun;
    private final NetworkViewModel network;
    private final ReadOnlyObjectWrapper<Landscape> landscape =
            new ReadOnlyObjectWrapper<>(Landscape.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Rolled>> rolled =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<String>> tip =
            new SimpleObjectProperty<>(Optional.empty());

    /// What is known once all is worked out.
    ///
    /// @param relief of the surface
    record Rolled(List<Track> tracks, Relief relief) {
        Rolled {
            tracks = List.copyOf(tracks);
        }
    }

    /// @param films runs of the open project that can be looked at
    LandscapeViewModel(LabWork work, Workers workers, FilmedRuns films) {
        this.work = work;
        player = new Player(work.jobs());
        network = new NetworkViewModel(work, workers, films, player);
    }

    /// What is looked at where the surface is a network's.
    NetworkViewModel network() {
        return network;
    }

    boolean isNetwork() {
        return landscape().surface().isNetwork();
    }

    /// Whether it is a run of the open project that is looked at.
    boolean isOfProject() {
        return isNetwork() && landscape().run().source() == Source.PROJECT;
    }

    /// The person is here, for the first time or again: there may be another project now, or a run
    /// where there was none.
    void attend() {
        int number = landscape().run().number();
        if (isOfProject() && network.isGone(number)) {
            landscape.set(network.settled(landscape().with("run.number", "0")));
        }
        boolean stale = isOfProject() && network.isStale(number);
        if (stale) landscape.set(network.settled(landscape()));
        if (stale || !begun) begin();
    }

    /// Why there is no run of the project to look at; empty where there is, or none is looked at.
    Optional<Refusal> missing() {
        return isOfProject() ? network.missingProperty().get() : Optional.empty();
    }

    /// A network trained here in place of a run of the project.
    void generate() {
        take(landscape().with("run.source", "generated").with("run.number", "0"));
    }

    ReadOnlyObjectProperty<Landscape> landscapeProperty() {
        return landscape.getReadOnlyProperty();
    }

    Landscape landscape() {
        return landscape.get();
    }

    /// The ways, once they are worked out.
    ReadOnlyObjectProperty<Optional<Rolled>> rolledProperty() {
        return rolled.getReadOnlyProperty();
    }

    List<Track> tracks() {
        return rolled.get().map(Rolled::tracks).orElse(List.of());
    }

    /// What is done in the background, and what can't be.
    LabWork work() {
        return work;
    }

    /// The ball the person bets on, by its name.
    ObjectProperty<Optional<String>> tipProperty() {
        return tip;
    }

    Player player() {
        return player;
    }

    /// Whether the person has seen the end.
    boolean isSeen() {
        return isNetwork() ? network.isAtEnd() : rolled.get().isPresent() && player.isAtEnd();
    }

    /// The step a ball is shown at: its last one where it ran away before.
    int at(Track track) {
        return Math.min(player.at(), track.steps());
    }

    /// Other settings: what was seen of the former ones is gone. Another surface comes with the
    /// start, the rate and the steps that show what it is about.
    void take(Landscape other) {
        boolean moved = other.surface() != landscape().surface();
        set(moved ? landscape().on(other.surface()) : other);
    }

    /// These settings, as they are.
    void open(Landscape other) {
        player.pause();
        player.usualSpeed();
        player.go(0);
        tip.set(Optional.empty());
        landscape.set(network.settled(other));
        begin();
    }

    private void set(Landscape other) {
        Landscape meant = network.settled(other);
        boolean shown = !work.isRefused() && missing().isEmpty();
        if (meant.equals(landscape.get()) && shown) return;
        landscape.set(meant);
        begin();
    }

    /// Another run of the project.
    ///
    /// @param number as the runs table has it
    void look(int number) {
        set(landscape().with("run.number", String.valueOf(number)));
    }

    /// The same race on another surface.
    void go(Surface surface) {
        set(landscape().on(surface));
    }

    /// From the start.
    void start() {
        if (!canPlay()) return;
        player.go(0);
        player.play();
    }

    void slowMotion() {
        if (canPlay()) player.slowMotion();
    }

    /// There may be a run by now where there was none.
    private boolean canPlay() {
        if (missing().isPresent()) attend();
        return !work.isRefused() && missing().isEmpty();
    }

    private void begin() {
        begun = true;
        Landscape now = landscape();
        rolled.set(Optional.empty());
        work.allow();
        if (isNetwork()) {
            if (network.begin(now)) tip.set(Optional.empty());
            return;
        }
        network.leave();
        tip.set(Optional.empty());
        player.begin(now.steps());
        work.begin(
                Words.of("landscape.job"),
                _ -> new Rolled(now.roll(), relief(now.surface())),
                this::show,
                player::pause);
    }

    private void show(Rolled all) {
        player.reach(all.tracks().stream().mapToInt(Track::steps).max().orElse(0));
        player.end();
        rolled.set(Optional.of(all));
    }

    private static Relief relief(Surface surface) {
        double reach = surface.reach();
        Axis x = new Axis(Words.of("landscape.axis.x"), -reach, reach, false);
        Axis y = new Axis(Words.of("landscape.axis.y"), -reach, reach, false);
        return Relief.of(x, y, SIDE, surface::loss);
    }
}
