package org.fundi.engine.experiment;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.fundi.engine.learning.CancelledException;

/// Where a run waits while the person has paused it. The screen pauses, resumes and lets single
/// batches or epochs through; the training thread passes the gate after each of them.
///
/// Any thread may call any method. Nothing sleeps and nothing turns in circles: the training
/// thread waits to be woken.
public final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Waiting waiting;

    /// Written under the lock.
    private volatile Leave leave = Leave.FREE;

    /// What it may do after the single step it is in.
    private Leave next = Leave.NONE;

    private boolean waits;

    /// How far the run may go before it has to wait.
    private enum Leave {
        FREE,
        NONE,
        ONE_BATCH,
        ONE_STEP;

        /// Whether another of this kind asked for meanwhile comes after it. A batch asked for
        /// within a step does not: the run waits after that batch then.
        boolean comesBefore(Leave other) {
            return this == other && (this == ONE_BATCH || this == ONE_STEP);
        }
    }

    /// Told on the training thread each time it begins to wait.
    public interface Waiting {
        /// @param step the step under way, or finished where `batch` is 0
        void at(int step, int batch);
    }

    public Gate() {
        this((step, batch) -> {});
    }

    public Gate(Waiting waiting) {
        this.waiting = waiting;
    }

    /// The run waits after the batch or step it is in.
    public void pause() {
        grant(Leave.NONE);
    }

    /// The run goes on until paused again. Call it after wishing Stop or Cancel, too.
    public void resume() {
        grant(Leave.FREE);
    }

    /// One batch more; one step more where the algorithm has no batches. Asked for while another
    /// batch is still under way, one follows that.
    public void stepBatch() {
        grant(Leave.ONE_BATCH);
    }

    /// On to the end of the step (the epoch, the round) under way. Asked for while the run is still
    /// on its way there, one more follows.
    public void stepEpoch() {
        grant(Leave.ONE_STEP);
    }

    public boolean isPaused() {
        return leave != Leave.FREE;
    }

    /// The training thread comes by: [Watcher#pause] hands on to this.
    ///
    /// @param batch batches of the step done, from 1, or 0 at the step's end
    /// @param batches of one step; the last batch does not wait, as the step's end follows at once
    /// @throws CancelledException where the thread is interrupted while it waits
    public void pass(int step, int batch, int batches) {
        if (leave == Leave.FREE || batch > 0 && batch >= batches) return;
        lock.lock();
        try {
            if (leave == Leave.ONE_BATCH || leave == Leave.ONE_STEP && batch == 0) {
                leave = next;
                next = Leave.NONE;
            }
            waits = leave == Leave.NONE;
            if (waits) waiting.at(step, batch);
            while (leave == Leave.NONE) changed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            waits = false;
            lock.unlock();
        }
    }

    private void grant(Leave granted) {
        lock.lock();
        try {
            boolean after = leave.comesBefore(granted) && !waits;
            next = after ? granted : Leave.NONE;
            if (!after) leave = granted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
