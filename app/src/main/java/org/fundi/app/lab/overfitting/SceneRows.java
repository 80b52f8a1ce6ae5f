package org.fundi.app.lab.overfitting;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.overfitting.Origin;
import org.fundi.engine.lab.overfitting.Overfitting;
import org.fundi.engine.lab.overfitting.Scene;
import org.fundi.engine.setting.Refusal;

/// Where the rows of the lab come from: its seed, or the project that is open.
final class SceneRows {
    private final ProjectRows project;
    private final Supplier<Overfitting> lab;

    /// @param lab as it stands
    SceneRows(ProjectRows project, Supplier<Overfitting> lab) {
        this.project = project;
        this.lab = lab;
    }

    boolean isOfProject() {
        return lab.get().source() == Origin.PROJECT;
    }

    /// What the open project is called; where none is open, that it is still to be opened.
    String data() {
        return project.name().orElse(Words.of("lab.project.later"));
    }

    /// Of a project's rows, whose they are or what is missing.
    String standing() {
        return project.standing();
    }

    /// Why the project has no rows to learn; empty where it has, or none of it are learnt.
    Optional<Refusal> missing() {
        return isOfProject() ? project.missing() : Optional.empty();
    }

    /// @param anew called where the project's rows are no longer those asked for last
    void attend(Runnable anew) {
        project.attend(this::isOfProject, anew);
    }

    /// Asks whether the project has any, before they are learnt.
    void ask(Runnable heard) {
        if (isOfProject()) project.fetch(_ -> heard.run(), _ -> heard.run());
    }

    /// The lab with its rows.
    ///
    /// @param then on the screen's thread
    /// @param none called where there are none
    void fetch(Consumer<Scene> then, Runnable none) {
        if (isOfProject()) {
            project.fetch(
                    rows -> then.accept(Scene.of(lab.get(), Optional.of(rows))), _ -> none.run());
        } else {
            then.accept(Scene.of(lab.get(), Optional.empty()));
        }
    }
}
