package org.fundi.engine.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.setting.Refusal;

/// A person's own rule on raw columns, such as `support_calls >= 4 and plan = basic or tenure < 2`:
/// column, comparison, value, joined by `and` and `or`. `and` binds more tightly. A column or value
/// with spaces stands in quotes.
///
/// Where a cell is missing, no comparison holds, not even `!=`.
///
/// @param text as the person wrote it
/// @param anyOf the rule holds where all conditions of one of these hold
public record Rule(String text, List<List<Condition>> anyOf) {
    private static final String WORD = "\"([^\"]*)\"|'([^']*)'|([^\\s\"'<>=!≤≥≠]+)";
    private static final Pattern CONDITION =
            Pattern.compile(
                    "\\s*(?:" + WORD + ")\\s*(<=|>=|!=|<>|≤|≥|≠|==|=|<|>)\\s*(?:" + WORD + ")\\s*");
    private static final Pattern JOINT =
            Pattern.compile("\\G(and|or)(?=[\\s\"'])", Pattern.CASE_INSENSITIVE);
    private static final String REMEDY =
            "write it like: support_calls >= 4 and plan = basic; a name with spaces stands in quotes";

    public Rule {
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }

    /// @throws Refusal where the text is no rule, naming the place
    public static Rule parse(String text) {
        List<List<Condition>> anyOf = new ArrayList<>();
        List<Condition> allOf = new ArrayList<>();
        Matcher condition = CONDITION.matcher(text);
        Matcher joint = JOINT.matcher(text);
        int at = 0;
        while (true) {
            if (!condition.region(at, text.length()).lookingAt()) throw notACondition(text, at);
            allOf.add(Condition.of(condition));
            at = condition.end();
            if (at == text.length()) break;
            if (!joint.find(at)) throw notJoined(text, at);
            at = joint.end();
            if (joint.group(1).toLowerCase(Locale.ROOT).equals("or")) {
                anyOf.add(allOf);
                allOf = new ArrayList<>();
            }
        }
        anyOf.add(allOf);
        return new Rule(text.strip(), anyOf);
    }

    public boolean holds(Row row) {
        return anyOf.stream().anyMatch(allOf -> allOf.stream().allMatch(one -> one.holds(row)));
    }

    /// The columns it asks for, in the order they occur.
    public List<String> columns() {
        return anyOf.stream().flatMap(List::stream).map(Condition::column).distinct().toList();
    }

    /// @throws Refusal where it asks for a column there is not, or for the size of one that holds
    ///     no numbers
    public void check(Table table) {
        for (List<Condition> allOf : anyOf) {
            for (Condition condition : allOf) condition.check(table.column(condition.column()));
        }
    }

    private static Refusal notACondition(String text, int at) {
        String rest = text.substring(at).strip();
        return new Refusal(
                rest.isEmpty()
                        ? "the rule '%s' ends where a condition should follow".formatted(text)
                        : "'%s' in the rule is no condition of column, comparison and value"
                                .formatted(rest),
                REMEDY);
    }

    private static Refusal notJoined(String text, int at) {
        return new Refusal(
                "'%s' in the rule should begin with 'and' or 'or'".formatted(text.substring(at)),
                REMEDY);
    }

    /// How a cell is compared with a value.
    public enum Comparison {
        BELOW,
        AT_MOST,
        ABOVE,
        AT_LEAST,
        EQUAL,
        UNEQUAL;

        static Comparison of(String sign) {
            return switch (sign) {
                case "<" -> BELOW;
                case "<=", "≤" -> AT_MOST;
                case ">" -> ABOVE;
                case ">=", "≥" -> AT_LEAST;
                case "=", "==" -> EQUAL;
                case "!=", "<>", "≠" -> UNEQUAL;
                default -> throw new IllegalArgumentException("no comparison '" + sign + "'");
            };
        }

        boolean isOfSize() {
            return this != EQUAL && this != UNEQUAL;
        }

        boolean holds(int order) {
            return switch (this) {
                case BELOW -> order < 0;
                case AT_MOST -> order <= 0;
                case ABOVE -> order > 0;
                case AT_LEAST -> order >= 0;
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
            };
        }
    }

    /// Compares numbers where both the cell and the value are numbers, else whether the two texts
    /// are equal, upper and lower case being different.
    public record Condition(String column, Comparison comparison, String value) {

        private static Condition of(Matcher found) {
            Comparison comparison = Comparison.of(found.group(4));
            String value = word(found, 5);
            if (comparison.isOfSize() && number(value).isEmpty()) {
                throw new Refusal(
                        "'%s' is no number, so '%s' cannot compare with it"
                                .formatted(value, found.group(4)),
                        "compare text with = or !=, and write numbers with a decimal point");
            }
            return new Condition(word(found, 1), comparison, value);
        }

        private void check(Column asked) {
            if (!comparison.isOfSize() || asked instanceof NumberColumn) return;
            throw new Refusal(
                    "'%s' holds %s values, so the rule can't ask whether they are above or below %s"
                            .formatted(column, asked.type(), value),
                    "ask with = or !=, or choose a column of numbers");
        }

        boolean holds(Row row) {
            OptionalDouble wanted = number(value);
            OptionalDouble cell = row.number(column);
            if (wanted.isPresent() && cell.isPresent()) {
                return comparison.holds(Double.compare(cell.getAsDouble(), wanted.getAsDouble()));
            }
            if (comparison.isOfSize()) return false;
            return row.text(column)
                    .map(text -> comparison.holds(text.equals(value) ? 0 : 1))
                    .orElse(false);
        }

        private static String word(Matcher found, int group) {
            for (int g = group; g < group + 3; g++) {
                if (found.group(g) != null) return found.group(g);
            }
            throw new IllegalArgumentException("no word at " + found.group());
        }

        private static OptionalDouble number(String text) {
            if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(Double.parseDouble(text) + 0.0);
        }
    }
}
