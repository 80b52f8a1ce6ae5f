package org.fundi.app.lab.breaking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fundi.app.job.Progress;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.Player;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.LabText;
import org.fundi.engine.lab.Points;
import org.fundi.engine.lab.breaking.Breaking;
import org.fundi.engine.lab.breaking.Curves;
import org.fundi.engine.lab.breaking.Fault;
import org.fundi.engine.lab.breaking.LoopRun;
import org.fundi.engine.lab.breaking.LoopSettings;
import org.fundi.engine.math.Workers;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Refusal;

/// Runs a loop with a fault and one without, and plays their curves. What a riddle stands for is
/// known to nobody here before it is answered.
final class BreakingViewModel {
    /// The loss of guessing where both classes are as frequent.
    private static final double EVEN = StrictMath.log(2);

    private final LabWork work;
    private final Workers workers;
    private final ProjectRows project;
    private final IntSupplier drawn;
    private final Player player;
    private final ReadOnlyObjectWrapper<Breaking> lab = new ReadOnlyObjectWrapper<>(Breaking.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Both>> both =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> missing =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param right of the loop without a fault
    /// @param own of the loop as it is
    /// @param guessing the loss of answering every row alike
    record Both(Curves right, Curves own, double guessing) {}

    /// @param drawn numbers nobody can foresee, for riddles
    BreakingViewModel(LabWork work, Workers workers, ProjectRows project, IntSupplier drawn) {
        this.work = work;
        this.workers = workers;
        this.project = project;
        this.drawn = drawn;
        player = new Player(work.jobs(), Integer.MAX_VALUE);
        reset();
    }

    ReadOnlyObjectProperty<Breaking> labProperty() {
        return lab.getReadOnlyProperty();
    }

    Breaking lab() {
        return lab.get();
    }

    /// Both runs, once they are over.
    ReadOnlyObjectProperty<Optional<Both>> bothProperty() {
        return both.getReadOnlyProperty();
    }

    /// Why the project has no rows for it; empty where it has, or none of it are learnt.
    ReadOnlyObjectProperty<Optional<Refusal>> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// What the person took for the fault of a riddle.
    ReadOnlyObjectProperty<Optional<Fault>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// The loss of answering every row alike.
    double guessing() {
        return both.get().map(Both::guessing).orElse(EVEN);
    }

    /// What is done in the background, and what can't be.
    LabWork work() {
        return work;
    }

    Player player() {
        return player;
    }

    boolean isRunning() {
        return work.isUnderWay();
    }

    /// Whether the person has seen the end.
    boolean isSeen() {
        return both.get().isPresent() && player.isAtEnd();
    }

    /// The fault, where the person may know it: a riddle's is known once it is answered.
    Optional<Fault> known() {
        if (lab().isRiddle() && said.get().isEmpty()) return Optional.empty();
        return Optional.of(lab().runs());
    }

    /// Whether it is known to be right.
    boolean isMended() {
        return known().equals(Optional.of(Fault.NONE)) && !lab().isRiddle();
    }

    /// Another lab: what was run before is gone.
    void set(Breaking other) {
        if (!other.equals(lab())) begin(other);
    }

    /// A lab that was handed out: begins anew, even with the settings there are.
    void open(Breaking other) {
        player.usualSpeed();
        begin(other);
    }

    private void begin(Breaking other) {
        lab.set(other);
        reset();
    }

    void set(LoopSettings loop) {
        Breaking now = lab();
        set(new Breaking(loop, now.fault(), now.riddle(), now.seed()));
    }

    /// Breaks the loop, or mends it, and runs it at once.
    void breakBy(Fault fault) {
        set(lab().with(fault));
        start();
    }

    /// Other data, weights and batches, run at once.
    void otherSeed() {
        int next = lab().seed() == Integer.MAX_VALUE ? 0 : lab().seed() + 1;
        set(Knobs.with(lab(), "seed", (Object) next));
        start();
    }

    /// Hides a fault: the lab becomes a riddle, which is what is to be handed on.
    ///
    /// @param fault empty for one of them, or none, by chance: then the teacher does not know it
    ///     either
    /// @return the riddle's text
    String hide(Optional<Fault> fault) {
        Fault[] all = Fault.values();
        set(
                lab().hiding(
                                fault.orElseGet(
                                        () -> all[Math.floorMod(drawn.getAsInt(), all.length)]),
                                drawn));
        return text();
    }

    /// The lab as a line of text.
    String text() {
        return LabText.write(lab(), Breaking.USUAL);
    }

    /// Commits the person to an answer: only the first counts.
    void say(Fault fault) {
        if (lab().isRiddle() && isSeen() && said.get().isEmpty()) said.set(Optional.of(fault));
    }

    /// Runs both, or plays again what was run.
    void start() {
        if (work.isRefused() || missing.get().isPresent()) return;
        if (both.get().isEmpty() && !isRunning()) run();
        player.go(0);
        player.play();
    }

    private void reset() {
        work.stop();
        said.set(Optional.empty());
        both.set(Optional.empty());
        work.allow();
        try {
            if (!lab().isOfProject()) lab().begin();
        } catch (Refusal why) {
            work.refuse(why);
        }
        player.begin(lab().loop().epochs());
        missing.set(Optional.empty());
        if (lab().isOfProject()) project.fetch(_ -> heard(), _ -> heard());
    }

    private void heard() {
        missing.set(lab().isOfProject() ? project.missing() : Optional.empty());
    }

    /// Generated points in place of the rows of a project.
    void generate() {
        set(Knobs.with(lab(), "loop.source", "generated"));
    }

    /// The rows taken may be those of another project, or of another question.
    void attend() {
        project.attend(() -> lab().isOfProject(), this::reset);
    }

    private void run() {
        Breaking asked = lab();
        if (asked.isOfProject()) {
            project.fetch(
                    rows -> {
                        if (asked.equals(lab())) run(asked, () -> rows);
                    },
                    work::refuse);
        } else {
            run(asked, asked::rows);
        }
    }

    private void run(Breaking asked, Supplier<LabRows> rows) {
        work.begin(
                Words.of("breaking.job"),
                progress -> runBoth(asked, rows.get(), progress),
                this::show,
                player::pause);
    }

    /// What is learnt, in a few words.
    String data() {
        Points points = lab().loop().points();
        return lab().isOfProject()
                ? project.standing()
                : Words.of(
                        "race.standing",
                        points.shape().name().toLowerCase(Locale.ROOT),
                        Numbers.plain(points.noise()));
    }

    private void show(Both run) {
        player.reach(lab().loop().epochs());
        both.set(Optional.of(run));
    }

    private Both runBoth(Breaking asked, LabRows rows, Progress progress) {
        List<Curves> curves =
                workers.all(
                        List.of(
                                () -> curves(asked.with(Fault.NONE), rows, progress),
                                () -> curves(asked, rows, progress)));
        double guessing = asked.isOfProject() ? rows.guessing() : EVEN;
        return new Both(curves.getFirst(), curves.getLast(), guessing);
    }

    private static Curves curves(Breaking asked, LabRows rows, Progress progress) {
        LoopRun run = asked.begin(rows);
        return run.run(
                _ -> {
                    if (progress.stopAsked()) run.stop();
                });
    }
}
