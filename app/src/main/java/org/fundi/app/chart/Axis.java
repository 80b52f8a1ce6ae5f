package org.fundi.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Numbers;

/// What one direction of a picture means: its title, its range, and where ticks stand.
///
/// @param log whether equal ratios are equally far apart; then both ends are above 0
/// @param whole whether only whole numbers mean something, such as layers
/// @param odds whether equal ratios of the odds p / (1 − p) are equally far apart; then both ends
///     lie between 0 and 1
public record Axis(
        String title, double low, double high, boolean log, boolean whole, boolean odds) {
    /// More lines would part nothing.
    private static final int MOST_POWERS = 8;

    /// From here on a number is written with its power of ten: 6e17.
    private static final double LARGE = 1e6;

    /// And from here on always; below only where that is not longer than its digits.
    private static final double LONG = 1e9;

    private static final int SHORT = 3;
    private static final int MOST_DIGITS = 15;

    public Axis {
        if (!(high > low) || log && low <= 0) {
            throw new IllegalArgumentException(
                    "an axis runs upwards%s, not from %s to %s"
                            .formatted(log ? " from above 0" : "", low, high));
        }
        if (odds && !(low > 0 && high < 1)) {
            throw new IllegalArgumentException(
                    "odds lie between 0 and 1, not from %s to %s".formatted(low, high));
        }
    }

    public Axis(String title, double low, double high, boolean log, boolean whole) {
        this(title, low, high, log, whole, false);
    }

    public Axis(String title, double low, double high, boolean log) {
        this(title, low, high, log, false);
    }

    /// Of probabilities, with as much room between 0.001 and 0.01 as between 0.1 and 0.5.
    public static Axis ofOdds(String title, double low, double high) {
        return new Axis(title, low, high, false, false, true);
    }

    /// Of things that are counted.
    public static Axis counting(String title, double low, double high) {
        return new Axis(title, low, high, false, true);
    }

    /// A tick and its label.
    public record Tick(double value, String label) {}

    /// A range that holds all finite values, with a little room; never empty.
    public static Axis around(String title, boolean log, double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isFinite(value) || log && value <= 0) continue;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (low > high) return log ? new Axis(title, 0.1, 1, true) : new Axis(title, 0, 1, false);
        if (log) return new Axis(title, low / 1.15, high * 1.15, true);
        double room = high > low ? (high - low) * 0.05 : Math.max(1e-9, Math.abs(high) * 0.05);
        return new Axis(title, low - room, high + room, false);
    }

    /// Where the value lies, 0 at the low end and 1 at the high one. A log axis has no place for 0:
    /// that lies as far below its foot as it is long.
    public double share(double value) {
        if (log && value == 0) return -1;
        if (odds) return (logOdds(value) - logOdds(low)) / (logOdds(high) - logOdds(low));
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /// The value at this share of the axis.
    public double at(double share) {
        if (odds) {
            double at = logOdds(low) + share * (logOdds(high) - logOdds(low));
            return 1 / (1 + Math.exp(-at));
        }
        return log ? low * Math.pow(high / low, share) : low + (high - low) * share;
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /// Round values inside the range.
    ///
    /// @param wanted about how many
    public List<Tick> ticks(int wanted) {
        if (odds) return oddsTicks(wanted);
        if (log) return logTicks(wanted);
        List<Tick> ticks = linearTicks(wanted);
        return wanted > 1 && ticks.size() < 2 ? closer(ticks, wanted) : ticks;
    }

    /// One value alone is no scale: the next closer ones, where they are not too many.
    private List<Tick> closer(List<Tick> few, int wanted) {
        for (int more = wanted + 1; more <= 3 * wanted; more++) {
            List<Tick> ticks = linearTicks(more);
            if (ticks.size() > 1) return ticks.size() <= wanted + 2 ? ticks : few;
        }
        return few;
    }

    /// 0.5, powers of ten below it, and as far from 1 above it; every second and so on of them
    /// where all are too many.
    private List<Tick> oddsTicks(int wanted) {
        for (int apart = 1; ; apart++) {
            List<Tick> ticks = new ArrayList<>();
            for (int digits = 12; digits > 0; digits--) {
                double value = Math.pow(10, -digits);
                if (digits % apart == 0) add(ticks, value, Numbers.plain(value));
            }
            add(ticks, 0.5, Numbers.plain(0.5));
            for (int digits = 1; digits <= 12; digits++) {
                double value = 1 - Math.pow(10, -digits);
                if (digits % apart == 0) add(ticks, value, Numbers.decimals(value, digits));
            }
            if (ticks.size() <= Math.max(3, wanted) || apart == 12) return ticks;
        }
    }

    private void add(List<Tick> ticks, double value, String label) {
        if (value >= low && value <= high) ticks.add(new Tick(value, label));
    }

    private List<Tick> linearTicks(int wanted) {
        double apart = niceStep((high - low) / Math.max(1, wanted));
        double step = whole ? Math.max(1, apart) : apart;
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        List<Double> values = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            values.add(i * step);
        }
        double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
        int digits = digits(largest, step);
        return values.stream()
                .map(value -> new Tick(value, label(value, decimals, largest, step, digits)))
                .toList();
    }

    /// After the first one, as many as tell the labels of an axis from each other.
    private static int digits(double largest, double step) {
        if (largest == 0) return 0;
        double ratio = Math.floor(Math.log10(largest)) - Math.floor(Math.log10(step) + 1e-9);
        return Math.clamp((long) ratio, 0, MOST_DIGITS);
    }

    /// One way for all labels of an axis: thousands from 100,000 up, powers of ten from a million
    /// up.
    private static String label(
            double value, int decimals, double largest, double step, int digits) {
        if (value == 0) return Numbers.decimals(value, Math.min(decimals, 8));
        boolean power = largest >= LARGE && digits <= SHORT || largest >= LONG;
        if (power) return Numbers.power(value, digits);
        boolean thousands = largest >= 1e5 && step % 1e3 == 0;
        return thousands
                ? Numbers.decimals(value / 1e3, 0) + " k"
                : Numbers.decimals(value, Math.min(decimals, 8));
    }

    /// 1, 2 or 5 times a power of ten, at least this much.
    private static double niceStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) return factor * power;
        }
        return 10 * power;
    }

    /// Powers of ten; with 3 times them, then 2 and 5 times, where those alone are few, and every
    /// second and so on of them where they are too many.
    private List<Tick> logTicks(int wanted) {
        int most = Math.min(MOST_POWERS, Math.max(wanted + 2, 4));
        for (int apart : new int[] {2, 3, 5, 10, 20, 50, 100}) {
            if (Math.log10(high / low) < most) break;
            List<Tick> ticks = logTicks(new double[] {1}, apart);
            if (ticks.size() <= most) return ticks;
        }
        for (double[] factors : new double[][] {{1}, {1, 3}, {1, 2, 5}}) {
            List<Tick> ticks = logTicks(factors, 1);
            if (ticks.size() >= Math.min(4, wanted)) return ticks;
        }
        return new Axis(title, low, high, false, whole).ticks(wanted);
    }

    /// @param apart only powers are taken that this divides
    private List<Tick> logTicks(double[] factors, int apart) {
        List<Tick> ticks = new ArrayList<>();
        int last = (int) Math.floor(Math.log10(high));
        for (int power = (int) Math.floor(Math.log10(low)); power <= last; power++) {
            if (power % apart != 0) continue;
            for (double factor : factors) {
                double value = factor * Math.pow(10, power);
                add(ticks, value, value < LARGE ? Numbers.plain(value) : Numbers.power(value, 0));
            }
        }
        return ticks;
    }
}
