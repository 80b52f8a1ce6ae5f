package org.fundi.engine.network;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.fundi.engine.setting.Refusal;

/// A checkpoint as bytes, little-endian: a format number, epochs and batches done (int32 each), the
/// sum of losses (float64), the optimiser's steps (int64), how many numbers of the schedule follow
/// (int32) and these (float64 each), of how many rows slopes are gathered (int32), how many arrays
/// follow and how long each is (int32 each), then as float32 the weights, the gathered slopes where
/// there are any rows of them, and the optimiser's arrays.
///
/// Version 1 had neither schedule nor gathered slopes, and is still read.
final class SavedCheckpoint {
    private static final int FIRST_FORMAT = 0x46_43_31_01; // "FC1", version 1
    private static final int FORMAT = 0x46_43_31_02;

    private SavedCheckpoint() {}

    static byte[] write(Checkpoint checkpoint) {
        List<float[]> arrays = new ArrayList<>();
        arrays.add(checkpoint.weights());
        if (checkpoint.gathered().rows() > 0) arrays.add(checkpoint.gathered().sum());
        arrays.addAll(checkpoint.optimiser().memory());
        double[] pacer = checkpoint.pacer();
        int length = checkpoint.weights().length;
        int head = 7 * Integer.BYTES + (2 + pacer.length) * Double.BYTES;
        ByteBuffer bytes =
                ByteBuffer.allocate(head + arrays.size() * length * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(FORMAT).putInt(checkpoint.epoch()).putInt(checkpoint.batches());
        bytes.putDouble(checkpoint.lossSum()).putLong(checkpoint.optimiser().steps());
        bytes.putInt(pacer.length);
        for (double number : pacer) bytes.putDouble(number);
        bytes.putInt(checkpoint.gathered().rows());
        bytes.putInt(arrays.size()).putInt(length);
        for (float[] array : arrays) put(bytes, array);
        return bytes.array();
    }

    /// @throws Refusal where the bytes are damaged
    static Checkpoint read(byte[] saved) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(saved).order(ByteOrder.LITTLE_ENDIAN);
            int format = bytes.getInt();
            if (format != FORMAT && format != FIRST_FORMAT) throw damaged();
            int epoch = bytes.getInt();
            int batches = bytes.getInt();
            double lossSum = bytes.getDouble();
            long steps = bytes.getLong();
            double[] pacer = format == FORMAT ? numbers(bytes) : new double[0];
            int rows = format == FORMAT ? bytes.getInt() : 0;
            List<float[]> arrays = arrays(bytes, rows > 0 ? 2 : 1);
            if (epoch < 0 || batches < 0) throw damaged();
            int gathered = rows > 0 ? 1 : 0;
            return new Checkpoint(
                    epoch,
                    batches,
                    lossSum,
                    arrays.getFirst(),
                    new OptimiserState(steps, arrays.subList(1 + gathered, arrays.size())),
                    pacer,
                    rows > 0
                            ? new Checkpoint.Gathered(rows, arrays.get(1))
                            : Checkpoint.Gathered.NOTHING);
        } catch (BufferUnderflowException e) {
            throw damaged();
        }
    }

    private static double[] numbers(ByteBuffer bytes) {
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining() / Double.BYTES) throw damaged();
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) numbers[i] = bytes.getDouble();
        return numbers;
    }

    private static List<float[]> arrays(ByteBuffer bytes, int atLeast) {
        int count = bytes.getInt();
        int length = bytes.getInt();
        boolean fits = (long) count * length * Float.BYTES == bytes.remaining();
        if (!fits || count < atLeast || length < 0) throw damaged();
        List<float[]> arrays = new ArrayList<>();
        for (int i = 0; i < count; i++) arrays.add(take(bytes, length));
        return arrays;
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
