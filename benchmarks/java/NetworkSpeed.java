import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.fundi.engine.learning.AtOnce;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knobs;

/// One training of an MLP: the first epoch's time in this process, the steady rate over the last
/// part, collections, bytes allocated a batch beyond the first half, and accuracy.
///
/// Arguments: the folder of the data, the job, seconds of the thread's own processor time, and
/// `seeds` where sixteen seeds shall learn at once: samples are then those of all of them.
public final class NetworkSpeed {
    /// Widths without those of input and output, and what else makes the job.
    private record Job(int features, int batch, List<String> settings) {
        static Job of(String name) {
            return switch (name) {
                case "circle" ->
                        new Job(
                                2,
                                10,
                                List.of(
                                        "hidden=8,8",
                                        "activation=tanh",
                                        "optimiser.kind=sgd",
                                        "learningRate=0.03"));
                case "cancer" -> new Job(30, 32, List.of("hidden=64,32"));
                case "digits" -> new Job(64, 32, List.of("hidden=128,64"));
                case "patches" -> new Job(784, 64, List.of("hidden=256,128"));
                default -> throw new IllegalArgumentException("no job " + name);
            };
        }

        /// More epochs than a person may ask for: the time ends it.
        private static final NeuralNetwork FOREVER =
                new NeuralNetwork(
                        List.of(8),
                        Activation.RELU,
                        OptimiserSettings.USUAL,
                        0.001,
                        32,
                        Integer.MAX_VALUE,
                        0);

        NeuralNetwork network() {
            NeuralNetwork network = Knobs.with(FOREVER, "batchSize", String.valueOf(batch));
            for (String setting : settings) {
                String[] parts = setting.split("=", -1);
                network = Knobs.with(network, parts[0], parts[1]);
            }
            return network;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String name = arguments[1];
        double seconds = Double.parseDouble(arguments[2]);
        Job job = Job.of(name);
        Matrix inputs = Floats.matrix(folder.resolve(name + ".x"), job.features());
        Classes truth = Floats.classes(folder.resolve(name + ".y"));
        NeuralNetwork network = job.network();
        Timed timed = new Timed(seconds, inputs.rows());
        timed.begun = Timed.cpu();
        boolean seeds = arguments.length > 3 && arguments[3].equals("seeds");
        List<Model<?>> models =
                seeds
                        ? atOnce(network, inputs, truth, timed)
                        : List.of(network.fit(inputs, truth, timed));
        double right = 0;
        for (Model<?> model : models) right += right(model, inputs, truth);
        System.out.printf(
                Locale.ROOT,
                "fundi%s %s first_epoch_ms=%.1f (own_cpu_ms=%.1f) samples_a_cpu_second=%.0f"
                        + " collections=%d bytes_a_batch=%.0f accuracy=%.4f%n",
                seeds ? " seeds" : "", name, timed.first / 1e6, timed.firstCpu / 1e6,
                timed.rate(inputs.rows() * models.size()), timed.collections(),
                timed.bytesAnEpoch() * job.batch() / inputs.rows(),
                right / models.size() / truth.size());
    }

    /// One of them stops the clock for all.
    private static List<Model<?>> atOnce(
            NeuralNetwork network, Matrix inputs, Classes truth, Timed timed) {
        AtOnce all = network.atOnce(inputs.columns(), truth).orElseThrow();
        List<Training> trainings = new ArrayList<>();
        for (int seed = 1; seed < all.times(); seed++) trainings.add(timed.alike(42 + seed));
        trainings.add(0, timed);
        List<Model<?>> models = new ArrayList<>();
        for (AtOnce.Learnt learnt : all.fit(inputs, truth, trainings)) {
            if (learnt instanceof AtOnce.Learnt.Fitted(Model<?> model)) models.add(model);
        }
        return models;
    }

    private static int right(Model<?> model, Matrix inputs, Classes truth) {
        ClassProbabilities said = (ClassProbabilities) model.predict(inputs);
        int right = 0;
        for (int r = 0; r < said.size(); r++) if (said.likeliest(r) == truth.at(r)) right++;
        return right;
    }

    /// Times epochs, looking at the clocks every so many; the steady rate counts those of the last
    /// half of the processor time.
    private static final class Timed implements Training {
        private static final boolean TRACE = Boolean.getBoolean("trace");

        /// Rows between two looks at the clocks, which are calls of the system and would count.
        private static final int ROWS = 10_000;

        private final Training quiet = Training.quiet(42);
        private final double seconds;
        private final int every;
        private long begun;
        private long last;
        private int epochs;
        private long first;
        private long firstCpu;
        private long lastCpu;
        private long steadyFrom;
        private long steadyTo;
        private int steadyEpochs;
        private long collectionsBefore;
        private long bytesFrom;
        private long bytesTo;
        private boolean goesOn = true;

        /// @param rows of an epoch
        Timed(double seconds, int rows) {
            this.seconds = seconds;
            every = Math.max(1, ROWS / rows);
        }

        @Override
        public Chance chance(String name, long... index) {
            return quiet.chance(name, index);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            if (epochs > 1 && epochs % every > 0) {
                epochs++;
                return true;
            }
            long now = System.nanoTime();
            if (epochs == 1) {
                first = now - last;
                firstCpu = cpu() - lastCpu;
            }
            if (TRACE && epochs < 2000) {
                System.err.printf(
                        Locale.ROOT,
                        "epoch %d at %.1f ms of cpu took %.3f ms%n",
                        epochs, (cpu() - lastCpu) / 1e6, (now - last) / 1e6);
            }
            if (step > 0 && cpu() - begun > seconds * 5e8) {
                if (steadyFrom == 0) {
                    steadyFrom = cpu();
                    bytesFrom = bytes();
                    collectionsBefore = count();
                    steadyEpochs = -epochs;
                } else {
                    steadyTo = cpu();
                    bytesTo = bytes();
                }
            }
            epochs++;
            if (epochs == 1) lastCpu = cpu();
            last = System.nanoTime();
            goesOn = step < steps && cpu() - begun < seconds * 1e9;
            if (!goesOn) steadyEpochs += epochs - 1;
            return goesOn;
        }

        /// A training with another seed that ends with this one.
        Training alike(long seed) {
            Training other = Training.quiet(seed);
            return new Training() {
                @Override
                public Chance chance(String name, long... index) {
                    return other.chance(name, index);
                }

                @Override
                public int threads() {
                    return 1;
                }

                @Override
                public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
                    return goesOn;
                }
            };
        }

        double rate(int rows) {
            return steadyEpochs * (double) rows / ((steadyTo - steadyFrom) / 1e9);
        }

        double bytesAnEpoch() {
            return (bytesTo - bytesFrom) / (double) steadyEpochs;
        }

        private static long bytes() {
            return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                    .getCurrentThreadAllocatedBytes();
        }

        long collections() {
            return count() - collectionsBefore;
        }

        private static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static long count() {
            List<GarbageCollectorMXBean> beans = ManagementFactory.getGarbageCollectorMXBeans();
            return beans.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
        }
    }
}
