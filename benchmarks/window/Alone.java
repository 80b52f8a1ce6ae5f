package org.fundi.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.experiment.Experiment;
import org.fundi.engine.experiment.Judging;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.experiment.TrainingEvent;
import org.fundi.engine.experiment.Watcher;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Knobs;

/// A network that learns where nobody looks on, to hold one that is watched against; it waits when
/// it is not its turn.
final class Alone implements Runnable, Watcher {
    /// As many as a person may ask for.
    static final int EPOCHS = 10_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Path file;
    private final String hidden;
    private final long settling;
    private volatile boolean turn;
    private volatile boolean again;
    private volatile long id;
    private volatile long epochs;

    /// @param file with the rows it learns from
    /// @param hidden its layers
    /// @param settling milliseconds of a turn before it is measured
    Alone(Path file, String hidden, long settling) {
        this.file = file;
        this.hidden = hidden;
        this.settling = settling;
    }

    @Override
    public void run() {
        id = Thread.currentThread().threadId();
        var data = new DataReader().read(file);
        Proposal proposal = Proposal.of(data, Wishes.NONE, 42);
        var pipeline = UsualPreparation.of(proposal.problem(), proposal.table()).pipeline();
        Prepared prepared =
                new Plan(proposal.problem(), proposal.splitting(), pipeline, Optional.empty())
                        .prepare(proposal.table(), 42);
        NeuralNetwork network = Knobs.with(NeuralNetwork.USUAL, "hidden", hidden);
        network = Knobs.with(network, "epochs", "" + EPOCHS);
        Judging judging = Judging.usual(proposal.problem().task(), Catalogue.METRICS);
        while (true) {
            again = false;
            new Experiment(network, judging, 42, 1).runOn(prepared, this);
        }
    }

    /// Begins anew.
    void begin() throws InterruptedException {
        again = true;
        while (again) Thread.sleep(1);
    }

    @Override
    public void see(TrainingEvent event) {}

    @Override
    public Wish wish() {
        return again ? Wish.CANCEL : Wish.GO_ON;
    }

    @Override
    public void pause(int step, int batch, int batches) {
        if (batch == 0) epochs++;
        while (!turn && !again) LockSupport.parkNanos(1_000_000);
    }

    /// Epochs it learns in a second of its own time.
    double turn(long milliseconds) throws InterruptedException {
        turn = true;
        Thread.sleep(settling);
        long from = threads.getThreadCpuTime(id);
        long before = epochs;
        Thread.sleep(milliseconds);
        double rate = (epochs - before) * 1e9 / (threads.getThreadCpuTime(id) - from);
        turn = false;
        return rate;
    }
}
