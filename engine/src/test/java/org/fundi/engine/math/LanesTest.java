package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {
    private static final Chance CHANCE = Chance.of(3);

    @Test
    void productsInVectorsHaveTheBitsOfPlainLoops() {
        for (int round = 0; round < 200; round++) {
            Chance.Draws draws = CHANCE.named("shape", round).draws();
            int rows = 1 + draws.nextInt(11);
            int inner = draws.nextInt(20);
            int columns = 1 + draws.nextInt(11);
            float[] a = numbers(draws, rows * inner);
            float[] b = numbers(draws, 3 + inner * columns);
            float[] plain = numbers(draws, 5 + rows * columns);
            float[] vectors = plain.clone();
            boolean aTurned = draws.nextInt(2) == 1;
            boolean bTurned = draws.nextInt(2) == 1;
            LaneProduct product =
                    new LaneProduct()
                            .sizes(rows, inner, columns)
                            .a(a, aTurned ? 1 : inner, aTurned ? rows : 1)
                            .b(b, 3, bTurned ? 1 : columns, bTurned ? inner : 1)
                            .start(numbers(draws, 2 + columns), 2);
            PlainLanes.product(product.c(plain, 5));
            VectorLanes.product(product.c(vectors, 5));
            assertArrayEquals(plain, vectors, rows + " x " + inner + " x " + columns);
        }
    }

    @Test
    void eachLaneHasTheBitsOfAProductAlone() {
        Chance.Draws draws = CHANCE.named("alone").draws();
        float[] a = numbers(draws, 7 * 9);
        float[] b = numbers(draws, 9 * 6);
        float[] by = numbers(draws, 6 * 9);
        float[] forward = new float[7 * 6 * Lanes.COUNT];
        float[] back = new float[7 * 6 * Lanes.COUNT];
        float[] turned = new float[9 * 6 * Lanes.COUNT];
        Lanes lanes = Lanes.begin();
        LaneProduct all = new LaneProduct().sizes(7, 9, 6).a(a, 9, 1);
        all.start(new float[6 * Lanes.COUNT], 0);
        lanes.run(all.b(b, 0, 6, 1).c(forward, 0));
        lanes.run(all.b(by, 0, 1, 9).c(back, 0));
        lanes.run(all.sizes(9, 7, 6).a(a, 1, 9).b(forward, 0, 6, 1).c(turned, 0));
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            Kernels kernels = Kernels.begin();
            float[] alone = new float[7 * 6];
            Product product = new Product().sizes(7, 9, 6).start(new float[6], 0);
            kernels.run(product.a(lane(a, lane), 9, 1).b(lane(b, lane), 0).c(alone, 0));
            assertArrayEquals(alone, lane(forward, lane));
            float[] byTurned = new float[9 * 6];
            kernels.transpose(6, 9, lane(by, lane), 0, byTurned);
            float[] backAlone = new float[7 * 6];
            kernels.run(product.b(byTurned, 0).c(backAlone, 0));
            assertArrayEquals(backAlone, lane(back, lane));
            float[] turnedAlone = new float[9 * 6];
            product.sizes(9, 7, 6).a(lane(a, lane), 1, 9).b(alone, 0).c(turnedAlone, 0);
            kernels.run(product);
            assertArrayEquals(turnedAlone, lane(turned, lane));
        }
    }

    @Test
    void powersInVectorsHaveTheBitsOfPlainLoops() {
        int count = 7 * Lanes.COUNT;
        float[] in = numbers(CHANCE.named("exponents").draws(), 7);
        for (int i = 0; i < count; i++) in[i] *= i % 3 == 0 ? 40 : 1;
        in[5] = Float.NaN;
        in[6] = 0;
        in[7] = -0f;
        float[] plain = new float[count];
        float[] vectors = new float[count];
        PlainKernels.exp(in, plain, count);
        VectorKernels.exp(in, vectors, count);
        assertArrayEquals(plain, vectors);
        assertEquals(1f, plain[6]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theWidthOfARegisterDoesNotMatter(int level) throws Exception {
        assumeTrue(level <= OtherProcess.widest(), "no registers for -XX:UseAVX=" + level);
        assertEquals(
                LaneSums.hash(false),
                OtherProcess.prints(List.of("-XX:UseAVX=" + level), LaneSums.class));
    }

    private static float[] lane(float[] groups, int lane) {
        float[] own = new float[groups.length / Lanes.COUNT];
        for (int i = 0; i < own.length; i++) own[i] = groups[i * Lanes.COUNT + lane];
        return own;
    }

    /// @param groups of [Lanes#COUNT] numbers each
    private static float[] numbers(Chance.Draws draws, int groups) {
        float[] numbers = new float[groups * Lanes.COUNT];
        for (int i = 0; i < numbers.length; i++) numbers[i] = (float) draws.nextGaussian();
        return numbers;
    }
}
