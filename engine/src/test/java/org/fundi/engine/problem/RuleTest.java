package org.fundi.engine.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

final class RuleTest {

    /// Cells by column; an empty text is missing.
    private record Cells(Map<String, String> cells) implements Row {
        @Override
        public Optional<String> text(String column) {
            String cell = cells.getOrDefault(column, "");
            return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
        }

        @Override
        public OptionalDouble number(String column) {
            String cell = cells.getOrDefault(column, "");
            return cell.matches("-?[0-9.]+")
                    ? OptionalDouble.of(Double.parseDouble(cell))
                    : OptionalDouble.empty();
        }
    }

    private static Row row(String... cells) {
        return new Cells(Map.of(cells[0], cells[1], cells[2], cells[3]));
    }

    @Test
    void andBindsMoreTightlyThanOr() {
        Rule rule = Rule.parse("calls >= 4 and plan = basic or calls > 9");
        assertTrue(rule.holds(row("calls", "4", "plan", "basic")));
        assertFalse(rule.holds(row("calls", "4", "plan", "family")));
        assertTrue(rule.holds(row("calls", "10", "plan", "family")));
        assertFalse(rule.holds(row("calls", "3.9", "plan", "basic")));
        assertEquals(List.of("calls", "plan"), rule.columns());
    }

    @Test
    void everyComparisonComparesNumbers() {
        Row five = row("x", "5", "y", "");
        for (String holds :
                List.of("x < 6", "x<=5", "x > 4", "x>=5", "x = 5.0", "x != 4", "x ≤ 5")) {
            assertTrue(Rule.parse(holds).holds(five), holds);
        }
        for (String fails : List.of("x < 5", "x <= 4.9", "x > 5", "x >= 6", "x = 4", "x ≠ 5")) {
            assertFalse(Rule.parse(fails).holds(five), fails);
        }
    }

    @Test
    void noComparisonHoldsOfAMissingCell() {
        Row missing = row("x", "", "y", "1");
        for (String text : List.of("x < 6", "x >= 0", "x = 1", "x != 1", "x != basic")) {
            assertFalse(Rule.parse(text).holds(missing), text);
        }
    }

    @Test
    void namesWithSpacesStandInQuotes() {
        Rule rule = Rule.parse("\"support calls\" > 2 AND 'my plan' = \"pay as you go\"");
        assertTrue(rule.holds(row("support calls", "3", "my plan", "pay as you go")));
        assertEquals(List.of("support calls", "my plan"), rule.columns());
    }

    @Test
    void columnsMayBeginLikeAJoint() {
        assertEquals(List.of("order", "android"), Rule.parse("order = 1 or android = 1").columns());
    }

    @Test
    void whatIsNoRuleIsRefusedNamingThePlace() {
        assertEquals(
                "the rule 'x > 1 and ' ends where a condition should follow",
                assertThrows(Refusal.class, () -> Rule.parse("x > 1 and ")).what());
        assertEquals(
                "'y > 2' in the rule should begin with 'and' or 'or'",
                assertThrows(Refusal.class, () -> Rule.parse("x > 1 y > 2")).what());
        assertEquals(
                "'calls' in the rule is no condition of column, comparison and value",
                assertThrows(Refusal.class, () -> Rule.parse("calls")).what());
        assertEquals(
                "'many' is no number, so '>' cannot compare with it",
                assertThrows(Refusal.class, () -> Rule.parse("calls > many")).what());
        assertThrows(Refusal.class, () -> Rule.parse(""));
        assertThrows(Refusal.class, () -> Rule.parse("x > 1 or or y > 2"));
    }
}
