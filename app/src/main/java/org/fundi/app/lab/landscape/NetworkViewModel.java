package org.fundi.app.lab.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.Player;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.landscape.Landscape;
import org.fundi.engine.lab.landscape.NetworkRun;
import org.fundi.engine.lab.landscape.NetworkWay;
import org.fundi.engine.math.Workers;
import org.fundi.engine.setting.Refusal;

/// Has surveyed in the background which way a network took and what its loss is all around. What
/// was asked for last wins.
final class NetworkViewModel {
    private final LabWork work;
    private final Workers workers;
    private final FilmedRuns films;
    private final Player player;
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> missing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Survey> survey = Optional.empty();

    /// @param player what it shows are the stops of the way
    NetworkViewModel(LabWork work, Workers workers, FilmedRuns films, Player player) {
        this.work = work;
        this.workers = workers;
        this.films = films;
        this.player = player;
    }

    /// Changes as the picture gets finer; empty where nothing is known of what was asked for last.
    ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    Optional<Seen> seen() {
        return seen.get();
    }

    /// Why there is no run to look at; empty where there is, or none of a project is looked at.
    ReadOnlyObjectProperty<Optional<Refusal>> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// The runs of the project there are to choose from.
    List<FilmedRuns.Filmed> runs() {
        return films.all();
    }

    /// How many stops before the one shown.
    int at() {
        int last = seen().map(it -> it.scape().places().size() - 1).orElse(0);
        return Math.min(player.at(), last);
    }

    /// The stop shown; empty before the way is known.
    Optional<NetworkWay.Stop> stop() {
        return seen().map(it -> it.scape().way().stops().get(at()));
    }

    /// Whether the person has seen the end of the way, with all around it.
    boolean isAtEnd() {
        return seen().flatMap(Seen::ground).isPresent() && player.isAtEnd();
    }

    /// With the number of the run that is meant, where it says only the one looked at.
    Landscape settled(Landscape landscape) {
        NetworkRun run = landscape.run();
        if (run.source() != Source.PROJECT || run.number() != 0) return landscape;
        return films.of(0)
                .map(it -> landscape.with("run.number", String.valueOf(it.number())))
                .orElse(landscape);
    }

    /// Whether this run of the project is not what is shown.
    boolean isStale(int number) {
        Optional<FilmedRuns.Filmed> shown = survey.flatMap(Survey::film);
        Optional<FilmedRuns.Filmed> now = films.of(number);
        if (now.isEmpty()) return shown.isPresent();
        return shown.filter(now.get()::isSame).isEmpty();
    }

    /// Whether the run shown is gone, with the project it was of.
    boolean isGone(int number) {
        return survey.flatMap(Survey::film).isPresent() && films.of(number).isEmpty();
    }

    /// Forgets what is known.
    void leave() {
        survey = Optional.empty();
        missing.set(Optional.empty());
        seen.set(Optional.empty());
    }

    /// Surveys another network, or with its way known only the loss of other rows.
    ///
    /// @return whether it goes another way than what is known
    boolean begin(Landscape landscape) {
        work.stop();
        NetworkRun run = landscape.run();
        boolean isOfProject = run.source() == Source.PROJECT;
        Optional<FilmedRuns.Filmed> film = isOfProject ? films.of(run.number()) : Optional.empty();
        if (isOfProject && film.isEmpty()) {
            leave();
            player.begin(1);
            missing.set(
                    Optional.of(
                            new Refusal(
                                    Words.of("scape.no-run"), Words.of("scape.no-run.remedy"))));
            return true;
        }
        missing.set(Optional.empty());
        Survey next = new Survey(run, landscape.seed(), film);
        Optional<Survey.Way> known =
                seen().filter(it -> it.survey().isSameWay(next)).map(Seen::way);
        if (known.isEmpty()) {
            leave();
            player.begin(1);
        }
        survey = Optional.of(next);
        Consumer<Seen> meanwhile = now -> work.jobs().onScreen(() -> hear(next, now));
        work.begin(
                Words.of("scape.job"),
                progress -> next.go(known, workers, progress, meanwhile),
                last -> hear(next, last),
                player::pause);
        return known.isEmpty();
    }

    private void hear(Survey from, Seen now) {
        if (survey.filter(from::equals).isEmpty()) return;
        boolean isNew = seen().filter(it -> it.survey().isSameWay(from)).isEmpty();
        boolean plays = player.playingProperty().get();
        if (isNew) {
            player.begin(now.scape().way().stops().size() - 1);
            player.reach(player.last());
            player.end();
        }
        seen.set(Optional.of(now));
        if (isNew && plays) player.play();
    }
}
