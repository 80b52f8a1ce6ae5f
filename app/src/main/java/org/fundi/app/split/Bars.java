package org.fundi.app.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.Column;
import org.fundi.engine.problem.Chronological;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Grouped;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Stratified;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.TimeOrder;
import org.fundi.engine.problem.Values;

/// Who went where, as bars: by time, by group, or by what is predicted. Of test rows nothing but
/// their number is counted.
final class Bars {
    private static final int MOST = 24;

    private final Study study;
    private final Problem problem;
    private final Part[] part;
    private final int[] positive;

    private Bars(Study study, Split split) {
        this.study = study;
        this.problem = study.problem().orElseThrow();
        this.part = parts(split, study.table().rows());
        this.positive = positive(split);
    }

    static List<Bar> of(Study study, Split split) {
        Bars bars = new Bars(study, split);
        Splitting splitting = study.splitting().orElseThrow();
        return switch (splitting) {
            case Chronological time -> bars.byTime(time.column());
            case Grouped group -> bars.byGroup(group.column());
            case Stratified _ -> bars.byTarget(split);
        };
    }

    static Part[] parts(Split split, int rows) {
        Part[] part = new Part[rows];
        Arrays.fill(part, Part.TRAINING);
        for (int row : split.validationRows()) part[row] = Part.VALIDATION;
        for (int row : split.testRows()) part[row] = Part.TEST;
        return part;
    }

    /// By row: 1 where it is of the class that is looked for, 0 where not; test rows are not looked
    /// at.
    private int[] positive(Split split) {
        int[] found = new int[part.length];
        Arrays.fill(found, Bar.UNCOUNTED);
        boolean two =
                problem instanceof Problem.Classification asked && asked.classes().size() == 2;
        if (!two) return found;
        int[] open = split.openRows();
        Classes truth =
                ((Problem.Classification) problem)
                        .truth(study.table().only(List.of(problem.target())).rows(open));
        for (int i = 0; i < open.length; i++) found[open[i]] = truth.at(i);
        return found;
    }

    private List<Bar> byTime(String column) {
        Column times = study.table().column(column);
        TimeOrder order = TimeOrder.of(times);
        int each = (order.times() + MOST - 1) / MOST;
        int count = (order.times() + each - 1) / each;
        String[] label = new String[count];
        int[] first = new int[count];
        Arrays.fill(first, Integer.MAX_VALUE);
        int[] bar = new int[part.length];
        for (int row = 0; row < bar.length; row++) {
            int place = order.place()[row];
            bar[row] = place / each;
            if (place < first[bar[row]]) {
                first[bar[row]] = place;
                label[bar[row]] = times.text(row);
            }
        }
        return bars(bar, Arrays.asList(label));
    }

    private List<Bar> byGroup(String column) {
        Column groups = study.table().column(column);
        var sizes = new java.util.HashMap<String, Integer>();
        for (int row = 0; row < groups.size(); row++) {
            sizes.merge(groups.text(row), 1, Integer::sum);
        }
        List<String> largest =
                sizes.entrySet().stream()
                        .sorted(
                                java.util.Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                        .map(java.util.Map.Entry::getKey)
                        .limit(MOST)
                        .toList();
        var place = new java.util.HashMap<String, Integer>();
        for (String name : largest) place.put(name, place.size());
        int[] bar = new int[part.length];
        for (int row = 0; row < bar.length; row++) {
            bar[row] = place.getOrDefault(groups.text(row), -1);
        }
        return bars(bar, largest);
    }

    /// @param bar of each row; -1 for none
    private List<Bar> bars(int[] bar, List<String> labels) {
        int[][] rows = new int[labels.size()][Part.values().length];
        int[][] found = new int[labels.size()][Part.values().length];
        for (int row = 0; row < bar.length; row++) {
            if (bar[row] < 0) continue;
            rows[bar[row]][part[row].ordinal()]++;
            if (positive[row] > 0) found[bar[row]][part[row].ordinal()]++;
        }
        boolean counted = Arrays.stream(positive).anyMatch(one -> one >= 0);
        List<Bar> bars = new ArrayList<>();
        for (int b = 0; b < rows.length; b++) {
            List<Bar.Piece> pieces = new ArrayList<>();
            for (Part one : Part.values()) {
                int here = rows[b][one.ordinal()];
                boolean seen = counted && one != Part.TEST;
                if (here > 0) {
                    pieces.add(
                            new Bar.Piece(
                                    one, here, seen ? found[b][one.ordinal()] : Bar.UNCOUNTED));
                }
            }
            bars.add(new Bar(labels.get(b), pieces));
        }
        return List.copyOf(bars);
    }

    /// Training and validation rows by class or by range of the number; the test rows as one bar.
    private List<Bar> byTarget(Split split) {
        int[] open = split.openRows();
        Target truth = problem.truth(study.table().only(List.of(problem.target())).rows(open));
        int[] bar = new int[part.length];
        Arrays.fill(bar, -1);
        List<String> labels = new ArrayList<>();
        switch (truth) {
            case Classes classes -> {
                int shown = Math.min(MOST - 1, classes.count());
                labels.addAll(classes.names().subList(0, shown));
                for (int i = 0; i < open.length; i++) {
                    if (classes.at(i) < shown) bar[open[i]] = classes.at(i);
                }
            }
            case Values values -> ranges(values, open, bar, labels);
        }
        int test = labels.size();
        labels.add(Words.of("split.bar.test"));
        for (int row : split.testRows()) bar[row] = test;
        Arrays.fill(positive, Bar.UNCOUNTED);
        return bars(bar, labels);
    }

    private static void ranges(Values values, int[] open, int[] bar, List<String> labels) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.size(); i++) {
            low = Math.min(low, values.at(i));
            high = Math.max(high, values.at(i));
        }
        int bins = high > low ? 12 : 1;
        double width = high > low ? (high - low) / bins : 1;
        for (int b = 0; b < bins; b++) labels.add(Numbers.plain(low + b * width));
        for (int i = 0; i < open.length; i++) {
            bar[open[i]] = (int) Math.min(bins - 1, (values.at(i) - low) / width);
        }
    }
}
