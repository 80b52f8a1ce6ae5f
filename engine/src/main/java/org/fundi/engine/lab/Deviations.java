package org.fundi.engine.lab;

import java.util.Arrays;

/// Numbers told in standard deviations from their mean.
///
/// @param mean of the numbers looked at
/// @param spread their standard deviation; 1 where all are alike
public record Deviations(double mean, double spread) {

    /// @param numbers at least one, all finite
    public static Deviations of(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        if (areAlike(numbers)) return new Deviations(mean, 1);
        double sum = 0;
        for (double number : numbers) sum += (number - mean) * (number - mean);
        return new Deviations(mean, Math.sqrt(sum / numbers.length));
    }

    /// Whether there are not two that differ.
    public static boolean areAlike(double[] numbers) {
        return Arrays.stream(numbers).allMatch(number -> number == numbers[0]);
    }

    /// How many deviations this number lies above the mean.
    public double of(double number) {
        return (number - mean) / spread;
    }
}
