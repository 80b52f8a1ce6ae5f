package org.fundi.engine.proposal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fundi.engine.data.Sample;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Task;

/// What the person has said about the problem; everything they have not said is guessed.
///
/// @param positive the class that is looked for, where there are two
/// @param roles of the columns they have spoken of; the target is said in `target`
/// @param notes why, by column, where a reason was given with the wish
public record Wishes(
        Optional<String> target,
        Optional<Task> task,
        Optional<String> positive,
        Map<String, Role> roles,
        Map<String, String> notes,
        Optional<Splitting> splitting) {

    /// Nothing said yet.
    public static final Wishes NONE =
            new Wishes(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Optional.empty());

    /// What a sample's own notes say of it, each with the notes' reason.
    public static Wishes of(Sample sample) {
        Wishes wishes =
                NONE.target(sample.target()).because(sample.target(), "the sample's notes say so");
        for (String column : new TreeMap<>(sample.ignored()).keySet()) {
            String reason = sample.ignored().getOrDefault(column, "");
            wishes = wishes.role(column, Role.IGNORED).because(column, reason);
        }
        if (sample.positive().isPresent()) {
            wishes = wishes.positiveBecause(sample.positive().get(), "the sample's notes say so");
        }
        return sample.time().isPresent()
                ? wishes.splitting(Chronological.on(sample.time().get()))
                : wishes;
    }

    /// The whole of a proposal said, nothing left to be guessed, each part with its reason: what
    /// is guessed by other rules one day leaves it as it is.
    public static Wishes whole(Proposal proposal) {
        Problem problem = proposal.problem();
        String target = problem.target();
        Map<String, Role> roles = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(target, proposal.choice("target").reason());
        for (Map.Entry<String, Role> role : problem.roles().entrySet()) {
            if (role.getValue() == Role.TARGET) continue;
            roles.put(role.getKey(), role.getValue());
            notes.put(role.getKey(), proposal.roleOf(role.getKey()).reason());
        }
        Wishes wishes =
                new Wishes(
                        Optional.of(target),
                        Optional.of(problem.task()),
                        Optional.empty(),
                        roles,
                        notes,
                        Optional.of(proposal.splitting()));
        return switch (problem) {
            case Problem.Classification asked when asked.task() == Task.BINARY ->
                    wishes.positiveBecause(
                            asked.classes().getLast(), proposal.choice("positive").reason());
            case Problem.Classification _, Problem.Regression _ -> wishes;
        };
    }

    public Wishes {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        notes = Map.copyOf(notes);
        if (roles.containsValue(Role.TARGET))
            throw new IllegalArgumentException(
                    "the target is wished for by its name, not its role");
    }

    /// Another target: task and positive class belonged to the former one and are guessed anew.
    public Wishes target(String column) {
        Map<String, Role> others = new LinkedHashMap<>(roles);
        others.remove(column);
        return new Wishes(
                Optional.of(column), Optional.empty(), Optional.empty(), others, notes, splitting);
    }

    public Wishes task(Task wished) {
        return new Wishes(target, Optional.of(wished), positive, roles, notes, splitting);
    }

    /// No class is looked for, as where there are not two of them.
    public Wishes withoutPositive() {
        return new Wishes(target, task, Optional.empty(), roles, notes, splitting);
    }

    public Wishes positive(String level) {
        return new Wishes(target, task, Optional.of(level), roles, notes, splitting);
    }

    public Wishes role(String column, Role role) {
        Map<String, Role> others = new LinkedHashMap<>(roles);
        others.put(column, role);
        return new Wishes(target, task, positive, others, notes, splitting);
    }

    /// Whether the person has said that this column may be learnt from: that it is known at the
    /// moment of predicting, however much it tells.
    public boolean saysKnown(String column) {
        return roles.get(column) == Role.FEATURE;
    }

    public Wishes ignore(List<String> columns) {
        Wishes wishes = this;
        for (String column : columns) wishes = wishes.role(column, Role.IGNORED);
        return wishes;
    }

    /// Why this column has its role or is the target, such as "known only after notice", said by
    /// the person or by a sample's notes.
    public Wishes because(String column, String reason) {
        Map<String, String> others = new LinkedHashMap<>(notes);
        others.put(column, reason);
        return new Wishes(target, task, positive, roles, others, splitting);
    }

    /// What [#because] was told of this column; empty where nothing was.
    public Optional<String> reason(String column) {
        return Optional.ofNullable(notes.get(column)).filter(reason -> !reason.isBlank());
    }

    /// Why this class of this target is looked for.
    public Wishes positiveBecause(String level, String reason) {
        return positive(level).because(aboutPositive(target.orElse(""), level), reason);
    }

    /// What was wished to be looked for, with its reason.
    Choice positiveChoice(String target, String level) {
        return choice(aboutPositive(target, level), level);
    }

    private static String aboutPositive(String target, String level) {
        return target + " = " + level;
    }

    Choice choice(String column, String said) {
        return new Choice(said, notes.getOrDefault(column, Choice.CHOSEN), false);
    }

    public Wishes splitting(Splitting wished) {
        return new Wishes(target, task, positive, roles, notes, Optional.of(wished));
    }
}
