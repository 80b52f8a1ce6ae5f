package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KernelsTest {
    private static final Chance CHANCE = Chance.of(1);
    private static final float[] CLOSE = new float[VectorProducts.STRETCH * 32];

    @Test
    void productsInVectorsHaveTheBitsOfPlainLoops() {
        for (int round = 0; round < 300; round++) {
            Chance.Draws draws = CHANCE.named("shape", round).draws();
            int rows = 1 + draws.nextInt(round % 20 == 1 ? 600 : 20);
            int inner = round % 10 < 2 ? 60 + draws.nextInt(300) : draws.nextInt(40);
            int columns = 1 + draws.nextInt(80);
            boolean turned = draws.nextInt(2) == 1;
            float[] a = numbers(draws, rows * inner);
            float[] b = numbers(draws, 3 + inner * columns);
            float[] plain = numbers(draws, 5 + rows * columns);
            float[] vectors = plain.clone();
            float[] start = numbers(draws, 2 + columns);
            Product product = product(rows, inner, columns, a, turned, b).start(start, 2);
            PlainKernels.product(product.c(plain, 5));
            VectorProducts.product(product.c(vectors, 5), CLOSE);
            assertArrayEquals(plain, vectors, rows + " x " + inner + " x " + columns);
        }
    }

    @Test
    void sumsOfRowsInVectorsHaveTheBitsOfPlainLoops() {
        for (int columns = 1; columns < 70; columns++) {
            Chance.Draws draws = CHANCE.named("sums", columns).draws();
            float[] rows = numbers(draws, 7 * columns);
            float[] plain = numbers(draws, 3 + columns);
            float[] vectors = plain.clone();
            float[] start = numbers(draws, columns);
            Product sums = new Product().sizes(1, 7, columns).a(cells(1), 0, 0).b(rows, 0);
            PlainKernels.product(sums.start(start, 0).c(plain, 3));
            VectorProducts.product(sums.c(vectors, 3), CLOSE);
            assertArrayEquals(plain, vectors, columns + " columns");
            for (int j = 0; j < columns; j++) {
                float sum = start[j];
                for (int row = 0; row < 7; row++) sum += rows[row * columns + j];
                assertEquals(sum, plain[3 + j]);
            }
        }
    }

    /// 1 2 3 / 4 5 6 turned is 1 4 / 2 5 / 3 6; a large one is turned piece by piece.
    @Test
    void turningSwapsRowsAndColumns() {
        float[] turned = new float[6];
        Kernels.begin().transpose(2, 3, cells(9, 1, 2, 3, 4, 5, 6), 1, turned);
        assertArrayEquals(cells(1, 4, 2, 5, 3, 6), turned);
        float[] large = numbers(CHANCE.named("large").draws(), 37 * 21);
        float[] there = new float[37 * 21];
        float[] back = new float[37 * 21];
        Kernels.begin().transpose(37, 21, large, 0, there);
        assertEquals(large[36 * 21 + 20], there[20 * 37 + 36]);
        assertEquals(large[5 * 21 + 17], there[17 * 37 + 5]);
        Kernels.begin().transpose(21, 37, there, 0, back);
        assertArrayEquals(large, back);
    }

    @Test
    void aProductIsTheSumOfProducts() {
        // 1·5 + 2·7 = 19, 1·6 + 2·8 = 22; 3·5 + 4·7 = 43, 3·6 + 4·8 = 50; added to 1 and 2.
        float[] c = new float[4];
        Product product = new Product().sizes(2, 2, 2).b(cells(5, 6, 7, 8), 0).c(c, 0);
        Kernels.begin().run(product.a(cells(1, 2, 3, 4), 2, 1).start(cells(1, 2), 0));
        assertArrayEquals(cells(20, 24, 44, 52), c);
        // Turned, a is 1 3 / 2 4: 1·5 + 3·7 = 26, 1·6 + 3·8 = 30; 2·5 + 4·7 = 38, 2·6 + 4·8 = 44.
        Kernels.begin().run(product.a(cells(1, 2, 3, 4), 1, 2).start(cells(0, 0), 0));
        assertArrayEquals(cells(26, 30, 38, 44), c);
    }

    @Test
    void curvesInVectorsHaveTheBitsOfPlainLoops() {
        for (int count = 0; count < 70; count++) {
            float[] in = numbers(CHANCE.named("curve", count).draws(), count);
            for (int i = 0; i < count; i++) in[i] *= i % 3 == 0 ? 40 : 1;
            if (count > 5) in[3] = Float.NaN;
            float[] plain = new float[count];
            float[] vectors = new float[count];
            PlainKernels.tanh(in, plain, count);
            VectorKernels.tanh(in, vectors, count);
            assertArrayEquals(plain, vectors);
            PlainKernels.sigmoid(in, plain, count);
            VectorKernels.sigmoid(in, vectors, count);
            assertArrayEquals(plain, vectors);
            PlainKernels.exp(in, plain, count);
            VectorKernels.exp(in, vectors, count);
            assertArrayEquals(plain, vectors);
            float[] slope = numbers(CHANCE.named("slope", count).draws(), count);
            PlainKernels.reluSlope(in, slope, plain, count);
            VectorKernels.reluSlope(in, slope, vectors, count);
            assertArrayEquals(plain, vectors);
            PlainKernels.tanhSlope(in, slope, plain, count);
            VectorKernels.tanhSlope(in, slope, vectors, count);
            assertArrayEquals(plain, vectors);
        }
    }

    /// Where there is room behind the numbers, a whole register is done, and what is asked for is
    /// the same.
    @Test
    void roomBehindTheNumbersChangesNoneOfThem() {
        for (int count = 0; count < 70; count++) {
            float[] in = numbers(CHANCE.named("room", count).draws(), Kernels.room(count));
            float[] plain = new float[in.length];
            float[] vectors = new float[in.length];
            PlainKernels.tanh(in, plain, count);
            VectorKernels.tanh(in, vectors, count);
            assertEquals(0, in.length % 16);
            assertArrayEquals(Arrays.copyOf(plain, count), Arrays.copyOf(vectors, count));
        }
    }

    /// A loop run by hand holds its slopes in an array that ends with the last one.
    @Test
    void whereOneArrayHasNoRoomNothingIsReadBehindIt() {
        for (int count = 1; count < 70; count++) {
            float[] out = numbers(CHANCE.named("out", count).draws(), Kernels.room(count));
            float[] slope = numbers(CHANCE.named("slope", count).draws(), count);
            float[] plain = new float[out.length];
            float[] vectors = new float[out.length];
            PlainKernels.tanhSlope(out, slope, plain, count);
            VectorKernels.tanhSlope(out, slope, vectors, count);
            assertArrayEquals(Arrays.copyOf(plain, count), Arrays.copyOf(vectors, count));
            PlainKernels.reluSlope(out, slope, plain, count);
            VectorKernels.reluSlope(out, slope, vectors, count);
            assertArrayEquals(Arrays.copyOf(plain, count), Arrays.copyOf(vectors, count));
        }
    }

    @Test
    void distancesInVectorsHaveTheBitsOfPlainLoops() {
        for (int features = 1; features < 40; features++) {
            Chance.Draws draws = CHANCE.named("distance", features).draws();
            float[][] packed = new float[3 + features][];
            for (int f = 0; f < packed.length; f++) packed[f] = numbers(draws, PackedRows.BLOCK);
            float[] asked = numbers(draws, features * PackedRows.ASKED);
            float[][] plain = new float[PackedRows.ASKED][PackedRows.BLOCK];
            float[][] vectors = new float[PackedRows.ASKED][PackedRows.BLOCK];
            PlainKernels.squaredDistances(packed, 3, features, asked, plain);
            VectorKernels.squaredDistances(packed, 3, features, asked, vectors);
            for (int q = 0; q < plain.length; q++) assertArrayEquals(plain[q], vectors[q]);
            for (int from = 0; from < PackedRows.BLOCK; from += 37) {
                assertEquals(
                        PlainKernels.firstBelow(plain[0], from, PackedRows.BLOCK, plain[0][9]),
                        VectorKernels.firstBelow(plain[0], from, PackedRows.BLOCK, plain[0][9]));
            }
        }
    }

    @Test
    void theFirstValueBelowTheLimitIsFoundAndTheLimitItselfIsNot() {
        float[] values = cells(5, 3, 2, 1);
        assertEquals(2, PlainKernels.firstBelow(values, 0, 4, 3));
        assertEquals(4, PlainKernels.firstBelow(values, 0, 4, 1));
    }

    private static Product product(
            int rows, int inner, int columns, float[] a, boolean turned, float[] b) {
        return new Product()
                .sizes(rows, inner, columns)
                .a(a, turned ? 1 : inner, turned ? rows : 1)
                .b(b, 3);
    }

    private static float[] numbers(Chance.Draws draws, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = (float) draws.nextGaussian();
        return numbers;
    }

    private static float[] cells(float... cells) {
        return cells;
    }
}
