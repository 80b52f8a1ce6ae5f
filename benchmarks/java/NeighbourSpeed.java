import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fundi.engine.classical.NearestNeighbours;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Training;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.ClassProbabilities;
import org.fundi.engine.problem.Classes;

/// k-NN asked 1,000 questions, several times in one process: the first time counts the compiling.
/// Times are the thread's own, so that a busy machine does not count.
///
/// Arguments: the folder of the data.
public final class NeighbourSpeed {
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Matrix inputs = Floats.matrix(folder.resolve("known.x"), 28);
        Classes truth = Floats.classes(folder.resolve("known.y"));
        Matrix asked =
                Floats.matrix(folder.resolve("asked.x"), 28)
                        .rows(IntStream.range(0, 1000).toArray());
        Classes answers = Floats.classes(folder.resolve("asked.y"));
        StringBuilder times = new StringBuilder();
        int right = 0;
        for (int round = 0; round < 5; round++) {
            long start = cpu();
            Model<ClassProbabilities> model =
                    new NearestNeighbours(10, NearestNeighbours.Weights.UNIFORM)
                            .fit(inputs, truth, Training.quiet(42));
            long fitted = cpu();
            ClassProbabilities said = model.predict(asked);
            long done = cpu();
            times.append(
                    String.format(
                            Locale.ROOT, " %.3f+%.3f", (fitted - start) / 1e9, (done - fitted) / 1e9));
            right = 0;
            for (int r = 0; r < said.size(); r++) if (said.likeliest(r) == answers.at(r)) right++;
        }
        System.out.printf(
                Locale.ROOT, "fundi knn fit+predict_cpu_seconds%s accuracy=%.3f%n", times, right / 1000.0);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
