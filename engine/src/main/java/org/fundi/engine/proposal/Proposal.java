package org.fundi.engine.proposal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.setting.Refusal;

/// A whole problem, ready to start from: what the person wished, and guesses for the rest, each
/// with its reason.
///
/// The names of the classes come from all rows, so that no part meets a class it does not know. How
/// often they occur is counted in rows that are not sealed only.
///
/// @param table the rows that have an answer
/// @param problem what is asked of them
/// @param splitting which of them are learnt from
/// @param folds how many folds are proposed in place of one validation part; empty where one will
///     do
/// @param choices why, by part: `target`, `task`, `positive` (two classes only), `split`, `folds`
///     (where proposed)
/// @param roles why, by column
/// @param findings rows left out for want of an answer, and a target that looks like an identifier
public record Proposal(
        Table table,
        Problem problem,
        Splitting splitting,
        OptionalInt folds,
        Map<String, Choice> choices,
        Map<String, Choice> roles,
        List<Finding> findings) {
    /// The kind of finding that says of the target that it looks like an identifier.
    public static final String IDENTIFIER_TARGET = "identifier-target";

    public Proposal {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        findings = List.copyOf(findings);
    }

    /// Guesses everything.
    public static Proposal of(Dataset data, long seed) {
        return of(data, Wishes.NONE, seed);
    }

    /// Guesses what was not wished.
    ///
    /// @param seed of the run: which rows are sealed, and so not counted, depends on it
    /// @throws Refusal where a wish can't be fulfilled or nothing can be predicted
    public static Proposal of(Dataset data, Wishes wishes, long seed) {
        return of(data.table(), wishes, seed);
    }

    /// As [#of(Dataset, Wishes, long)], for a table that comes from no file.
    public static Proposal of(Table whole, Wishes wishes, long seed) {
        return new Guessing(whole, wishes, seed).proposal();
    }

    /// The rows cut as proposed.
    ///
    /// @throws Refusal where they can't be
    public Split cut(long seed) {
        return splitting.cut(table, problem, Chance.of(seed));
    }

    /// One part: `target`, `task`, `positive`, `split` or `folds`.
    ///
    /// @throws IllegalArgumentException where this proposal has no such part
    public Choice choice(String part) {
        return found(choices, part);
    }

    /// What a column is for, and why.
    ///
    /// @throws IllegalArgumentException where there is no such column
    public Choice roleOf(String column) {
        return found(roles, column);
    }

    private static Choice found(Map<String, Choice> among, String name) {
        Choice choice = among.get(name);
        if (choice == null)
            throw new IllegalArgumentException(
                    "'%s' is none of %s".formatted(name, among.keySet()));
        return choice;
    }

    /// Why, by part and by column: a part's word or a column's name, and one sentence.
    public Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        choices.forEach((part, choice) -> reasons.put(part, choice.reason()));
        roles.forEach((column, choice) -> reasons.putIfAbsent(column, choice.reason()));
        return reasons;
    }
}
