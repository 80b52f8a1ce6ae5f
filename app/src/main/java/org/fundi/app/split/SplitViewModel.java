package org.fundi.app.split;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.form.Choice;
import org.fundi.app.job.Job;
import org.fundi.app.job.Jobs;
import org.fundi.app.job.Mishaps;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Asking;
import org.fundi.app.workspace.Cutting;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Notice;
import org.fundi.app.workspace.Study;
import org.fundi.app.workspace.Workspace;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.seal.SealBook;
import org.fundi.engine.setting.Refusal;

/// How the rows are divided, and dividing them otherwise.
public final class SplitViewModel {
    /// Shares that can be chosen, in percent.
    static final List<Integer> SHARES = List.of(5, 10, 15, 20, 25, 30, 35, 40);

    private final Workspace workspace;
    private final Cutting cutting;
    private final Jobs jobs;
    private final Asking asking;
    private final SealBook book;
    private final ReadOnlyObjectWrapper<Optional<Divided>> divided =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Set<Agreed> agreed = new HashSet<>();

    /// One cut of one file.
    private record Agreed(String fingerprint, String splitting, long seed) {
        static Optional<Agreed> of(Study study) {
            return study.splitting()
                    .map(
                            way ->
                                    new Agreed(
                                            study.dataset().fingerprint(),
                                            way.text(),
                                            study.seed()));
        }
    }

    public SplitViewModel(
            Workspace workspace, Cutting cutting, Jobs jobs, Asking asking, SealBook book) {
        this.workspace = workspace;
        this.cutting = cutting;
        this.jobs = jobs;
        this.asking = asking;
        this.book = book;
        cutting.splitProperty().addListener((_, _, now) -> look(now));
        workspace.openingsProperty().addListener((_, _, _) -> look(cutting.split()));
        look(cutting.split());
    }

    /// Empty while the rows are cut and looked at.
    ReadOnlyObjectProperty<Optional<Divided>> dividedProperty() {
        return divided.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return cutting.refusalProperty();
    }

    ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return workspace.studyProperty();
    }

    Workspace workspace() {
        return workspace;
    }

    /// Empty where nothing is asked yet.
    List<Choice> ways() {
        return workspace
                .study()
                .filter(s -> s.proposal().isPresent())
                .map(Ways::of)
                .orElse(List.of());
    }

    boolean isGuessed() {
        return workspace.study().filter(study -> study.isGuessed(Guess.SPLIT)).isPresent();
    }

    void choose(String way) {
        change(study -> Splitting.parse(way).shares(validation(study), test(study)));
    }

    /// @param percent of all rows
    void validationShare(int percent) {
        change(study -> now(study).shares(percent / 100.0, test(study)));
    }

    /// @param percent of all rows
    void testShare(int percent) {
        change(study -> now(study).shares(validation(study), percent / 100.0));
    }

    /// Percent of all rows.
    int validationShare() {
        return percent(workspace.study().map(SplitViewModel::validation).orElse(0.0));
    }

    /// Percent of all rows.
    int testShare() {
        return percent(workspace.study().map(SplitViewModel::test).orElse(0.0));
    }

    long seed() {
        return workspace.study().map(Study::seed).orElse(Study.USUAL_SEED);
    }

    /// @return whether the text was a seed
    boolean seed(String text) {
        OptionalLong wanted = parsed(text.strip());
        if (wanted.isEmpty()) return false;
        if (wanted.getAsLong() != seed()) {
            asking.change(study -> study.withSeed(wanted.getAsLong()));
        }
        return true;
    }

    private static OptionalLong parsed(String text) {
        boolean digits = text.matches("\\d{1,18}");
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    void anotherSeed() {
        asking.change(study -> study.withSeed(study.seed() + 1));
    }

    /// Whether the person has agreed to the split as it stands, whatever its checks say.
    boolean isAccepted() {
        return workspace
                .study()
                .flatMap(Agreed::of)
                .filter(now -> agreed.contains(now))
                .isPresent();
    }

    void accept() {
        workspace.study().flatMap(Agreed::of).ifPresent(agreed::add);
        workspace.change(study -> study.confirming(Guess.SPLIT));
    }

    private interface Said {
        Splitting by(Study study);
    }

    private void change(Said said) {
        asking.change(
                study -> {
                    Splitting wanted;
                    try {
                        wanted = said.by(study);
                    } catch (IllegalArgumentException shares) {
                        throw new Refusal(
                                Words.of("split.shares.refused"), Words.of("split.shares.remedy"));
                    }
                    return study.wishing(study.wishes().splitting(wanted)).confirming(Guess.SPLIT);
                });
    }

    private static Splitting now(Study study) {
        return study.splitting().orElseThrow();
    }

    private static double validation(Study study) {
        return study.splitting().map(Splitting::validationShare).orElse(0.15);
    }

    private static double test(Study study) {
        return study.splitting().map(Splitting::testShare).orElse(0.15);
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    private void look(Optional<Split> split) {
        Optional<Study> study = workspace.study();
        if (split.isEmpty() || study.isEmpty() || study.get().proposal().isEmpty()) {
            divided.set(Optional.empty());
            return;
        }
        Study now = study.get();
        jobs.begin(
                Words.of("split.looking"),
                _ -> Divided.of(now, split.get(), book),
                end -> {
                    if (!cutting.split().equals(split)) return;
                    switch (end) {
                        case Job.Done<Divided> done -> divided.set(Optional.of(done.result()));
                        case Job.Failed<Divided> failed ->
                                workspace.say(
                                        Notice.of(failed.cause(), Mishaps.details(failed.cause())));
                        case Job.Idle<Divided> _,
                                Job.Running<Divided> _,
                                Job.Stopped<Divided> _ -> {}
                    }
                });
    }
}
