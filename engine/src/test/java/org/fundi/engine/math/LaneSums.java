package org.fundi.engine.math;

import java.nio.ByteBuffer;

/// A program of its own that prints the hash of what vector lanes compute.
final class LaneSums {
    private LaneSums() {}

    public static void main(String... arguments) {
        System.out.println(hash(true));
    }

    /// @param vectors or plain loops
    static String hash(boolean vectors) {
        int rows = 7;
        int inner = 9;
        int columns = 6;
        Chance.Draws draws = Chance.of(5).draws();
        float[] a = numbers(draws, rows * inner);
        float[] b = numbers(draws, inner * columns);
        float[] c = numbers(draws, rows * columns);
        LaneProduct product =
                new LaneProduct()
                        .sizes(rows, inner, columns)
                        .a(a, inner, 1)
                        .b(b, 0, columns, 1)
                        .start(numbers(draws, columns), 0)
                        .c(c, 0);
        float[] power = new float[c.length];
        if (vectors) {
            VectorLanes.product(product);
            VectorKernels.exp(a, power, c.length);
        } else {
            PlainLanes.product(product);
            PlainKernels.exp(a, power, c.length);
        }
        return hash(c) + hash(power);
    }

    private static String hash(float[] cells) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * cells.length);
        bytes.asFloatBuffer().put(cells);
        return Sha256.of(bytes.array());
    }

    private static float[] numbers(Chance.Draws draws, int groups) {
        float[] numbers = new float[groups * Lanes.COUNT];
        for (int i = 0; i < numbers.length; i++) numbers[i] = (float) draws.nextGaussian();
        return numbers;
    }
}
