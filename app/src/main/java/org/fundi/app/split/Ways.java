package org.fundi.app.split;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.form.Choice;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.Column;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Grouped;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Role;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Stratified;

/// The ways the rows can be divided, each with when it is right, or why it can't be had.
final class Ways {
    private static final String NO_TIME = "no-time";
    private static final String NO_GROUP = "no-group";

    private Ways() {}

    static List<Choice> of(Study study) {
        Problem problem = study.problem().orElseThrow();
        Splitting now = study.splitting().orElseThrow();
        List<Choice> ways = new ArrayList<>();
        for (String column : times(study, problem, now)) {
            ways.add(way(study, now, Chronological.on(column), "split.way.time"));
        }
        if (ways.isEmpty()) {
            ways.add(
                    new Choice(
                            NO_TIME,
                            Words.of("split.way.by-time"),
                            Words.of("split.way.no-time"),
                            false,
                            false));
        }
        ways.add(way(study, now, Stratified.USUAL, "split.way.random"));
        List<String> groups = groups(problem, now);
        for (String column : groups) {
            ways.add(way(study, now, Grouped.by(column), "split.way.group"));
        }
        if (groups.isEmpty()) {
            ways.add(
                    new Choice(
                            NO_GROUP,
                            Words.of("split.way.by-group"),
                            Words.of("split.way.no-group"),
                            false,
                            false));
        }
        return List.copyOf(ways);
    }

    private static Choice way(Study study, Splitting now, Splitting way, String when) {
        boolean taken = way.text().equals(now.text());
        String title = way.title(study.problem().orElseThrow());
        return new Choice(
                way.text(),
                title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1),
                taken ? study.proposal().orElseThrow().choice("split").reason() : Words.of(when),
                taken && study.isGuessed(Guess.SPLIT),
                true);
    }

    private static List<String> times(Study study, Problem problem, Splitting now) {
        List<String> columns = new ArrayList<>(problem.columns(Role.TIME));
        if (now instanceof Chronological time && !columns.contains(time.column())) {
            columns.add(time.column());
        }
        for (Column column : study.table().columns()) {
            boolean date =
                    column instanceof org.fundi.engine.data.DateColumn
                            || column instanceof org.fundi.engine.data.DateTimeColumn;
            if (date && !columns.contains(column.name()) && columns.size() < 3) {
                columns.add(column.name());
            }
        }
        columns.remove(problem.target());
        return columns;
    }

    private static List<String> groups(Problem problem, Splitting now) {
        List<String> columns = new ArrayList<>(problem.columns(Role.GROUP));
        if (now instanceof Grouped group && !columns.contains(group.column())) {
            columns.add(group.column());
        }
        return columns;
    }
}
