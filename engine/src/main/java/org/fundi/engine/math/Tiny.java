package org.fundi.engine.math;

/// Numbers too small to count. Below 2^-126 a float is *subnormal*: it loses digits, and Intel's
/// processors take up to thirty times as long with each operation that meets one (Intel, *64 and
/// IA-32 architectures optimization reference manual*, on denormals). A network that knows its rows
/// by heart is full of them; Java can't have the processor take them for 0, so we do, where they
/// arise, with the same bits on every machine.
public final class Tiny {
    private Tiny() {}

    /// Sets to 0 what is smaller in size than `least`.
    ///
    /// @param least far enough above 2^-126 that what is multiplied by it later seldom gets there
    public static void drop(float[] numbers, float least) {
        for (int i = 0; i < numbers.length; i++) {
            if (Math.abs(numbers[i]) < least) numbers[i] = 0f;
        }
    }
}
