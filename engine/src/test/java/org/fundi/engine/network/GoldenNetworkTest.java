package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.math.Maths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Answers of PyTorch 1.13 in float64 on numbers drawn by numpy 1.24 with seed 1, to be met in
/// float to 1e-5.
class GoldenNetworkTest {
    private static final Map<String, Layer> LAYERS =
            Map.of(
                    "linear_4_3", new Dense(3, Start.GLOROT),
                    "relu", Relu.USUAL,
                    "leaky_relu_0.01", LeakyRelu.USUAL,
                    "gelu_exact", Gelu.USUAL,
                    "tanh", Tanh.USUAL,
                    "sigmoid", Sigmoid.USUAL,
                    "batch_norm_4_training", BatchNorm.USUAL,
                    "layer_norm_4", LayerNorm.USUAL,
                    "residual_linear_relu_4",
                            new Residual(List.of(new Dense(4, Start.HE), Relu.USUAL)));

    static Set<String> names() {
        return LAYERS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLayerAnswersAndSlopesAsPyTorchDoes(String name) throws IOException {
        JsonNode golden = golden("layers.json").get(name);
        float[] in = flat(golden.get("input"));
        int rows = golden.get("input").size();
        int inputs = in.length / rows;
        Layer layer = Objects.requireNonNull(LAYERS.get(name));
        float[] values = weights(layer, golden.get("parameters"), inputs);
        float[] slopes = new float[values.length];
        var pass = layer.begin(inputs, rows, new Weights(values, slopes, 0, Kernels.begin()));
        pass.learn(Chance.of(1)::named, 0, 0, 0);
        float[] output = flat(golden.get("output"));
        assertClose(output, first(output.length, pass.forward(in, rows)));
        float[] back = pass.backward(flat(golden.get("probe")), rows, true);
        float[] gradient = flat(golden.get("input_gradient"));
        assertClose(gradient, first(gradient.length, back));
        assertClose(weights(layer, golden.get("parameter_gradients"), inputs), slopes);
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
    void lossesOfClassesArePyTorchs() throws IOException {
        assertLoss(new CrossEntropy(4), "cross_entropy", "logits");
        assertLoss(new BinaryCrossEntropy(), "binary_cross_entropy_with_logits", "logits");
        var smooth = new ClassEmphasis(List.of(), 0.1);
        assertLoss(new CrossEntropy(4, smooth), "cross_entropy_label_smoothing_0.1", "logits");
        var weights = new ClassEmphasis(List.of(1f, 2f, 0.5f, 1.5f), 0);
        assertLoss(new CrossEntropy(4, weights), "cross_entropy_class_weights", "logits");
        assertLoss(new Hinge(), "hinge", "score");
    }

    @Test
    void lossesOfNumbersArePyTorchs() throws IOException {
        assertLoss(new SquaredError(), "mean_squared_error", "prediction");
        assertLoss(new AbsoluteError(), "mean_absolute_error", "prediction");
        assertLoss(new Huber(1), "huber_delta_1", "prediction");
    }

    /// One unit of two classes is two units of which the first stays at 0.
    @Test
    void binaryCrossEntropyIsTheCrossEntropyOfTwo() {
        for (var emphasis :
                List.of(
                        new ClassEmphasis(List.of(0.5f, 3f), 0.2),
                        new ClassEmphasis(List.of(), 0.1))) {
            float[] truth = {0, 1, 1};
            float[] slope = new float[3];
            float[] slopes = new float[6];
            double one =
                    new BinaryCrossEntropy(emphasis)
                            .slope(new float[] {2, -1, 0.5f}, truth, 3, slope);
            double two =
                    new CrossEntropy(2, emphasis)
                            .slope(new float[] {0, 2, 0, -1, 0, 0.5f}, truth, 3, slopes);
            assertEquals(two, one, 1e-7);
            for (int row = 0; row < 3; row++) assertEquals(slopes[2 * row + 1], slope[row], 1e-7);
        }
    }

    /// Scores 2, 1.5, 0 and truth 0: 1 - 2 + 1.5 = 0.5 for class 1, nothing for class 2; over 3
    /// classes 0.5 / 3.
    @Test
    void marginsOfManyClassesAreAddedUp() {
        float[] slope = new float[3];
        double loss = new MultiHinge(3).slope(new float[] {2, 1.5f, 0}, new float[] {0}, 1, slope);
        assertEquals(0.5 / 3, loss, 1e-7);
        assertClose(new float[] {-1f / 3, 1f / 3, 0}, slope);
    }

    /// FACTS of PyTorch: logits 2, 1, 0.1 for class 0; the logit 2 for class 1; Huber of 2.5.
    @Test
    void singleLossesAreThoseOfTheBook() {
        float[] logits = {2, 1, 0.1f};
        float[] slope = new float[3];
        float[] first = {0};
        assertEquals(0.41703001627783354, new CrossEntropy(3).slope(logits, first, 1, slope), 1e-6);
        var smooth = new ClassEmphasis(List.of(), 0.1);
        assertEquals(
                0.5136966829445002,
                new CrossEntropy(3, smooth).slope(logits, first, 1, slope),
                1e-6);
        assertEquals(
                0.1269280110429725,
                new BinaryCrossEntropy().slope(new float[] {2}, new float[] {1}, 1, slope),
                1e-6);
        assertEquals(
                1.3125, new Huber(1).slope(new float[] {3}, new float[] {1.1875f}, 1, slope), 1e-6);
        assertEquals(0.841344746068543, Maths.normalBelow(1), 2e-7);
    }

    /// The column 1, 2, 4 has the mean 7/3 and the unbiased variance 7/3: a tenth of each, and nine
    /// tenths of 0 and 1.
    @Test
    void aBatchCountsATenthInWhatIsKept() {
        float[] weights = {1, 0, 0, 1};
        var pass =
                BatchNorm.USUAL.begin(1, 3, new Weights(weights, new float[4], 0, Kernels.begin()));
        pass.learn(Chance.of(1)::named, 0, 0, 0);
        pass.forward(new float[] {1, 2, 4}, 3);
        assertEquals(7 / 30.0, weights[2], 1e-6);
        assertEquals(0.9 + 7 / 30.0, weights[3], 1e-6);
    }

    private static void assertLoss(Loss loss, String name, String said) throws IOException {
        JsonNode golden = golden("losses.json").get(name);
        float[] out = flat(golden.get(said));
        float[] truth = flat(golden.get("target"));
        float[] slope = new float[out.length];
        double value = loss.slope(out, truth, truth.length, slope);
        assertEquals(golden.get("loss").asDouble(), value, 1e-5 * value);
        assertClose(flat(golden.get("gradient")), slope);
    }

    /// W as PyTorch keeps it, *units x inputs*, turned, then b; of a normalisation scale and shift.
    /// What only a running layer keeps is 0.
    private static float[] weights(Layer layer, JsonNode parameters, int inputs) {
        float[] weights = new float[layer.weightCount(inputs)];
        if (parameters.isEmpty()) return weights;
        Iterator<JsonNode> both = parameters.iterator();
        float[] first = flat(both.next());
        float[] second = flat(both.next());
        int units = second.length;
        int rows = first.length / units;
        for (int u = 0; u < units; u++) {
            for (int i = 0; i < rows; i++) weights[i * units + u] = first[u * rows + i];
        }
        System.arraycopy(second, 0, weights, first.length, units);
        return weights;
    }

    /// A layer's buffers may have room behind their numbers.
    private static float[] first(int count, float[] buffer) {
        float[] numbers = new float[count];
        System.arraycopy(buffer, 0, numbers, 0, count);
        return numbers;
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
