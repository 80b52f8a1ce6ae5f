package org.fundi.app.lab.descent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.text.Words;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.lab.descent.Descent;
import org.fundi.engine.lab.descent.ProjectPoints;
import org.fundi.engine.lab.descent.Scatter;
import org.fundi.engine.setting.Refusal;

/// The points the line is drawn through: the seed's at once, the open project's once its rows are
/// prepared and some of them drawn.
final class DescentPoints {
    private final LabWork work;
    private final ProjectRows project;
    private final Runnable changed;
    private Optional<Scatter> scatter = Optional.empty();
    private Optional<Taken> taken = Optional.empty();
    private Optional<Refusal> refusal = Optional.empty();
    private boolean ready;
    private int asked;

    /// What came of the project's rows.
    ///
    /// @param columns that can lie across
    /// @param points there are, or else `why` there are none
    private record Taken(
            Prepared rows,
            List<String> columns,
            Optional<ProjectPoints> points,
            Optional<Refusal> why) {

        static Taken of(Prepared rows, Descent lab) {
            List<String> columns = ProjectPoints.choices(rows);
            try {
                ProjectPoints points = ProjectPoints.of(rows, lab);
                return new Taken(rows, columns, Optional.of(points), Optional.empty());
            } catch (Refusal why) {
                return new Taken(rows, columns, Optional.empty(), Optional.of(why));
            }
        }
    }

    /// @param changed told that there are other points, or none
    DescentPoints(LabWork work, ProjectRows project, Runnable changed) {
        this.work = work;
        this.project = project;
        this.changed = changed;
    }

    /// Empty where there are none, or none yet.
    Optional<Scatter> scatter() {
        return scatter;
    }

    /// Whether they are those last asked for.
    boolean isReady() {
        return ready;
    }

    /// Of the project, more about them.
    Optional<ProjectPoints> own() {
        return taken.flatMap(Taken::points);
    }

    /// Columns of the project that can lie across; none where the points are generated.
    List<String> columns() {
        return taken.map(Taken::columns).orElse(List.of());
    }

    /// Why there are none.
    Optional<Refusal> refusal() {
        return refusal;
    }

    /// Whose rows they are of a project, or what is missing.
    String standing() {
        return project.standing();
    }

    /// Takes the points of this lab; until then there are none.
    void take(Descent lab) {
        begin();
        taken = Optional.empty();
        scatter = Optional.empty();
        if (!lab.isOfProject()) {
            show(Optional.of(lab.scatter()));
            return;
        }
        changed.run();
        int mine = asked;
        project.prepared(
                rows -> {
                    if (mine == asked) draw(lab, rows);
                },
                why -> {
                    if (mine == asked) refuse(why);
                });
    }

    /// Takes others of the same project, where these are of one: those there are stay until then.
    void change(Descent lab) {
        if (!lab.isOfProject() || taken.isEmpty()) {
            take(lab);
            return;
        }
        begin();
        changed.run();
        draw(lab, taken.orElseThrow().rows());
    }

    private void begin() {
        asked++;
        work.stop();
        refusal = Optional.empty();
        ready = false;
    }

    /// Another project may be open since, or its rows may be cut otherwise.
    ///
    /// @param lab that is open
    /// @param anew called where the points there are come from other rows than are there now; where
    ///     there are none yet, no step was taken on them
    void attend(Supplier<Descent> lab, Runnable anew) {
        project.attend(
                () -> lab.get().isOfProject(),
                () -> {
                    if (own().isEmpty()) take(lab.get());
                    else anew.run();
                });
    }

    private void draw(Descent lab, Prepared rows) {
        work.begin(Words.of("descent.job"), _ -> Taken.of(rows, lab), this::show, () -> {});
    }

    private void show(Taken now) {
        taken = Optional.of(now);
        refusal = now.why();
        show(now.points().map(ProjectPoints::scatter));
    }

    private void refuse(Refusal why) {
        taken = Optional.empty();
        refusal = Optional.of(why);
        show(Optional.empty());
    }

    private void show(Optional<Scatter> now) {
        scatter = now;
        ready = now.isPresent();
        changed.run();
    }
}
