import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;
import smile.classification.MLP;
import smile.model.mlp.HiddenLayerBuilder;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;
import smile.model.mlp.OutputFunction;
import smile.util.function.TimeFunction;

/// Smile's multilayer perceptron on the jobs of [NetworkSpeed]: its rate over the last half of the
/// thread's own processor time, and its accuracy. It has no Adam, so that three of them are trained
/// by RMSProp, which does less; it calls the system's BLAS.
///
/// Arguments: the folder of the data, the job, seconds.
public final class SmileSpeed {
    private SmileSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String name = arguments[1];
        double seconds = Double.parseDouble(arguments[2]);
        int features =
                switch (name) {
                    case "circle" -> 2;
                    case "cancer" -> 30;
                    case "digits" -> 64;
                    default -> 784;
                };
        Matrix inputs = Floats.matrix(folder.resolve(name + ".x"), features);
        Classes truth = Floats.classes(folder.resolve(name + ".y"));
        double[][] rows = new double[inputs.rows()][features];
        int[] labels = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            labels[row] = truth.at(row);
            for (int j = 0; j < features; j++) rows[row][j] = inputs.at(row, j);
        }
        MLP network = network(name, features);
        double rate = rate(network, rows, labels, name, seconds);
        int right = 0;
        for (int row = 0; row < rows.length; row++) {
            if (network.predict(rows[row]) == labels[row]) right++;
        }
        System.out.printf(
                Locale.ROOT,
                "smile %s samples_a_cpu_second=%.0f accuracy=%.4f%n",
                name, rate, (double) right / rows.length);
    }

    private static MLP network(String name, int features) {
        HiddenLayerBuilder[] hidden =
                switch (name) {
                    case "circle" -> new HiddenLayerBuilder[] {Layer.tanh(8), Layer.tanh(8)};
                    case "cancer" -> rectifiers(64, 32);
                    case "digits" -> rectifiers(128, 64);
                    default -> rectifiers(256, 128);
                };
        boolean two = name.equals("circle") || name.equals("cancer");
        LayerBuilder last =
                two ? Layer.mle(1, OutputFunction.SIGMOID) : Layer.mle(10, OutputFunction.SOFTMAX);
        MLP network = new MLP(Layer.input(features), hidden[0], hidden[1], last);
        boolean plain = name.equals("circle");
        network.setLearningRate(TimeFunction.constant(plain ? 0.03 : 0.001));
        if (!plain) network.setRMSProp(0.9, 1e-7);
        return network;
    }

    private static HiddenLayerBuilder[] rectifiers(int first, int second) {
        return new HiddenLayerBuilder[] {Layer.rectifier(first), Layer.rectifier(second)};
    }

    private static double rate(
            MLP network, double[][] rows, int[] labels, String name, double seconds) {
        int size = name.equals("circle") ? 10 : name.equals("patches") ? 64 : 32;
        Random random = new Random(42);
        long begun = cpu();
        long half = 0;
        long steady = 0;
        long shown = 0;
        while (cpu() - begun < seconds * 1e9) {
            if (half == 0 && cpu() - begun > seconds * 5e8) {
                half = cpu();
                shown = 0;
            }
            for (int epoch = 0; epoch < Math.max(1, 5_000 / rows.length); epoch++) {
                shuffle(rows, labels, random);
                for (int from = 0; from < rows.length; from += size) {
                    int to = Math.min(rows.length, from + size);
                    network.update(
                            Arrays.copyOfRange(rows, from, to), Arrays.copyOfRange(labels, from, to));
                }
                shown += rows.length;
            }
            steady = cpu();
        }
        return shown / ((steady - half) / 1e9);
    }

    private static void shuffle(double[][] rows, int[] labels, Random random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double[] row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
            int label = labels[i];
            labels[i] = labels[other];
            labels[other] = label;
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
