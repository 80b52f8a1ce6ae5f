package org.fundi.engine.lab.descent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fundi.engine.setting.Numeral;

/// A step somebody took: by how much slope and intercept changed.
public record Move(double slope, double intercept) {
    private static final int DECIMALS = 3;
    private static final double FURTHEST = 20;

    public Move {
        if (!(Math.abs(slope) <= FURTHEST && Math.abs(intercept) <= FURTHEST)) {
            throw new IllegalArgumentException(
                    "a step goes no further than %s, not %s and %s"
                            .formatted(FURTHEST, slope, intercept));
        }
    }

    /// Rounded to what its text can say, and no further than a step may go.
    static Move rounded(double slope, double intercept) {
        return new Move(
                text(Math.clamp(slope, -FURTHEST, FURTHEST)).doubleValue(),
                text(Math.clamp(intercept, -FURTHEST, FURTHEST)).doubleValue());
    }

    /// Reads `0.5:-1,2`: two steps, the second of the slope alone.
    ///
    /// @throws IllegalArgumentException where it says something else
    static List<Move> read(String moves) {
        if (moves.isBlank()) return List.of();
        return Arrays.stream(moves.split(",", -1)).map(Move::one).toList();
    }

    static String write(List<Move> moves) {
        return moves.stream().map(Move::toText).collect(Collectors.joining(","));
    }

    private String toText() {
        String first = text(slope).toPlainString();
        return intercept == 0 ? first : first + ":" + text(intercept).toPlainString();
    }

    private static Move one(String written) {
        String[] parts = written.split(":", -1);
        if (parts.length > 2) throw wrong(written);
        try {
            return rounded(Numeral.read(parts[0]), parts.length == 1 ? 0 : Numeral.read(parts[1]));
        } catch (NumberFormatException noNumber) {
            throw wrong(written);
        }
    }

    private static IllegalArgumentException wrong(String written) {
        return new IllegalArgumentException(
                "'%s' is no step such as 0.5 or 0.5:-1".formatted(written));
    }

    private static BigDecimal text(double number) {
        BigDecimal exact = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }
}
