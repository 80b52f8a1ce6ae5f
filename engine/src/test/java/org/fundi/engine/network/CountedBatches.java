package org.fundi.engine.network;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Lanes;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knobs;

/// Learns batches until a stretch of them has allocated nothing, and prints how many bytes the
/// leanest stretch took: counted by the virtual machine for this thread, so that neither other
/// threads nor a busy machine matter. Code that has not been compiled yet may allocate, and an
/// object that is meant to stay in registers does so until then. What allocates for good never is
/// free of it.
final class CountedBatches {
    private static final int STRETCH = 20;

    /// The compiler comes late where many programs want the cores.
    private static final long PATIENCE = 45_000_000_000L;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int ROWS = 500;
    private static final Classes CLASSES = Moons.classes(ROWS);
    private static final String CIRCLE =
            "hidden=8,8 activation=tanh optimiser.kind=sgd learningRate=0.03 batchSize=10";
    private static final String CANCER = "hidden=64,32 batchSize=32";

    /// What is learnt.
    enum Job {
        SMALLEST,
        SECOND,
        SIXTEEN_SEEDS
    }

    private CountedBatches() {}

    public static void main(String[] job) {
        System.out.println(
                switch (Job.valueOf(job[0])) {
                            case SMALLEST -> bytes(CIRCLE, 2);
                            case SECOND -> bytes(CANCER, 30);
                            case SIXTEEN_SEEDS -> seeds();
                        }
                        + " bytes");
    }

    private static long bytes(String settings, int features) {
        NeuralNetwork network = network(settings);
        Trainer trainer =
                network.trainer(
                        examples(features), network.loss().of(CLASSES), Training.quiet(42)::chance);
        return least(
                () -> {
                    if (trainer.batchesDone() == trainer.batches()) trainer.endEpoch();
                },
                trainer::batch);
    }

    private static long seeds() {
        NeuralNetwork network = network(CIRCLE);
        Examples examples = examples(2);
        Loss loss = network.loss().of(CLASSES);
        List<Streams> streams =
                IntStream.range(0, Lanes.COUNT)
                        .<Streams>mapToObj(seed -> Training.quiet(seed)::chance)
                        .toList();
        LaneTrainer trainer =
                new LaneTrainer(
                        streams.stream().map(it -> network.fresh(2, loss, it)).toList(),
                        network.plan(loss, examples.truth().length),
                        examples,
                        streams);
        return least(
                () -> {
                    if (!trainer.hasBatchLeft()) trainer.endEpoch();
                },
                trainer::batch);
    }

    /// @param between two batches; not counted, since the end of an epoch draws an order
    private static long least(Runnable between, Runnable batch) {
        long end = System.nanoTime() + PATIENCE;
        long least = Long.MAX_VALUE;
        while (least > 0 && System.nanoTime() < end) {
            long bytes = 0;
            for (int i = 0; i < STRETCH; i++) {
                between.run();
                long before = THREADS.getCurrentThreadAllocatedBytes();
                batch.run();
                bytes += THREADS.getCurrentThreadAllocatedBytes() - before;
            }
            least = Math.min(least, bytes);
        }
        return least;
    }

    private static Examples examples(int features) {
        Chance.Draws draws = Chance.of(7).draws();
        double[][] cells = new double[ROWS][features];
        for (double[] row : cells) {
            for (int j = 0; j < features; j++) row[j] = draws.nextGaussian();
        }
        return Examples.of(Matrix.ofRows(cells), CLASSES);
    }

    private static NeuralNetwork network(String settings) {
        NeuralNetwork network = NeuralNetwork.USUAL;
        for (String setting : settings.split(" ")) {
            String[] parts = setting.split("=");
            network = Knobs.with(network, parts[0], parts[1]);
        }
        return network;
    }
}
