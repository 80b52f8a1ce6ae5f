import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.fundi.engine.classical.GradientBoosting;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;

/// Gradient boosting, 100 rounds of depth 6 on 100,000 x 28, several times in one process; wall and
/// processor seconds of the whole process, those of the native library included.
///
/// Arguments: the folder of the data, threads, fits.
public final class BoostingSpeed {

    /// A training that nobody watches.
    private record Unwatched(int threads) implements Training {
        @Override
        public Chance chance(String name, long... index) {
            return Chance.of(42).named(name, index);
        }

        @Override
        public boolean keepGoing(int step, int steps, Supplier<? extends Model<?>> soFar) {
            return step < steps;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Matrix inputs = Floats.matrix(folder.resolve("known.x"), 28);
        Classes truth = Floats.classes(folder.resolve("known.y"));
        Matrix asked = Floats.matrix(folder.resolve("asked.x"), 28);
        Classes answers = Floats.classes(folder.resolve("asked.y"));
        Training training = new Unwatched(Integer.parseInt(arguments[1]));
        StringBuilder wall = new StringBuilder();
        StringBuilder processor = new StringBuilder();
        int right = 0;
        for (int fit = 0; fit < Integer.parseInt(arguments[2]); fit++) {
            long start = System.nanoTime();
            long cpu = cpu();
            Model<ClassProbabilities> model = GradientBoosting.USUAL.fit(inputs, truth, training);
            wall.append(seconds(System.nanoTime() - start));
            processor.append(seconds(cpu() - cpu));
            ClassProbabilities said = model.predict(asked);
            right = 0;
            for (int r = 0; r < said.size(); r++) if (said.likeliest(r) == answers.at(r)) right++;
        }
        System.out.printf(
                Locale.ROOT,
                "fundi boosting fit_wall%s fit_cpu%s accuracy=%.3f%n",
                wall,
                processor,
                right / (double) asked.rows());
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, " %.3f", nanoseconds / 1e9);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
