package org.fundi.engine.classical;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.fundi.engine.setting.Refusal;

/// What was learnt as bytes: the algorithm's key, then numbers in the order the algorithm writes
/// them, big-endian; every array is preceded by its length.
final class SavedModel {
    private SavedModel() {}

    static Writer write(String key) {
        return new Writer().text(key);
    }

    /// @throws Refusal where the bytes are another algorithm's
    static Reader read(String key, byte[] saved) {
        Reader reader = new Reader(saved);
        String found = reader.text();
        if (!found.equals(key)) throw damaged("it does not begin as a saved '" + key + "' does");
        return reader;
    }

    static Refusal damaged(String why) {
        return new Refusal("the saved model cannot be read: " + why, "train the model again");
    }

    /// Writes one value after the other.
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        /// The writing itself; memory does not fail to take a byte.
        private interface Act {
            void run() throws IOException;
        }

        private Writer doing(Act act) {
            try {
                act.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        Writer text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        Writer bytes(byte[] values) {
            return whole(values.length).doing(() -> out.write(values));
        }

        Writer whole(int value) {
            return doing(() -> out.writeInt(value));
        }

        Writer number(double value) {
            return doing(() -> out.writeDouble(value));
        }

        Writer wholes(int[] values) {
            whole(values.length);
            for (int value : values) whole(value);
            return this;
        }

        Writer numbers(double[] values) {
            whole(values.length);
            for (double value : values) number(value);
            return this;
        }

        Writer singles(float[] values) {
            whole(values.length);
            return doing(
                    () -> {
                        for (float value : values) out.writeFloat(value);
                    });
        }

        byte[] done() {
            return bytes.toByteArray();
        }
    }

    /// Reads in the order it was written.
    static final class Reader {
        private final ByteBuffer in;

        private Reader(byte[] saved) {
            in = ByteBuffer.wrap(saved);
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            byte[] values = new byte[length(Byte.BYTES)];
            in.get(values);
            return values;
        }

        int whole() {
            try {
                return in.getInt();
            } catch (BufferUnderflowException e) {
                throw damaged("it ends too early");
            }
        }

        double number() {
            try {
                return in.getDouble();
            } catch (BufferUnderflowException e) {
                throw damaged("it ends too early");
            }
        }

        int[] wholes() {
            int[] values = new int[length(Integer.BYTES)];
            for (int i = 0; i < values.length; i++) values[i] = in.getInt();
            return values;
        }

        double[] numbers() {
            double[] values = new double[length(Double.BYTES)];
            for (int i = 0; i < values.length; i++) values[i] = in.getDouble();
            return values;
        }

        float[] singles() {
            float[] values = new float[length(Float.BYTES)];
            for (int i = 0; i < values.length; i++) values[i] = in.getFloat();
            return values;
        }

        private int length(int width) {
            int length = whole();
            if (length < 0 || (long) length * width > in.remaining()) {
                throw damaged("it ends too early");
            }
            return length;
        }
    }
}
