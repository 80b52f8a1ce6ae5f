package org.fundi.app.workspace;

import java.util.Optional;
import java.util.function.Supplier;
import org.fundi.engine.setting.Refusal;

/// What is typed and can't be used: it keeps something from being started, and the person is told
/// until it is mended.
public final class Objection {
    private final Workspace workspace;
    private Supplier<Optional<Refusal>> wrong = Optional::empty;
    private Optional<Notice> told = Optional.empty();

    public Objection(Workspace workspace) {
        this.workspace = workspace;
    }

    /// @param asked before anything begins: why what is typed can't be used
    public void heed(Supplier<Optional<Refusal>> asked) {
        wrong = asked;
    }

    /// Says what is wrong with what is typed, if anything is.
    public boolean stands() {
        mended();
        Optional<Refusal> why = wrong.get();
        told = why.map(Notice::of);
        told.ifPresent(workspace::say);
        return why.isPresent();
    }

    /// What was typed is right now, or of no account: nothing more is said of it.
    public void mended() {
        told.ifPresent(workspace.notices()::remove);
        told = Optional.empty();
    }
}
