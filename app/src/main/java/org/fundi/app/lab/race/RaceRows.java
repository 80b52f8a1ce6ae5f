package org.fundi.app.lab.race;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.setting.Refusal;

/// Where the rows of a race come from: its seed, or the project that is open.
final class RaceRows {
    private final ProjectRows project;
    private final Supplier<Race> race;

    /// @param race as it stands
    RaceRows(ProjectRows project, Supplier<Race> race) {
        this.project = project;
        this.race = race;
    }

    boolean isOfProject() {
        return race.get().source() == Source.PROJECT;
    }

    /// Why the project has none; empty where it has, or none of it are learnt.
    Optional<Refusal> missing() {
        return isOfProject() ? project.missing() : Optional.empty();
    }

    /// Whose rows they are.
    String data() {
        if (isOfProject()) return project.standing();
        return Words.of(
                "race.standing",
                race.get().points().shape().name().toLowerCase(Locale.ROOT),
                Numbers.plain(race.get().points().noise()));
    }

    /// @param anew called where the project's rows are no longer those asked for last
    void attend(Runnable anew) {
        project.attend(this::isOfProject, anew);
    }

    /// @param then told how they are drawn, which is work for the background; on the screen's
    ///     thread
    /// @param refused told where there are none
    void fetch(Consumer<Supplier<LabRows>> then, Consumer<Refusal> refused) {
        Race asked = race.get();
        if (isOfProject()) {
            project.fetch(rows -> then.accept(() -> rows.drawn(asked.seed())), refused);
        } else {
            then.accept(() -> asked.points().rows(asked.seed()));
        }
    }
}
