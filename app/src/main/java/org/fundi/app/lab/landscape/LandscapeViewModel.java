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
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.Surface;
import org.fundi.engine.lab.landscape.Track;

/// Works out the ways of all balls in the background, and plays them step by step.
final class LandscapeViewModel {
    private static final int SIDE = 90;

    private final LabWork work;
    private final Player player;
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

    LandscapeViewModel(LabWork work) {
        this.work = work;
        player = new Player(work.jobs());
        begin();
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
        return rolled.get().isPresent() && player.isAtEnd();
    }

    /// The step a ball is shown at: its last one where it ran away before.
    int at(Track track) {
        return Math.min(player.at(), track.steps());
    }

    /// Other settings: what was seen of the former ones is gone. Another surface comes with the
    /// start, the rate and the steps that show what it is about.
    void take(Landscape other) {
        boolean moved = other.surface() != landscape().surface();
        open(moved ? landscape().on(other.surface()) : other);
    }

    /// These settings, as they are.
    void open(Landscape other) {
        if (other.equals(landscape.get())) return;
        landscape.set(other);
        begin();
    }

    /// The same race on another surface.
    void go(Surface surface) {
        open(landscape().on(surface));
    }

    /// From the start.
    void start() {
        if (work.isRefused()) return;
        player.go(0);
        player.play();
    }

    void slowMotion() {
        if (!work.isRefused()) player.slowMotion();
    }

    private void begin() {
        Landscape now = landscape();
        rolled.set(Optional.empty());
        work.allow();
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
