package org.fundi.engine.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class TinyTest {

    @Test
    void onlyWhatIsSmallerInSizeIsDropped() {
        float[] numbers = {1e-9f, -1e-9f, 0x1p-64f, -0x1p-64f, 1e-40f, Float.NaN, -3, 0};
        Tiny.drop(numbers, 0x1p-64f);
        assertArrayEquals(
                new float[] {1e-9f, -1e-9f, 0x1p-64f, -0x1p-64f, 0, Float.NaN, -3, 0}, numbers);
        Tiny.drop(numbers, 1e-8f);
        assertArrayEquals(new float[] {0, 0, 0, 0, 0, Float.NaN, -3, 0}, numbers);
    }
}
