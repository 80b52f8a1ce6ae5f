package org.fundi.engine.network;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.setting.Refusal;

/// A checkpoint as bytes, little-endian: a format number, epochs and batches done (int32 each), the
/// sum of losses (float64), the optimiser's steps (int64), how many arrays follow and how long each
/// is (int32 each), then the weights and the optimiser's arrays as float32.
final class SavedCheckpoint {
    private static final int FORMAT = 0x46_43_31_01; // "FC1", version 1
    private static final int HEAD = 3 * Integer.BYTES + 2 * Long.BYTES + 2 * Integer.BYTES;

    private SavedCheckpoint() {}

    static byte[] write(Checkpoint checkpoint) {
        List<float[]> memory = checkpoint.optimiser().memory();
        int length = checkpoint.weights().length;
        int size = HEAD + (1 + memory.size()) * length * Float.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(FORMAT).putInt(checkpoint.epoch()).putInt(checkpoint.batches());
        bytes.putDouble(checkpoint.lossSum()).putLong(checkpoint.optimiser().steps());
        bytes.putInt(1 + memory.size()).putInt(length);
        put(bytes, checkpoint.weights());
        memory.forEach(array -> put(bytes, array));
        return bytes.array();
    }

    /// @throws Refusal where the bytes are damaged
    static Checkpoint read(byte[] saved) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(saved).order(ByteOrder.LITTLE_ENDIAN);
            if (bytes.getInt() != FORMAT) throw damaged();
            int epoch = bytes.getInt();
            int batches = bytes.getInt();
            double lossSum = bytes.getDouble();
            long steps = bytes.getLong();
            int arrays = bytes.getInt();
            int length = bytes.getInt();
            boolean fits = (long) arrays * length * Float.BYTES == bytes.remaining();
            if (!fits || arrays < 1 || epoch < 0 || batches < 0) throw damaged();
            float[] weights = take(bytes, length);
            List<float[]> memory = new ArrayList<>();
            for (int i = 1; i < arrays; i++) memory.add(take(bytes, length));
            return new Checkpoint(
                    epoch, batches, lossSum, weights, new OptimiserState(steps, memory));
        } catch (BufferUnderflowException e) {
            throw damaged();
        }
    }

    private static void put(ByteBuffer bytes, float[] numbers) {
        bytes.asFloatBuffer().put(numbers);
        bytes.position(bytes.position() + numbers.length * Float.BYTES);
    }

    private static float[] take(ByteBuffer bytes, int length) {
        float[] numbers = new float[length];
        bytes.asFloatBuffer().get(numbers);
        bytes.position(bytes.position() + length * Float.BYTES);
        return numbers;
    }

    private static Refusal damaged() {
        return new Refusal(
                "the moment to go on from is damaged", "train the model again from the beginning");
    }
}
