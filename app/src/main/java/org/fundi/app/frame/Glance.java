package org.fundi.app.frame;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.Column;
import org.fundi.engine.problem.Role;

/// The file in three figures: rows, columns and what they are for, missing cells. Counts cells:
/// made in the background.
///
/// @param figures large numbers, each with a line below it
record Glance(List<Figure> figures) {

    /// @param value as it is written
    record Figure(String value, String below) {}

    static Glance of(Study study) {
        List<Column> columns = study.dataset().table().columns();
        List<Figure> figures = new ArrayList<>();
        int left = study.dataset().rows() - study.table().rows();
        figures.add(
                new Figure(
                        Numbers.whole(study.dataset().rows()),
                        left == 0
                                ? Words.of(
                                        "frame.glance.rows", Numbers.whole(study.dataset().rows()))
                                : Words.of(
                                        "frame.glance.rows-left",
                                        Numbers.whole(left),
                                        Numbers.whole(study.dataset().rows()))));
        figures.add(new Figure(Numbers.whole(columns.size()), roles(study)));
        long missing = 0;
        List<String> where = new ArrayList<>();
        for (Column column : columns) {
            int here = column.missing();
            missing += here;
            if (here > 0) where.add(column.name());
        }
        figures.add(new Figure(Numbers.whole(missing), missing(where)));
        return new Glance(figures);
    }

    /// What is not there is not told.
    private static String roles(Study study) {
        String all = Numbers.whole(study.dataset().table().columns().size());
        if (study.problem().isEmpty()) return Words.of("frame.glance.columns", all);
        var problem = study.problem().get();
        int inputs = problem.features().size();
        int ignored = problem.columns(Role.IGNORED).size();
        int others = problem.roles().size() - inputs - ignored - 1;
        List<String> parts = new ArrayList<>();
        if (inputs > 0) parts.add(Words.of("frame.glance.inputs", Numbers.whole(inputs)));
        parts.add(Words.of("frame.glance.target"));
        if (others > 0) parts.add(Words.of("frame.glance.others", Numbers.whole(others)));
        if (ignored > 0) parts.add(Words.of("frame.glance.ignored", Numbers.whole(ignored)));
        return Words.of("frame.glance.roles", String.join(", ", parts), all);
    }

    private static String missing(List<String> where) {
        return switch (where.size()) {
            case 0 -> Words.of("frame.glance.complete");
            case 1 -> Words.of("frame.glance.missing-in", where.getFirst());
            default -> Words.of("frame.glance.missing", Numbers.whole(where.size()));
        };
    }
}
