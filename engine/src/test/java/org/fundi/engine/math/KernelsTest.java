package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KernelsTest {
    private static final Chance CHANCE = Chance.of(1);

    @Test
    void productsInVectorsHaveTheBitsOfPlainLoops() {
        for (int round = 0; round < 300; round++) {
            Chance.Draws draws = CHANCE.named("shape", round).draws();
            int rows = 1 + draws.nextInt(13);
            int inner = round % 10 == 0 ? 60 + draws.nextInt(90) : draws.nextInt(40);
            int columns = 1 + draws.nextInt(80);
            boolean turned = draws.nextInt(2) == 1;
            float[] a = numbers(draws, rows * inner);
            float[] b = numbers(draws, 3 + inner * columns);
            float[] plain = numbers(draws, 5 + rows * columns);
            float[] vectors = plain.clone();
            PlainKernels.addProduct(product(rows, inner, columns, a, turned, b, plain));
            VectorProducts.addProduct(product(rows, inner, columns, a, turned, b, vectors));
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
            PlainKernels.addRows(7, columns, rows, plain, 3);
            VectorKernels.addRows(7, columns, rows, vectors, 3);
            assertArrayEquals(plain, vectors, columns + " columns");
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
        // 1·5 + 2·7 = 19, 1·6 + 2·8 = 22; 3·5 + 4·7 = 43, 3·6 + 4·8 = 50; each added to 1.
        float[] c = {1, 1, 1, 1};
        Kernels.begin().addProduct(2, 2, 2, cells(1, 2, 3, 4), cells(5, 6, 7, 8), 0, c);
        assertArrayEquals(cells(20, 23, 44, 51), c);
        // Turned, a is 1 3 / 2 4: 1·5 + 3·7 = 26, 1·6 + 3·8 = 30; 2·5 + 4·7 = 38, 2·6 + 4·8 = 44.
        float[] turned = new float[4];
        Kernels.begin()
                .addProductOfTransposed(2, 2, 2, cells(1, 2, 3, 4), cells(5, 6, 7, 8), turned, 0);
        assertArrayEquals(cells(26, 30, 38, 44), turned);
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
            float[] slope = numbers(CHANCE.named("slope", count).draws(), count);
            PlainKernels.reluSlope(in, slope, plain, count);
            VectorKernels.reluSlope(in, slope, vectors, count);
            assertArrayEquals(plain, vectors);
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
            int rows, int inner, int columns, float[] a, boolean turned, float[] b, float[] c) {
        return new Product()
                .sizes(rows, inner, columns)
                .a(a, turned ? 1 : inner, turned ? rows : 1)
                .b(b, 3)
                .c(c, 5);
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
