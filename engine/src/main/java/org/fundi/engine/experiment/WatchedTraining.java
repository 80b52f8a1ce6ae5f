package org.fundi.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.learning.EarlyStopping;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;

/// A training whose steps are judged, told to a watcher, and timed without the judging. It belongs
/// to one run and one thread.
final class WatchedTraining implements Training {
    private final Chance chance;
    private final int threads;
    private final Algorithm.Steps unit;
    private final EarlyStopping stopping;
    private final Measure measure;
    private final Judge onTraining;
    private final Judge onValidation;
    private final Watcher watcher;
    private final Optional<Interrupted> interrupted;
    private final long entered = System.nanoTime();

    private final List<CurvePoint> curve = new ArrayList<>();
    private Optional<Moment.Best> best = Optional.empty();
    private Optional<CurvePoint> bestPoint = Optional.empty();
    private OptionalInt stoppedAt = OptionalInt.empty();
    private boolean began;
    private int lastStep;
    private int planned;
    private long notLearning;

    WatchedTraining(
            Chance chance,
            int threads,
            Algorithm algorithm,
            Judge onTraining,
            Judge onValidation,
            Watcher watcher,
            Optional<Interrupted> interrupted) {
        this.chance = chance;
        this.threads = threads;
        unit = algorithm.steps();
        stopping = algorithm.stopping();
        measure = Measure.of(stopping, onValidation.metrics());
        this.onTraining = onTraining;
        this.onValidation = onValidation;
        this.watcher = watcher;
        this.interrupted = interrupted;
        interrupted.ifPresent(
                before -> {
                    curve.addAll(before.curve());
                    best = before.moment().best();
                    bestPoint = best.flatMap(it -> point(it.step()));
                });
    }

    @Override
    public Chance chance(String name, long... index) {
        return chance.named(name, index);
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public Optional<byte[]> interruptedAt() {
        return interrupted.map(before -> before.moment().state());
    }

    @Override
    public void remember(int step, int batch, Supplier<byte[]> state) {
        long entered = System.nanoTime();
        watcher.remember(step, batch, () -> new Moment(state.get(), best, seconds()));
        notLearning += System.nanoTime() - entered;
    }

    @Override
    public void signs(int step, Supplier<Signs> signs) {
        if (!watcher.wantsSigns() || !JudgedSteps.has(step, planned)) return;
        long entered = System.nanoTime();
        watcher.see(new TrainingEvent.Inside(signs.get()));
        notLearning += System.nanoTime() - entered;
    }

    @Override
    public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
        long entered = System.nanoTime();
        try {
            lastStep = step;
            planned = steps;
            if (!began) watcher.see(new TrainingEvent.Began(steps, unit));
            began = true;
            boolean judged = unit != Algorithm.Steps.NONE && JudgedSteps.has(step, steps);
            if (judged && known(step)) weighAgain(step, soFar);
            else if (judged) judge(step, steps, soFar.get());
            watcher.pause(step, 0, 0);
            return wished(step, steps, judged, soFar);
        } finally {
            notLearning += System.nanoTime() - entered;
        }
    }

    @Override
    public void batchDone(int step, int batch, int batches, Supplier<? extends Model<?>> soFar) {
        long entered = System.nanoTime();
        try {
            if (watcher.wantsBatches()) {
                watcher.see(new TrainingEvent.Batched(batch, batches, point(step, soFar.get())));
            }
            watcher.pause(step, batch, batches);
            if (watcher.wish() == Watcher.Wish.CANCEL) throw new CancelledException();
        } finally {
            notLearning += System.nanoTime() - entered;
        }
    }

    @Override
    public boolean isEndWished() {
        return switch (watcher.wish()) {
            case GO_ON -> false;
            case CANCEL -> throw new CancelledException();
            case STOP -> {
                if (stoppedAt.isEmpty()) stoppedAt = OptionalInt.of(lastStep);
                yield true;
            }
        };
    }

    private boolean wished(
            int step, int steps, boolean judged, Supplier<? extends Model<?>> soFar) {
        return switch (watcher.wish()) {
            case GO_ON -> step < steps && !isPatienceOver(step);
            case CANCEL -> throw new CancelledException();
            case STOP -> {
                if (step < steps) {
                    stoppedAt = OptionalInt.of(step);
                    if (!judged && unit != Algorithm.Steps.NONE) judge(step, steps, soFar.get());
                }
                yield false;
            }
        };
    }

    /// Judged before the run was interrupted.
    private boolean known(int step) {
        return !curve.isEmpty() && curve.getLast().step() >= step;
    }

    /// Its point was kept, but the moment to go on from may be older than that: then the best model
    /// does not know of this step yet. Where the moment is younger, inside the next step, the best
    /// one is at least as good, and the model that goes on is no longer the one of this step.
    private void weighAgain(int step, Supplier<? extends Model<?>> soFar) {
        point(step).filter(this::isBest).ifPresent(point -> keepAsBest(point, soFar.get()));
    }

    private void judge(int step, int steps, Model<?> model) {
        CurvePoint point = point(step, model);
        curve.add(point);
        if (isBest(point)) keepAsBest(point, model);
        watcher.see(new TrainingEvent.Stepped(steps, point));
    }

    private boolean isBest(CurvePoint point) {
        if (point.step() == 0 || !measure.has(point)) return false;
        return bestPoint.map(former -> measure.isBetter(point, former)).orElse(true);
    }

    private Optional<CurvePoint> point(int step) {
        return curve.stream().filter(point -> point.step() == step).findFirst();
    }

    /// Only in epochs, and only with validation rows, is there a best step to wait for.
    private boolean isPatienceOver(int step) {
        return stopping.patience() > 0
                && best.isPresent()
                && step - best.get().step() >= stopping.patience();
    }

    private void keepAsBest(CurvePoint point, Model<?> model) {
        double loss = point.validation().getOrDefault(CurvePoint.LOSS, Double.NaN);
        best = Optional.of(new Moment.Best(model, point.step(), loss));
        bestPoint = Optional.of(point);
    }

    /// Why the best step's model is kept, where it is: a part of a sentence.
    Optional<String> whyBest() {
        if (!stopping.restoreBest() || measure.score().isEmpty()) return Optional.empty();
        return bestPoint.map(measure::told);
    }

    boolean restoresBest() {
        return stopping.restoreBest();
    }

    private CurvePoint point(int step, Model<?> model) {
        return new CurvePoint(step, onTraining.point(model), onValidation.point(model));
    }

    List<CurvePoint> curve() {
        return List.copyOf(curve);
    }

    Optional<Moment.Best> best() {
        return best;
    }

    /// The step after which the person's Stop was heard, where it came before the end.
    OptionalInt stoppedAt() {
        return stoppedAt;
    }

    int lastStep() {
        return lastStep;
    }

    int planned() {
        return planned;
    }

    /// Seconds of learning so far, without judging, telling and waiting; those before an
    /// interruption count too.
    double seconds() {
        double before = interrupted.map(run -> run.moment().seconds()).orElse(0.0);
        return before + (System.nanoTime() - entered - notLearning) * 1e-9;
    }
}
