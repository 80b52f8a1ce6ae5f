package org.fundi.engine.capsule;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.math.Sha256;

/// What a model was after a step, in few letters.
///
/// @param step whole steps done
/// @param layers the first 16 hexadecimal digits of the SHA-256 of each row of weights, as
///     little-endian float32, by the tensor's name, in order
public record Digest(int step, Map<String, String> layers) {
    private static final int LETTERS = 16;
    private static final String AWAY = "diverged";

    public Digest {
        layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    }

    /// Of training that diverged.
    ///
    /// @param step the last whose numbers were finite
    /// @param culprit what ran away
    static Digest ofADivergence(int step, String culprit) {
        return new Digest(step, Map.of(AWAY, culprit));
    }

    boolean isOfADivergence() {
        return layers.containsKey(AWAY);
    }

    /// Layer by layer.
    static Digest of(int step, WeightedModel<?> model) {
        Map<String, String> layers = new LinkedHashMap<>();
        ByteBuffer weights = bytes(model.weights());
        for (Map.Entry<String, int[]> tensor : model.tensors().entrySet()) {
            int count = Float.BYTES;
            for (int size : tensor.getValue()) count *= size;
            byte[] own = new byte[count];
            weights.get(own);
            layers.put(tensor.getKey(), letters(own));
        }
        return new Digest(step, layers);
    }

    /// Of a model that is no row of weights: of its saved bytes.
    static Digest whole(int step, Model<?> model) {
        return new Digest(step, Map.of("model", letters(model.saved())));
    }

    private static String letters(byte[] bytes) {
        return Sha256.of(bytes).substring(0, LETTERS);
    }

    private static ByteBuffer bytes(float[] weights) {
        ByteBuffer bytes =
                ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(weights);
        return bytes;
    }
}
