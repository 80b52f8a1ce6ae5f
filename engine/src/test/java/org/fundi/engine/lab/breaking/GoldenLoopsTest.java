package org.fundi.engine.lab.breaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.network.Activation;
import org.fundi.engine.network.NeuralNetwork;
import org.fundi.engine.network.OptimiserSettings;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.setting.Knobs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Fifty steps of PyTorch in float64 with the same edit of its loop, met in float to 1e-5; the
/// script that made them is loops.py beside them.
class GoldenLoopsTest {
    private static final double CLOSE = 1e-5;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aLoopDoesWhatPyTorchDoesWithTheSameEdit(Fault fault) throws IOException {
        JsonNode golden = golden();
        JsonNode theirs = golden.get("faults").get(fault.name().toLowerCase(Locale.ROOT));
        int epochs = theirs.get("validation_loss").size();
        LoopRun run =
                new LoopRun(
                        Loop.with(fault),
                        network(golden, epochs),
                        rows(golden),
                        Chance.of(golden.get("seed").asInt()));
        if (fault != Fault.WEIGHTS_START_AT_ZERO) run.trainer().begin(floats(golden, "weights"));
        Curves curves = run.run(_ -> {});
        assertTrue(curves.batchLoss().size() >= 50);
        assertClose("batch loss", theirs.get("batch_loss"), curves.batchLoss());
        assertClose("gradient", theirs.get("gradient"), curves.gradient());
        assertClose("validation loss", theirs.get("validation_loss"), curves.validationLoss());
        assertClose("right", theirs.get("validation_right"), curves.validationRight());
        float[] ours = run.trainer().weights();
        List<Double> weights =
                IntStream.range(0, ours.length).mapToObj(i -> (double) ours[i]).toList();
        assertClose("weight", theirs.get("weights"), weights);
    }

    private static void assertClose(String what, JsonNode expected, List<Double> actual) {
        assertEquals(expected.size(), actual.size(), what);
        for (int i = 0; i < actual.size(); i++) {
            double one = expected.get(i).asDouble();
            double close = CLOSE * Math.max(0.1, Math.abs(one));
            assertEquals(one, actual.get(i), close, what + " " + i);
        }
    }

    private static NeuralNetwork network(JsonNode golden, int epochs) {
        var descent = new OptimiserSettings(OptimiserSettings.Kind.SGD, 0, 0.9, 0.999);
        double rate = golden.get("rate").asDouble();
        int batch = golden.get("batch").asInt();
        var plain =
                new NeuralNetwork(List.of(6, 5), Activation.TANH, descent, rate, batch, epochs, 0);
        return Knobs.with(plain, "layers.dropout", golden.get("dropout").asText());
    }

    private static LabRows rows(JsonNode golden) {
        return new LabRows(
                matrix(golden.get("inputs")),
                classes(golden, "target"),
                matrix(golden.get("judged")),
                classes(golden, "truth"));
    }

    private static Matrix matrix(JsonNode rows) {
        float[] cells = new float[2 * rows.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) rows.get(i / 2).get(i % 2).asDouble();
        }
        return Matrix.of(rows.size(), 2, cells);
    }

    private static Classes classes(JsonNode golden, String name) {
        float[] numbers = floats(golden, name);
        int[] classes = new int[numbers.length];
        for (int i = 0; i < classes.length; i++) classes[i] = (int) numbers[i];
        return new Classes(List.of("0", "1"), classes);
    }

    private static float[] floats(JsonNode golden, String name) {
        JsonNode list = golden.get(name);
        float[] numbers = new float[list.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = (float) list.get(i).asDouble();
        return numbers;
    }

    private static JsonNode golden() throws IOException {
        try (InputStream in = GoldenLoopsTest.class.getResourceAsStream("loops.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }
}
