import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knobs;

/// One training of an MLP: the first epoch's time in this process, the steady rate over the last
/// part, collections and accuracy.
///
/// Arguments: the folder of the data, its name, features, hidden layers, seconds.
public final class NetworkSpeed {
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String name = arguments[1];
        int features = Integer.parseInt(arguments[2]);
        double seconds = Double.parseDouble(arguments[4]);
        Matrix inputs = Floats.matrix(folder.resolve(name + ".x"), features);
        Classes truth = Floats.classes(folder.resolve(name + ".y"));
        NeuralNetwork network =
                Knobs.with(
                        Knobs.with(NeuralNetwork.USUAL, "hidden", arguments[3]), "epochs", "1000");
        Timed timed = new Timed(seconds);
        long start = System.nanoTime();
        timed.begun = start;
        Timed.cpu();
        Model<ClassProbabilities> model = null;
        do {
            model = network.fit(inputs, truth, timed);
        } while (System.nanoTime() - start < seconds * 1e9);
        ClassProbabilities said = model.predict(inputs);
        int right = 0;
        for (int r = 0; r < said.size(); r++) if (said.likeliest(r) == truth.at(r)) right++;
        System.out.printf(
                Locale.ROOT,
                "fundi %s first_epoch_ms=%.1f (own_cpu_ms=%.1f) samples_a_cpu_second=%.0f"
                        + " collections=%d accuracy=%.4f%n",
                name, timed.first / 1e6, timed.firstCpu / 1e6,
                timed.rate(inputs.rows()), timed.collections(), right / (double) said.size());
    }

    /// Times epochs; the steady rate counts those of the last half of the time.
    private static final class Timed implements Training {
        private static final boolean TRACE = Boolean.getBoolean("trace");
        private final Training quiet = Training.quiet(42);
        private final double seconds;
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

        Timed(double seconds) {
            this.seconds = seconds;
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
            long now = System.nanoTime();
            if (epochs == 1) {
                first = now - last;
                firstCpu = cpu() - lastCpu;
            }
            if (TRACE && epochs % 20 == 0 && epochs < 2000) {
                System.err.printf(
                        Locale.ROOT,
                        "epoch %d at %.1f ms of cpu took %.3f ms%n",
                        epochs, (cpu() - lastCpu) / 1e6, (now - last) / 1e6);
            }
            if (step > 0 && now - begun > seconds * 5e8) {
                if (steadyFrom == 0) {
                    steadyFrom = cpu();
                    collectionsBefore = count();
                } else {
                    steadyTo = cpu();
                    steadyEpochs++;
                }
            }
            epochs++;
            if (epochs == 1) lastCpu = cpu();
            last = System.nanoTime();
            return step < steps && now - begun < seconds * 1e9;
        }

        double rate(int rows) {
            return steadyEpochs * (double) rows / ((steadyTo - steadyFrom) / 1e9);
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
