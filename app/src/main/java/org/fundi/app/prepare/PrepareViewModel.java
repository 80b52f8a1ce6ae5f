package org.fundi.app.prepare;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Basis;
import org.fundi.app.workspace.LifecycleStep;
import org.fundi.app.workspace.Navigation;
import org.fundi.app.workspace.Preparing;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.data.Finding;
import org.fundi.engine.prepare.Pipeline;
import org.fundi.engine.prepare.Step;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.setting.Refusal;

/// The preparation of the study, and what it makes of the rows. Prepares them only while the screen
/// is looked at, for that takes a while on large data.
public final class PrepareViewModel {
    private final Workspace workspace;
    private final Navigation navigation;
    private final Preparing preparing;
    private final ReadOnlyObjectWrapper<StepLines> lines =
            new ReadOnlyObjectWrapper<>(new StepLines(List.of()));
    private final ReadOnlyObjectWrapper<Optional<Basis>> basis =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String fingerprint = "";
    private Optional<Study> asked = Optional.empty();
    private boolean outdated;

    public PrepareViewModel(Workspace workspace, Navigation navigation, Preparing preparing) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.preparing = preparing;
        workspace.studyProperty().addListener((_, _, now) -> now.ifPresent(this::follow));
        workspace.memory().recalledProperty().addListener((_, _, _) -> recall());
        workspace.study().ifPresent(this::follow);
    }

    ReadOnlyObjectProperty<StepLines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    List<StepLine> lines() {
        return lines.get().lines();
    }

    /// The rows as prepared by the steps listed; empty while that is being worked out, and where it
    /// was refused.
    ReadOnlyObjectProperty<Optional<Basis>> basisProperty() {
        return basis.getReadOnlyProperty();
    }

    /// Why the rows can't be prepared this way.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Columns that are not learnt from, each with why.
    List<Finding> leftOut() {
        return workspace
                .study()
                .flatMap(s -> s.problem().map(p -> leftOut(s, p)))
                .orElse(List.of());
    }

    private static List<Finding> leftOut(Study study, Problem problem) {
        return UsualPreparation.of(problem, study.table()).findings().stream()
                .map(finding -> withReason(study, problem, finding))
                .toList();
    }

    /// Where a person or the sample's notes said why a column is ignored, that is said here too.
    private static Finding withReason(Study study, Problem problem, Finding finding) {
        if (problem.roles().get(finding.column()) != Role.IGNORED) return finding;
        return study.wishes()
                .reason(finding.column())
                .map(
                        why ->
                                new Finding(
                                        finding.kind(),
                                        finding.column(),
                                        finding.severity(),
                                        Words.of(
                                                "prepare.left-out.because",
                                                finding.column(),
                                                why.replaceFirst("\\.$", "")),
                                        finding.remedies()))
                .orElse(finding);
    }

    /// A project just opened is as it was left.
    private void recall() {
        asked = workspace.study();
        outdated = false;
    }

    void arrive() {
        workspace.study().ifPresent(this::prepare);
    }

    void switchStep(int place, boolean on) {
        change(now -> now.switched(place, on));
    }

    void move(int place, int by) {
        change(now -> now.moved(place, by));
    }

    void remove(int place) {
        change(now -> now.without(place));
    }

    void add(Step step) {
        change(now -> now.adding(step));
    }

    void replace(int place, Step step) {
        change(now -> now.with(place, step));
    }

    boolean isUsual() {
        return usual().map(lines.get().pipeline()::equals).orElse(true);
    }

    void backToUsual() {
        usual().ifPresent(usual -> change(_ -> StepLines.of(usual)));
    }

    private Optional<Pipeline> usual() {
        return workspace
                .study()
                .flatMap(s -> s.problem().map(p -> UsualPreparation.of(p, s.table()).pipeline()));
    }

    private void change(UnaryOperator<StepLines> how) {
        StepLines next = how.apply(lines.get());
        lines.set(next);
        workspace.change(study -> study.withPreparation(next.pipeline()));
    }

    private void follow(Study study) {
        boolean other = !study.dataset().fingerprint().equals(fingerprint);
        fingerprint = study.dataset().fingerprint();
        boolean same = asked.filter(then -> Basis.asksTheSame(then, study)).isPresent();
        outdated = !other && (outdated || !same);
        asked = Optional.of(study);
        StepLines now = other ? new StepLines(List.of()) : lines.get();
        lines.set(now.follow(study.preparation()));
        if (basis.get().filter(made -> made.answers(study)).isEmpty()) {
            basis.set(Optional.empty());
            refusal.set(Optional.empty());
        }
        if (navigation.here().equals(Optional.of(LifecycleStep.PREPARE))) prepare(study);
    }

    private void prepare(Study study) {
        if (basis.get().filter(made -> made.answers(study)).isPresent()) return;
        outdated = true;
        preparing.show(this::show, this::refuse);
    }

    /// Forgotten where the study has changed meanwhile; what it became is on its way.
    private void show(Basis made) {
        if (workspace.study().filter(made::answers).isEmpty()) return;
        refusal.set(Optional.empty());
        outdated = false;
        lines.set(lines.get().having(made.prepared().pipeline().steps()));
        basis.set(Optional.of(made));
    }

    /// Whether nothing has changed since the person was last here; what was prepared then need not
    /// be prepared again to know that.
    boolean isAsSeen() {
        return !outdated;
    }

    private void refuse(Refusal why) {
        basis.set(Optional.empty());
        refusal.set(Optional.of(why));
    }
}
