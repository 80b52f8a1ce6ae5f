package org.fundi.app.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Study;
import org.fundi.engine.math.Statistics;
import org.fundi.engine.metric.Interval;
import org.fundi.engine.metric.Proportion;
import org.fundi.engine.problem.Classes;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Split;
import org.fundi.engine.problem.Target;
import org.fundi.engine.problem.Values;

/// One part in the table: how many rows, and of training and validation what they say of the
/// target. Of test rows nothing but their number.
///
/// @param share of all rows
/// @param count how many are positive, or the mean of a number; empty where there is nothing to say
/// @param interval Wilson's, of the positive share
record PartRow(
        Part part,
        int rows,
        double share,
        String count,
        Optional<Double> rate,
        Optional<Interval> interval) {

    /// @param opened whether any of the test rows has been looked at
    static List<PartRow> of(Study study, Split split, boolean opened) {
        int all = study.table().rows();
        List<PartRow> rows = new ArrayList<>();
        rows.add(open(Part.TRAINING, split.trainingRows(), study, all));
        rows.add(open(Part.VALIDATION, split.validationRows(), study, all));
        int test = split.testRows().length;
        rows.add(
                new PartRow(
                        Part.TEST,
                        test,
                        (double) test / all,
                        Words.of(opened ? "split.opened" : "split.sealed"),
                        Optional.empty(),
                        Optional.empty()));
        return List.copyOf(rows);
    }

    private static PartRow open(Part part, int[] places, Study study, int all) {
        Problem problem = study.problem().orElseThrow();
        Target truth = problem.truth(study.table().only(List.of(problem.target())).rows(places));
        double share = (double) places.length / all;
        return switch (truth) {
            case Classes classes when classes.count() == 2 -> {
                int positive = classes.counts()[1];
                yield new PartRow(
                        part,
                        places.length,
                        share,
                        Numbers.whole(positive),
                        Optional.of((double) positive / places.length),
                        Optional.of(new Proportion(positive, places.length).wilson()));
            }
            case Classes classes ->
                    new PartRow(
                            part,
                            places.length,
                            share,
                            Words.of("split.classes", Numbers.whole(present(classes))),
                            Optional.empty(),
                            Optional.empty());
            case Values values ->
                    new PartRow(
                            part,
                            places.length,
                            share,
                            Numbers.plain(Statistics.mean(values.toArray())),
                            Optional.empty(),
                            Optional.empty());
        };
    }

    private static int present(Classes classes) {
        int present = 0;
        for (int count : classes.counts()) if (count > 0) present++;
        return present;
    }
}
