package org.fundi.app.lab;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.setting.Refusal;

/// The rows of the project that is open, for a lab: prepared training rows to learn from,
/// validation rows to judge by. Nothing else of the project is looked at, and nothing is changed.
public final class ProjectRows {
    private final Workspace workspace;
    private final Preparing preparing;
    private Optional<Prepared> taken = Optional.empty();
    private Optional<Refusal> missing = Optional.empty();
    private int asked;

    public ProjectRows(Workspace workspace, Preparing preparing) {
        this.workspace = workspace;
        this.preparing = preparing;
    }

    /// What the open file is called; empty where none is open.
    public Optional<String> name() {
        return workspace.study().map(study -> study.dataset().name());
    }

    /// Whether a file is open and it is said what to predict.
    public boolean isReady() {
        return workspace.study().flatMap(Study::plan).isPresent();
    }

    /// What the status bar says: whose rows they are, or what is missing.
    public String standing() {
        Optional<Study> study = workspace.study();
        if (study.isEmpty()) return Words.of("lab.standing.project", Words.of("lab.project.none"));
        String name = study.get().dataset().name();
        return Words.of(
                "lab.standing.project", isReady() ? name : Words.of("lab.project.unasked", name));
    }

    /// @param then on the screen's thread, once the rows are prepared
    /// @param refused told where there are none
    public void fetch(Consumer<LabRows> then, Consumer<Refusal> refused) {
        prepared(prepared -> then.accept(of(prepared)), refused);
    }

    /// All that was prepared, for a lab that looks at some of it.
    ///
    /// @param then on the screen's thread; the same object for the same study
    public void prepared(Consumer<Prepared> then, Consumer<Refusal> refused) {
        int mine = ++asked;
        hear(Optional.empty(), Optional.empty());
        now(
                prepared -> {
                    if (mine == asked) hear(Optional.of(prepared), Optional.empty());
                    then.accept(prepared);
                },
                why -> {
                    if (mine == asked) hear(Optional.empty(), Optional.of(why));
                    refused.accept(why);
                });
    }

    private void hear(Optional<Prepared> rows, Optional<Refusal> why) {
        taken = rows;
        missing = why;
    }

    /// Why the rows asked for last are not there; empty where they are, or none were asked for.
    public Optional<Refusal> missing() {
        return missing;
    }

    /// Another project may be open since, or its question, split or preparation may be another. The
    /// one place where this is asked for all labs.
    ///
    /// @param learnt whether the lab learns the project's rows
    /// @param anew called where there are other rows now than those asked for last, or none for
    ///     another reason
    public void attend(BooleanSupplier learnt, Runnable anew) {
        if (asked == 0 || !learnt.getAsBoolean()) return;
        int mine = asked;
        Runnable changed =
                () -> {
                    if (mine == asked && learnt.getAsBoolean()) anew.run();
                };
        now(
                prepared -> {
                    if (taken.filter(prepared::equals).isEmpty()) changed.run();
                },
                why -> {
                    if (missing.filter(it -> isSame(it, why)).isEmpty()) changed.run();
                });
    }

    private static boolean isSame(Refusal one, Refusal other) {
        return one.what().equals(other.what()) && one.remedy().equals(other.remedy());
    }

    private void now(Consumer<Prepared> then, Consumer<Refusal> refused) {
        if (!isReady()) {
            refused.accept(noProject());
            return;
        }
        preparing.show(basis -> then.accept(basis.prepared()), refused);
    }

    /// Said where no file is open, or where it isn't said what to predict.
    public static Refusal noProject() {
        return new Refusal(Words.of("lab.no-project"), Words.of("lab.no-project.remedy"));
    }

    /// Training rows to learn from, validation rows to judge by.
    public static LabRows of(Prepared prepared) {
        return new LabRows(
                prepared.training().inputs(),
                prepared.training().truth(),
                prepared.validation().inputs(),
                prepared.validation().truth());
    }
}
