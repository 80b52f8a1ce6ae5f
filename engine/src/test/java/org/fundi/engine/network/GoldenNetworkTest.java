package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.fundi.engine.math.Kernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers of PyTorch 1.13 in float64 on numbers drawn by numpy 1.24 with seed 1, to be met in
/// float to 1e-5.
class GoldenNetworkTest {
    private static final Map<String, Layer> LAYERS =
            Map.of(
                    "linear_4_3", new Dense(3, Start.GLOROT),
                    "relu", Relu.USUAL,
                    "tanh", Tanh.USUAL,
                    "sigmoid", Sigmoid.USUAL);

    @ParameterizedTest
    @ValueSource(strings = {"linear_4_3", "relu", "tanh", "sigmoid"})
    void aLayerAnswersAndSlopesAsPyTorchDoes(String name) throws IOException {
        JsonNode golden = golden("layers.json").get(name);
        float[] in = flat(golden.get("input"));
        int rows = golden.get("input").size();
        int inputs = in.length / rows;
        Layer layer = Objects.requireNonNull(LAYERS.get(name));
        float[] values = weights(golden.get("parameters"), inputs);
        float[] slopes = new float[values.length];
        var pass = layer.begin(inputs, rows, new Weights(values, slopes, 0, Kernels.begin()));
        assertClose(flat(golden.get("output")), pass.forward(in, rows));
        float[] back = pass.backward(flat(golden.get("probe")), rows, true);
        assertClose(flat(golden.get("input_gradient")), back);
        assertClose(weights(golden.get("parameter_gradients"), inputs), slopes);
    }

    @Test
    void softmaxGivesPyTorchsChances() throws IOException {
        JsonNode golden = golden("layers.json").get("softmax");
        double[] said = new double[12];
        new CrossEntropy(4).answer(flat(golden.get("input")), 3, said, 0);
        float[] expected = flat(golden.get("output"));
        for (int i = 0; i < 12; i++) assertEquals(expected[i], said[i], 1e-7);
    }

    @Test
    void crossEntropyIsPyTorchs() throws IOException {
        JsonNode golden = golden("losses.json").get("cross_entropy");
        assertLoss(new CrossEntropy(4), golden, "logits");
    }

    @Test
    void binaryCrossEntropyIsPyTorchs() throws IOException {
        JsonNode golden = golden("losses.json").get("binary_cross_entropy_with_logits");
        assertLoss(new BinaryCrossEntropy(), golden, "logits");
    }

    @Test
    void squaredErrorIsPyTorchs() throws IOException {
        JsonNode golden = golden("losses.json").get("mean_squared_error");
        assertLoss(new SquaredError(), golden, "prediction");
    }

    private static void assertLoss(Loss loss, JsonNode golden, String said) {
        float[] out = flat(golden.get(said));
        float[] truth = flat(golden.get("target"));
        float[] slope = new float[out.length];
        double value = loss.slope(out, truth, truth.length, slope);
        assertEquals(golden.get("loss").asDouble(), value, 1e-5 * value);
        assertClose(flat(golden.get("gradient")), slope);
    }

    /// W as PyTorch keeps it, *units x inputs*, turned, then b.
    private static float[] weights(JsonNode parameters, int inputs) {
        if (parameters.isEmpty()) return new float[0];
        float[] turned = flat(parameters.get("weight"));
        float[] bias = flat(parameters.get("bias"));
        int units = bias.length;
        float[] weights = new float[(inputs + 1) * units];
        for (int u = 0; u < units; u++) {
            for (int i = 0; i < inputs; i++) weights[i * units + u] = turned[u * inputs + i];
            weights[inputs * units + u] = bias[u];
        }
        return weights;
    }

    static void assertClose(float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-5 * Math.max(0.1, Math.abs(expected[i])));
        }
    }

    static float[] flat(JsonNode cells) {
        if (!cells.get(0).isArray()) {
            float[] row = new float[cells.size()];
            for (int i = 0; i < row.length; i++) row[i] = (float) cells.get(i).asDouble();
            return row;
        }
        int width = cells.get(0).size();
        float[] all = new float[cells.size() * width];
        for (int r = 0; r < cells.size(); r++) {
            System.arraycopy(flat(cells.get(r)), 0, all, r * width, width);
        }
        return all;
    }

    static JsonNode golden(String file) throws IOException {
        try (InputStream in = GoldenNetworkTest.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }
}
