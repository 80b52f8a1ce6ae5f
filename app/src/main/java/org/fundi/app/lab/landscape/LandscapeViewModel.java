package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.chart.Axis;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.lab.Player;
import org.fundi.app.plane.Relief;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.Surface;
import org.fundi.engine.lab.landscape.Track;
import org.fundi.engine.setting.Refusal;

/// Works out the ways of all balls in the background, and plays them step by step.
final class LandscapeViewModel {
    private static final int SIDE = 90;

    private final Jobs jobs;
    private final Player player;
    private final ReadOnlyObjectWrapper<Landscape> landscape =
            new ReadOnlyObjectWrapper<>(Landscape.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Rolled>> rolled =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<String>> tip =
            new SimpleObjectProperty<>(Optional.empty());
    private int asked;

    /// What is known once all is worked out.
    ///
    /// @param relief of the surface
    record Rolled(List<Track> tracks, Relief relief) {
        Rolled {
            tracks = List.copyOf(tracks);
        }
    }

    LandscapeViewModel(Jobs jobs) {
        this.jobs = jobs;
        player = new Player(jobs);
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

    /// Why these settings make no landscape.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
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
        if (refusal.get().isPresent()) return;
        player.go(0);
        player.play();
    }

    void slowMotion() {
        if (refusal.get().isEmpty()) player.slowMotion();
    }

    private void begin() {
        int number = ++asked;
        Landscape now = landscape();
        rolled.set(Optional.empty());
        refusal.set(Optional.empty());
        tip.set(Optional.empty());
        player.begin(now.steps());
        jobs.begin(
                Words.of("landscape.job"),
                _ -> new Rolled(now.roll(), relief(now.surface())),
                end -> {
                    if (number == asked) hear(end);
                });
    }

    private void hear(Job<Rolled> end) {
        switch (end) {
            case Job.Done<Rolled> done -> {
                int steps = done.result().tracks().stream().mapToInt(Track::steps).max().orElse(0);
                player.reach(steps);
                player.end();
                rolled.set(Optional.of(done.result()));
            }
            case Job.Failed<Rolled> failed -> {
                if (failed.cause() instanceof Refusal why) refusal.set(Optional.of(why));
            }
            case Job.Idle<Rolled> _, Job.Running<Rolled> _, Job.Stopped<Rolled> _ -> {}
        }
    }

    private static Relief relief(Surface surface) {
        double reach = surface.reach();
        Axis x = new Axis(Words.of("landscape.axis.x"), -reach, reach, false);
        Axis y = new Axis(Words.of("landscape.axis.y"), -reach, reach, false);
        return Relief.of(x, y, SIDE, surface::loss);
    }
}
