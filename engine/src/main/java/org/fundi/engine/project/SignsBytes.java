package org.fundi.engine.project;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fundi.engine.learning.LayerSigns;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.learning.Spread;

/// How a network looked from inside after a step, in few bytes: about 160 a layer. The same bits
/// come back.
final class SignsBytes {
    private static final int HEAD = Double.BYTES + 3 * Integer.BYTES;
    private static final int LAYER = 2 * Integer.BYTES + 4 * Double.BYTES;
    private static final int SPREAD = 2 * Double.BYTES + Short.BYTES;
    private static final int MOST = 1 << 16;

    private SignsBytes() {}

    static byte[] write(Signs signs) {
        int size = HEAD;
        for (LayerSigns layer : signs.layers()) size += size(layer);
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.putDouble(signs.rate());
        bytes.putInt(signs.batches()).putInt(signs.rows()).putInt(signs.layers().size());
        for (LayerSigns layer : signs.layers()) {
            bytes.putInt(layer.layer()).putInt(layer.weights());
            bytes.putDouble(layer.size()).putDouble(layer.gradient()).putDouble(layer.moved());
            bytes.putDouble(layer.silent().orElse(Double.NaN));
            put(bytes, layer.spread());
            put(bytes, layer.activations());
        }
        return bytes.array();
    }

    private static int size(LayerSigns layer) {
        int bins = layer.spread().counts().size() + layer.activations().counts().size();
        return LAYER + 2 * SPREAD + Short.BYTES * bins;
    }

    private static void put(ByteBuffer bytes, Spread spread) {
        bytes.putDouble(spread.low()).putDouble(spread.high());
        bytes.putShort((short) spread.counts().size());
        for (int count : spread.counts()) {
            if (count >= MOST) throw new IllegalArgumentException("%d in a bin".formatted(count));
            bytes.putShort((short) count);
        }
    }

    /// @throws IllegalArgumentException where these are no such bytes
    static Signs read(int step, byte[] from) {
        ByteBuffer bytes = ByteBuffer.wrap(from);
        try {
            double rate = bytes.getDouble();
            int batches = bytes.getInt();
            int rows = bytes.getInt();
            int count = bytes.getInt();
            List<LayerSigns> layers = new ArrayList<>();
            for (int layer = 0; layer < count; layer++) layers.add(layer(bytes));
            if (bytes.hasRemaining()) throw new IllegalArgumentException("bytes after a network");
            return new Signs(step, rate, batches, rows, layers);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a network's bytes end early", e);
        }
    }

    private static LayerSigns layer(ByteBuffer bytes) {
        return new LayerSigns(
                bytes.getInt(),
                bytes.getInt(),
                bytes.getDouble(),
                bytes.getDouble(),
                bytes.getDouble(),
                silent(bytes.getDouble()),
                spread(bytes),
                spread(bytes));
    }

    private static OptionalDouble silent(double share) {
        return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    private static Spread spread(ByteBuffer bytes) {
        double low = bytes.getDouble();
        double high = bytes.getDouble();
        int bins = Short.toUnsignedInt(bytes.getShort());
        List<Integer> counts = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) counts.add(Short.toUnsignedInt(bytes.getShort()));
        return new Spread(low, high, counts);
    }
}
