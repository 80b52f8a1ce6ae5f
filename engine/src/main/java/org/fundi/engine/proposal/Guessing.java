package org.fundi.engine.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.Finding;
import org.fundi.engine.data.Shown;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Chance;
import org.fundi.engine.problem.AnsweredRows;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.ClassOrder;
import org.fundi.engine.problem.Grouped;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Stratified;
import org.fundi.engine.problem.Task;
import org.fundi.engine.setting.Refusal;

/// Makes one [Proposal]: roles, then target, task, splitting, and last the positive class, which is
/// guessed from rows that are not sealed.
final class Guessing {
    private static final int FEW_ROWS = 1_000;
    private static final int FOLDS = 5;

    private final Table whole;
    private final Wishes wishes;
    private final long seed;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Choice> why = new LinkedHashMap<>();
    private final Map<String, Choice> choices = new LinkedHashMap<>();

    Guessing(Table whole, Wishes wishes, long seed) {
        this.whole = whole;
        this.wishes = wishes;
        this.seed = seed;
    }

    Proposal proposal() {
        for (Column column : whole.columns()) guessRole(column);
        String target = target();
        AnsweredRows answered = AnsweredRows.of(whole, target);
        Column answers = answered.table().column(target);
        Problem unordered = problem(task(answers), answers);
        Splitting splitting = splitting(answered.table(), unordered);
        Problem problem = withPositive(unordered, answered.table(), splitting);
        OptionalInt folds = folds(answered.table().rows(), splitting);
        List<Finding> findings = new ArrayList<>(identifier(whole.column(target)));
        findings.addAll(answered.findings());
        return new Proposal(answered.table(), problem, splitting, folds, choices, why, findings);
    }

    /// A target whose values only tell rows apart is seldom what is meant; it can be kept.
    private static List<Finding> identifier(Column target) {
        RoleGuess guess = RoleGuess.of(target);
        if (guess.role() != Role.IDENTIFIER) return List.of();
        return List.of(
                new Finding(
                        Proposal.IDENTIFIER_TARGET,
                        target.name(),
                        Finding.Severity.ATTENTION,
                        "%s looks like an identifier (%s): its values only tell rows apart, so what is learnt of it says nothing of other rows."
                                .formatted(Shown.of(target.name()), guess.reason()),
                        List.of("choose another target", "keep it, if it measures something")));
    }

    private void guessRole(Column column) {
        Role wished = wishes.roles().get(column.name());
        RoleGuess guess = RoleGuess.of(column);
        roles.put(column.name(), wished == null ? guess.role() : wished);
        why.put(
                column.name(),
                wished == null
                        ? Choice.guess(word(guess.role()), guess.reason())
                        : wishes.choice(column.name(), word(wished)));
    }

    private String target() {
        for (String column : wishes.roles().keySet()) whole.column(column);
        Choice choice =
                wishes.target()
                        .map(column -> wishes.choice(column, column))
                        .orElseGet(() -> TargetGuess.of(whole, roles));
        String target = whole.column(choice.said()).name();
        if (wishes.roles().containsKey(target)) {
            throw new Refusal(
                    "'%s' can't be predicted and be %s as well"
                            .formatted(target, word(roles.getOrDefault(target, Role.IGNORED))),
                    "take it off that list, or choose another target");
        }
        roles.put(target, Role.TARGET);
        choices.put("target", choice);
        why.put(target, new Choice(word(Role.TARGET), choice.reason(), choice.guessed()));
        return target;
    }

    private Task task(Column answers) {
        wishes.task().ifPresent(task -> TaskGuess.check(answers, task));
        Choice choice =
                wishes.task()
                        .map(task -> Choice.wish(task.key()))
                        .orElseGet(() -> TaskGuess.of(answers));
        choices.put("task", choice);
        return Task.valueOf(choice.said().toUpperCase(Locale.ROOT));
    }

    /// With the classes in class order; which is positive is seen to later.
    private Problem problem(Task task, Column answers) {
        wishes.splitting().ifPresent(this::giveRole);
        if (!task.isClassification()) return new Problem.Regression(roles);
        return new Problem.Classification(
                roles, ClassOrder.of(ColumnLook.counts(answers).keySet()));
    }

    /// The column that a wished splitting goes by is not learnt from, unless the person says so.
    private void giveRole(Splitting splitting) {
        switch (splitting) {
            case Stratified _ -> {}
            case Chronological time -> giveRole(time.column(), Role.TIME);
            case Grouped group -> giveRole(group.column(), Role.GROUP);
        }
    }

    private void giveRole(String column, Role role) {
        if (roles.get(whole.column(column).name()) == Role.TARGET) {
            throw new Refusal(
                    "'%s' is what is predicted, so rows can't be split by it"
                            .formatted(Shown.of(column)),
                    "split by another column, or at random");
        }
        if (wishes.roles().containsKey(column)) return;
        roles.put(column, role);
        why.put(column, Choice.guess(word(role), "the rows are split by it"));
    }

    private Splitting splitting(Table table, Problem problem) {
        if (wishes.splitting().isPresent()) {
            Splitting wished = wishes.splitting().get();
            choices.put("split", Choice.wish(wished.text()));
            return wished;
        }
        StringBuilder instead = new StringBuilder();
        for (String column : problem.columns(Role.TIME)) {
            Splitting splitting = Chronological.on(column);
            if (works(splitting, table, problem, instead)) {
                String reason =
                        column
                                + " says when each row was recorded: learn from earlier rows, be judged on later";
                return proposed(splitting, reason);
            }
        }
        for (String column : problem.columns(Role.GROUP)) {
            Splitting splitting = Grouped.by(column);
            if (works(splitting, table, problem, instead)) {
                return proposed(
                        splitting,
                        "rows with the same %s belong together".formatted(Shown.of(column)));
            }
        }
        String reason =
                instead.isEmpty()
                        ? "no column says when a row was recorded or what it belongs to"
                        : instead.toString();
        return proposed(Stratified.USUAL, Stratified.USUAL.title(problem) + ": " + reason);
    }

    private Splitting proposed(Splitting splitting, String reason) {
        choices.put("split", Choice.guess(splitting.text(), reason));
        return splitting;
    }

    /// @param instead told why not, where it doesn't; only the first reason is kept
    private boolean works(
            Splitting splitting, Table table, Problem problem, StringBuilder instead) {
        Optional<Refusal> refusal = refusal(splitting, table, problem);
        if (instead.isEmpty()) refusal.ifPresent(why -> instead.append(why.what()));
        return refusal.isEmpty();
    }

    private Optional<Refusal> refusal(Splitting splitting, Table table, Problem problem) {
        try {
            splitting.cut(table, problem, Chance.of(seed));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private Problem withPositive(Problem problem, Table table, Splitting splitting) {
        if (!(problem instanceof Problem.Classification asked) || problem.task() != Task.BINARY) {
            wishes.positive().ifPresent(level -> refusePositive(level, problem));
            return problem;
        }
        Choice choice =
                wishes.positive()
                        .map(level -> PositiveGuess.checked(level, asked.classes()))
                        .map(level -> wishes.positiveChoice(asked.target(), level))
                        .orElseGet(() -> positive(asked, table, splitting));
        choices.put("positive", choice);
        List<String> classes = asked.classes();
        boolean second = classes.getLast().equals(choice.said());
        return second ? asked : new Problem.Classification(asked.roles(), classes.reversed());
    }

    private static void refusePositive(String level, Problem problem) {
        throw new Refusal(
                "'%s' can't be the class that is looked for: only a binary problem has one, and this is %s"
                        .formatted(level, problem.task().key()),
                "leave the positive class out, or choose a target with two values");
    }

    private Choice positive(Problem.Classification asked, Table table, Splitting splitting) {
        Table unsealed = splitting.cut(table, asked, Chance.of(seed)).unsealed();
        return PositiveGuess.of(unsealed.column(asked.target()), asked.classes());
    }

    private OptionalInt folds(int rows, Splitting splitting) {
        if (rows >= FEW_ROWS) return OptionalInt.empty();
        choices.put(
                "folds",
                Choice.guess(
                        String.valueOf(FOLDS),
                        (splitting instanceof Chronological
                                        ? "%d rows are few: judging later parts in turn, each after learning from all earlier rows, moves less with the luck of one cut"
                                        : "%d rows are few: judging on each fifth of those not sealed in turn moves less with the luck of one cut")
                                .formatted(rows)));
        return OptionalInt.of(FOLDS);
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
