package org.fundi.app.predict;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.text.Words;

/// Explains the row that is shown, in the background: one at a time, and what changes meanwhile
/// once afterwards.
public final class WhyViewModel {
    private final PredictViewModel model;
    private final Jobs jobs;
    private final BooleanSupplier here;
    private final ReadOnlyObjectWrapper<Optional<Why>> why =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean working;

    /// @param here whether the person looks at it
    public WhyViewModel(PredictViewModel model, Jobs jobs, BooleanSupplier here) {
        this.model = model;
        this.jobs = jobs;
        this.here = here;
        model.questionProperty().addListener((_, _, _) -> follow());
    }

    /// Of the latest row explained; empty while there is none to explain.
    ReadOnlyObjectProperty<Optional<Why>> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /// The row or the run has changed, or the person has come to look.
    void follow() {
        Optional<PredictViewModel.Question> asked = model.questionProperty().get();
        if (asked.isEmpty()) {
            why.set(Optional.empty());
            return;
        }
        boolean known = why.get().filter(is -> is.question().equals(asked.get())).isPresent();
        if (known || working || !here.getAsBoolean()) return;
        working = true;
        jobs.begin(Words.of("predict.why.working"), _ -> Why.of(asked.get()), this::ended);
    }

    private void ended(Job<Why> end) {
        working = false;
        if (!(end instanceof Job.Done<Why> done)) return;
        boolean asked = model.questionProperty().get().isPresent();
        why.set(asked ? Optional.of(done.result()) : Optional.empty());
        follow();
    }
}
