package org.fundi.app.inside;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;

/// A weight before and after a batch, and its step, written so that they add up to the last digit.
///
/// @param before the weight
/// @param saidBefore with as many decimals as the others
/// @param saidBy after less before, as they are written
/// @param by the same as a number; empty where it is none
record Moved(
        float before, String saidBefore, String saidBy, String saidAfter, Optional<BigDecimal> by) {
    /// Digits of a step that count, where a float has so many.
    private static final int COUNT = 5;

    /// Of a step that is worked out from rounded numbers, so many are to be right.
    private static final int ENOUGH = 3;

    /// Decimals at least.
    private static final int SHORTEST = 7;

    static Moved of(float before, float after) {
        double step = (double) after - before;
        if (!Double.isFinite(step)) {
            return new Moved(
                    before,
                    Digits.figure(before),
                    Digits.figure(step),
                    Digits.figure(after),
                    Optional.empty());
        }
        int finest = decimals(Math.min(Math.ulp(before), Math.ulp(after)), 1);
        int decimals = step == 0 ? SHORTEST : Math.min(decimals(step, COUNT), finest);
        BigDecimal from = rounded(before, Math.max(SHORTEST, decimals));
        BigDecimal to = rounded(after, Math.max(SHORTEST, decimals));
        BigDecimal by = to.subtract(from);
        return new Moved(before, said(from), said(by), said(to), Optional.of(by));
    }

    /// The step as its formula has it: with as many digits as what is written in the formula comes
    /// to. A float near the weight may have no steps that fine: then the formula has its own
    /// result.
    ///
    /// @param formula with its numbers put in
    String of(String formula) {
        double worked = Reckoner.of(formula).value();
        return agreed(worked).map(Moved::said).orElseGet(() -> Digits.figure(worked));
    }

    /// What became of the formula's result where the float took another step.
    Optional<String> taken(String formula) {
        double worked = Reckoner.of(formula).value();
        boolean number = by.isPresent() && Double.isFinite(worked);
        if (!number || agreed(worked).isPresent()) return Optional.empty();
        return Optional.of(Words.of("inside.float", Digits.figure(before), saidBy));
    }

    private Optional<BigDecimal> agreed(double worked) {
        if (by.isEmpty() || !Double.isFinite(worked)) return Optional.empty();
        BigDecimal step = by.get();
        if (worked == 0 && step.signum() == 0) return Optional.of(BigDecimal.ZERO);
        if (worked == 0) return Optional.empty();
        int most = Math.min(step.scale(), decimals(worked, COUNT));
        for (int decimals = most; decimals >= decimals(worked, ENOUGH); decimals--) {
            BigDecimal one = rounded(worked, decimals);
            if (one.compareTo(step.setScale(decimals, RoundingMode.HALF_UP)) == 0) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /// So many that so many digits of it count.
    private static int decimals(double value, int digits) {
        return digits - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String said(BigDecimal value) {
        if (value.signum() == 0) return Numbers.whole(0);
        return Numbers.minus(value.toPlainString());
    }
}
