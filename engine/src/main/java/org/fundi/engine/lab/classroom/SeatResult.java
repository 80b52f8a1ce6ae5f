package org.fundi.engine.lab.classroom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.fundi.engine.lab.Handout;
import org.fundi.engine.setting.Refusal;

/// One seat's result as a line of at most [#LONGEST] characters that can be pasted into a chat:
/// `fundi-seat race-3fa9c1 17 0.1 1 0.0853 0.98,0.02 b7e1`. Its last word tells whether the rest
/// has come whole.
///
/// @param code of the lab that was handed out
/// @param seat from 1 to [Handout#SEATS]
/// @param figures with four digits each
public record SeatResult(String code, int seat, SeatFigures figures) {
    public static final int LONGEST = 200;

    /// More would not fit into the line.
    public static final int PROBES = 12;

    private static final String MARK = "fundi-seat";
    private static final String NONE = "-";
    private static final MathContext DIGITS = new MathContext(4);
    private static final int WORDS = 8;

    public SeatResult {
        if (seat < 1 || seat > Handout.SEATS) {
            throw new IllegalArgumentException("there is no seat " + seat);
        }
        if (figures.said().size() > PROBES) {
            throw new IllegalArgumentException(
                    "a line holds %d answers, not %d".formatted(PROBES, figures.said().size()));
        }
        figures =
                new SeatFigures(
                        figures.tip(),
                        figures.outcome(),
                        rounded(figures.figure()),
                        figures.said().stream().map(SeatResult::rounded).toList());
    }

    /// The line.
    public String line() {
        String said =
                figures.said().stream().map(SeatResult::text).collect(Collectors.joining(","));
        String all =
                String.join(
                        " ",
                        MARK,
                        code,
                        String.valueOf(seat),
                        coded(figures.tip()),
                        coded(figures.outcome()),
                        text(figures.figure()),
                        said.isEmpty() ? NONE : said);
        return all + " " + check(all);
    }

    /// Whether a line claims to be a result.
    static boolean isResult(String line) {
        return line.contains(MARK);
    }

    /// What stands before it, such as a name in a chat, does no harm.
    ///
    /// @throws Refusal where the line has not come whole
    static SeatResult read(String line) {
        String[] words = line.substring(line.indexOf(MARK)).strip().split("\\s+");
        String all =
                String.join(
                        " ", Arrays.asList(words).subList(0, Math.min(WORDS, words.length) - 1));
        if (words.length < WORDS || !check(all).equals(words[WORDS - 1])) throw garbled();
        try {
            return new SeatResult(
                    words[1],
                    Integer.parseInt(words[2]),
                    new SeatFigures(
                            decoded(words[3]),
                            decoded(words[4]),
                            Double.parseDouble(words[5]),
                            words[6].equals(NONE)
                                    ? List.of()
                                    : Arrays.stream(words[6].split(","))
                                            .map(Double::valueOf)
                                            .toList()));
        } catch (IllegalArgumentException broken) {
            throw garbled();
        }
    }

    private static Refusal garbled() {
        return new Refusal("the line has not come whole", "ask for it once more");
    }

    private static String check(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((short) sum.getValue());
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }

    private static String text(double value) {
        if (!Double.isFinite(value)) return String.valueOf(value);
        String plain = new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
        String powers = String.valueOf(value);
        return plain.length() <= powers.length() ? plain : powers;
    }

    private static String coded(String word) {
        return word.isEmpty() ? NONE : URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String decoded(String word) {
        return word.equals(NONE) ? "" : URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
