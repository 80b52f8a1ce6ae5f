package org.fundi.app.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundi.app.form.Choice;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Task;
import org.fundi.engine.proposal.Proposal;

/// The tasks that can be trained here, each with why it fits this target or why it does not.
final class TaskChoices {
    private static final int MOST_CLASSES = 100;

    private TaskChoices() {}

    static List<Choice> of(Study study, Proposal proposal) {
        Task now = proposal.problem().task();
        Column target = study.table().column(proposal.problem().target());
        int values = values(proposal.problem(), target);
        List<Choice> choices = new ArrayList<>();
        for (Task task : List.of(Task.BINARY, Task.MULTICLASS, Task.REGRESSION)) {
            boolean taken = task == now;
            String whyNot = whyNot(task, target, values);
            String reason =
                    taken
                            ? proposal.choice("task").reason()
                            : whyNot.isEmpty() ? whyToo(task, target) : whyNot;
            choices.add(
                    new Choice(
                            task.key(),
                            title(task),
                            reason,
                            taken && study.isGuessed(Guess.TASK),
                            taken || whyNot.isEmpty()));
        }
        return List.copyOf(choices);
    }

    static String title(Task task) {
        return switch (task) {
            case BINARY -> Words.of("frame.task.binary");
            case MULTICLASS -> Words.of("frame.task.multiclass");
            case REGRESSION -> Words.of("frame.task.regression");
            case RANKING, CLUSTERING ->
                    throw new IllegalArgumentException(task + " can't be trained here");
        };
    }

    private static String whyNot(Task task, Column target, int values) {
        return switch (task) {
            case BINARY ->
                    values == 2
                            ? ""
                            : Words.of(
                                    "frame.task.not-two",
                                    Brief.name(Brief.name(target.name())),
                                    many(values));
            case MULTICLASS ->
                    values == 2
                            ? Words.of("frame.task.only-two", Brief.name(target.name()))
                            : values > MOST_CLASSES
                                    ? Words.of(
                                            "frame.task.too-many",
                                            Brief.name(Brief.name(target.name())),
                                            many(values))
                                    : "";
            default ->
                    target instanceof NumberColumn
                            ? ""
                            : Words.of("frame.task.no-number", Brief.name(target.name()));
        };
    }

    private static String whyToo(Task task, Column target) {
        return task == Task.REGRESSION
                ? Words.of("frame.task.numbers-too", Brief.name(target.name()))
                : Words.of("frame.task.classes-too", Brief.name(target.name()));
    }

    private static String many(int values) {
        return values > MOST_CLASSES
                ? Words.of("frame.task.more-than", Numbers.whole(MOST_CLASSES))
                : Numbers.whole(values);
    }

    /// How many different values the target has, counted no further than one above the most
    /// classes there may be.
    private static int values(Problem problem, Column target) {
        if (problem instanceof Problem.Classification asked) return asked.classes().size();
        if (target instanceof NumberColumn numbers) return values(numbers);
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < target.size() && seen.size() <= MOST_CLASSES; row++) {
            if (!target.isMissing(row)) seen.add(target.text(row));
        }
        return seen.size();
    }

    /// By value: of a million rows, texts would keep the person waiting.
    private static int values(NumberColumn target) {
        double[] seen = new double[MOST_CLASSES + 1];
        int found = 0;
        for (int row = 0; row < target.size() && found <= MOST_CLASSES; row++) {
            if (target.isMissing(row)) continue;
            int place = Arrays.binarySearch(seen, 0, found, target.at(row));
            if (place >= 0) continue;
            System.arraycopy(seen, -place - 1, seen, -place, found + place + 1);
            seen[-place - 1] = target.at(row);
            found++;
        }
        return found;
    }
}
