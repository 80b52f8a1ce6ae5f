package org.fundi.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line of a file separated by commas that has one value too many, because one of its numbers was
/// written with a decimal comma: a proposal for the person, never made by itself.
///
/// @param number as it would be read, such as `424.18`
/// @param line with the point in place of the comma
public record DecimalComma(String number, String line) {
    private static final Pattern MONEY = Pattern.compile("\\s*(?:R|[$€£]|[A-Z]{3}) ?-?\\d+");
    private static final Pattern WHOLE = Pattern.compile("\\s*-?\\d+");
    private static final Pattern DECIMALS = Pattern.compile("\\d{1,2}\\s*");

    /// Empty where no two neighbours, or several pairs, look like a number with one or two
    /// decimals; an amount of money goes before plain numbers.
    static Optional<DecimalComma> in(String line, FileFormat format) {
        boolean plain =
                format.delimiter().value() == Delimiter.COMMA
                        && line.indexOf(format.quote().value().mark()) < 0
                        && LineValues.countPlain(line, format) == format.names().size() + 1;
        if (!plain) return Optional.empty();
        List<String> values = List.of(line.split(",", -1));
        List<Integer> money = before(values, MONEY);
        List<Integer> fitting = money.isEmpty() ? before(values, WHOLE) : money;
        if (fitting.size() != 1) return Optional.empty();
        int at = fitting.getFirst();
        String joined = values.get(at) + "." + values.get(at + 1);
        List<String> mended = new ArrayList<>(values);
        mended.set(at, joined);
        mended.remove(at + 1);
        return Optional.of(new DecimalComma(joined.strip(), String.join(",", mended)));
    }

    private static List<Integer> before(List<String> values, Pattern whole) {
        List<Integer> fitting = new ArrayList<>();
        for (int at = 0; at + 1 < values.size(); at++) {
            boolean fits =
                    whole.matcher(values.get(at)).matches()
                            && DECIMALS.matcher(values.get(at + 1)).matches();
            if (fits) fitting.add(at);
        }
        return fitting;
    }
}
